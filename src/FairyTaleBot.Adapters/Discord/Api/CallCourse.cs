using System.Net;

namespace FairyTaleBot.Adapters.Discord.Api;

/// <summary>Remembers over all tries of one call whether any may have been carried out.</summary>
internal sealed class CallCourse
{
    private bool _sending;
    private bool _uncertain;

    public bool MayHaveRun => _sending || _uncertain;

    public void Sending() => _sending = true;

    public void Ended(DiscordAnswer answer)
    {
        _sending = false;
        _uncertain |= IsUncertain(answer);
    }

    public static bool IsUncertain(DiscordAnswer answer) => answer switch
    {
        DiscordAnswer.Missing missing => missing.Sent,
        DiscordAnswer.Came came => came.Status is >= HttpStatusCode.InternalServerError or HttpStatusCode.RequestTimeout,
        _ => true,
    };
}

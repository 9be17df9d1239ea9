using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using FairyTaleBot.Adapters.Discord.Api;
using FairyTaleBot.Adapters.Discord.Api.Components;
using FairyTaleBot.Adapters.Discord.Api.Models;
using FairyTaleBot.Adapters.Discord.Api.Text;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Wording;
using FairyTaleBot.Languages;
using Microsoft.Extensions.Logging;

namespace FairyTaleBot.Adapters.Discord.Order;

/// <summary>Writes reports, and what moderators do, to the channel that a server chose for it.</summary>
internal sealed partial class OrderLog(DiscordApi api, ILogger<OrderLog> logger)
{
    private const int Calm = 0x9AA0A6;
    private const int NonceBytes = 15;

    /// <param name="line">Its people stand in it as <see cref="Mention"/> marks, or as they are.</param>
    /// <param name="key">Names what happened: the same within a few minutes is written once.</param>
    /// <returns>False when it could not be written there.</returns>
    public async Task<bool> WriteAsync(Snowflake channel, Sentence line, Language language, string key, IEnumerable<Button> buttons, CancellationToken cancellationToken)
    {
        var text = Mention.Show(DiscordMarkdown.Escape(Phrasebook.Say(language, line)));
        var page = new PageBuilder().Accent(Calm).Words(TextFit.Cut(text, 1_500)).Buttons(buttons);
        try
        {
            var nonce = Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes($"{channel}\n{key}")).AsSpan(0, NonceBytes));
            await api.Messages.CreateAsync(channel, new() { Components = page.Build(), Flags = MessageFlags.ComponentsV2 | MessageFlags.SuppressNotifications }, nonce, cancellationToken);
            return true;
        }
        catch (DiscordException e)
        {
            LogUnwritten(e.Message);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Discord: a report could not be written to the server's log channel: {Reason}")]
    private partial void LogUnwritten(string reason);
}

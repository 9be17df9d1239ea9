using System.Runtime.CompilerServices;
using FairyTaleBot.Adapters.Telegram.Api;
using FairyTaleBot.Adapters.Telegram.Api.Methods;
using FairyTaleBot.Adapters.Telegram.Api.Types;
using FairyTaleBot.Adapters.Telegram.Api.Wire;
using FairyTaleBot.Adapters.Telegram.Menus;
using FairyTaleBot.Engine.Checkups;
using Microsoft.Extensions.Options;
using static FairyTaleBot.Adapters.Telegram.Api.Wire.TelegramFailure;

namespace FairyTaleBot.Adapters.Telegram.Checkups;

/// <summary>
/// Says which of BotFather's switches is not as families need it. It only asks; it never polls, for that would take the updates from a
/// bot that runs beside it.
/// </summary>
internal sealed class TelegramDoctor(IOptions<TelegramApiOptions> options, Lazy<TelegramClient> client) : IDoctor
{
    public string Part => "Telegram";

    public async IAsyncEnumerable<Finding> ExamineAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (me, trouble) = await AskAsync(new GetMe(), cancellationToken);
        if (me is null)
        {
            yield return trouble!;
            yield break;
        }

        yield return Finding.Good($"The token is that of @{me.Username} (https://t.me/{me.Username}).");
        foreach (var finding in TelegramFindings.OfBot(me)) yield return finding;
        var (hook, unsaid) = await AskAsync(new GetWebhookInfo(), cancellationToken);
        foreach (var finding in hook is null ? [unsaid!] : TelegramFindings.OfReceiving(hook, options.Value)) yield return finding;
        yield return await MenusAsync(cancellationToken);
    }

    private async Task<Finding> MenusAsync(CancellationToken cancellationToken)
    {
        foreach (var wanted in CommandLists.All())
        {
            var (set, trouble) = await AskAsync(new GetMyCommands { Scope = wanted.Scope, LanguageCode = wanted.LanguageCode }, cancellationToken);
            if (set is null) return trouble!;
            if (!set.SequenceEqual(wanted.Commands)) return TelegramFindings.MenusMissing;
        }

        return Finding.Good("The menus behind the slash are set, in English and in Korean.");
    }

    private async Task<(T? Answer, Finding? Trouble)> AskAsync<T>(TelegramMethod<T> question, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            return (await client.Value.CallAsync(question, cancellationToken), null);
        }
        catch (TelegramException failure)
        {
            return (null, failure.Failure switch
            {
                WrongToken => Finding.Wrong(
                    "Telegram does not know this token.", "Ask @BotFather for it with /token, and set Telegram:Token (or TELEGRAM_BOT_TOKEN) to the whole line it gives."),
                Unreachable or Unanswered => Finding.Wrong(
                    $"{options.Value.ApiBaseUrl.Host} does not answer ({failure.Message}).", "See whether this machine reaches it: network, proxy, firewall, Telegram:ApiBaseUrl."),
                _ => Finding.Wrong(failure.Message, "Look again in a minute."),
            });
        }
    }
}

using FairyTaleBot.Adapters.Telegram.Api;
using FairyTaleBot.Adapters.Telegram.Api.Receiving;
using FairyTaleBot.Adapters.Telegram.Api.Types;
using FairyTaleBot.Engine.Checkups;

namespace FairyTaleBot.Adapters.Telegram.Checkups;

/// <summary>What Telegram's answers mean to whoever runs the bot. Pure.</summary>
internal static class TelegramFindings
{
    /// <summary>More than a family sends while the bot restarts.</summary>
    private const int ManyWaiting = 100;

    public static Finding MenusMissing { get; } = Finding.Advice(
        "The menus behind the slash are not those of this version.", "Start the bot once: it sets them itself. Nothing is to be done in @BotFather.");

    public static IEnumerable<Finding> OfBot(User me)
    {
        yield return me.CanJoinGroups == false
            ? Finding.Advice("It cannot be added to groups, only spoken to in direct messages.", $"In @BotFather: /setjoingroups, choose @{me.Username}, Enable.")
            : Finding.Good("It can be added to groups.");
        yield return me.CanReadAllGroupMessages == true
            ? Finding.Advice(
                "Privacy mode is off: in groups it is sent everything people write, and it needs none of it.",
                $"In @BotFather: /setprivacy, choose @{me.Username}, Enable; then remove it from each group and add it again.")
            : Finding.Good("Privacy mode is on: in groups it is sent only what is meant for it.");
    }

    public static IEnumerable<Finding> OfReceiving(WebhookInfo hook, TelegramApiOptions options)
    {
        yield return (options.Mode, hook.Url) switch
        {
            (ReceiveMode.Polling, "") => Finding.Good("It asks for updates (polling), and no webhook is in the way."),
            (ReceiveMode.Polling, _) => Finding.Advice(
                $"A webhook to {HostOf(hook.Url)} is set, but Telegram:Mode is polling.",
                "Starting the bot removes the webhook. If another program serves it, that one would go deaf: give each its own bot."),
            (_, "") => Finding.Advice("Telegram:Mode is webhook, and no webhook is set yet.", "Start the bot once: it sets the webhook itself."),
            (_, var url) when url != options.WebhookUrl?.AbsoluteUri => Finding.Advice(
                $"The webhook goes to {HostOf(url)}, not to Telegram:WebhookUrl ({options.WebhookUrl?.Host}).", "Starting the bot sets it. If that is another program, give each its own bot."),
            (_, var url) => Finding.Good($"Telegram posts updates to {HostOf(url)}."),
        };
        if (hook is { Url.Length: > 0, LastErrorMessage: { Length: > 0 } error, LastErrorDate: { } at })
        {
            yield return Finding.Advice(
                $"The last delivery that failed was at {DateTimeOffset.FromUnixTimeSeconds(at):u}: {error}",
                "The address must be reachable from the internet by HTTPS on port 443, 80, 88 or 8443, with a certificate that Telegram trusts.");
        }

        if (hook.PendingUpdateCount > ManyWaiting)
        {
            yield return Finding.Advice($"{hook.PendingUpdateCount} updates wait to be fetched.", "Telegram keeps them for a day; start the bot and it works them off in order.");
        }
    }

    private static string HostOf(string url) => Uri.TryCreate(url, UriKind.Absolute, out var address) ? address.Host : "another address";
}

using FairyTaleBot.Adapters.Telegram.Api.Receiving;
using FairyTaleBot.Adapters.Telegram.Api.Webhook;
using FairyTaleBot.Adapters.Telegram.Api.Wire;
using Microsoft.Extensions.Options;

namespace FairyTaleBot.Adapters.Telegram.Api;

/// <summary>Names the key and what is wrong with it, without quoting a secret.</summary>
internal sealed class TelegramApiOptionsValidator : IValidateOptions<TelegramApiOptions>
{
    private static readonly int[] WebhookPorts = [443, 80, 88, 8443];

    public ValidateOptionsResult Validate(string? name, TelegramApiOptions options)
    {
        var wrong = Problems(options).ToArray();
        return wrong.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private static IEnumerable<string> Problems(TelegramApiOptions o)
    {
        if (!BotToken.IsValid(o.Token)) yield return "Telegram:Token is not of the form BotFather gives (digits, a colon, letters).";
        if (!o.ApiBaseUrl.IsAbsoluteUri || o.ApiBaseUrl.Scheme is not ("https" or "http")) yield return "Telegram:ApiBaseUrl must be an http or https address.";
        if (o.RequestTimeout <= TimeSpan.Zero) yield return "Telegram:RequestTimeout must be longer than nothing.";
        if (o.PollTimeout < TimeSpan.FromSeconds(1) || o.PollTimeout > TimeSpan.FromSeconds(50)) yield return "Telegram:PollTimeout must be 1 to 50 seconds.";
        if (o.MaxRetries < 0) yield return "Telegram:MaxRetries must not be negative.";
        if (o.MaxRetryAfter < TimeSpan.Zero) yield return "Telegram:MaxRetryAfter must not be negative.";
        if (o.StopGrace <= TimeSpan.Zero || o.StopGrace > TimeSpan.FromSeconds(15)) yield return "Telegram:StopGrace must be more than nothing and at most 15 seconds.";
        if (o.Pace.MessagesPerChat < 1 || o.Pace.MessagesPerGroupMinute < 1 || o.Pace.MessagesPerSecond < 1 || o.Pace.MaxWaiting < 1 || o.Pace.MaxAnswersWaiting < 1
            || o.Pace.ChatSpan <= TimeSpan.Zero) yield return "Telegram:Pace must let at least one message pass.";
        foreach (var problem in o.Mode == ReceiveMode.Webhook ? WebhookProblems(o) : []) yield return problem;
    }

    private static IEnumerable<string> WebhookProblems(TelegramApiOptions o)
    {
        var isOwnServer = o.ApiBaseUrl.IsAbsoluteUri && o.ApiBaseUrl.Host != "api.telegram.org";
        if (o.WebhookUrl is not { IsAbsoluteUri: true }) yield return "Telegram:WebhookUrl is needed when Telegram:Mode is webhook.";
        else if (!isOwnServer && o.WebhookUrl.Scheme != "https") yield return "Telegram:WebhookUrl must begin with https.";
        else if (!isOwnServer && !WebhookPorts.Contains(o.WebhookUrl.Port)) yield return "Telegram:WebhookUrl must use port 443, 80, 88 or 8443.";
        if (o.WebhookSecret.Length > 0 && !WebhookSecret.IsValid(o.WebhookSecret)) yield return "Telegram:WebhookSecret must be 1 to 256 of A-Z, a-z, 0-9, _ and -.";
        if (o.WebhookConnections is < 1 or > 100) yield return "Telegram:WebhookConnections must be 1 to 100.";
    }
}

using System.Text.Json;
using FairyTaleBot.Adapters.Telegram.Api.Receiving;
using FairyTaleBot.Adapters.Telegram.Api.Wire;

namespace FairyTaleBot.Adapters.Telegram.Api.Webhook;

/// <summary>
/// Judges one delivery. Telegram repeats whatever is not accepted, so everything that bears the secret is accepted,
/// readable or not; only while the program stops is a delivery sent back, to come again after the restart.
/// </summary>
internal sealed class WebhookReceiver(WebhookSecret secret, UpdateIntake intake)
{
    /// <summary>The header that holds the secret.</summary>
    internal const string SecretHeader = "X-Telegram-Bot-Api-Secret-Token";

    /// <summary>Bytes. Updates are a few kilobytes.</summary>
    internal const int MaxBody = 1024 * 1024;

    internal bool IsFromTelegram(string? secretHeader) => secret.Matches(secretHeader);

    /// <returns>False when the bytes are no update at all.</returns>
    internal async ValueTask<bool> TakeAsync(ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            if (UpdateReader.Read(json.RootElement) is not { } update) return false;
            await intake.TakeAsync(update, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}

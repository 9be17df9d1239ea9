using System.Net;
using System.Text.Json;
using FairyTaleBot.Adapters.Telegram.Api.Methods;
using static FairyTaleBot.Adapters.Telegram.Api.Wire.TelegramFailure;

namespace FairyTaleBot.Adapters.Telegram.Api.Wire;

/// <summary>Turns an HTTP answer into a result, or into the one failure that it means.</summary>
internal static class ReplyReader
{
    /// <summary>For a 429 that does not say how long.</summary>
    private static readonly TimeSpan UnsaidPause = TimeSpan.FromSeconds(5);

    internal static TResult Read<TResult>(TelegramMethod<TResult> method, WireReply reply)
    {
        if (Open(reply.Body) is not { Ok: { } ok } envelope) throw NotTelegram(method.MethodName, reply.Status);
        if (!ok) throw Failed(method.MethodName, envelope, (int)reply.Status);
        try
        {
            return method.Read(envelope.Result ?? default);
        }
        catch (Exception unexpected) when (unexpected is JsonException or InvalidOperationException)
        {
            throw new TelegramException(method.MethodName, new Unanswered(), "the result has an unknown shape");
        }
    }

    private static Envelope? Open(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, TelegramJson.Default.Envelope);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>A proxy between us and Telegram answered, mostly with a page of HTML.</summary>
    private static TelegramException NotTelegram(string method, HttpStatusCode status) => new(
        method,
        (int)status switch
        {
            429 => new TooManyRequests(UnsaidPause),
            >= 300 and < 500 => new Refused(Refusal.Other),
            _ => new Unanswered(),
        },
        $"HTTP {(int)status} without an answer of the Bot API");

    private static TelegramException Failed(string method, Envelope envelope, int status)
    {
        var description = envelope.Description ?? "";
        var code = envelope.ErrorCode ?? status;
        TelegramFailure failure = code switch
        {
            429 => new TooManyRequests(PauseOf(envelope)),
            _ when envelope.Parameters?.MigrateToChatId is { } chat => new Migrated(chat),
            401 or 404 => new WrongToken(),
            403 => new Forbidden(),
            409 => new Conflict(description.Contains("webhook is active", StringComparison.OrdinalIgnoreCase)),
            >= 400 and < 500 => new Refused(RefusalReader.Read(description)),
            _ => new Unanswered(),
        };

        // A parse error quotes the text, and the text is people's.
        var isQuoting = failure is Refused { Reason: Refusal.CannotParseMarkup };
        return new TelegramException(method, failure, isQuoting ? "the markup of the text" : description);
    }

    private static TimeSpan PauseOf(Envelope envelope) =>
        envelope.Parameters?.RetryAfter is > 0 and var seconds ? TimeSpan.FromSeconds(seconds) : UnsaidPause;
}

using System.Globalization;
using System.Net.Http.Headers;

namespace FairyTaleBot.Adapters.Discord.Api.Limits;

/// <summary>Reads limits from an answer's headers; reset times are taken relative, so no clock has to agree with Discord's.</summary>
internal static class RateHeaders
{
    public static RateReport Read(int status, HttpResponseHeaders headers, ApiError? error)
    {
        var global = error is { Global: true } || Text(headers, "X-RateLimit-Global") is "true";
        return new(status)
        {
            Bucket = Text(headers, "X-RateLimit-Bucket"),
            Limit = Whole(headers, "X-RateLimit-Limit"),
            Remaining = Whole(headers, "X-RateLimit-Remaining"),
            ResetAfter = Seconds(Text(headers, "X-RateLimit-Reset-After")),
            RetryAfter = status != 429 ? null : Seconds(error?.RetryAfter) ?? Seconds(Text(headers, "Retry-After")),
            Scope = global ? RateScope.Global : Text(headers, "X-RateLimit-Scope") switch
            {
                "user" => RateScope.User,
                "global" => RateScope.Global,
                "shared" => RateScope.Shared,
                _ => error?.RetryAfter is not null ? RateScope.User : RateScope.None,
            },
        };
    }

    private static string? Text(HttpResponseHeaders headers, string name) => headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;

    private static int? Whole(HttpResponseHeaders headers, string name) =>
        int.TryParse(Text(headers, name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? Math.Max(value, 0) : null;

    private static TimeSpan? Seconds(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) ? Seconds(seconds) : null;

    private static TimeSpan? Seconds(double? seconds) =>
        seconds is { } value && double.IsFinite(value) ? TimeSpan.FromSeconds(Math.Clamp(value, 0, TimeSpan.FromDays(7).TotalSeconds)) : null;
}

using System.ClientModel;
using System.ClientModel.Primitives;
using System.Globalization;

namespace FairyTaleBot.Adapters.OpenAI.Client;

/// <summary>
/// The one owner of retries: 408, 429, 500, 502, 503, 504 and broken connections, after the time the server asks for or after 0.8 s, 1.6 s, 3.2 s.
/// An account without money is not asked again, nor a server that wants to be left alone for long.
/// </summary>
internal sealed class PatientRetry(int retries, TimeProvider time) : ClientRetryPolicy(retries)
{
    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20);

    // What a server asks for beyond this is one and the same: not now.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);
    private readonly int most = retries;
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(800);

    protected override bool ShouldRetry(PipelineMessage message, Exception? exception) => throw new NotSupportedException("Calls are asynchronous.");

    protected override async ValueTask<bool> ShouldRetryAsync(PipelineMessage message, Exception? exception)
    {
        // The package leaves counting to whoever decides.
        var tried = message.TryGetProperty(typeof(PatientRetry), out var before) && before is int count ? count : 0;
        if (tried >= most || message.CancellationToken.IsCancellationRequested) return false;
        if (!await IsWorthAsync(message, exception).ConfigureAwait(false)) return false;
        message.SetProperty(typeof(PatientRetry), tried + 1);
        return true;
    }

    private async ValueTask<bool> IsWorthAsync(PipelineMessage message, Exception? exception)
    {
        if (message.Response is not { } response) return exception is HttpRequestException or IOException or ClientResultException { Status: 0 };
        if (response.Status is not (408 or 429 or 500 or 502 or 503 or 504)) return false;
        if (AskedFor(response) > LongestWait) return false;
        return response.Status != 429 || !IsUnpaid(await response.BufferContentAsync(message.CancellationToken).ConfigureAwait(false));
    }

    protected override TimeSpan GetNextDelay(PipelineMessage message, int tryCount) =>
        message.Response is { } response && AskedFor(response) is { } asked ? asked : First * Math.Pow(2, tryCount - 1);

    protected override Task WaitAsync(TimeSpan delay, CancellationToken cancellationToken) => Task.Delay(delay, time, cancellationToken);

    internal static bool IsUnpaid(BinaryData body) => body.ToString().Contains("insufficient_quota", StringComparison.Ordinal);

    private TimeSpan? AskedFor(PipelineResponse response)
    {
        if (response.Headers.TryGetValue("retry-after-ms", out var milliseconds)
            && double.TryParse(milliseconds, NumberStyles.Float, CultureInfo.InvariantCulture, out var ms) && ms >= 0)
            return TimeSpan.FromMilliseconds(Math.Min(ms, Longest.TotalMilliseconds));
        if (!response.Headers.TryGetValue("retry-after", out var after)) return null;
        if (double.TryParse(after, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && seconds >= 0) return TimeSpan.FromSeconds(Math.Min(seconds, Longest.TotalSeconds));
        return DateTimeOffset.TryParse(after, CultureInfo.InvariantCulture, out var until) ? TimeSpan.FromTicks(Math.Max(0, (until - time.GetUtcNow()).Ticks)) : null;
    }
}

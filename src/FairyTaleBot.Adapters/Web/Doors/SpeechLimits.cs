using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace FairyTaleBot.Adapters.Web.Doors;

/// <summary>
/// How fast people may speak and press: a bucket for each address they come from, and one for each room. What is said stays, and every
/// open page reads it: without a bound one stuck key would fill a room and its store.
/// </summary>
internal static class SpeechLimits
{
    private const int Seconds = 10;

    public static IServiceCollection AddSpeechLimits(this IServiceCollection services)
    {
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<WebRoomOptions>, Reach>((limits, options, reach) =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.OnRejected = AnswerAsync;
            limits.GlobalLimiter = PartitionedRateLimiter.CreateChained(
                // At this computer programs play many people, and whoever sits there can stop the bot anyway.
                Buckets(context => reach.IsAtThisComputer(context) ? null : reach.AddressOf(context), options.Value.ActsPerAddress),
                Buckets(context => context.Request.RouteValues["room"] as string, options.Value.ActsPerRoom));
        });
        return services.AddRateLimiter(_ => { });
    }

    /// <param name="keyOf">Whose bucket a request draws on; null for none.</param>
    /// <param name="acts">So many at once, and as many again in ten seconds.</param>
    private static PartitionedRateLimiter<HttpContext> Buckets(Func<HttpContext, string?> keyOf, int acts) =>
        PartitionedRateLimiter.Create<HttpContext, string>(context =>
            HttpMethods.IsPost(context.Request.Method) && context.Request.Path.StartsWithSegments("/api/rooms") && keyOf(context) is { } key
                ? RateLimitPartition.GetTokenBucketLimiter(key, _ => new()
                {
                    TokenLimit = acts,
                    TokensPerPeriod = Math.Max(1, acts / Seconds),
                    ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                    QueueLimit = 0,
                })
                : RateLimitPartition.GetNoLimiter(""));

    private static async ValueTask AnswerAsync(OnRejectedContext rejected, CancellationToken cancellationToken)
    {
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(1);
        rejected.HttpContext.Response.Headers[HeaderNames.RetryAfter] = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        await HttpWords.Problem(rejected.HttpContext, StatusCodes.Status429TooManyRequests).ExecuteAsync(rejected.HttpContext);
    }
}

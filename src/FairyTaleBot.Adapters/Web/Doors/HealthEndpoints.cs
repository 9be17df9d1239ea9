using FairyTaleBot.Engine.Ports;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FairyTaleBot.Adapters.Web.Doors;

/// <summary>Whether the process lives, and whether it can serve. They tell nothing else, so anybody may ask.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/healthz", () => TypedResults.Text("ok"));
        routes.MapGet("/readyz", ReadyAsync);
    }

    private static async Task<IResult> ReadyAsync(ITaleStore store, IServiceProvider services, CancellationToken cancellationToken)
    {
        try
        {
            await store.NextDueAsync(cancellationToken);
            return await PartsAsync(services.GetService<HealthCheckService>(), cancellationToken);
        }
        catch (StoreException)
        {
            return TypedResults.Text("the store does not answer", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }

    /// <summary>The configured services: which of them is not there, and no more than that.</summary>
    private static async Task<IResult> PartsAsync(HealthCheckService? parts, CancellationToken cancellationToken)
    {
        if (parts is null) return TypedResults.Text("ready");
        var report = await parts.CheckHealthAsync(c => c.Tags.Contains("ready"), cancellationToken);
        return report.Status != HealthStatus.Unhealthy
            ? TypedResults.Text("ready")
            : TypedResults.Text(
                $"not there: {string.Join(", ", report.Entries.Where(e => e.Value.Status == HealthStatus.Unhealthy).Select(e => e.Key))}",
                statusCode: StatusCodes.Status503ServiceUnavailable);
    }
}

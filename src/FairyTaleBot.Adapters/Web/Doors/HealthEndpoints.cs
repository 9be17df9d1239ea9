using FairyTaleBot.Engine.Ports;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FairyTaleBot.Adapters.Web.Doors;

/// <summary>Whether the process lives, and whether it can serve. They tell nothing else, so anybody may ask.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/healthz", () => TypedResults.Text("ok"));
        routes.MapGet("/readyz", ReadyAsync);
    }

    private static async Task<IResult> ReadyAsync(ITaleStore store, CancellationToken cancellationToken)
    {
        try
        {
            await store.NextDueAsync(cancellationToken);
            return TypedResults.Text("ready");
        }
        catch (StoreException)
        {
            return TypedResults.Text("the store does not answer", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}

using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using FairyTaleBot.Engine.Ports;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace FairyTaleBot.Adapters.Web.Ops;

/// <summary>How this process fares, at a glance: numbers and words of ours, and of tales no more than their ids. Without a key there is no such page.</summary>
internal static class OpsPage
{
    private const string KeyHeader = "X-Ops-Key";
    private const string Basic = "Basic ";
    private const int SecondsBetweenLooks = 5;

    public static void MapOps(this IEndpointRouteBuilder routes)
    {
        if (string.IsNullOrEmpty(routes.ServiceProvider.GetRequiredService<IOptions<OpsOptions>>().Value.Key)) return;
        // It counts from now on, not from the first look.
        _ = routes.ServiceProvider.GetRequiredService<OpsBoard>();
        routes.MapGet("/ops", ShowAsync);
    }

    private static async Task<IResult> ShowAsync(HttpContext context, OpsBoard board, OpsCosts costs, ITaleStore store, TimeProvider time, IOptions<OpsOptions> options)
    {
        if (!Fits(context.Request, options.Value.Key!))
        {
            context.Response.Headers[HeaderNames.WWWAuthenticate] = "Basic realm=\"ops\"";
            return TypedResults.StatusCode(StatusCodes.Status401Unauthorized);
        }

        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Text(await PageAsync(board, costs, store, time, context.RequestAborted), "text/html; charset=utf-8");
    }

    private static bool Fits(HttpRequest request, string key)
    {
        var given = request.Headers[KeyHeader].ToString();
        var authorization = request.Headers.Authorization.ToString();
        if (given.Length == 0 && authorization.StartsWith(Basic, StringComparison.OrdinalIgnoreCase))
        {
            var bytes = new byte[authorization.Length];
            if (Convert.TryFromBase64String(authorization[Basic.Length..], bytes, out var length))
                given = Encoding.UTF8.GetString(bytes, 0, length) is var pair && pair.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon ? pair[(colon + 1)..] : "";
        }

        // Hashes are of one length, so that not even the key's length shows.
        return CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(given)), SHA256.HashData(Encoding.UTF8.GetBytes(key)));
    }

    private static async Task<string> PageAsync(OpsBoard board, OpsCosts costs, ITaleStore store, TimeProvider time, CancellationToken cancellationToken)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"<!doctype html><html lang=en><meta charset=utf-8><meta http-equiv=refresh content={SecondsBetweenLooks}><meta name=viewport content='width=device-width'><title>FairyTaleBot</title>");
        page.Append("<style>body{font:16px/1.4 system-ui;margin:2rem auto;max-width:50rem;padding:0 1rem;color-scheme:light dark}table{border-collapse:collapse;width:100%;margin:1rem 0}");
        page.Append("td,th{text-align:left;padding:.25rem .5rem;border-bottom:1px solid #8884}td+td,th+th{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}.wide{overflow-x:auto}.wide th,.wide td{white-space:nowrap}.wide th:first-child{width:40%}.in{padding-left:1.5em}b{font-weight:600}</style><h1>FairyTaleBot</h1>");
        page.Append("<table><tr><th>This process<th>");
        var now = time.GetUtcNow();
        using var process = System.Diagnostics.Process.GetCurrentProcess();
        Row(page, "up for", (time.GetUtcNow() - new DateTimeOffset(process.StartTime.ToUniversalTime(), TimeSpan.Zero)).ToString(@"d\.hh\:mm\:ss", CultureInfo.InvariantCulture));
        Row(page, "memory", $"{process.WorkingSet64 / 1_048_576} MB");
        Row(page, "threads waiting", $"{ThreadPool.PendingWorkItemCount}");
        try
        {
            var due = await store.NextDueAsync(cancellationToken);
            Row(page, "store", "answers");
            Row(page, "oldest owed step", due is null ? "nothing is owed" : due > now ? $"due in {(due.Value - now).TotalSeconds:0} s" : $"{(now - due.Value).TotalSeconds:0} s late");
        }
        catch (StoreException e)
        {
            Row(page, "store", e.Message);
        }

        page.Append("</table>");
        try
        {
            await costs.WriteAsync(page, cancellationToken);
        }
        catch (StoreException)
        {
            // The line above has said so.
        }

        page.Append("<table><tr><th>Lately, ms<th>how many<th>p50<th>p99<th>longest");
        foreach (var (name, count, p50, p99, longest) in board.Durations)
            page.Append(CultureInfo.InvariantCulture, $"<tr><td>{WebUtility.HtmlEncode(name)}<td>{count}<td>{p50:0.0}<td>{p99:0.0}<td>{longest:0.0}");
        page.Append("</table><table><tr><th>Since the start<th>");
        foreach (var (name, sum) in board.Sums) Row(page, name, sum.ToString("N0", CultureInfo.InvariantCulture));
        return page.Append("</table>").ToString();
    }

    private static void Row(StringBuilder page, string what, string value) =>
        page.Append(CultureInfo.InvariantCulture, $"<tr><td>{WebUtility.HtmlEncode(what)}<td>{WebUtility.HtmlEncode(value)}");
}

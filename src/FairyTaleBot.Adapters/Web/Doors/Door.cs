using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace FairyTaleBot.Adapters.Web.Doors;

/// <summary>
/// Stands before every request: headers that keep the page to itself, the host's name, posts from other sites, the room key, and
/// the size of bodies. Health checks and the platforms' webhooks come through other doors.
/// </summary>
internal sealed class Door(RequestDelegate next, IOptions<WebRoomOptions> options, Reach reach, RoomKey key)
{
    internal const string PagePolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'";

    public async Task InvokeAsync(HttpContext context)
    {
        Guard(context.Response.Headers);
        if (Refusal(context) is { } status)
        {
            await HttpWords.Problem(context, status).ExecuteAsync(context);
            return;
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = options.Value.MaxBodyBytes;
        await next(context);
    }

    private int? Refusal(HttpContext context)
    {
        var request = context.Request;
        if (!reach.Knows(request.Host)) return StatusCodes.Status400BadRequest;
        if (IsForeign(request)) return StatusCodes.Status403Forbidden;
        if (NeedsKey(request.Path) && !reach.IsAtThisComputer(context) && !key.Fits(request) && !(IsBook(request.Path) && key.OpensBooks(request))) return StatusCodes.Status401Unauthorized;
        if (request.ContentLength > options.Value.MaxBodyBytes) return StatusCodes.Status413PayloadTooLarge;
        return null;
    }

    /// <summary>Another site speaks through somebody's browser. Programs send neither header and pass; a link that is followed to a page passes too.</summary>
    private bool IsForeign(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        if (origin.Length > 0 && !reach.IsOwnOrigin(origin, request)) return true;
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site is not ("cross-site" or "same-site")) return false;
        var isFollowedLink = HttpMethods.IsGet(request.Method) && request.Headers["Sec-Fetch-Mode"] == "navigate"
            && request.Headers["Sec-Fetch-Dest"] == "document" && !request.Path.StartsWithSegments("/api");
        // Same-site without a foreign origin is the same machine on another port: its pages are not ours either.
        return !isFollowedLink;
    }

    /// <summary>
    /// The page's own files hold nothing of any tale; a picture's address is a secret of its own. Behind a room's page lies the link
    /// with the key: routes are matched without regard to case and closing slashes, so everything there needs it.
    /// </summary>
    private static bool NeedsKey(PathString path) =>
        path.StartsWithSegments("/api") || path.StartsWithSegments("/tales")
        || (path.StartsWithSegments("/rooms", out var room) && room.Value!.Trim('/').Contains('/'));

    private static bool IsBook(PathString path) =>
        path.StartsWithSegments("/tales", out var rest) && rest.Value!.EndsWith("/book.html", StringComparison.Ordinal);

    private static void Guard(IHeaderDictionary headers)
    {
        headers[HeaderNames.ContentSecurityPolicy] = PagePolicy;
        headers[HeaderNames.XContentTypeOptions] = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=()";
        headers[HeaderNames.CacheControl] = "no-store";
    }
}

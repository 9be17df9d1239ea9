using FairyTaleBot.Adapters.Web.Rooms;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace FairyTaleBot.Adapters.Web.Pages;

/// <summary>The page and its files. They hold nothing of any tale, so no key is asked for here.</summary>
internal static class PageEndpoints
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void MapPage(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/", Reading, (PageFiles files) => Serve(files, "index.html"));
        routes.MapMethods("/rooms/{room}", Reading, (string room, PageFiles files) =>
            // The page itself says that a room's name is ill; the status says it to programs.
            RoomName.IsValid(room) ? Serve(files, "index.html") : new PageAnswer(files.Find("index.html")!, StatusCodes.Status404NotFound));
        routes.MapMethods("/page/{**path}", Reading, (string path, PageFiles files) => Serve(files, path));
        routes.MapMethods("/favicon.ico", Reading, (PageFiles files) => Serve(files, "art/moon.svg"));
    }

    private static IResult Serve(PageFiles files, string path) =>
        files.Find(path) is { } file ? new PageAnswer(file, StatusCodes.Status200OK) : TypedResults.NotFound();

    private sealed class PageAnswer(PageFile file, int status) : IResult
    {
        public async Task ExecuteAsync(HttpContext context)
        {
            var headers = context.Response.Headers;
            headers.CacheControl = "no-cache";
            if (status == StatusCodes.Status200OK)
            {
                headers.ETag = file.Tag;
                if (context.Request.Headers.IfNoneMatch.Contains(file.Tag))
                {
                    context.Response.StatusCode = StatusCodes.Status304NotModified;
                    return;
                }
            }

            context.Response.StatusCode = status;
            headers[HeaderNames.ContentType] = file.MediaType;
            context.Response.ContentLength = file.Bytes.Length;
            if (!HttpMethods.IsHead(context.Request.Method)) await context.Response.Body.WriteAsync(file.Bytes, context.RequestAborted);
        }
    }
}

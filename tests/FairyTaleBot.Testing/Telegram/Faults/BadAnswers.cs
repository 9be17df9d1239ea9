using System.Globalization;
using System.Text.Json.Nodes;
using FairyTaleBot.Testing.Telegram.World;
using Microsoft.AspNetCore.Http;

namespace FairyTaleBot.Testing.Telegram.Faults;

/// <summary>Answers a call as its fault says.</summary>
internal static class BadAnswers
{
    private const string Html = "<html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1></center></body></html>";

    internal static async Task WriteAsync(HttpContext context, PeerCall call, PeerFault fault, Action pause, CancellationToken closing)
    {
        switch (fault)
        {
            case PeerFault.TooManyRequests flood:
                var seconds = flood.Seconds.ToString(CultureInfo.InvariantCulture);
                var error = new ApiError(429, $"Too Many Requests: retry after {seconds}", new JsonObject { ["retry_after"] = flood.Seconds });

                // Counted from before the answer leaves, so that no honest caller is blamed.
                pause();
                await WriteAsync(context, call, 429, "application/json", error.ToJson().ToJsonString());
                break;
            case PeerFault.Error said:
                await WriteAsync(context, call, said.Code, "application/json", new ApiError(said.Code, said.Description, said.Parameters).ToJson().ToJsonString());
                break;
            case PeerFault.Raw raw:
                await WriteAsync(context, call, raw.Status, raw.ContentType, raw.Body);
                break;
            case PeerFault.BadGateway or PeerFault.ExecuteThenBadGateway:
                await WriteAsync(context, call, 502, "text/html", Html);
                break;
            case PeerFault.Reset or PeerFault.ExecuteThenReset:
                context.Abort();
                break;
            default:
                using (var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, closing))
                {
                    await Task.Delay(Timeout.Infinite, end.Token).ContinueWith(_ => { }, TaskScheduler.Default);
                }

                context.Abort();
                break;
        }
    }

    private static async Task WriteAsync(HttpContext context, PeerCall call, int status, string contentType, string body)
    {
        call.Status = status;
        context.Response.StatusCode = status;
        context.Response.ContentType = contentType;
        await context.Response.WriteAsync(body, context.RequestAborted);
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace FairyTaleBot.Adapters.Telegram.Api.Webhook;

/// <summary>The webhook as an endpoint of ASP.NET Core.</summary>
public static class WebhookEndpoint
{
    /// <summary>
    /// Maps <c>POST</c> at the path of <see cref="TelegramApiOptions.WebhookUrl"/>. Answers 200 once the update is
    /// accepted, 403 without the secret, 503 while the program stops. Needs <see cref="TelegramApiServices.AddTelegramApi"/>.
    /// </summary>
    /// <exception cref="InvalidOperationException"><see cref="TelegramApiOptions.WebhookUrl"/> is not set.</exception>
    public static IEndpointConventionBuilder MapTelegramWebhook(this IEndpointRouteBuilder endpoints)
    {
        var options = endpoints.ServiceProvider.GetRequiredService<IOptions<TelegramApiOptions>>().Value;
        var address = options.WebhookUrl ?? throw new InvalidOperationException("Telegram:WebhookUrl is not set.");
        return endpoints.MapPost(address.AbsolutePath, TakeAsync);
    }

    private static async Task<StatusCodeHttpResult> TakeAsync(
        HttpRequest request, [FromServices] WebhookReceiver receiver, [FromServices] IHostApplicationLifetime lifetime)
    {
        if (!receiver.IsFromTelegram(request.Headers[WebhookReceiver.SecretHeader])) return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
        if (lifetime.ApplicationStopping.IsCancellationRequested) return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        if (await ReadAsync(request).ConfigureAwait(false) is { } body)
        {
            // Not the request's token: an update once begun is finished even if Telegram hangs up.
            await receiver.TakeAsync(body, lifetime.ApplicationStopped).ConfigureAwait(false);
        }

        return TypedResults.StatusCode(StatusCodes.Status200OK);
    }

    /// <summary>Null for a body larger than any update, which is accepted unread, or it would come again and again.</summary>
    private static async Task<byte[]?> ReadAsync(HttpRequest request)
    {
        using var body = new MemoryStream();
        var buffer = new byte[8192];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, request.HttpContext.RequestAborted).ConfigureAwait(false)) > 0)
        {
            if (body.Length + read > WebhookReceiver.MaxBody) return null;
            body.Write(buffer, 0, read);
        }

        return body.ToArray();
    }
}

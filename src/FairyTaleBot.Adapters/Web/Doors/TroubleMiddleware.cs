using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Turns;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FairyTaleBot.Adapters.Web.Doors;

/// <summary>Turns what went wrong into an answer: a body too large or broken, an inbox that is full, a store that is away.</summary>
internal sealed partial class TroubleMiddleware(RequestDelegate next, ILogger<TroubleMiddleware> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (BadHttpRequestException e) when (!context.Response.HasStarted)
        {
            await HttpWords.Problem(context, e.StatusCode).ExecuteAsync(context);
        }
        catch (InboxFullException) when (!context.Response.HasStarted)
        {
            await HttpWords.Problem(context, StatusCodes.Status429TooManyRequests).ExecuteAsync(context);
        }
        catch (StoreException e) when (!context.Response.HasStarted)
        {
            LogStore(e);
            context.Response.Headers.RetryAfter = "2";
            await HttpWords.Problem(context, StatusCodes.Status503ServiceUnavailable).ExecuteAsync(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Whoever asked has gone; there is nobody to answer.
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The store failed while a page was served")]
    private partial void LogStore(StoreException e);
}

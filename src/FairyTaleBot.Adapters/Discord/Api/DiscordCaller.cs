using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using FairyTaleBot.Adapters.Discord.Api.Limits;
using Microsoft.Extensions.Logging;

namespace FairyTaleBot.Adapters.Discord.Api;

/// <summary>Makes a call good: waits for leave, sends, and sends again where that is right. The one owner of retries towards Discord.</summary>
internal sealed partial class DiscordCaller(
    DiscordWire wire, Turnstile turnstile, DiscordApiOptions options, TimeProvider clock, Func<double> chance, ILogger<DiscordCaller> log)
{
    /// <exception cref="DiscordException">The call failed; its outcome says whether it may have been carried out.</exception>
    public async Task<T> CallAsync<T>(DiscordRequest request, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        var answer = await CallAsync(request, cancellationToken);
        try
        {
            return JsonSerializer.Deserialize(answer.Body, type) ?? throw new JsonException("Discord answered null.");
        }
        catch (JsonException unreadable)
        {
            throw new DiscordException($"Discord's answer to {request} could not be read.", CallOutcome.Unknown, unreadable) { Status = answer.Status };
        }
    }

    /// <inheritdoc cref="CallAsync{T}"/>
    public async Task<DiscordAnswer.Came> CallAsync(DiscordRequest request, CancellationToken cancellationToken)
    {
        var limit = request.TimeLimit ?? options.CallTimeout;
        var deadline = turnstile.Now + limit;
        using var timeout = new CancellationTokenSource(limit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        var course = new CallCourse();
        try
        {
            return await CallAsync(request, course, deadline, either.Token);
        }
        catch (OperationCanceledException late) when (timeout.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new DiscordException($"{request} was not answered within {limit.TotalSeconds:0.#} s.", course.MayHaveRun ? CallOutcome.Unknown : CallOutcome.NotExecuted, late);
        }
        catch (DiscordException refused) when (!refused.IsUnknown && course.MayHaveRun)
        {
            // An earlier try may have been carried out, whatever the last one says.
            throw new DiscordException(refused.Message, CallOutcome.Unknown, refused) { Status = refused.Status, Code = refused.Code, RetryAfter = refused.RetryAfter };
        }
    }

    /// <summary>Takes something away; what is gone already is no error.</summary>
    public async Task DeleteAsync(DiscordRoute route, CancellationToken cancellationToken)
    {
        try
        {
            await CallAsync(new(route), cancellationToken);
        }
        catch (DiscordException gone) when (gone.Code == DiscordErrorCode.UnknownMessage)
        {
        }
    }

    private async Task<DiscordAnswer.Came> CallAsync(DiscordRequest request, CallCourse course, TimeSpan deadline, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var permit = await turnstile.EnterAsync(request.Route, deadline, cancellationToken);
            var answer = await TryAsync(request, permit, course, cancellationToken);
            if (answer is DiscordAnswer.Came { IsSuccess: true } done)
                return done;
            if (answer is DiscordAnswer.Came { Code: DiscordErrorCode.AlreadyAcknowledged } ours && course.MayHaveRun && request.Route.Scope == RouteScope.Callback)
                return ours;

            var wait = attempt < options.Attempts ? WaitBefore(request, answer, attempt) : null;
            if (wait is not { } pause || turnstile.Now + pause > deadline)
                throw Failure(request, answer);
            LogAgain(request.Route, attempt, pause);
            await Task.Delay(pause, clock, cancellationToken);
        }
    }

    private async Task<DiscordAnswer> TryAsync(DiscordRequest request, RatePermit permit, CallCourse course, CancellationToken cancellationToken)
    {
        DiscordAnswer? answer = null;
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            course.Sending();
            answer = await wire.TryAsync(request, cancellationToken);
        }
        finally
        {
            if (answer is DiscordAnswer.Came came)
                turnstile.Answered(permit, came.Limits, came.Code);
            else
                turnstile.Lost(permit);
        }

        course.Ended(answer);
        if (answer is DiscordAnswer.Came { Limits.IsLimited: true } limited)
            LogLimited(request.Route, limited.Limits.Scope, limited.Limits.IsEdge, limited.Limits.RetryAfter ?? TimeSpan.Zero);
        return answer;
    }

    // Null: do not try again.
    private TimeSpan? WaitBefore(DiscordRequest request, DiscordAnswer answer, int attempt) => answer switch
    {
        // The limiter holds back what waits in its lines; a callback waits in none, and the global line is not an interaction's.
        DiscordAnswer.Came { Limits.IsLimited: true } came => request.Route.Scope switch
        {
            RouteScope.Bot => TimeSpan.Zero,
            RouteScope.Webhook when !came.Limits.IsGlobal => TimeSpan.Zero,
            _ => came.Limits.RetryAfter ?? BackOff(attempt),
        },
        DiscordAnswer.Came { Status: >= HttpStatusCode.InternalServerError or HttpStatusCode.RequestTimeout } when request.Idempotent => BackOff(attempt),
        DiscordAnswer.Missing { Sent: false } => BackOff(attempt),
        DiscordAnswer.Missing when request.Idempotent => BackOff(attempt),
        _ => null,
    };

    private TimeSpan BackOff(int attempt) => options.RetryDelay * Math.Pow(2, attempt - 1) * (0.5 + chance());

    private static DiscordException Failure(DiscordRequest request, DiscordAnswer answer) => answer switch
    {
        DiscordAnswer.Came came => new(Sentence(request, came), CallCourse.IsUncertain(came) ? CallOutcome.Unknown : CallOutcome.NotExecuted)
        {
            Status = came.Status,
            Code = came.Code,
            RetryAfter = came.Limits.RetryAfter,
        },
        DiscordAnswer.Missing missing => new($"{request}: {missing.Why}.", missing.Sent ? CallOutcome.Unknown : CallOutcome.NotExecuted, missing.Cause),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Sentence(DiscordRequest request, DiscordAnswer.Came came)
    {
        var findings = string.Join("; ", came.Error?.Findings().Take(5) ?? []);
        return $"Discord answered {(int)came.Status} ({(int)came.Code}) to {request}{(findings.Length == 0 ? "" : $": {findings}")}.";
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Route} failed on try {Attempt}; again in {Pause}")]
    private partial void LogAgain(DiscordRoute route, int attempt, TimeSpan pause);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Route} was rate limited ({Scope}, edge {Edge}) for {RetryAfter}")]
    private partial void LogLimited(DiscordRoute route, RateScope scope, bool edge, TimeSpan retryAfter);
}

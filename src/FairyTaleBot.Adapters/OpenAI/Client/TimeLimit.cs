namespace FairyTaleBot.Adapters.OpenAI.Client;

/// <summary>Runs a call under a limit and tells "out of time" from "called off": only the caller's own token calls off.</summary>
internal static class TimeLimit
{
    public static async Task<T> RunAsync<T>(
        Func<CancellationToken, Task<T>> call, TimeSpan limit, TimeProvider time, OpenAIOptions options, string? model, CancellationToken cancellationToken)
    {
        using var clock = new CancellationTokenSource(limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, clock.Token);
        try
        {
            return await call(either.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (ServiceFailures.IsOfTheWorld(e) || e is ServiceException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw clock.IsCancellationRequested ? new ServiceException(ServiceTrouble.TimedOut, $"it did not answer within {limit.TotalSeconds:0} s.", e) : ServiceFailures.Tell(e, options, model);
        }
    }
}

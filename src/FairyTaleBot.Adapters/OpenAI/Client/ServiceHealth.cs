using Microsoft.Extensions.Logging;

namespace FairyTaleBot.Adapters.OpenAI.Client;

/// <summary>
/// A circuit breaker for one kind of call: after several failures in a row the service is left alone for a while, then tried with one
/// call. Operators hear of a trouble once, and once when it is over.
/// </summary>
internal sealed partial class ServiceHealth(string name, TimeProvider time, ILogger logger)
{
    private const int Patience = 4;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongPause = TimeSpan.FromMinutes(5);

    private readonly Lock gate = new();
    private ServiceException? trouble;
    private DateTimeOffset restsUntil;
    private int failures;

    /// <exception cref="ServiceException">The service is being left alone.</exception>
    public void Enter()
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            if (now >= restsUntil)
            {
                // Whoever comes first after a rest tries for all: until that is known, or the next rest is over, the others leave the service alone.
                if (restsUntil != default) restsUntil = now + Pause;
                return;
            }

            throw new ServiceException(ServiceTrouble.Resting, $"{name} is left alone for a while: {trouble?.Message}", trouble, isSaid: true);
        }
    }

    public void Worked()
    {
        bool recovered;
        lock (gate) (recovered, failures, trouble, restsUntil) = (trouble is not null && failures > 0, 0, null, default);
        if (recovered) LogRecovered(name);
    }

    /// <returns>The failure, marked when operators have heard of it.</returns>
    public ServiceException Failed(ServiceException failure)
    {
        // What the service finds wrong with one request says nothing about the next, save that there is somebody to ask.
        if (failure.Trouble is ServiceTrouble.Blocked or ServiceTrouble.NotUnderstood)
        {
            lock (gate) restsUntil = default;
            return failure;
        }

        bool isNew;
        lock (gate)
        {
            isNew = trouble?.Trouble != failure.Trouble;
            trouble = failure;
            failures++;
            if (failure.NeedsSomebody) restsUntil = time.GetUtcNow() + LongPause;
            else if (failures >= Patience) restsUntil = time.GetUtcNow() + Pause;
        }

        if (isNew && failure.NeedsSomebody) LogWrong(name, failure.Message);
        else if (isNew) LogTrouble(name, failure.Message);
        return new(failure.Trouble, failure.Message, failure.InnerException, isSaid: true);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Service} does not work: {Reason} Until that is changed the built-in parts stand in.")]
    private partial void LogWrong(string service, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Service} is in trouble: {Reason}")]
    private partial void LogTrouble(string service, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Service} works again")]
    private partial void LogRecovered(string service);
}

namespace FairyTaleBot.Engine.Ports;

/// <summary>
/// What only one process at a time may do: hear a platform that tells its news once, and post to a platform whose limits are counted
/// together. A port of its own, because a store that several share is what elects.
/// </summary>
public interface IDuties
{
    /// <summary>Whether this process has the duty now. Asking for it for the first time is applying for it. Returns at once and never throws.</summary>
    bool Has(string duty);

    /// <summary>
    /// Does the work whenever this process has the duty, and calls it off when the duty is lost; ends with
    /// <paramref name="cancellationToken"/>, or with the work's own failure.
    /// </summary>
    Task WhileAsync(string duty, Func<CancellationToken, Task> work, CancellationToken cancellationToken);
}

/// <summary>Where one process owns the store it has every duty.</summary>
public sealed class EveryDuty : IDuties
{
    public bool Has(string duty) => true;

    public Task WhileAsync(string duty, Func<CancellationToken, Task> work, CancellationToken cancellationToken) => work(cancellationToken);
}

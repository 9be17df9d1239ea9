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

    /// <summary>Leaves the duty to others while this process lives: it cannot do it. Returns at once and never throws.</summary>
    void Leave(string duty);
}

/// <summary>Where one process owns the store it has every duty.</summary>
public sealed class EveryDuty : IDuties
{
    public bool Has(string duty) => true;

    public Task WhileAsync(string duty, Func<CancellationToken, Task> work, CancellationToken cancellationToken) => work(cancellationToken);

    /// <summary>There is nobody to leave it to.</summary>
    public void Leave(string duty)
    {
    }
}

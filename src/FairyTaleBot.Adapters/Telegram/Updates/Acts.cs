using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FairyTaleBot.Adapters.Telegram.Updates;

/// <summary>
/// What people did and is being done for them, beside the reading of updates: a bounded number, waited for when the program stops.
/// An act under way when the process is killed is as if it had not been: nobody was told otherwise, and the button is still there.
/// </summary>
internal sealed partial class Acts(TimeProvider time, ILogger<Acts> logger) : IHostedService, IDisposable
{
    private const int MostUnderWay = 256;
    private static readonly TimeSpan StopGrace = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim room = new(MostUnderWay);
    private readonly CancellationTokenSource ending = new();

    /// <summary>Returns once the act is begun; waits while too many are under way.</summary>
    public async ValueTask BeginAsync(Func<CancellationToken, Task> act, CancellationToken cancellationToken)
    {
        await room.WaitAsync(cancellationToken);
        _ = DoAsync(act);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Returns when nothing is under way any more.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        using var grace = time.CreateTimer(_ => ending.Cancel(), null, StopGrace, Timeout.InfiniteTimeSpan);
        for (var i = 0; i < MostUnderWay; i++) await room.WaitAsync(cancellationToken);
        room.Release(MostUnderWay);
    }

    public void Dispose()
    {
        ending.Dispose();
        room.Dispose();
    }

    private async Task DoAsync(Func<CancellationToken, Task> act)
    {
        try
        {
            await act(ending.Token);
        }
        catch (OperationCanceledException)
        {
            // The program stops.
        }
#pragma warning disable CA1031 // One person's act must not end the reading of all others'.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            LogFailed(failure);
        }
        finally
        {
            room.Release();
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Something a person did in Telegram could not be done")]
    private partial void LogFailed(Exception failure);
}

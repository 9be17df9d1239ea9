using System.Runtime.CompilerServices;
using Xunit;

namespace FairyTaleBot.Testing;

/// <summary>For what a program does in its own time: looks again and again, and gives up loudly.</summary>
public static class Eventually
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(10);

    /// <summary>How long a test waits for what takes a moment on a healthy machine. It costs nothing where the thing comes, and a loaded machine must not fail for being slow.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromMinutes(2);

    /// <inheritdoc cref="TrueAsync(Func{Task{bool}}, string)"/>
    public static Task TrueAsync(Func<bool> isSo, [CallerArgumentExpression(nameof(isSo))] string what = "") => TrueAsync(() => Task.FromResult(isSo()), what);

    /// <summary>Waits until something is so.</summary>
    /// <exception cref="TimeoutException">It did not come to pass; the message says what.</exception>
    public static async Task TrueAsync(Func<Task<bool>> isSo, [CallerArgumentExpression(nameof(isSo))] string what = "")
    {
        var began = TimeProvider.System.GetTimestamp();
        while (!await isSo())
        {
            if (TimeProvider.System.GetElapsedTime(began) > Patience) throw new TimeoutException($"It never came to pass: {what}");
            await Task.Delay(BetweenLooks, TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>What a task brings, or a loud end where it never ends.</summary>
    public static Task<T> OrGiveUpAsync<T>(this Task<T> task) => task.WaitAsync(Patience, TestContext.Current.CancellationToken);

    /// <inheritdoc cref="OrGiveUpAsync{T}(Task{T})"/>
    public static Task OrGiveUpAsync(this Task task) => task.WaitAsync(Patience, TestContext.Current.CancellationToken);
}

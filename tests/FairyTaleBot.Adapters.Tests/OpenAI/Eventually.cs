namespace FairyTaleBot.Adapters.Tests.OpenAI;

/// <summary>For what the machine does in its own time: looks again, and again, and gives up loudly.</summary>
internal static class Eventually
{
    public static async Task Async(Func<bool> isSo)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!isSo())
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Delay(TimeSpan.FromMilliseconds(10), patience.Token);
        }
    }
}

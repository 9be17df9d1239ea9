namespace FairyTaleBot.Testing.Telegram.World;

/// <summary>A press of a button, and the end of its spinner.</summary>
public sealed class PeerPress(string id)
{
    private readonly TaskCompletionSource<string> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Id { get; } = id;

    /// <summary>What the presser was told when the spinner stopped; empty for nothing.</summary>
    public Task<string> Answer => _answer.Task.OrGiveUpAsync();

    internal void Stop(string words) => _answer.TrySetResult(words);
}

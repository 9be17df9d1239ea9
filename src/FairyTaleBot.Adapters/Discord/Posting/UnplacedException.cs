namespace FairyTaleBot.Adapters.Discord.Posting;

/// <summary>A tale's thread is not there yet.</summary>
/// <param name="IsClosed">It cannot be made until somebody changes something.</param>
internal sealed class UnplacedException(bool IsClosed) : Exception("The tale has no thread yet.")
{
    public bool IsClosed { get; } = IsClosed;
}

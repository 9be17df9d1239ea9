namespace FairyTaleBot.Adapters.Discord.Posting;

/// <summary>One chat's rounds, one at a time. Wakes that come during a round are one more round after it, however many they are.</summary>
internal sealed class Lane
{
    private readonly Lock gate = new();
    private bool isWanted;
    private bool isRetired;

    /// <summary>Ends with the lane's last round.</summary>
    public Task Running { get; set; } = Task.CompletedTask;

    /// <summary>False when the lane has just ended: the next look finds a new one.</summary>
    public bool TryWake()
    {
        lock (gate)
        {
            if (isRetired) return false;
            isWanted = true;
            return true;
        }
    }

    /// <summary>Whether another round is wanted; when not, the lane takes no more.</summary>
    public bool Next()
    {
        lock (gate)
        {
            isRetired = !isWanted;
            isWanted = false;
            return !isRetired;
        }
    }
}

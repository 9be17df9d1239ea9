namespace FairyTaleBot.Engine.Steps;

/// <summary>How long a chapter takes at present, so that an estimate is an honest one.</summary>
public sealed class Pace
{
    /// <summary>What is said before anything was written, when nobody knows: the embedded storyteller needs less, a model more.</summary>
    public const int FirstGuessSeconds = 5;

    // Half the weight lies on the last three chapters.
    private const double Newest = 0.2;
    private readonly Lock gate = new();
    private double? seconds;

    public void Wrote(TimeSpan took)
    {
        lock (gate) seconds = seconds is { } s ? s + Newest * (took.TotalSeconds - s) : took.TotalSeconds;
    }

    /// <summary>Whole seconds, at least 1; null before anything was written.</summary>
    public int? EstimateSeconds
    {
        get
        {
            lock (gate) return seconds is { } s ? Math.Max(1, (int)Math.Ceiling(s)) : null;
        }
    }
}

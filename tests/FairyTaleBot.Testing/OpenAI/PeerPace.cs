namespace FairyTaleBot.Testing.OpenAI;

/// <summary>How fast a served model is.</summary>
public sealed record PeerPace(TimeSpan FirstToken, double TokensPerSecond, TimeSpan Picture)
{
    public static readonly PeerPace None = new(TimeSpan.Zero, double.PositiveInfinity, TimeSpan.Zero);
}

namespace FairyTaleBot.Plots;

/// <summary>The landmark a place is known by in pictures.</summary>
public enum Landmark
{
    Cottage,
    Wood,
    Lake,
    Tower,
    Hill,
    Bridge,
    Cave,
    Castle,
    Well,
    Market,
    Boat,
    Lighthouse,
}

public enum TimeOfDay
{
    Morning,
    Day,
    Evening,
    Night,
}

public enum Weather
{
    Clear,
    Cloudy,
    Rain,
    Snow,
    Wind,
    Mist,
}

/// <param name="Name">In the tale's language, at most 24 characters.</param>
/// <param name="VisualEn">English, at most 120 characters.</param>
/// <param name="Rule">A rule with a reason, in the tale's language, at most 80 characters; empty when none.</param>
public sealed record Place(string Id, string Name, string VisualEn, Landmark Landmark, TimeOfDay TimeOfDay, Weather Weather, string Rule)
{
    public const int MaxName = 24;
    public const int MaxVisual = 120;
    public const int MaxRule = 80;
}

namespace FairyTaleBot.Engine.Checkups;

/// <summary>One thing that was looked at.</summary>
/// <param name="What">A sentence on how it is, in plain English.</param>
/// <param name="Remedy">What to do about it, as an instruction that can be followed; null when there is nothing to do.</param>
public sealed record Finding(FindingGrade Grade, string What, string? Remedy = null)
{
    public static Finding Good(string what) => new(FindingGrade.Good, what);

    public static Finding Off(string what) => new(FindingGrade.Off, what);

    public static Finding Advice(string what, string remedy) => new(FindingGrade.Advice, what, remedy);

    public static Finding Wrong(string what, string remedy) => new(FindingGrade.Wrong, what, remedy);
}

public enum FindingGrade
{
    Good,

    /// <summary>The part is not used; that is nothing bad.</summary>
    Off,

    /// <summary>It works, but something is missing that people would miss.</summary>
    Advice,

    /// <summary>It cannot work so.</summary>
    Wrong,
}

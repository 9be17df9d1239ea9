using System.Text.Json.Serialization;

namespace FairyTaleBot.Languages;

/// <summary>Whom a tale is for, in years. JSON and options: <c>4-6</c>, <c>7-9</c>, <c>10-12</c>, <c>all</c>.</summary>
public enum AgeBand
{
    [JsonStringEnumMemberName("4-6")] From4To6,
    [JsonStringEnumMemberName("7-9")] From7To9,
    [JsonStringEnumMemberName("10-12")] From10To12,
    [JsonStringEnumMemberName("all")] All,
}

/// <summary>What an age band can read. The writer and the checks read this one table.</summary>
/// <param name="MinWords">Shortest chapter, in words (English) or 어절 (Korean).</param>
/// <param name="MaxWords">Longest chapter, in the same unit.</param>
/// <param name="MaxSentenceWords">Longest sentence, in the same unit.</param>
/// <param name="MeanSentenceWords">Mean sentence length to stay under.</param>
/// <param name="MaxTension">Highest tension a beat may reach, 0 to 10.</param>
public sealed record ReadingBand(int MinWords, int MaxWords, int MaxSentenceWords, int MeanSentenceWords, int MaxTension)
{
    public static ReadingBand For(AgeBand age, Language language) => (age, language) switch
    {
        (AgeBand.From4To6, Language.En) => new(70, 180, 18, 10, 5),
        (AgeBand.From4To6, _) => new(50, 150, 14, 7, 5),
        (AgeBand.From10To12, Language.En) => new(160, 400, 32, 18, 10),
        (AgeBand.From10To12, _) => new(120, 340, 24, 14, 10),
        (_, Language.En) => new(120, 300, 26, 14, 8),
        _ => new(90, 260, 20, 10, 8),
    };
}

public static class AgeBandCodes
{
    public static string Code(this AgeBand age) => age switch
    {
        AgeBand.From4To6 => "4-6",
        AgeBand.From7To9 => "7-9",
        AgeBand.From10To12 => "10-12",
        _ => "all",
    };

    /// <summary>Understands a band ("7-9") or a single age ("8"); null when it is neither.</summary>
    public static AgeBand? TryParse(string? text)
    {
        var folded = text?.Trim().ToLowerInvariant().Replace('–', '-').Replace('~', '-').Replace("살", "", StringComparison.Ordinal).Replace("세", "", StringComparison.Ordinal);
        return folded switch
        {
            "4-6" => AgeBand.From4To6,
            "7-9" => AgeBand.From7To9,
            "10-12" => AgeBand.From10To12,
            "all" or "everyone" or "모두" or "누구나" => AgeBand.All,
            _ => int.TryParse(folded, out var years) && years is >= 2 and <= 99
                ? years <= 6 ? AgeBand.From4To6 : years <= 9 ? AgeBand.From7To9 : years <= 12 ? AgeBand.From10To12 : AgeBand.All
                : null,
        };
    }
}

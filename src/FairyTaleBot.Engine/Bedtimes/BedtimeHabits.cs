using FairyTaleBot.Common;
using FairyTaleBot.Languages;
using FairyTaleBot.Plots;

namespace FairyTaleBot.Engine.Bedtimes;

/// <summary>How bedtime goes in a chat, as its grown-ups have settled it, and how the last one went. Part of the chat's stored habits.</summary>
/// <param name="Minutes">How long a tale may take to read aloud.</param>
/// <param name="TalesANight">Null for as many as they like.</param>
/// <param name="LeftOut">Keys of <see cref="BedtimeChoices.LeftOut"/> that no tale may hold.</param>
/// <param name="From">Local time from which every tale here is a bedtime tale; null when none is set.</param>
/// <param name="Preview">A grown-up sees each page before it is shown.</param>
/// <param name="Night">The evening that <paramref name="ToldThen"/> is about.</param>
public sealed record BedtimeHabits(
    int? Minutes = null,
    int? TalesANight = null,
    EquatableArray<string> LeftOut = default,
    TimeOnly? From = null,
    bool Preview = false,
    DateOnly? Night = null,
    int ToldThen = 0)
{
    /// <summary>Aloud and unhurried, in words a minute; 어절 in Korean.</summary>
    private const int EnglishPace = 110, KoreanPace = 80;

    private static readonly TimeOnly Morning = new(5, 0);

    /// <summary>Whether by this local time a tale is a bedtime tale.</summary>
    public bool IsNight(DateTime local) => From is { } from && (TimeOnly.FromDateTime(local) >= from || TimeOnly.FromDateTime(local) < Morning);

    /// <summary>Whether the night has had its tales.</summary>
    public bool IsEnough(DateTime local) => TalesANight is { } most && Night == NightOf(local) && ToldThen >= most;

    public BedtimeHabits Told(DateTime local) =>
        this with { Night = NightOf(local), ToldThen = Night == NightOf(local) ? ToldThen + 1 : 1 };

    /// <summary>How many chapters fill the time.</summary>
    public static int ChaptersFor(int minutes, AgeBand age, Language language)
    {
        var band = ReadingBand.For(age, language);
        var page = (band.MinWords + band.MaxWords) / 2.0;
        var pages = minutes * (language == Language.Ko ? KoreanPace : EnglishPace) / page;
        return Math.Clamp((int)Math.Round(pages, MidpointRounding.AwayFromZero), PlotShape.MinChapters, PlotShape.MaxChapters);
    }

    /// <summary>A night goes from noon to noon.</summary>
    private static DateOnly NightOf(DateTime local) => DateOnly.FromDateTime(local.AddHours(-12));
}

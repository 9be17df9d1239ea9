using FairyTaleBot.Briefs;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Embedded.Storyteller.Chapters;

/// <summary>How long a chapter becomes, in words (Korean: 어절).</summary>
/// <param name="Aim">What it is filled up to.</param>
/// <param name="Ceiling">What it is cut down to.</param>
internal sealed record Length(int Aim, int Ceiling)
{
    private const int Margin = 4;

    /// <summary>How far into the band a chapter reaches by itself, in tenths.</summary>
    private const int Tenths = 1;

    // Read aloud to somebody who is falling asleep: four minutes the whole tale, five at most.
    private const int EnglishPerMinute = 130;
    private const int KoreanPerMinute = 90;
    private const int Minutes = 4;

    public static Length For(ChapterBrief brief)
    {
        var band = brief.Reading;
        var most = band.MaxWords - Margin;
        var usual = band.MinWords + ((band.MaxWords - band.MinWords) * Tenths / 10);
        if (!brief.Bedtime) return new(usual, most);
        var pace = brief.Language == Language.Ko ? KoreanPerMinute : EnglishPerMinute;
        var least = band.MinWords + Margin;
        var aim = Math.Clamp(pace * Minutes / brief.Of, least, most);
        return new(aim, Math.Clamp(((pace * (Minutes + 1)) - Margin) / brief.Of, aim, most));
    }
}

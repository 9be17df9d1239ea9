using FairyTaleBot.Briefs;
using FairyTaleBot.Embedded.Storyteller.Plots;
using FairyTaleBot.Languages;
using FairyTaleBot.Plots;

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

    /// <summary>What every page has to say, in events.</summary>
    private const int EvenShare = 6;

    public static Length For(ChapterBrief brief)
    {
        var band = brief.Reading;
        var most = band.MaxWords - Margin;
        var usual = band.MinWords + ((band.MaxWords - band.MinWords) * Tenths / 10);
        if (!brief.Bedtime) return new(usual, most);
        var pace = brief.Language == Language.Ko ? KoreanPerMinute : EnglishPerMinute;
        var least = band.MinWords + Margin;
        var aim = Math.Clamp(Share(pace * Minutes, brief), least, most);
        return new(aim, Math.Clamp(Share(pace * (Minutes + 1), brief) - Margin, aim, most));
    }

    /// <summary>A page's part of all the words: where more happens there is more to say.</summary>
    private static int Share(int words, ChapterBrief brief)
    {
        var plan = brief.Bible.Plan.Where(b => b.Index <= brief.Of).ToArray();
        return plan.Length == 0 ? words / brief.Of : words * Weight(brief.Beat, brief.Of) / Math.Max(1, plan.Sum(b => Weight(b, brief.Of)));
    }

    private static int Weight(Beat beat, int chapters)
    {
        var events = PlotEvents.Of(beat, chapters);
        return EvenShare + events.Length + (events.Contains(PlotEvent.Victory) ? 1 : 0);
    }
}

using FairyTaleBot.Drafts;
using FairyTaleBot.Languages;
using FairyTaleBot.Reviews.Text;

namespace FairyTaleBot.Reviews.Checks;

/// <summary>V10: the chapter is as long as its readers can take. Blocks when the LongWriter score falls under 70.</summary>
internal sealed class LengthBand : IReviewCheck
{
    private const double Least = 70;

    /// <summary>A page that is out of its band by less than this share is none the worse for it.</summary>
    private const double Margin = 0.1;

    public string Id => "V10";

    public IEnumerable<Finding> Examine(ReviewedPage page)
    {
        var (draft, context) = (page.Draft, page.Context);
        var language = context.Brief.Language;
        var band = context.Brief.Reading;
        var words = Words.Count(draft.Text, language);
        if (words >= band.MinWords * (1 - Margin) && words <= band.MaxWords * (1 + Margin)) yield break;
        var unit = language == Language.Ko ? "어절" : "words";
        yield return new(
            Id, Score(words, band) < Least ? Severity.Block : Severity.Warn, "", $"Write {band.MinWords} to {band.MaxWords} {unit}; this has {words}.");
    }

    private static double Score(int words, ReadingBand band) => words switch
    {
        0 => 0,
        _ when words > band.MaxWords => 100 * Math.Max(0, 1 - (((double)words / band.MaxWords) - 1) / 3),
        _ => 100 * Math.Max(0, 1 - (((double)band.MinWords / words) - 1) / 2),
    };
}

using FairyTaleBot.Drafts;
using FairyTaleBot.Languages;
using FairyTaleBot.Reviews.Text;

namespace FairyTaleBot.Reviews.Checks;

/// <summary>V20: the chapter does not say again what earlier ones said; refrains may. Human tales hardly ever pass 4 %.</summary>
internal sealed class EarlierRepeated : IReviewCheck
{
    private const double Noted = 0.04;
    private const double TooMuch = 0.10;
    /// <summary>In less prose than this a single turn of phrase would weigh too much.</summary>
    private const int Fewest = 40;

    public string Id => "V20";

    public IEnumerable<Finding> Examine(ReviewedPage page)
    {
        var (draft, context) = (page.Draft, page.Context);
        var language = context.Brief.Language;
        var n = language == Language.Ko ? 3 : 4;
        var allowed = context.Brief.Bible.Motifs.SelectMany(m => Grams.OfWords(Words.Of(m), n)).ToHashSet();
        var before = context.Earlier.SelectMany(t => Grams.OfWords(Words.Of(t), n)).ToHashSet();
        var words = page.Words;
        var own = Grams.OfWords(words, n).Index().Where(g => !allowed.Contains(g.Item)).ToList();
        var repeated = own.Where(g => before.Contains(g.Item)).ToList();
        var share = own.Count < Fewest ? 0 : (double)repeated.Count / own.Count;
        if (share <= Noted) yield break;
        var first = repeated[0].Index;
        yield return new(
            Id, share > TooMuch ? Severity.Block : Severity.Warn, draft.Text[words[first].Start..words[first + n - 1].End],
            $"Say this in new words: {share:P0} of the chapter stood in earlier ones.");
    }
}

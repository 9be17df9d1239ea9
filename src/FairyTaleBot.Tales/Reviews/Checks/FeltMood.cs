using FairyTaleBot.Reviews.Text;

namespace FairyTaleBot.Reviews.Checks;

/// <summary>V29: a chapter that should lift the heart does not read like a sad one, nor the other way round.</summary>
internal sealed class FeltMood : IReviewCheck
{
    private const int Strong = 3;
    private const int Clear = 6;

    public string Id => "V29";

    public IEnumerable<Finding> Examine(ReviewedPage page)
    {
        var valence = page.Brief.Bible.Curve.Valence;
        if (page.Brief.Number > valence.Count || Math.Abs(valence[page.Brief.Number - 1]) < Strong) yield break;
        var target = valence[page.Brief.Number - 1];
        var felt = page.Words.Sum(w => (Lists.Joy.Fits(w.Text, page.Language) ? 1 : 0) - (Lists.Sorrow.Fits(w.Text, page.Language) ? 1 : 0));
        // A dark chapter may have its jokes; only a plain contradiction is noted.
        if (Math.Sign(felt) == -Math.Sign(target) && Math.Abs(felt) >= Clear)
        {
            yield return new(Id, Severity.Warn, "", target > 0 ? "Let this chapter be felt as a happy one." : "Let this chapter be felt as a hard one.");
        }
    }
}

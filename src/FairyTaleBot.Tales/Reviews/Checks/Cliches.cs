using FairyTaleBot.Languages;
using FairyTaleBot.Reviews.Text;

namespace FairyTaleBot.Reviews.Checks;

/// <summary>V23: turns of phrase that have been worn out. Human tales have next to none in a thousand words.</summary>
internal sealed class Cliches : IReviewCheck
{
    private const double Noted = 1.5;
    private const int Fewest = 2;

    public string Id => "V23";

    public IEnumerable<Finding> Examine(ReviewedPage page)
    {
        var list = Lists.Cliches.In(page.Language);
        var lowered = page.Text.ToLowerInvariant();
        var found = list.All(lowered).ToList();
        if (found.Count < Fewest) yield break;
        var words = Words.Count(page.Text, page.Language) + page.Context.Earlier.Sum(t => Words.Count(t, page.Language));
        var times = list.Times(lowered) + page.Context.Earlier.Sum(t => list.Times(t.ToLowerInvariant()));
        if (times * 1000.0 / words <= Noted) yield break;
        var (start, end) = found[0];
        yield return new(Id, Severity.Warn, lowered.Length == page.Text.Length ? page.Text[start..end] : "", $"These turns of phrase are worn out; say them freshly: {string.Join("; ", found.Select(f => lowered[f.Start..f.End]))}.");
    }
}

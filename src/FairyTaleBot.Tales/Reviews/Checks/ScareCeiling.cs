using System.Globalization;
using FairyTaleBot.Languages;
using FairyTaleBot.Reviews.Text;

namespace FairyTaleBot.Reviews.Checks;

/// <summary>V25: no page frightens more than its readers can bear, and one for the smallest does not end in fright.</summary>
internal sealed class ScareCeiling : IReviewCheck
{
    private const int LastSentences = 2;
    private const int TooMuchAtTheEnd = 3;

    public string Id => "V25";

    public IEnumerable<Finding> Examine(ReviewedPage page)
    {
        var words = Words.Count(page.Text, page.Language);
        if (words == 0) yield break;
        var (score, worst) = Fright(page.Words, page.Language);
        var ceiling = page.Brief.Reading.MaxTension;
        var per100 = score * 100.0 / Math.Max(words, 80);
        if (per100 > ceiling)
        {
            yield return new(Id, per100 > ceiling * 1.5 ? Severity.Block : Severity.Warn, worst, "Make it gentler: so much fright is not for readers of this age.");
        }

        if (page.Brief.Age != AgeBand.From4To6) yield break;
        var last = page.Sentences.TakeLast(LastSentences).Sum(s => Fright(Words.Of(s.Text), page.Language).Score);
        if (last >= TooMuchAtTheEnd) yield return new(Id, Severity.Block, page.Sentences[^1].Text, "Small readers may not be left in fright; close the page with something safe and warm.");
    }

    private static (int Score, string Worst) Fright(List<Word> words, Language language)
    {
        var (score, most, worst) = (0, 0, "");
        foreach (var word in words)
        {
            var weight = Lists.Fright.Of(word.Text, language) is [var name, ..] ? int.Parse(name, CultureInfo.InvariantCulture) : 0;
            score += weight;
            if (weight > most) (most, worst) = (weight, word.Text);
        }

        return (score, worst);
    }
}

using FairyTaleBot.Languages;
using FairyTaleBot.Reviews.Text;

namespace FairyTaleBot.Reviews.Checks;

/// <summary>V12: sentences and words are for the readers' age. Warns when hard, blocks when two school years too hard.</summary>
internal sealed class ReadingLevel : IReviewCheck
{
    private const int Fewest = 40;
    private const double Years = 2;

    /// <summary>How far a page may go over its band before it is worth a word: the bands are means of many pages.</summary>
    private const double Margin = 1.25;

    public string Id => "V12";

    public IEnumerable<Finding> Examine(ReviewedPage page)
    {
        var band = page.Brief.Reading;
        if (page.Sentences.Count == 0 || page.Words.Count < Fewest) yield break;
        var thoughts = page.Sentences.SelectMany(s => Readability.Thoughts(s.Text, page.Language)).ToList();
        var lengths = thoughts.ConvertAll(t => Words.Count(t, page.Language));
        var mean = lengths.Average();
        var longest = lengths.IndexOf(lengths.Max());
        if (mean > band.MeanSentenceWords * Margin)
        {
            yield return new(Id, mean > band.MeanSentenceWords * 1.6 ? Severity.Block : Severity.Warn, thoughts[longest], $"Write shorter sentences: {band.MeanSentenceWords} words in the mean, not {mean:0.#}; begin with this one.");
        }
        else if (lengths[longest] > band.MaxSentenceWords * Margin)
        {
            yield return new(Id, lengths[longest] > band.MaxSentenceWords * 2.5 ? Severity.Block : Severity.Warn, thoughts[longest], $"Make two sentences of this one, of at most {band.MaxSentenceWords} words each.");
        }

        if (page.Language != Language.En) yield break;
        var grade = Readability.Grade(page.Words, thoughts.Count);
        var limit = Readability.Limit(page.Brief.Age);
        if (grade <= limit + 0.5) yield break;
        yield return new(Id, grade > limit + Years ? Severity.Block : Severity.Warn, "", $"Use plainer words and shorter sentences: this reads like school year {grade:0}, not {limit:0}.");
    }
}

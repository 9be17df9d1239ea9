using FairyTaleBot.Ledgers;
using FairyTaleBot.Reviews.Text;

namespace FairyTaleBot.Reviews.Checks;

/// <summary>V7: what was counted stays counted: three wishes are not suddenly five.</summary>
internal sealed class Numbers : IReviewCheck
{
    public string Id => "V7";

    public IEnumerable<Finding> Examine(ReviewedPage page)
    {
        var (bible, delta) = (page.Brief.Bible, page.Draft.Delta);
        var changed = delta.NewFacts.Select(f => (f.Subject, f.Predicate)).ToHashSet();
        foreach (var fact in bible.ActiveFacts.Where(f => f.Predicate is Predicate.Count or Predicate.Age or Predicate.When or Predicate.Distance && !delta.RetiredFacts.Contains(f.Id) && !changed.Contains((f.Subject, f.Predicate))))
        {
            var known = Counted.In(fact.Object, page.Language);
            if (known.Count == 0) known = Counted.In(fact.Text, page.Language);
            if (known.Count == 0) continue;
            var names = bible.FindCharacter(fact.Subject) is { } who ? KnownWords.NamesOf(who).ToArray() : [];
            foreach (var sentence in page.Sentences)
            {
                // How old somebody is says nothing of how old another is.
                if (fact.Predicate == Predicate.Age && !names.Any(n => sentence.Text.Contains(n, StringComparison.Ordinal))) continue;
                if (Other(sentence.Text, known[0], page) is not { } other) continue;
                yield return new(Id, Severity.Block, other.Text, $"Keep to what the tale has said: {fact.Text}");
                break;
            }
        }
    }

    private static Counted? Other(string sentence, Counted known, ReviewedPage page)
    {
        foreach (var counted in Counted.In(sentence, page.Language).Where(c => c.IsOf(known) && c.Value != known.Value))
        {
            // A part of them is no contradiction; more than all of them is.
            if (counted.IsPart(sentence, page.Language) || Clause.IsUnreal(sentence, counted.Start, page.Language)) continue;
            if (counted.Value > known.Value || Counted.IsAll(sentence, page.Language)) return counted;
        }

        return null;
    }
}

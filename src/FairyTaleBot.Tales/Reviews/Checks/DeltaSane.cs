using FairyTaleBot.Briefs;
using FairyTaleBot.Languages;
using FairyTaleBot.Ledgers;
using FairyTaleBot.Reviews.Text;

namespace FairyTaleBot.Reviews.Checks;

/// <summary>V31: what a chapter wants written into the bible is true, small, and about the tale.</summary>
internal sealed class DeltaSane : IReviewCheck
{
    private const int MaxNewFacts = 5;
    private const int Shared = 2;
    private static readonly Predicate[] OnlyOne = [Predicate.Colour, Predicate.Age, Predicate.LivesIn, Predicate.Count, Predicate.Name, Predicate.When, Predicate.Distance];

    public string Id => "V31";

    public IEnumerable<Finding> Examine(ReviewedPage page)
    {
        var (bible, draft) = (page.Brief.Bible, page.Draft);
        if (draft.Delta.NewFacts.Count > MaxNewFacts) yield return new(Id, Severity.Block, "", $"Add at most {MaxNewFacts} new facts a chapter.");
        foreach (var fact in draft.Delta.NewFacts.Where(f => f.Hard && OnlyOne.Contains(f.Predicate)))
        {
            var before = bible.ActiveFacts.FirstOrDefault(f => f.Hard && f.Subject == fact.Subject && f.Predicate == fact.Predicate && f.Id != fact.Id && !draft.Delta.RetiredFacts.Contains(f.Id));
            if (before is not null && !Agrees(before.Object, fact.Object)) yield return new(Id, Severity.Block, "", $"“{fact.Text}” contradicts “{before.Text}”; retire that first, or leave this out.");
        }

        foreach (var fact in draft.Delta.NewFacts.Where(f => Orders.StandsIn(f.Text) || Orders.StandsIn(f.Object)))
        {
            yield return new(Id, Severity.Block, "", "A fact tells of the tale; it gives nobody orders. Leave it out.");
        }

        foreach (var finding in Synopsis(page)) yield return finding;
    }

    private IEnumerable<Finding> Synopsis(ReviewedPage page)
    {
        var synopsis = page.Draft.Synopsis;
        if (Folding.Scalars(synopsis) > StoryBible.MaxSynopsis) yield return new(Id, Severity.Warn, "", $"Keep the synopsis within {StoryBible.MaxSynopsis} characters.");
        var bible = page.Brief.Bible;
        IEnumerable<string> told = [.. bible.Cast.Concat(page.Draft.Delta.NewCharacters).SelectMany(KnownWords.NamesOf), .. bible.Cast.Select(c => c.Kind), .. bible.Places.Select(p => p.Name), .. bible.Items.Select(i => i.Name)];
        if (!told.Any(n => n.Length > 0 && synopsis.Contains(n, StringComparison.OrdinalIgnoreCase)) && !IsOfThePage(synopsis, page))
        {
            yield return new(Id, Severity.Block, "", "The synopsis tells nothing of this tale; write in it what has happened so far, and to whom.");
            yield break;
        }

        if (page.Language != Language.En) yield break;
        var words = Words.Of(synopsis);
        // A stranger in the synopsis is one in every prompt to come; what the page itself has named is the page's matter.
        foreach (var stranger in Strangers.In(synopsis, words, page.Known).Select(i => words[i].Text).Where(w => !page.Text.Contains(Strangers.Plain(w), StringComparison.OrdinalIgnoreCase)).Distinct())
        {
            yield return new(Id, Severity.Block, "", $"The synopsis names “{stranger}”, whom neither the page nor the bible knows.");
        }
    }

    /// <summary>"The choir has lost its low note" names nobody and still tells what happened: its words are the page's.</summary>
    private static bool IsOfThePage(string synopsis, ReviewedPage page)
    {
        var told = string.Join('\n', [page.Draft.Title, page.Text, .. page.Brief.Beat.MustHappen.Select(m => m.What)]);
        var words = Words.Content(synopsis, page.Language).Where(w => w.Length > 1).ToList();
        return words.Count(w => told.Contains(w, StringComparison.OrdinalIgnoreCase)) >= Math.Max(Shared, words.Count / 2);
    }

    private static bool Agrees(string one, string other) =>
        one.Contains(other, StringComparison.OrdinalIgnoreCase) || other.Contains(one, StringComparison.OrdinalIgnoreCase);
}

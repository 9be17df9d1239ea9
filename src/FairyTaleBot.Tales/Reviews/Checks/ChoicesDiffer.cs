using FairyTaleBot.Ballots;
using FairyTaleBot.Drafts;
using FairyTaleBot.Languages;
using FairyTaleBot.Reviews.Text;

namespace FairyTaleBot.Reviews.Checks;

/// <summary>V16: three ways on that are really three.</summary>
internal sealed class ChoicesDiffer : IReviewCheck
{
    private const int Offered = 3;
    private const int MaxKeywords = 4;
    private const double SameWords = 0.5;
    private const double SameLetters = 0.6;

    public string Id => "V16";

    public IEnumerable<Finding> Examine(ReviewedPage page)
    {
        var (draft, context) = (page.Draft, page.Context);
        if (context.Brief.IsLast) yield break;
        var (choices, language) = (draft.Choices, context.Brief.Language);
        if (choices.Count != Offered) yield return new(Id, Severity.Block, "", $"Offer exactly {Offered} choices.");
        foreach (var choice in choices)
        {
            if (string.IsNullOrWhiteSpace(choice.Label)) yield return new(Id, Severity.Block, "", "Say in each choice what happens.");
            else if (Folding.Scalars(choice.Label) > OfferedTurn.MaxLabel) yield return new(Id, Severity.Block, choice.Label, $"Keep each choice within {OfferedTurn.MaxLabel} characters.");
            if (choice.Keywords.Count is 0 or > MaxKeywords) yield return new(Id, Severity.Block, choice.Label, $"Give each choice one to {MaxKeywords} keywords.");
            foreach (var dead in context.Brief.Bible.Cast.Where(c => !c.State.Alive && Phrase.StandsIn(choice.Label, c.Name.Display, language)))
            {
                yield return new(Id, Severity.Block, choice.Label, $"“{dead.Name}” is no longer there to be chosen.");
            }
        }

        foreach (var (one, other) in choices.SelectMany((one, i) => choices.Skip(i + 1).Select(other => (one, other))))
        {
            if (AreAlike(one, other, language)) yield return new(Id, Severity.Block, other.Label, $"Make this choice differ from “{one.Label}”: another deed, place or helper.");
        }

        if (choices.Count > 1 && language == Language.En && choices.Select(c => FirstWord(c.Label)).Distinct().Count() == 1)
        {
            yield return new(Id, Severity.Warn, choices[0].Label, "Begin the choices with different verbs.");
        }
    }

    private static bool AreAlike(OfferedTurn one, OfferedTurn other, Language language)
    {
        var sameTarget = one.Axis == other.Axis && one.Keywords.Count > 0 && Stemmed(one, language).SetEquals(Stemmed(other, language));
        return sameTarget
            || Grams.Jaccard(Words.Content(one.Label, language), Words.Content(other.Label, language)) >= SameWords
            || Grams.Likeness(one.Label, other.Label) >= SameLetters;
    }

    private static HashSet<string> Stemmed(OfferedTurn turn, Language language) => [.. turn.Keywords.Select(k => Stems.Of(k, language))];

    private static string FirstWord(string label) => Words.Of(label).FirstOrDefault().Text?.ToLowerInvariant() ?? "";
}

using FairyTaleBot.Characters;
using FairyTaleBot.Drafts;
using FairyTaleBot.Languages;
using FairyTaleBot.Reviews.Text;
using FairyTaleBot.Styles;

namespace FairyTaleBot.Ledgers;

/// <summary>The only hand that writes in a bible. Storytellers and people propose; these rules clip, check and apply.</summary>
public static class BibleRules
{
    private const int TailSentences = 3;

    /// <summary>The first bible of a tale: every text and list within its cap, every id resolved, one hero.</summary>
    /// <exception cref="ArgumentException">The opening has nobody in it, no place, or no plan: there is no tale to open.</exception>
    public static StoryBible Open(Opening opening, Language language, StyleSheet style)
    {
        ArgumentNullException.ThrowIfNull(opening);
        var places = PlaceRules.Open(opening.Places);
        var cast = CastRules.Open(opening.Cast);
        if (cast.Count == 0) throw new ArgumentException("An opening needs somebody in it.", nameof(opening));
        if (places.Count == 0) throw new ArgumentException("An opening needs a place.", nameof(opening));
        if (opening.Plan.Count == 0) throw new ArgumentException("An opening needs a plan.", nameof(opening));

        var bible = new StoryBible(
            language,
            Clip.Text(opening.Plot, 60),
            Clip.Of(opening.Intent),
            cast,
            places,
            [],
            [],
            [],
            [],
            PlanRules.Fit(opening.Curve, opening.Plan.Count),
            style,
            Synopsis: "",
            Tail: "",
            Clip.Texts(opening.Motifs, StoryBible.MaxMotifs, 120));
        bible = bible with { Items = ItemRules.Open(opening.Items, bible) };
        bible = bible with { Threads = ThreadRules.Open(opening.Threads, opening.Plan.Count) };
        bible = bible with { Plan = PlanRules.Open(opening.Plan, bible) };
        bible = bible with { Ledger = LedgerRules.Open(opening.Facts, bible) };
        return CastRules.Settle(bible);
    }

    /// <summary>
    /// The bible after a chapter. Total: whatever the draft proposes outside the rules is left out, nothing is refused and nothing throws.
    /// Of a character only its state ever changes.
    /// </summary>
    public static StoryBible Accept(StoryBible bible, ChapterDraft draft, int chapter)
    {
        var delta = draft.Delta;
        bible = CastRules.Enter(bible, delta.NewCharacters, chapter);
        bible = ItemRules.Enter(bible, delta.NewItems);
        bible = ItemRules.Change(bible, delta.ItemChanges);
        bible = LedgerRules.Retire(bible, delta.RetiredFacts, chapter);
        bible = LedgerRules.Assert(bible, delta.NewFacts, chapter);
        bible = ThreadRules.Close(bible, delta.ThreadsClosed);
        bible = ThreadRules.Raise(bible, delta.ThreadsOpened, chapter);
        bible = PlanRules.Fulfil(bible, chapter);
        bible = LedgerRules.Evict(bible, chapter);
        bible = CastRules.Change(bible, delta.StateChanges, chapter);

        var synopsis = Folding.Clean(draft.Synopsis, StoryBible.MaxSynopsis * 4);
        return CastRules.Settle(bible) with
        {
            Synopsis = synopsis.Length == 0 ? bible.Synopsis : Sentences.First(synopsis, StoryBible.MaxSynopsis),
            Tail = Sentences.Last(draft.Text, TailSentences, StoryBible.MaxTail) is { Length: > 0 } tail ? tail : bible.Tail,
        };
    }

    /// <summary>
    /// A member's character enters. In a full cast it takes the place of a minor one that is off stage;
    /// the same bible comes back when there is none, or when the id or the name is taken.
    /// </summary>
    public static StoryBible Join(StoryBible bible, Character character) => CastRules.Join(bible, character);

    /// <summary>
    /// The chapter becomes the last: it takes over the last beat and what the beats between would have paid off.
    /// The same bible comes back when that chapter is written already or is no part of the plan.
    /// </summary>
    public static StoryBible EndAt(StoryBible bible, int chapter) => PlanRules.EndAt(bible, chapter);

    /// <summary>The fact in other words; the same bible when there is no such active fact or no words are left of the text.</summary>
    public static StoryBible CorrectFact(StoryBible bible, string factId, string text)
    {
        var words = Clip.Text(text, Fact.MaxText);
        if (words.Length == 0) return bible;
        return bible with
        {
            Ledger = bible.Ledger.Replace(
                f => f.Id == factId && f.ValidTo is null,
                f => f with { Text = words, Object = words.Contains(f.Object, StringComparison.Ordinal) ? f.Object : Clip.Text(words, Fact.MaxObject) }),
        };
    }
}

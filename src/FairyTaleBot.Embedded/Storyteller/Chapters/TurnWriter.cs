using FairyTaleBot.Briefs;
using FairyTaleBot.Common;
using FairyTaleBot.Embedded.Storyteller.Grammar;
using FairyTaleBot.Embedded.Storyteller.Plots;
using FairyTaleBot.Languages;
using FairyTaleBot.Ledgers;
using FairyTaleBot.Plots;

namespace FairyTaleBot.Embedded.Storyteller.Chapters;

/// <summary>How the winning turn was told, and what it left behind.</summary>
/// <param name="Evidence">The sentence that holds one of its words.</param>
internal sealed record TurnTold(string Text, string Evidence, string Did, Fact Fact, Item? NewItem, Move? Move, NounKind? IdeaKind);

/// <summary>Tells the turn that won: an offered move, or a member's idea.</summary>
internal sealed class TurnWriter(Stage stage, Teller teller)
{
    private ChapterBrief Brief => stage.Brief;

    /// <summary>How many ideas were told already; the same idea told twice leaves one fact, and a bible of another hand none.</summary>
    private int IdeasBefore => Math.Max(
        Brief.Ideas.Count,
        stage.Bible.Ledger.Count(f => f.Id.StartsWith("turn-", StringComparison.Ordinal) && f.Id.EndsWith("-idea", StringComparison.Ordinal)));

    public TurnTold? Write()
    {
        if (Brief.Won is not { } won || string.IsNullOrWhiteSpace(won.Text)) return null;
        return won.IsIdea ? Idea(won) : Offered(won);
    }

    private TurnTold Offered(WonTurn won)
    {
        var move = Moves.Find(won.Move);
        var text = move is null ? null : teller.Tell(move.Key)?.Text;
        if (text is null || !HoldsOne(text, won.Keywords))
        {
            stage.Bind("turn", new Referent.Words(Plain(won.Text)));
            text = teller.Say("moves/any", Brief.Number - 1) ?? Plain(won.Text) + ".";
        }

        text = WithWords(text, won.Keywords, onlyOne: true);
        var did = move is null ? Plain(won.Text) + "." : stage.Realiser.Fill(stage.Tables[move.Key].Field("did")) ?? Plain(won.Text);
        return new TurnTold(text, Evidence(text, won.Keywords), did, FactOf(move?.Id ?? "own", Plain(won.Text), did), null, move, null);
    }

    private TurnTold Idea(WonTurn won)
    {
        var name = IdeaWords.ThingOf(won.Text, Brief.Language) ?? (won.Keywords.Count > 0 ? won.Keywords[0] : Brief.Language == Language.Ko ? "작은 빛" : "small light");
        var noun = Gazetteer.Find(name, Brief.Language);
        stage.Bind("idea", new Referent.Thing(name, noun, Quoted: noun is null));
        var text = teller.Say($"ideas/{IdeaKinds.Heading(noun?.Kind)}", IdeasBefore + stage.Take - 1) ?? teller.Say("ideas/unknown", Brief.Number) ?? name + ".";
        text = WithThings(text, won.Text);
        text = WithWords(text, won.Keywords, onlyOne: false);
        var did = teller.Say("ideas/did", 0) ?? Prose.Sentences(text)[0];
        Item? item = null;
        if (noun is null || noun.Kind is not (NounKind.Event or NounKind.Feeling))
        {
            var visual = Brief.Language == Language.En && noun is not null ? English.WithArticle(name) : noun is null ? "a small glowing parcel" : English.WithArticle(noun.En);
            item = new Item($"idea-{Brief.Number}", Clipped(name, Item.MaxName), Clipped(visual, Item.MaxVisual), noun?.Colour ?? "#d8a05c", "", stage.Place.Id, ItemStatus.Whole, "");
        }

        return new TurnTold(text, Evidence(text, won.Keywords), did, FactOf("idea", name, did), item, null, noun?.Kind);
    }

    /// <summary>The other things of an idea stand near the first.</summary>
    private string WithThings(string text, string idea)
    {
        var rank = IdeasBefore;
        foreach (var thing in IdeaWords.Things(idea, Brief.Language).Where(t => !Prose.Holds(text, t) && !stage.Taboo.Forbids(t)).Take(2))
        {
            if (Gazetteer.Find(thing, Brief.Language) is not { } noun) continue;
            stage.Bind("other", new Referent.Thing(thing, noun));
            text += " " + teller.Say(noun.Lives ? "ideas/also.living" : "ideas/also.thing", rank++);
        }

        return text;
    }

    /// <summary>Words that a member said and the passage did not are added on a stone or a flag.</summary>
    private string WithWords(string text, EquatableArray<string> words, bool onlyOne)
    {
        if (onlyOne && (words.Count == 0 || HoldsOne(text, words))) return text;
        var rank = IdeasBefore * 2;
        foreach (var word in words.Take(4))
        {
            if (Prose.Holds(text, word) || stage.Taboo.Forbids(word)) continue;
            stage.Bind("word", new Referent.Words(word));
            text += " " + (teller.Say("ideas/also", rank++) ?? $"“{word}”.");
            if (onlyOne) break;
        }

        return text;
    }

    private static bool HoldsOne(string text, EquatableArray<string> words) => words.Count == 0 || words.Any(w => Prose.Holds(text, w));

    private static string Evidence(string text, EquatableArray<string> words)
    {
        var sentences = Prose.Sentences(text);
        return sentences.FirstOrDefault(s => words.Any(w => Prose.Holds(s, w))) ?? sentences[0];
    }

    private Fact FactOf(string id, string about, string did) =>
        new($"turn-{Brief.Number}-{id}", stage.Hero.Id, Predicate.Other, Clipped(about, Fact.MaxObject), Clipped(did, Fact.MaxText), Brief.Number, Hard: false);

    private string Plain(string text)
    {
        var clean = Clipped(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), 100).TrimEnd('.', '!', '?', ' ');
        return Brief.Language == Language.En && clean.Length > 1 && char.IsUpper(clean[0]) && char.IsLower(clean[1])
            ? char.ToLowerInvariant(clean[0]) + clean[1..]
            : clean;
    }

    private static string Clipped(string text, int max) => Prose.Cut(text, max);
}

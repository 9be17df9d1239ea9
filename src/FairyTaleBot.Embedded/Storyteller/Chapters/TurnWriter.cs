using FairyTaleBot.Briefs;
using FairyTaleBot.Common;
using FairyTaleBot.Embedded.Storyteller.Grammar;
using FairyTaleBot.Embedded.Storyteller.Ideas;
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
    private const int MaxSaid = 28;

    private ChapterBrief Brief => stage.Brief;

    /// <summary>How many ideas were told already; the same idea told twice leaves one fact, and a bible of another hand none.</summary>
    private int IdeasBefore => Math.Max(
        Brief.Ideas.Count,
        stage.Bible.Ledger.Count(f => TurnId.Of(f) is { IsIdea: true } or { IsDeed: true }));

    /// <summary>How often something was told before, as the ledger names it.</summary>
    private int Before(string what) => stage.Bible.Ledger.Count(f => TurnId.Of(f)?.What == what);

    /// <summary>In which of its ways it was told.</summary>
    private IEnumerable<int> Ways(string what) => stage.Bible.Ledger.Select(TurnId.Of).Where(t => t?.What == what).Select(t => t!.Value.Way);

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

        text = WithWords(text, won.Keywords);
        var did = move is null ? Plain(won.Text) + "." : stage.Realiser.Fill(stage.Tables[move.Key].Field("did")) ?? Plain(won.Text);
        return new TurnTold(text, Evidence(text, won.Keywords), did, FactOf(new(move?.Id ?? "own"), Plain(won.Text), did), null, move, null);
    }

    private TurnTold Idea(WonTurn won)
    {
        var idea = IdeaReader.Read(won, stage);
        var (name, noun) = (idea.Name, idea.Noun);
        stage.Bind("idea", new Referent.Thing(name, noun, Quoted: noun is null));
        var (text, id) = TellIdea(idea, won);
        if (idea.Form == IdeaForm.Thing && NounPhrase.Pet(won.Text, Brief.Language) is null) text = WithThings(text, won.Text, name);
        text = WithWords(text, won.Keywords, idea.Form == IdeaForm.Act ? Said(won) : null);
        stage.Bind("idea", new Referent.Thing(name, noun, Quoted: noun is null));
        var did = Did(idea, won, text);
        var subject = idea.Clause is { } clause ? Enactment.SubjectOf(clause.Doer, stage) : stage.Hero.Id;
        return new TurnTold(text, Evidence(text, won.Keywords), did, FactOf(id, idea is { Form: IdeaForm.Thing or IdeaForm.Again, Noun: null } ? "" : IdeaWords.ThingOf(won.Text, Brief.Language) ?? name, did) with { Subject = subject }, ItemOf(idea), null, noun?.Kind);
    }

    /// <summary>The passage, and under what name the ledger keeps it.</summary>
    private (string Text, TurnId Id) TellIdea(ReadIdea idea, WonTurn won)
    {
        if (idea is { Form: IdeaForm.Act, Clause: { } clause } && Enactment.Tell(clause, stage, teller, Before(TurnId.Deed + clause.Deed.Id) + stage.Take - 1) is var (enacted, how)) return (enacted, new(TurnId.Deed + clause.Deed.Id, how));
        if (idea.Retold is { } retold && Retelling(retold) is { } said) return said;
        if (idea.Clause is { } early) Enactment.Bind(early.Doer, stage);
        var heading = idea.Form switch
        {
            IdeaForm.Self => "self",
            IdeaForm.Turned => "turned",
            IdeaForm.Again => "again",
            IdeaForm.TooSoon => "toosoon",
            IdeaForm.Kept => "kept",
            IdeaForm.NotYet => "notyet",
            _ => IdeaKinds.Heading(idea.Noun?.Kind),
        };
        var what = idea.Form is IdeaForm.Self or IdeaForm.Turned or IdeaForm.Again ? heading : TurnId.Idea + heading;
        var before = idea.Form is IdeaForm.Again or IdeaForm.Turned ? Before(what) : IdeasBefore;
        if (teller.PickNew($"ideas/{heading}", before, Ways(what)) is var (told, way)) return (told, new(what, way));
        stage.Bind("turn", new Referent.Words(Plain(won.Text)));
        return (teller.Say("ideas/unknown", Brief.Number) ?? teller.Say("moves/any", Brief.Number - 1) ?? idea.Name + ".", new(what));
    }

    /// <summary>What happened in the idea's own words, and what those who were there made of it.</summary>
    private (string Text, TurnId Id)? Retelling(Retold retold)
    {
        stage.Bind("said", new Referent.Words(retold.Said));
        stage.Bind("how", new Referent.Words(Retold.Inside(retold.Said)));
        if (retold.Ours) stage.Tags.Add(Tags.Ours);
        if (retold.Wanted is { } wanted) stage.Bind("idea", new Referent.Thing(wanted, Gazetteer.Find(wanted, Brief.Language)));
        var id = TurnId.Idea + retold.Kind;
        return teller.PickNew($"ideas/{retold.Kind}", IdeasBefore, Ways(id)) is var (told, way) ? (told, new(id, way)) : null;
    }

    private string Did(ReadIdea idea, WonTurn won, string text) => idea.Form switch
    {
        IdeaForm.Said => idea.Retold!.Said + ".",
        // What nobody knows may be anything: it stands on the page as a name, but the notes do not repeat it.
        IdeaForm.Thing or IdeaForm.Again when idea.Noun is null => teller.Say("ideas/did.unknown", 0) ?? Prose.Sentences(text)[0],
        IdeaForm.Thing or IdeaForm.Turned => teller.Say("ideas/did", 0) ?? Prose.Sentences(text)[0],
        _ => Prose.Sentences(text).FirstOrDefault(s => !s.Contains('“') && won.Keywords.Any(w => Prose.Holds(s, w))) ?? Prose.Sentences(text)[0],
    };

    private Item? ItemOf(ReadIdea idea)
    {
        var (name, noun) = (idea.Name, idea.Noun);
        if (idea.Form is IdeaForm.Self or IdeaForm.Again or IdeaForm.TooSoon or IdeaForm.Kept or IdeaForm.NotYet || noun?.Kind is NounKind.Event or NounKind.Feeling) return null;
        if (idea is { Form: IdeaForm.Said, Noun: null }) return null;
        // An act without a thing leaves nothing behind, unless somebody came along for it.
        if (idea.Clause is { Thing: null, Doer: not Doer.Newcomer { Noun: not null } }) return null;
        var visual = Brief.Language == Language.En && noun is not null ? English.WithArticle(name) : noun is null ? "a small glowing parcel" : English.WithArticle(noun.En);
        return new Item($"idea-{Brief.Number}", Clipped(name, Item.MaxName), Clipped(visual, Item.MaxVisual), noun?.Colour ?? "#d8a05c", "", stage.Place.Id, ItemStatus.Whole, "");
    }

    /// <summary>The other things of an idea stand near the first.</summary>
    private string WithThings(string text, string idea, string name)
    {
        var rank = IdeasBefore;
        foreach (var thing in IdeaWords.Things(idea, Brief.Language).Where(t => !Prose.Holds(text, t) && !name.Contains(t, StringComparison.OrdinalIgnoreCase) && !stage.Taboo.Forbids(t)).Take(2))
        {
            // A birthday stands beside nothing.
            if (Gazetteer.Find(thing, Brief.Language) is not { Kind: not (NounKind.Event or NounKind.Feeling) } noun) continue;
            stage.Bind("other", new Referent.Thing(thing, noun));
            text += " " + teller.Say(noun.Lives ? "ideas/also.living" : "ideas/also.thing", rank++);
        }

        return text;
    }

    /// <summary>What somebody said, where it is short and nothing in it was made gentle.</summary>
    private string? Said(WonTurn won) =>
        Plain(won.Text) is { Length: > 0 and <= MaxSaid } said && !stage.Taboo.Forbids(said) && won.Keywords.All(w => said.Contains(w, StringComparison.OrdinalIgnoreCase)) ? said : null;

    /// <summary>Where the passage holds none of the words that were said, one is added on a stone or a flag, or an act in somebody's diary.</summary>
    private string WithWords(string text, EquatableArray<string> words, string? said = null)
    {
        if (HoldsOne(text, words) || words.FirstOrDefault(w => !stage.Taboo.Forbids(w)) is not { } word) return text;
        if (said is not null)
        {
            stage.Bind("word", new Referent.Words(said));
            if (teller.Say("ideas/also.said", IdeasBefore) is { } written) return $"{text} {written}";
        }

        stage.Bind("word", new Referent.Words(word));
        return $"{text} {teller.Say("ideas/also", IdeasBefore * 2) ?? $"“{word}”."}";
    }

    private static bool HoldsOne(string text, EquatableArray<string> words) => words.Count == 0 || words.Any(w => Prose.Holds(text, w));

    private static string Evidence(string text, EquatableArray<string> words)
    {
        var sentences = Prose.Sentences(text);
        return sentences.FirstOrDefault(s => words.Any(w => Prose.Holds(s, w))) ?? sentences[0];
    }

    private Fact FactOf(TurnId id, string about, string did) =>
        new(id.In(Brief.Number), stage.Hero.Id, Predicate.Other, Clipped(about, Fact.MaxObject), Clipped(did, Fact.MaxText), Brief.Number, Hard: false);

    private string Plain(string text)
    {
        var clean = Clipped(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), 100).TrimEnd('.', '!', '?', ' ');
        return Brief.Language == Language.En && clean.Length > 1 && char.IsUpper(clean[0]) && char.IsLower(clean[1])
            ? char.ToLowerInvariant(clean[0]) + clean[1..]
            : clean;
    }

    private static string Clipped(string text, int max) => Prose.Cut(text, max);
}

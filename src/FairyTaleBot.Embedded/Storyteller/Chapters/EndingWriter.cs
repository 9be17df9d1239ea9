using FairyTaleBot.Embedded.Storyteller.Grammar;
using FairyTaleBot.Embedded.Storyteller.Ideas;
using FairyTaleBot.Embedded.Storyteller.Plots;
using FairyTaleBot.Languages;
using FairyTaleBot.Ledgers;

namespace FairyTaleBot.Embedded.Storyteller.Chapters;

/// <summary>What the last chapter owes: everyone's ideas, what was chosen on the way, and a picture to end on.</summary>
internal sealed class EndingWriter(Stage stage, Teller teller)
{
    private const int Singly = 3;
    private const int SinglyForSmall = 1;

    /// <summary>As many ways as any heading has.</summary>
    private const int MostWays = 8;

    private const string Retelling = TurnId.Idea + Retold.Heading;

    private readonly HashSet<(string Key, int Way)> said = [];

    /// <summary>Each pay-off with the words that must stay in it.</summary>
    public IEnumerable<(string Text, string Proof)> Ideas()
    {
        // What was only done comes back by itself; a list is of things.
        string[] names = [.. Named().OrderBy(n => !IsAct(n))];
        var singly = stage.Brief.Age == AgeBand.From4To6 ? SinglyForSmall : Singly;
        if (names.Length <= singly + 1) singly = names.Length;
        foreach (var name in names.Take(singly)) yield return Back(name);

        foreach (var act in names.Skip(singly).Where(n => !CanBeListed(n) || IsAct(n))) yield return Back(act);
        string[] rest = [.. names.Skip(singly).Where(n => CanBeListed(n) && !IsAct(n)).Select(ThingIn)];
        if (rest.Length == 0) yield break;
        var list = List(rest);
        stage.Bind("list", new Referent.Words(list));
        yield return (Next("ideas/many.back") ?? list + ".", list);
    }

    /// <summary>An act with nothing to show for it is no thing on a list.</summary>
    private bool CanBeListed(string name) => !stage.Bible.Ledger.Any(f => f.Object == name && TurnId.Of(f) is { } turn && (turn.IsDeed || (IsRetold(f) && f.Text.Length == 0)) && NounPhrase.NounOf(name, stage.Brief.Language) is null or { Kind: NounKind.Event });

    /// <summary>Every idea once: by the name the brief knows it by, or its item's where the brief's is a part of it.</summary>
    private IEnumerable<string> Named()
    {
        string[] items = [.. stage.Bible.Items.Where(i => i.Id.StartsWith("idea-", StringComparison.Ordinal)).Select(i => i.Name)];
        var told = stage.Brief.Ideas.Where(n => !string.IsNullOrWhiteSpace(n)).Select(n => items.FirstOrDefault(i => n.Split(' ').All(w => i.Contains(w, StringComparison.OrdinalIgnoreCase)))
            // "our old cat called Milo" is told of as Milo the cat.
            ?? items.FirstOrDefault(i => (i.Contains(" the ", StringComparison.Ordinal) && n.Split(' ').Any(w => i.Contains(w, StringComparison.OrdinalIgnoreCase))) || n.Split(' ').Contains(i)) ?? n);
        // A thing that an act was done with has a name of its own; the act is remembered once.
        var acted = stage.Bible.Ledger.Where(f => TurnId.Of(f) is { IsDeed: true }).Select(f => f.Object).ToArray();
        return told.Concat(stage.Brief.Ideas.Count > 0 ? [] : items).Distinct(StringComparer.OrdinalIgnoreCase).Where(n => !stage.Bible.Cast.Any(c => c.Name.Display.Equals(n, StringComparison.OrdinalIgnoreCase)) || acted.Contains(n));
    }

    private Fact? FactOf(string name) => stage.Bible.Ledger.FirstOrDefault(f => TurnId.Of(f) is not null && f.Object.Length > 0 && name.Contains(f.Object, StringComparison.OrdinalIgnoreCase));

    private bool IsAct(string name) => FactOf(name) is { } fact && TurnId.Of(fact) is { IsDeed: true } && stage.Bible.FindItem($"idea-{fact.Chapter}") is null;

    /// <summary>"하늘에서 국수가 내려요" is remembered for its noodles.</summary>
    private string ThingIn(string name) => FactOf(name) is { } fact && TurnId.Of(fact) is { IsDeed: true } ? stage.Bible.FindItem($"idea-{fact.Chapter}")?.Name ?? name : name;

    /// <summary>One idea paid off, as what it was: an act, the hero's own self, or a thing.</summary>
    private (string Text, string Proof) Back(string name)
    {
        var language = stage.Brief.Language;
        var fact = FactOf(name) ?? stage.Bible.Ledger.FirstOrDefault(f => IsRetold(f) && stage.Bible.FindItem($"idea-{f.Chapter}")?.Name == name);
        var turn = fact is null ? new TurnId("") : TurnId.Of(fact)!.Value;
        stage.Tags.RemoveWhere(t => t.StartsWith(Tags.Told, StringComparison.Ordinal));
        stage.Tags.Add(Tags.Told + turn.Way);
        var noun = NounPhrase.NounOf(name, language);
        stage.Bind("idea", new Referent.Thing(name, noun, Quoted: noun is null));
        if (turn.IsDeed)
        {
            // What an act was done with is called by its own name; without a thing the act alone is remembered.
            var thing = stage.Bible.FindItem($"idea-{fact!.Chapter}")?.Name;
            Enactment.Bind(fact.Subject == stage.Helper?.Id ? new Doer.Helper() : fact.Subject == stage.Hero.Id ? new Doer.Hero() : new Doer.Together(), stage);
            if (thing is null) stage.Unbind("idea");
            else (name, noun) = (thing, NounPhrase.NounOf(thing, language));
            if (thing is not null) stage.Bind("idea", new Referent.Thing(name, noun, Quoted: noun is null));
            if ((fact.Subject != "world" || thing is null) && Next($"deeds/{turn.What[TurnId.Deed.Length..]}.back", thing is null ? "" : "idea") is { } done) return (done, thing is null ? "" : name);
            stage.Bind("idea", new Referent.Thing(name, noun, Quoted: noun is null));
        }

        if (fact is not null && IsRetold(fact) && turn.What != Retelling + ".wanted" && HowIt(fact) is { } how && (Next($"ideas/{turn.What[TurnId.Idea.Length..]}.back") ?? Next("ideas/said.back")) is { } again) return (again, Prose.Holds(again, how) ? how : "");
        if (turn.What == "turned" && Next("ideas/turned.back") is { } turned) return (turned, "");
        if (turn.What == "self" && Next("ideas/self.back") is { } self) return (self, "");
        return (Next($"ideas/{IdeaKinds.Heading(noun?.Kind)}.back") ?? Next("ideas/unknown.back") ?? name + ".", name);
    }

    private static bool IsRetold(Fact fact) => TurnId.Of(fact) is { } turn && turn.What.StartsWith(Retelling, StringComparison.Ordinal);

    /// <summary>"how a giant popped out of the well".</summary>
    private string? HowIt(Fact fact)
    {
        if (fact.Text.Length == 0) return null;
        var how = Retold.Inside(fact.Text);
        stage.Bind("how", new Referent.Words(how));
        return how;
    }

    /// <summary>Another way each time it is asked, so that the moon and the stars do not come back alike.</summary>
    private string? Next(string key, string slot = "")
    {
        string? told = null;
        for (var more = 0; more < MostWays; more++)
        {
            if (teller.Pick(key, stage.Take + more, slot) is not var (text, way)) return null;
            if (said.Add((key, way))) return text;
            told ??= text;
        }

        return told;
    }

    /// <summary>Turns that were chosen, remembered in their order.</summary>
    public IEnumerable<string> Echoes()
    {
        var turns = stage.Bible.Ledger
            .Where(f => f.Chapter < stage.Brief.Number)
            .OrderBy(f => f.Chapter)
            .Select(f => Moves.Find(TurnId.Of(f)?.What));
        foreach (var move in turns)
        {
            if (move is not null && teller.Fill(stage.Tables[move.Key].Field("echo")) is { Length: > 0 } echo) yield return echo;
        }
    }

    public IEnumerable<string> Newcomers()
    {
        foreach (var (friend, at) in stage.Joined.Select((c, i) => (c, i)))
        {
            stage.Bind("joined", new Referent.Being(friend));
            if (teller.Say("phrases/joined.last", at) is { } line) yield return line;
        }
    }

    public string? Lesson()
    {
        var message = stage.Bible.Intent.Message;
        var key = stage.Tables.Headings("lessons").FirstOrDefault(h => stage.Tables["lessons/" + h].Field("message") == message);
        if (key is not null) return teller.Say("lessons/" + key, stage.Take);
        if (string.IsNullOrWhiteSpace(stage.Brief.Wishes?.Lesson) || Briefs.IdeaWords.ThingOf(stage.Brief.Wishes.Lesson, stage.Brief.Language) is not { } word) return null;
        stage.Bind("word", new Referent.Words(word));
        return teller.Say("phrases/lesson.any", 0);
    }

    /// <summary>At bedtime everything falls asleep; else the plot has its own last picture.</summary>
    public string? LastLine() => stage.Brief.Bedtime && teller.Tell("phrases/last.bed") is { } asleep ? asleep.Text : teller.Tell($"{stage.Plot.Id}/last")?.Text ?? teller.Tell("any/last")?.Text;

    private string List(IReadOnlyList<string> names)
    {
        if (stage.Brief.Language == Language.Ko) return string.Join(", ", names);
        var shown = names.Select(n => stage.Bible.Ledger.FirstOrDefault(f => IsRetold(f) && (f.Object == n || stage.Bible.FindItem($"idea-{f.Chapter}")?.Name == n)) is { } told ? "how " + Retold.Inside(told.Text) : new Referent.Thing(n, Gazetteer.Find(n, Language.En), Gazetteer.Find(n, Language.En) is null).Form("the", Language.En)!).ToArray();
        return shown.Length == 1 ? shown[0] : string.Join(", ", shown[..^1]) + " and " + shown[^1];
    }
}

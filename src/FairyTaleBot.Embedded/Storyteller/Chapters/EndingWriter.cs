using FairyTaleBot.Embedded.Storyteller.Grammar;
using FairyTaleBot.Embedded.Storyteller.Plots;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Embedded.Storyteller.Chapters;

/// <summary>What the last chapter owes: everyone's ideas, what was chosen on the way, and a picture to end on.</summary>
internal sealed class EndingWriter(Stage stage, Teller teller)
{
    private const int Singly = 3;
    private const int SinglyForSmall = 1;

    /// <summary>Each pay-off with the words that must stay in it.</summary>
    public IEnumerable<(string Text, string Proof)> Ideas()
    {
        string[] names = [.. stage.Brief.Ideas.Concat(stage.Bible.Items.Where(i => i.Id.StartsWith("idea-", StringComparison.Ordinal)).Select(i => i.Name)).Where(n => !string.IsNullOrWhiteSpace(n)).Distinct()];
        var rank = stage.Take;
        var singly = stage.Brief.Age == AgeBand.From4To6 ? SinglyForSmall : Singly;
        if (names.Length <= singly + 1) singly = names.Length;
        foreach (var name in names.Take(singly))
        {
            var noun = Gazetteer.Find(name, stage.Brief.Language);
            stage.Bind("idea", new Referent.Thing(name, noun, Quoted: noun is null));
            var heading = IdeaKinds.Heading(noun?.Kind);
            yield return (teller.Say($"ideas/{heading}.back", rank++) ?? teller.Say("ideas/unknown.back", rank) ?? name + ".", name);
        }

        if (names.Length == singly) yield break;
        var list = List(names[singly..]);
        stage.Bind("list", new Referent.Words(list));
        yield return (teller.Say("ideas/many.back", rank) ?? list + ".", list);
    }

    /// <summary>Turns that were chosen, remembered in their order.</summary>
    public IEnumerable<string> Echoes()
    {
        var turns = stage.Bible.Ledger
            .Where(f => f.Id.StartsWith("turn-", StringComparison.Ordinal) && f.Chapter < stage.Brief.Number)
            .OrderBy(f => f.Chapter)
            .Select(f => Moves.Find(f.Id[(f.Id.IndexOf('-', 5) + 1)..]));
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

    public string? LastLine() => teller.Tell($"{stage.Plot.Id}/last")?.Text ?? teller.Tell("any/last")?.Text;

    private string List(IReadOnlyList<string> names)
    {
        if (stage.Brief.Language == Language.Ko) return string.Join(", ", names);
        var shown = names.Select(n => new Referent.Thing(n, Gazetteer.Find(n, Language.En), Gazetteer.Find(n, Language.En) is null).Form("the", Language.En)!).ToArray();
        return shown.Length == 1 ? shown[0] : string.Join(", ", shown[..^1]) + " and " + shown[^1];
    }
}

using FairyTaleBot.Briefs;
using FairyTaleBot.Characters;
using FairyTaleBot.Embedded.Storyteller.Grammar;

namespace FairyTaleBot.Embedded.Storyteller.Chapters;

/// <summary>That a chapter holds what its beat asks for, that it stays in, and where a reader can see it.</summary>
internal sealed class BeatProof(Stage stage, Teller teller)
{
    private ChapterBrief Brief => stage.Brief;

    /// <summary>A beat that another storyteller planned may ask for what no table holds: then it is said plainly.</summary>
    public void AddMissing(List<Piece> pieces)
    {
        foreach (var must in Brief.Beat.MustHappen)
        {
            var said = string.Join(' ', pieces.Where(p => p.Rank == 0).Select(p => p.Text));
            if (must.Keywords.Count == 0 || must.Keywords.Any(k => Prose.Holds(said, k))) continue;
            stage.Bind("what", new Referent.Words(must.What.TrimEnd('.', ' ') + "."));
            stage.Bind("word", new Referent.Words(must.Keywords[0]));
            var plain = must.Keywords.Any(k => Prose.Holds(must.What, k)) ? teller.Say("phrases/beat", Brief.Number) : teller.Say("phrases/beat.word", Brief.Number);
            var text = plain ?? must.Keywords[0] + ".";
            pieces.Add(new(text, 0, Proof: text));
        }
    }

    /// <summary>What proves the beat is not shortened, nor where a reader learns who somebody is.</summary>
    public void Protect(List<Piece> pieces, TurnTold? turn)
    {
        foreach (var met in Brief.Number == 1 ? (Character?[])[stage.Hero, stage.Helper] : [])
        {
            var at = met is null ? -1 : pieces.FindIndex(p => p.Rank == 0 && p.Proof.Length == 0 && Prose.Holds(p.Text, met.Name.Display) && Prose.Holds(p.Text, met.Kind));
            if (at >= 0) pieces[at] = pieces[at] with { Proof = met!.Kind };
        }

        foreach (var must in Brief.Beat.MustHappen)
        {
            var at = pieces.FindLastIndex(p => p.Rank == 0 && p.Text != turn?.Text && must.Keywords.Any(k => Prose.Holds(p.Text, k)));
            if (at >= 0) pieces[at] = pieces[at] with { Proof = must.Keywords.First(k => Prose.Holds(pieces[at].Text, k)) };
        }
    }

    /// <summary>The sentence by which the beat can be seen to be told.</summary>
    public string In(IReadOnlyList<string> paragraphs)
    {
        var sentences = paragraphs.SelectMany(Prose.Sentences).ToArray();
        foreach (var must in Brief.Beat.MustHappen.Reverse())
        {
            if (sentences.LastOrDefault(s => must.Keywords.Any(k => Prose.Holds(s, k))) is { } sentence) return sentence;
        }

        return sentences[sentences.Length / 2];
    }
}

using FairyTaleBot.Embedded.Storyteller.Grammar;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Embedded.Storyteller.Chapters;

/// <summary>Brings a chapter inside its reading band: optional pieces come in until it is long enough, required ones lose their last sentences when it is too long.</summary>
internal static class Fitting
{
    public static List<string> Fit(IReadOnlyList<Piece> pieces, ReadingBand band)
    {
        var aim = band.MinWords + ((band.MaxWords - band.MinWords) * 2 / 5);
        var ceiling = band.MaxWords - 4;
        var texts = pieces.Select(p => p.Rank == 0 ? p.Text : "").ToArray();
        var words = texts.Sum(Prose.Words);
        foreach (var (piece, at) in pieces.Select((p, i) => (p, i)).Where(p => p.p.Rank > 0).OrderBy(p => p.p.Rank).ThenBy(p => p.i))
        {
            if (words >= aim) break;
            var more = Prose.Words(piece.Text);
            if (words + more > ceiling) continue;
            texts[at] = piece.Text;
            words += more;
        }

        Shorten(pieces, texts, ceiling);
        return [.. texts.Where(t => t.Length > 0)];
    }

    private static void Shorten(IReadOnlyList<Piece> pieces, string[] texts, int ceiling)
    {
        while (texts.Sum(Prose.Words) > ceiling)
        {
            var longest = -1;
            for (var i = 0; i < texts.Length; i++)
            {
                if (pieces[i].Kept || Prose.Sentences(texts[i]).Count < 2) continue;
                if (longest < 0 || texts[i].Length > texts[longest].Length) longest = i;
            }

            if (longest < 0) return;
            texts[longest] = string.Join(' ', Prose.Sentences(texts[longest])[..^1]);
        }
    }
}

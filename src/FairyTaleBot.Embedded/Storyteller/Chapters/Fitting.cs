using FairyTaleBot.Embedded.Storyteller.Grammar;

namespace FairyTaleBot.Embedded.Storyteller.Chapters;

/// <summary>
/// Brings a chapter inside its reading band: what is spare goes when there is too much, optional pieces come in until there is enough,
/// and if all else fails required ones lose their last sentences, or their first.
/// </summary>
internal static class Fitting
{
    /// <summary>The paragraphs of the chapter, and whether anything that should stand was cut.</summary>
    public static (List<string> Paragraphs, bool Cut) Fit(IReadOnlyList<Piece> pieces, Length length)
    {
        var (aim, ceiling) = length;
        var texts = pieces.Select(p => p.Rank == 0 ? p.Text : "").ToArray();
        LeaveOut(pieces, texts, ceiling);
        BringIn(pieces, texts, aim, ceiling);
        var cut = Count(texts) > ceiling;
        Shorten(pieces, texts, ceiling, WithoutLast);
        Shorten(pieces, texts, ceiling, WithoutFirst);

        var paragraphs = new List<string>();
        for (var i = 0; i < texts.Length; i++)
        {
            if (texts[i].Length == 0) continue;
            if (pieces[i].Joins && paragraphs.Count > 0 && i > 0 && texts[i - 1].Length > 0) paragraphs[^1] += " " + texts[i];
            else paragraphs.Add(texts[i]);
        }

        return (paragraphs, cut);
    }

    private static int Count(string[] texts) => texts.Sum(Prose.Words);

    private static void LeaveOut(IReadOnlyList<Piece> pieces, string[] texts, int ceiling)
    {
        for (var i = 0; i < texts.Length && Count(texts) > ceiling; i++)
        {
            if (pieces[i] is { Spare: true, Proof: "" }) texts[i] = "";
        }
    }

    private static void BringIn(IReadOnlyList<Piece> pieces, string[] texts, int aim, int ceiling)
    {
        var words = Count(texts);
        foreach (var (piece, at) in pieces.Select((p, i) => (p, i)).Where(p => p.p.Rank > 0).OrderBy(p => p.p.Rank).ThenBy(p => p.i))
        {
            if (words >= aim) break;
            var more = Prose.Words(piece.Text);
            if (words + more > ceiling) continue;
            texts[at] = piece.Text;
            words += more;
        }
    }

    private static void Shorten(IReadOnlyList<Piece> pieces, string[] texts, int ceiling, Func<string, string, string?> shorter)
    {
        while (Count(texts) > ceiling)
        {
            var longest = -1;
            for (var i = 0; i < texts.Length; i++)
            {
                if (shorter(texts[i], pieces[i].Proof) is null) continue;
                if (longest < 0 || texts[i].Length > texts[longest].Length) longest = i;
            }

            if (longest < 0) return;
            texts[longest] = shorter(texts[longest], pieces[longest].Proof)!;
        }
    }

    /// <summary>What somebody says is kept whole or goes whole, and no question is left without its answer.</summary>
    private static string? WithoutLast(string text, string proof)
    {
        var sentences = Prose.Sentences(text);
        for (var kept = sentences.Count - 1; kept > 0; kept--)
        {
            var rest = string.Join(' ', sentences[..kept]);
            if (IsWhole(rest) && !sentences[kept - 1].Contains('?') && Prose.Holds(rest, proof)) return rest;
        }

        return null;
    }

    private static string? WithoutFirst(string text, string proof)
    {
        var sentences = Prose.Sentences(text);
        for (var gone = 1; gone < sentences.Count; gone++)
        {
            var rest = string.Join(' ', sentences[gone..]);
            if (IsWhole(rest) && Prose.Holds(rest, proof)) return rest;
        }

        return null;
    }

    private static bool IsWhole(string text) => text.Count(c => c == '“') == text.Count(c => c == '”');
}

using FairyTaleBot.Embedded.Storyteller.Grammar;

namespace FairyTaleBot.Embedded.Storyteller.Chapters;

/// <summary>
/// Brings a chapter inside its reading band: what is spare goes when there is too much, optional pieces come in until there is enough,
/// and if all else fails required ones lose their last sentences.
/// </summary>
internal static class Fitting
{
    /// <summary>The paragraphs of the chapter.</summary>
    public static List<string> Fit(IReadOnlyList<Piece> pieces, Length length)
    {
        var (aim, ceiling) = length;
        var texts = pieces.Select(p => p.Rank == 0 ? p.Text : "").ToArray();
        LeaveOut(pieces, texts, ceiling);
        BringIn(pieces, texts, aim, ceiling);
        Shorten(pieces, texts, ceiling);

        var paragraphs = new List<string>();
        for (var i = 0; i < texts.Length; i++)
        {
            if (texts[i].Length == 0) continue;
            if (pieces[i].Joins && paragraphs.Count > 0 && i > 0 && texts[i - 1].Length > 0) paragraphs[^1] += " " + texts[i];
            else paragraphs.Add(texts[i]);
        }

        return paragraphs;
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

    private static void Shorten(IReadOnlyList<Piece> pieces, string[] texts, int ceiling)
    {
        while (Count(texts) > ceiling)
        {
            var longest = -1;
            for (var i = 0; i < texts.Length; i++)
            {
                if (Shorter(texts[i], pieces[i].Proof) is null) continue;
                if (longest < 0 || texts[i].Length > texts[longest].Length) longest = i;
            }

            if (longest < 0) return;
            texts[longest] = Shorter(texts[longest], pieces[longest].Proof)!;
        }
    }

    /// <summary>The text without its last sentences, or its first ones; what somebody says is kept whole or goes whole.</summary>
    private static string? Shorter(string text, string proof)
    {
        var sentences = Prose.Sentences(text);
        for (var gone = 1; gone < sentences.Count; gone++)
        {
            var withoutLast = string.Join(' ', sentences[..^gone]);
            if (IsWhole(withoutLast) && Prose.Holds(withoutLast, proof)) return withoutLast;
            var withoutFirst = string.Join(' ', sentences[gone..]);
            if (IsWhole(withoutFirst) && Prose.Holds(withoutFirst, proof)) return withoutFirst;
        }

        return null;
    }

    private static bool IsWhole(string text) => text.Count(c => c == '“') == text.Count(c => c == '”');
}

namespace FairyTaleBot.Reviews.Text;

/// <summary>Parts prose into sentences, verbatim: a closing quote stays with its sentence, an abbreviation or a number ends none.</summary>
internal static class Sentences
{
    private static readonly string[] Titles = ["mr", "mrs", "ms", "dr", "st", "no"];

    public static List<string> Of(string text)
    {
        var sentences = new List<string>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n')
            {
                Add(text[start..i]);
                start = i + 1;
                continue;
            }

            if (!IsEnd(text, i)) continue;
            while (i + 1 < text.Length && (IsStop(text[i + 1]) || IsCloser(text[i + 1]))) i++;
            // "Come!" cried the fox: what follows in lower case, or as a Korean quoting particle, goes on.
            if (GoesOn(text, i + 1)) continue;
            Add(text[start..(i + 1)]);
            start = i + 1;
        }

        Add(text[start..]);
        return sentences;

        void Add(string sentence)
        {
            if (sentence.Any(char.IsLetterOrDigit)) sentences.Add(sentence.Trim());
        }
    }

    /// <summary>As many whole sentences from the beginning as fit; when not even one does, as many words.</summary>
    /// <param name="max">Unicode scalars.</param>
    public static string First(string text, int max)
    {
        if (Languages.Folding.Scalars(text) <= max) return text;
        var kept = "";
        foreach (var sentence in Of(text))
        {
            var longer = kept.Length == 0 ? sentence : $"{kept} {sentence}";
            if (Languages.Folding.Scalars(longer) > max) break;
            kept = longer;
        }

        return kept.Length > 0 ? kept : Ledgers.Clip.Text(text, max);
    }

    /// <summary>The last sentences, at most so many and so long.</summary>
    /// <param name="max">Unicode scalars.</param>
    public static string Last(string text, int count, int max)
    {
        var kept = "";
        foreach (var sentence in Of(text).TakeLast(count).Reverse())
        {
            var longer = kept.Length == 0 ? sentence : $"{sentence} {kept}";
            if (Languages.Folding.Scalars(longer) > max) break;
            kept = longer;
        }

        return kept.Length > 0 ? kept : First(Of(text).LastOrDefault() ?? "", max);
    }

    private static bool IsEnd(string text, int i)
    {
        if (!IsStop(text[i])) return false;
        if (text[i] != '.') return true;
        if (i > 0 && i + 1 < text.Length && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1])) return false;
        var word = text[(text.LastIndexOfAny([' ', '\n', '"', '“'], i) + 1)..i];
        return !Titles.Contains(word.ToLowerInvariant());
    }

    private static bool GoesOn(string text, int at)
    {
        if (at >= text.Length) return false;
        if (text[at] != ' ') return char.IsLetterOrDigit(text[at]) || text[at] is ',' or ';' or ':';
        while (at < text.Length && text[at] == ' ') at++;
        return at < text.Length && char.IsLower(text[at]);
    }

    private static bool IsStop(char c) => c is '.' or '!' or '?' or '…' or '。' or '！' or '？';

    private static bool IsCloser(char c) => c is '"' or '”' or '’' or '\'' or ')' or ']' or '」' or '』' or '》';
}

namespace FairyTaleBot.Reviews.Text;

/// <summary>Parts what the teller says from what the characters say.</summary>
internal static class Narration
{
    /// <summary>The text with everything inside quotes blanked out, letter for letter, so that places stay the same.</summary>
    public static string Of(string text)
    {
        var told = text.ToCharArray();
        char? until = null;
        for (var i = 0; i < told.Length; i++)
        {
            var c = told[i];
            // A quote that was never closed ends with its paragraph.
            if (c == '\n') until = null;
            else if (until is { } close)
            {
                if (c == close) until = null;
                else told[i] = ' ';
            }
            else
            {
                until = c switch { '“' => '”', '"' => '"', '「' => '」', '『' => '』', '‘' => Closes(text, i) ? '’' : null, _ => null };
            }
        }

        return new string(told);
    }

    /// <summary>
    /// The sentences of a text without what is said aloud in them. They are parted before anything is blanked: a line of speech ends the teller's
    /// sentence as it stands, and what follows it is another one.
    /// </summary>
    public static List<Sentence> Sentences(List<Sentence> sentences, string narration)
    {
        var told = new List<Sentence>(sentences.Count);
        foreach (var sentence in sentences)
        {
            var rest = narration.Substring(sentence.Start, sentence.Text.Length);
            var plain = rest.TrimStart();
            if (plain.Any(char.IsLetterOrDigit)) told.Add(new(plain.TrimEnd(), sentence.Start + rest.Length - plain.Length));
        }

        return told;
    }

    /// <summary>Whether a sentence or a line of speech opens at the place, so that a capital there says nothing.</summary>
    public static bool OpensAt(string text, int at)
    {
        while (at > 0 && text[at - 1] == ' ') at--;
        return at == 0 || text[at - 1] is '“' or '”' or '"' or '‘' or '’' or '\'' or '「' or '『' or '\n' or '.' or '!' or '?' or ':' or ';' or '…' or '—' or '–' or '-' or '(' or '*' or '♪' or '~';
    }

    private static bool Closes(string text, int open)
    {
        var end = text.IndexOf('’', open + 1);
        var line = text.IndexOf('\n', open + 1);
        return end > 0 && (line < 0 || end < line);
    }
}

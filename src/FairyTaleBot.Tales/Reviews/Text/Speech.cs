using FairyTaleBot.Characters;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Reviews.Text;

/// <summary>A line said aloud.</summary>
/// <param name="Text">What is said, without its quotes.</param>
/// <param name="Start">Where in the prose.</param>
/// <param name="Paragraph">In which paragraph, from 0.</param>
/// <param name="Speaker">Who says it; null when the prose does not tell plainly.</param>
internal readonly record struct Speech(string Text, int Start, int Paragraph, Character? Speaker)
{
    private const int Tag = 60;

    public int End => Start + Text.Length;

    public static List<Speech> In(ReviewedPage page)
    {
        var (text, told) = (page.Text, page.Narration);
        var spans = new List<(int Start, int End)>();
        for (var i = 0; i < text.Length; i++)
        {
            if (told[i] != ' ' || text[i] == ' ') continue;
            var start = i;
            while (i < text.Length && (told[i] == ' ' && text[i] != '\n')) i++;
            spans.Add((start, i));
        }

        var lines = new List<Speech>();
        for (var i = 0; i < spans.Count; i++)
        {
            var (start, end) = spans[i];
            var before = text[..start].LastIndexOf("\n\n", StringComparison.Ordinal) + 2;
            var stop = text.IndexOf('\n', end) is var line and >= 0 ? line : text.Length;
            var next = i + 1 < spans.Count ? Math.Min(spans[i + 1].Start, stop) : stop;
            var former = i > 0 && spans[i - 1].End > before ? spans[i - 1].End : Math.Max(0, before - 1);
            var speaker = Named(page, end, Math.Min(next, end + Tag), after: true) ?? Named(page, Math.Max(former, start - Tag), start, after: false);
            // “Come,” said Mira. “It is late.” is one voice.
            if (speaker is null && i > 0 && spans[i - 1].End > before && page.Language == Language.En) speaker = lines[^1].Speaker;
            lines.Add(new(text[start..end], start, text[..start].Split("\n\n").Length - 1, speaker));
        }

        return lines;
    }

    /// <summary>The one of the cast that a speech verb in this stretch belongs to.</summary>
    private static Character? Named(ReviewedPage page, int from, int to, bool after)
    {
        if (to <= from) return null;
        var stretch = page.Narration[from..to];
        // Behind a line its tag ends with the sentence; before a line only the last sentence introduces it.
        var sentences = Sentences.Of(stretch);
        if (sentences.Count == 0) return null;
        var tag = after ? sentences[0] : sentences[^1];
        if (!Reviews.Text.Words.Of(tag).Any(w => Lists.Speaking.Fits(w.Text, page.Language))) return null;
        var named = Mention.In(tag, page.Brief.Bible.Cast, page.Language);
        if (page.Language == Language.Ko) named.RemoveAll(m => !m.IsSubject);
        return named.Select(m => m.Who.Id).Distinct().Count() == 1 ? named[0].Who : null;
    }
}

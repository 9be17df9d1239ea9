using FairyTaleBot.Languages;

namespace FairyTaleBot.Reviews.Text;

/// <summary>English words with a capital inside a sentence that nothing explains: names of nobody the tale knows.</summary>
internal static class Strangers
{
    private static readonly HashSet<string> Articles =
        ["the", "a", "an", "my", "your", "his", "her", "its", "our", "their", "this", "that", "these", "those", "every", "each", "some", "any", "no", "another", "one"];

    /// <summary>Each with its place among the words.</summary>
    /// <param name="starts">Whether words that begin a sentence count too; there any word has a capital.</param>
    public static List<int> In(string text, List<Word> words, KnownWords known, bool starts = false)
    {
        var small = Lists.Small.In(Language.En);
        var lower = words.Where(w => !w.IsCapital).Select(w => Stems.English(w.Text)).ToHashSet();
        var strangers = new List<int>();
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            if (!word.IsCapital || word.IsShout || word.Text.Length < 2 || (!starts && Narration.OpensAt(text, word.Start))) continue;
            if (IsCommon(Plain(word.Text)) || small.Contains(Plain(word.Text)) || known.Holds(word.Text) || lower.Contains(Stems.English(word.Text))) continue;
            if (!IsTitled(text, words, i) && !IsQuotedThing(text, word)) strangers.Add(i);
        }

        return strangers;
    }

    /// <summary>"On Thursdays" is as common as "on Thursday".</summary>
    private static bool IsCommon(string word) =>
        Lists.Common.In(Language.En).Contains(word) || (word.EndsWith('s') && Lists.Common.In(Language.En).Contains(word[..^1]));

    public static string Plain(string word)
    {
        var mark = word.IndexOfAny(['\'', '’']);
        return (mark > 0 ? word[..mark] : word).ToLowerInvariant();
    }

    /// <summary>"the Great Oak", "a Wishing Day": a common noun dressed up.</summary>
    private static bool IsTitled(string text, List<Word> words, int i)
    {
        while (i > 0 && text[words[i - 1].End..words[i].Start].Trim().Length == 0)
        {
            i--;
            // "It was then that Quillon": one capital behind "that" is a name.
            if (Articles.Contains(words[i].Text.ToLowerInvariant())) return words[i].Text is not "that" || !words[i + 1].IsCapital || words[i + 2 < words.Count ? i + 2 : i].IsCapital;
            if (!words[i].IsCapital) return false;
        }

        return false;
    }

    /// <summary>“Zibbly” alone between its quotes is what a thing is called, not somebody who walks in.</summary>
    private static bool IsQuotedThing(string text, Word word)
    {
        const string open = "“\"‘'「";
        const string close = "”\"’'」";
        var start = text.LastIndexOfAny([.. open], Math.Max(0, word.Start - 1));
        var end = text.IndexOfAny([.. close], word.End);
        return start >= 0 && end > 0 && word.Start - start <= 24 && end - word.End <= 24 && !text.AsSpan(start, end - start).ContainsAny(".!?,\n");
    }
}

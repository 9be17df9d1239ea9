using FairyTaleBot.Languages;

namespace FairyTaleBot.Reviews.Text;

/// <summary>English puts some verbs before whoever does them: behind a line of speech, and where somebody is brought in.</summary>
internal static class Tags
{
    /// <summary>“Come,” said Pell; “come,” put in Pell: behind a line, a verb and a name are whoever said it.</summary>
    /// <param name="sentence">As the teller tells it, what is said aloud blanked out.</param>
    /// <param name="before">The sentence's words before the name.</param>
    public static bool IsSaid(string sentence, List<Word> before)
    {
        if (before.Count == 0) return false;
        // "Put in Pell" speaks behind a line only: "muttered in Elvish", "spoke Welsh", "called Pell".
        var isPhrasal = before.Count > 1 && before[^1].Text is "in" or "up" or "out" or "on" or "back";
        var verb = isPhrasal ? before[^2] : before[^1];
        if (IsBehindLine(sentence, verb)) return Lists.Speaking.Fits(verb.Text, Language.En) || Verbs.IsDeed(verb.Text, Language.En);
        return !isPhrasal && verb.Text is not ("called" or "calls" or "sang" or "hummed" or "told" or "spoke" or "speaks") && Lists.Speaking.Fits(verb.Text, Language.En);
    }

    /// <summary>"Up the path came Pell": nobody else can be what comes.</summary>
    public static bool IsBroughtIn(List<Word> before) =>
        before.Count > 1 && before[^1].Text is "came" or "sat" or "stepped" or "jumped" or "hopped" or "ran" or "walked" or "crept" or "flew" or "knelt" or "leapt"
            or "emerged" or "appeared" or "strode" or "marched" or "waited" or "perched" or "sprang" or "trotted" or "popped" or "crawled" or "hurried" or "rushed" or "climbed";

    /// <summary>"Up the path came Pell", "in hopped Pell": so it is for a stranger. "The two climbed Snowdon", "next came Paris" and "out of the fog came Snowdon" are of places.</summary>
    /// <param name="sentence">As the teller tells it.</param>
    /// <param name="before">The sentence's words before the name.</param>
    public static bool IsBroughtInFrom(string sentence, List<Word> before)
    {
        if (!IsBroughtIn(before) || before[^1].Text is "climbed" || Pronouns.Contains(before[^2].Text.ToLowerInvariant())) return false;
        var clause = ClauseOf(sentence, before);
        return (!before[^2].IsCapital || before.Count == 2) && clause.Count > 1
            && Ways.Contains(clause[0]) && !(clause[0] is "out" && clause[1] is "of");
    }

    /// <summary>The small words from where the last clause begins, its "and" left out.</summary>
    private static List<string> ClauseOf(string sentence, List<Word> words)
    {
        var at = words.Count - 1;
        while (at > 0 && sentence[words[at - 1].End..words[at].Start] is " " or "-") at--;
        var clause = words.Skip(at).Select(w => w.Text.ToLowerInvariant()).ToList();
        return clause[0] is "and" or "then" or "but" or "so" ? clause[1..] : clause;
    }

    private static readonly HashSet<string> Pronouns = ["they", "he", "she", "we", "i", "it", "you", "who", "and", "then", "both", "all"];

    private static readonly HashSet<string> Ways = ["up", "down", "in", "out", "along", "round", "around", "from", "behind", "through", "over", "across", "into", "off", "back", "on", "under", "beside", "at", "there", "here"];

    /// <summary>"There stood Pell", "on the step lay Pell": so may a town, so it is for those who are known.</summary>
    public static bool IsFound(List<Word> before) => before.Count > 1 && before[^1].Text is "stood" or "lay" or "hung" or "tumbled" or "slept";

    private static bool IsBehindLine(string sentence, Word verb) => sentence[..verb.Start].TrimEnd() is [.., '”' or '"'];
}

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
        var verb = before.Count > 1 && before[^1].Text is "in" or "up" or "out" or "on" or "back" ? before[^2] : before[^1];
        if (verb.Text is "called" or "calls" or "sang" or "hummed" or "told") return IsBehindLine(sentence, verb);
        return Lists.Speaking.Fits(verb.Text, Language.En) || (IsBehindLine(sentence, verb) && Verbs.IsDeed(verb.Text, Language.En));
    }

    /// <summary>"Up the path came Pell": nobody else can be what comes.</summary>
    public static bool IsBroughtIn(List<Word> before) =>
        before.Count > 1 && before[^1].Text is "came" or "sat" or "stepped" or "jumped" or "hopped" or "ran" or "walked" or "crept" or "flew" or "knelt" or "leapt"
            or "emerged" or "appeared" or "strode" or "marched" or "waited" or "perched" or "sprang" or "trotted" or "popped" or "crawled" or "hurried" or "rushed" or "climbed";

    /// <summary>"There stood Pell", "on the step lay Pell": so may a town, so it is for those who are known.</summary>
    public static bool IsFound(List<Word> before) => before.Count > 1 && before[^1].Text is "stood" or "lay" or "hung" or "tumbled" or "slept";

    private static bool IsBehindLine(string sentence, Word verb) => sentence[..verb.Start].TrimEnd() is [.., '”' or '"'];
}

using FairyTaleBot.Drafts;
using FairyTaleBot.Languages;
using FairyTaleBot.Reviews.Text;

namespace FairyTaleBot.Reviews.Checks;

/// <summary>V3: a name of the cast is spelt another way.</summary>
internal sealed class NameDrift : IReviewCheck
{
    private const int ShortestEnglish = 4;
    private const int LongEnglish = 6;
    private const int LongKorean = 3;

    public string Id => "V3";

    public IEnumerable<Finding> Examine(ReviewedPage page)
    {
        var (draft, context) = (page.Draft, page.Context);
        var known = page.Known;
        return context.Brief.Language == Language.Ko ? Korean(draft.Text, context, known) : English(draft.Text, context, known);
    }

    /// <summary>The name that an English word is a misspelling of; null when it is none.</summary>
    public static string? Meant(string word, ReviewContext context)
    {
        var plain = Strangers.Plain(word);
        return NameWords(context).FirstOrDefault(n => n.Length >= ShortestEnglish && char.IsUpper(n[0])
            && char.ToLowerInvariant(n[0]) == plain[0]
            && WordDistance.BetweenLetters(n, plain) is var d && d > 0 && d <= (n.Length >= LongEnglish ? 2 : 1));
    }

    private IEnumerable<Finding> English(string text, ReviewContext context, KnownWords known)
    {
        var words = Words.Of(text);
        return Strangers.In(text, words, known)
            .Select(i => words[i].Text).DistinctBy(Strangers.Plain)
            .Select(word => (word, meant: Meant(word, context)))
            .Where(w => w.meant is not null)
            .Select(w => Found(Severity.Block, w.word, w.meant!));
    }

    /// <summary>Two Korean words a letter apart are mostly just two words, so only somebody who speaks or acts counts, and it blocks only if the right name is nowhere.</summary>
    private IEnumerable<Finding> Korean(string text, ReviewContext context, KnownWords known) =>
        from subject in KoreanStrangers.Subjects(text).Distinct()
        where !known.Holds(subject) && !Lists.Common.In(Language.Ko).Contains(subject)
        let meant = NameWords(context).FirstOrDefault(n => n.Length >= 2 && IsNear(n, subject))
        where meant is not null
        select Found(text.Contains(meant, StringComparison.Ordinal) ? Severity.Warn : Severity.Block, subject, meant);

    private static bool IsNear(string name, string subject) =>
        (subject.Length == name.Length || (subject.Length == name.Length + 1 && subject.StartsWith(name, StringComparison.Ordinal) && subject[^1] is not ('네' or '들' or '님' or '씨' or '이')))
        && WordDistance.BetweenLetters(name, subject) <= (subject.Length != name.Length || name.Length >= LongKorean ? 2 : 1);

    private Finding Found(Severity severity, string word, string meant) => new(Id, severity, word, $"This name is spelt “{meant}” in the tale; spell it so.");

    private static IEnumerable<string> NameWords(ReviewContext context) =>
        context.Brief.Bible.Cast.SelectMany(KnownWords.NamesOf).SelectMany(n => n.Split(' ', '-')).Where(n => n.Length > 0);
}

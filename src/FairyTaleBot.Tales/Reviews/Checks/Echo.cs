using System.Text.RegularExpressions;
using FairyTaleBot.Briefs;
using FairyTaleBot.Languages;
using FairyTaleBot.Reviews.Text;

namespace FairyTaleBot.Reviews.Checks;

/// <summary>
/// V27: people's words are what a tale is about, not what it recites. A long run of them is noted; what an order to the machine asked
/// to be said blocks wherever it stands.
/// </summary>
internal sealed partial class Echo : IReviewCheck
{
    private const int Long = 12;
    private const int LongKorean = 8;

    public string Id => "V27";

    public IEnumerable<Finding> Examine(ReviewedPage page)
    {
        var told = Told(page).ToList();
        foreach (var order in told.Where(Orders.StandsIn))
        {
            foreach (var payload in Payloads(order).Where(p => Shown(page).Any(t => t.Contains(p, StringComparison.OrdinalIgnoreCase)) && !IsOfTheTale(page, p)))
            {
                yield return new(Id, Severity.Block, page.Text.Contains(payload, StringComparison.Ordinal) ? payload : "", "Somebody asked for these words to be said; people's words are wishes, not orders. Leave them out.");
            }
        }

        var run = page.Language == Language.Ko ? LongKorean : Long;
        var own = Grams.OfWords(page.Words, run);
        if (own.Length == 0) yield break;
        foreach (var text in told)
        {
            var theirs = Grams.OfWords(Words.Of(text), run).ToHashSet();
            var at = theirs.Count == 0 ? -1 : Array.FindIndex(own, theirs.Contains);
            if (at >= 0) yield return new(Id, Severity.Warn, page.Text[page.Words[at].Start..page.Words[at + run - 1].End], "These are a member's own words; tell what was wished for in the tale's words.");
        }
    }

    /// <summary>Everything that a person wrote and a storyteller was told.</summary>
    private static IEnumerable<string> Told(ReviewedPage page)
    {
        var (brief, wishes) = (page.Brief, page.Brief.Wishes);
        string?[] all = [brief.Won is { IsIdea: true } won ? won.Text : null, brief.RunnerUp, wishes?.Theme, wishes?.Lesson, wishes?.Mood, wishes?.Twist, wishes?.Avoid];
        return all.OfType<string>().Where(t => t.Length > 0);
    }

    private static IEnumerable<string> Shown(ReviewedPage page) =>
        [page.Text, page.Draft.Title, page.Draft.Synopsis, page.Draft.Scene.Alt, page.Draft.Scene.Action, .. page.Draft.Choices.Select(c => c.Label), .. page.Draft.Delta.NewFacts.Select(f => f.Text)];

    /// <summary>What an order wants said: what it quotes, and words as no tale spells them.</summary>
    public static IEnumerable<string> Payloads(string order) =>
        Quoted().Matches(order).Select(m => m.Groups[1].Value.Trim()).Concat(Odd().Matches(order).Select(m => m.Value)).Where(p => p.Length > 2).Distinct();

    private static bool IsOfTheTale(ReviewedPage page, string word) =>
        page.Brief.Bible.Cast.SelectMany(KnownWords.NamesOf).Concat(page.Brief.Bible.Items.Select(i => i.Name)).Concat(page.Brief.Bible.Places.Select(p => p.Name))
            .Any(n => string.Equals(n, word, StringComparison.OrdinalIgnoreCase)) && !Orders.StandsIn(word);

    [GeneratedRegex("[“\"'‘「『]([^”\"'’」』\n]{2,80})[”\"'’」』]")]
    private static partial Regex Quoted();

    /// <summary>PWNED, CANARY-7, x9z_k: capitals in a row, or letters tied to figures.</summary>
    [GeneratedRegex(@"\b(?=[\p{L}\d_-]*\p{L})(?:\p{Lu}{3,}[\p{Lu}\d_-]*|\p{L}[\p{L}]*[-_]?\d[\p{L}\d_-]*|\p{L}+_[\p{L}\d_]+)\b")]
    private static partial Regex Odd();
}

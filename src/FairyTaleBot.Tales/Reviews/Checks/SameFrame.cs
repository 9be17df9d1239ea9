using FairyTaleBot.Languages;
using FairyTaleBot.Reviews.Text;

namespace FairyTaleBot.Reviews.Checks;

/// <summary>V22: a chapter does not open or close in the words of one before: "The next morning…" five times.</summary>
internal sealed class SameFrame : IReviewCheck
{
    private const int Tail = 300;

    public string Id => "V22";

    public IEnumerable<Finding> Examine(ReviewedPage page)
    {
        if (page.Sentences.Count == 0 || page.Context.Earlier.Count == 0) yield break;
        var count = page.Language == Language.Ko ? 4 : 6;
        var (opening, closing) = (Opening(page.Text, count), Plain(page.Sentences[^1].Text));
        foreach (var earlier in page.Context.Earlier)
        {
            if (opening.Length > 0 && Opening(earlier, count) == opening)
            {
                yield return new(Id, Severity.Warn, page.Sentences[0].Text, "An earlier chapter begins so; begin in other words.");
            }

            if (closing.Length > 0 && !IsRefrain(page, closing) && Plain(Sentences.Last(earlier[Math.Max(0, earlier.Length - Tail)..], 1, Tail)) == closing)
            {
                yield return new(Id, Severity.Warn, page.Sentences[^1].Text, "An earlier chapter ends so; end in other words.");
            }
        }
    }

    private static bool IsRefrain(ReviewedPage page, string closing) => page.Brief.Bible.Motifs.Any(m => closing.Contains(Plain(m), StringComparison.Ordinal));

    private static string Opening(string text, int count)
    {
        var head = Words.Of(text[..Math.Min(text.Length, 200)]);
        return head.Count < count ? "" : Join(head.Take(count));
    }

    private static string Plain(string text) => Join(Words.Of(text));

    private static string Join(IEnumerable<Word> words) => string.Join(' ', words.Select(w => w.Text.ToLowerInvariant()));
}

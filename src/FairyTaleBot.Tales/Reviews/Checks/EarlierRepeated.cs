using FairyTaleBot.Drafts;
using FairyTaleBot.Languages;
using FairyTaleBot.Reviews.Text;

namespace FairyTaleBot.Reviews.Checks;

/// <summary>V20: the chapter does not say again what earlier ones said; refrains may. Human tales hardly ever pass 4 %.</summary>
internal sealed class EarlierRepeated : IReviewCheck
{
    private const double Noted = 0.04;
    private const double TooMuch = 0.10;
    /// <summary>In less prose than this a single turn of phrase would weigh too much.</summary>
    private const int Fewest = 40;

    public string Id => "V20";

    public IEnumerable<Finding> Examine(ChapterDraft draft, ReviewContext context)
    {
        var language = context.Brief.Language;
        var n = language == Language.Ko ? 3 : 4;
        var allowed = context.Brief.Bible.Motifs.SelectMany(m => Of(m, n)).ToHashSet();
        var before = context.Earlier.SelectMany(t => Of(t, n)).ToHashSet();
        string[] grams = [.. Of(draft.Text, n).Where(g => !allowed.Contains(g))];
        string[] repeated = [.. grams.Where(before.Contains)];
        var share = grams.Length < Fewest ? 0 : (double)repeated.Length / grams.Length;
        if (share <= Noted) yield break;
        yield return new(
            Id, share > TooMuch ? Severity.Block : Severity.Warn, Verbatim(draft.Text, repeated[0], n),
            $"Say this in new words: {share:P0} of the chapter stood in earlier ones.");
    }

    private static IEnumerable<string> Of(string text, int n) => Grams.OfWords([.. Words.Of(text.ToLowerInvariant()).Select(w => w.Text)], n);

    private static string Verbatim(string text, string gram, int n)
    {
        var words = Words.Of(text);
        for (var i = 0; i + n <= words.Count; i++)
        {
            if (string.Join(' ', words.Skip(i).Take(n).Select(w => w.Text.ToLowerInvariant())) == gram) return text[words[i].Start..words[i + n - 1].End];
        }

        return "";
    }
}

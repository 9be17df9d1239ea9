using System.Globalization;
using System.Text;
using FairyTaleBot.Drafts;
using FairyTaleBot.Languages;
using FairyTaleBot.Reviews.Text;

namespace FairyTaleBot.Reviews.Checks;

/// <summary>V11: the tale's own script, save for names and what members brought, and nothing invisible.</summary>
internal sealed class ScriptPurity : IReviewCheck
{
    private const double LeastShare = 0.97;

    public string Id => "V11";

    public IEnumerable<Finding> Examine(ReviewedPage page)
    {
        var (draft, context) = (page.Draft, page.Context);
        var language = context.Brief.Language;
        var text = draft.Text;
        if (text.EnumerateRunes().Any(IsSmuggled)) yield return new(Id, Severity.Block, "", "Leave out characters that cannot be seen or that turn the direction of the writing.");
        else if (Mending.IsUntidy(text)) yield return new(Id, Severity.Auto, "", "Write composed characters without control characters.");

        var known = page.Known;
        var words = page.Words;
        Word[] foreign = [.. words.Where(w => w.Text.Any(c => IsForeign(c, language)) && !known.Holds(w.Text))];
        if (foreign.Length == 0) yield break;

        var letters = words.Sum(w => w.Text.Count(char.IsLetter));
        var share = 1 - ((double)foreign.Sum(w => w.Text.Count(c => IsForeign(c, language))) / letters);
        var stray = foreign.FirstOrDefault(w => w.Text.Any(c => IsForeign(c, language) && !IsLatin(c)));
        var blocks = share < LeastShare || stray.Text is not null;
        var advice = language == Language.Ko ? "Write the whole chapter in Korean, in Hangul." : "Write the whole chapter in English.";
        yield return new(Id, blocks ? Severity.Block : Severity.Warn, (stray.Text is null ? foreign[0] : stray).Text, advice);
    }

    /// <summary>Whether most letters of a line are of another script than the tale's.</summary>
    public static bool IsElsewhere(string line, Language language)
    {
        var letters = line.Count(char.IsLetter);
        return letters > 3 && line.Count(c => IsForeign(c, language)) * 2 > letters;
    }

    private static bool IsForeign(char c, Language language) => char.IsLetter(c) && !(language == Language.Ko ? IsHangul(c) : IsLatin(c));

    private static bool IsHangul(char c) => c is (>= '가' and <= '힣') or (>= 'ㄱ' and <= 'ㆎ') or (>= '\u1100' and <= '\u11ff');

    private static bool IsLatin(char c) => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= 'À' and <= 'ɏ') or (>= 'Ḁ' and <= 'ỿ');

    private static bool IsSmuggled(Rune rune) =>
        rune.Value is (>= 0xE0000 and <= 0xE007F) or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.PrivateUse;
}

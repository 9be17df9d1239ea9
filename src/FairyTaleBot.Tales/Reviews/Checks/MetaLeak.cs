using System.Text.RegularExpressions;
using FairyTaleBot.Reviews.Text;

namespace FairyTaleBot.Reviews.Checks;

/// <summary>V26: a tale and nothing else: no prompt, no format, no marks, no machine that talks about itself.</summary>
internal sealed partial class MetaLeak : IReviewCheck
{
    private const int Run = 8;

    public string Id => "V26";

    public IEnumerable<Finding> Examine(ReviewedPage page)
    {
        var prompt = page.Context.Prompt.Length == 0 ? [] : Grams.OfWords(Words.Of(page.Context.Prompt), RunOf(page)).ToHashSet();
        foreach (var text in Shown(page).Where(t => t.Length > 0))
        {
            if (Leak(text, page) is { } leak) yield return new(Id, Severity.Block, leak, "Tell the tale and nothing else: no remarks, rules, marks, links or parts of the format.");
            if (prompt.Count == 0) continue;
            var words = Words.Of(text);
            var at = Array.FindIndex(Grams.OfWords(words, RunOf(page)), prompt.Contains);
            if (at >= 0) yield return new(Id, Severity.Block, text[words[at].Start..words[at + RunOf(page) - 1].End], "This is from your rules, not from the tale; leave it out.");
        }
    }

    /// <summary>Korean says in five words what takes eight in English.</summary>
    private static int RunOf(ReviewedPage page) => page.Language == Languages.Language.Ko ? 5 : Run;

    private static IEnumerable<string> Shown(ReviewedPage page) =>
    [
        page.Text, page.Draft.Title, page.Draft.Synopsis, page.Draft.Scene.Action, page.Draft.Scene.Alt, .. page.Draft.Choices.Select(c => c.Label), .. page.Draft.Delta.NewFacts.Select(f => f.Text),
    ];

    private static string? Leak(string text, ReviewedPage page)
    {
        if (Marks().Match(text) is { Success: true } mark) return mark.Value;
        if (Lists.Schema.FirstOrDefault(w => text.Contains(w, StringComparison.Ordinal)) is { } schema) return schema;
        var lowered = text.ToLowerInvariant().Replace('’', '\'');
        // "the user" of a broom is a user; what members brought may say anything of the kind.
        return Lists.Meta.In(page.Language).Find(lowered) is { } found && lowered.Length == text.Length ? text[found.Start..found.End] : null;
    }

    /// <summary>Links, addressed people, code, headings, bold, tags, chat templates, brackets of templates, "chapter 3 of 5", escape codes.</summary>
    [GeneratedRegex(
        @"https?://\S+|\bwww\.\S+|(?<![\p{L}\p{Nd}])@[\p{L}_][\p{L}\p{Nd}_]{2,}|<@[!&]?\d+>|`[^`\n]*`|```|^\s{0,3}#{1,6}\s\S|\*\*[^*\n]+\*\*|__[^_\n]+__|\[[^\]\n]{1,80}\]\([^)\n]*\)|!\[|</?[a-zA-Z][^>\n]{0,80}>|<\|[^|\n]*\|>|\[/?INST\]|\{\{.*?\}\}|\[\[.*?\]\]|[⟦⟧]|\{\s*""[a-zA-Z_]+""\s*:|""[a-zA-Z_]{2,}""\s*:|\b[Cc]hapter \d+ of \d+|\[[A-Z][A-Z _-]{2,}\]|={4,}|\x1b\[|\b[a-z]+_[a-z_]+\b",
        RegexOptions.Multiline)]
    private static partial Regex Marks();
}

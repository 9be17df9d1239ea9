using System.Text.RegularExpressions;
using FairyTaleBot.Languages;
using FairyTaleBot.Reviews.Text;

namespace FairyTaleBot.Reviews.Checks;

/// <summary>V26: a tale and nothing else: no prompt, no format, no marks, no machine that talks about itself.</summary>
internal sealed partial class MetaLeak : IReviewCheck
{
    private const string Name = "V26";
    private const int Run = 8;
    private const int RunKorean = 5;

    public string Id => Name;

    public IEnumerable<Finding> Examine(ReviewedPage page)
    {
        foreach (var leak in In(Shown(page), page.Context.Prompt, page.Language)) yield return leak;
    }

    /// <summary>What leaks in any of the texts that people are shown.</summary>
    public static IEnumerable<Finding> In(IEnumerable<string> shown, string instructions, Language language)
    {
        // Korean says in five words what takes eight in English.
        var run = language == Language.Ko ? RunKorean : Run;
        var told = instructions.Length == 0 ? [] : Grams.OfWords(Words.Of(instructions), run).ToHashSet();
        foreach (var text in shown.Where(t => t.Length > 0))
        {
            if (Leak(text, language) is { } leak) yield return new(Name, Severity.Block, leak, "Tell the tale and nothing else: no remarks, rules, marks, links or parts of the format.");
            if (told.Count == 0) continue;
            var words = Words.Of(text);
            var at = Array.FindIndex(Grams.OfWords(words, run), told.Contains);
            if (at >= 0) yield return new(Name, Severity.Block, text[words[at].Start..words[at + run - 1].End], "These words are from your instructions, not from the tale; leave them out.");
        }
    }

    private static IEnumerable<string> Shown(ReviewedPage page) =>
    [
        page.Text, page.Draft.Title, page.Draft.Synopsis, page.Draft.Scene.Action, page.Draft.Scene.Alt, .. page.Draft.Choices.Select(c => c.Label), .. page.Draft.Delta.NewFacts.Select(f => f.Text),
    ];

    private static string? Leak(string text, Language language)
    {
        if (Marks().Match(text) is { Success: true } mark) return mark.Value;
        if (Lists.Schema.FirstOrDefault(w => text.Contains(w, StringComparison.Ordinal)) is { } schema) return schema;
        var lowered = text.ToLowerInvariant().Replace('’', '\'');
        // "the user" of a broom is a user; what members brought may say anything of the kind.
        return Lists.Meta.In(language).Find(lowered) is { } found && lowered.Length == text.Length ? text[found.Start..found.End] : null;
    }

    /// <summary>Links, addressed people, code, headings, bold, tags, chat templates, brackets of templates, "chapter 3 of 5", escape codes.</summary>
    [GeneratedRegex(
        @"https?://\S+|\bwww\.\S+|(?<![\p{L}\p{Nd}])@[\p{L}_][\p{L}\p{Nd}_]{2,}|<@[!&]?\d+>|`[^`\n]*`|```|(?:^|\s)#{1,6}\s\S|\*\*[^*\n]+\*\*|__[^_\n]+__|\[[^\]\n]{1,80}\]\([^)\n]*\)|!\[|</?[a-zA-Z][^>\n]{0,80}>|<\|[^|\n]*\|>|\[/?INST\]|\{\{.*?\}\}|\[\[.*?\]\]|[⟦⟧]|\{\s*""[a-zA-Z_]+""\s*:|""[a-zA-Z_]{2,}""\s*:|\b[Cc]hapter \d+ of \d+|\[[A-Z][A-Z _-]{2,}\]|={4,}|\x1b\[|\b[a-z]+_[a-z_]+\b",
        RegexOptions.Multiline)]
    private static partial Regex Marks();
}

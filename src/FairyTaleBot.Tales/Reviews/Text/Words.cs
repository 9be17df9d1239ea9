using System.Text.RegularExpressions;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Reviews.Text;

/// <param name="Text">As it stands in the prose.</param>
/// <param name="Start">Where in the prose.</param>
internal readonly record struct Word(string Text, int Start)
{
    public int End => Start + Text.Length;

    public bool IsCapital => char.IsUpper(Text[0]);

    /// <summary>"WHOOSH": a sound or a shout, not a name.</summary>
    public bool IsShout => Text.Length > 1 && Text.Where(char.IsLetter).All(char.IsUpper);
}

internal static partial class Words
{
    /// <summary>Runs of letters and digits, in English with their apostrophes.</summary>
    public static List<Word> Of(string text) => [.. Run().Matches(text).Select(m => new Word(m.Value, m.Index))];

    /// <summary>How long prose is: words, in Korean 어절.</summary>
    public static int Count(string text, Language language) =>
        language == Language.Ko
            ? text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(t => t.Any(char.IsLetterOrDigit))
            : Run().Count(text);

    /// <summary>The words that a text is about, as stems: without the small ones.</summary>
    public static HashSet<string> Content(string text, Language language) =>
        [.. Of(text).Select(w => w.Text.ToLowerInvariant()).Where(w => !Lists.Small.In(language).Contains(w)).Select(w => Stems.Of(w, language))];

    [GeneratedRegex(@"[\p{L}\p{M}\p{Nd}]+(?:['’]\p{L}+)*")]
    private static partial Regex Run();
}

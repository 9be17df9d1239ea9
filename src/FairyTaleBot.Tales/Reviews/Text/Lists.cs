using System.Collections.Frozen;
using FairyTaleBot.Common;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Reviews.Text;

/// <summary>The words that checks look for, in both languages; read once from the assembly.</summary>
internal static class Lists
{
    /// <summary>Verbs by which somebody speaks. English: past forms; Korean: the beginnings of past forms.</summary>
    public static PerLanguage Speaking { get; } = new("speaking");

    /// <summary>Verbs by which somebody on stage moves or handles things; none that only says that somebody has left.</summary>
    public static PerLanguage Acting { get; } = new("acting");

    /// <summary>Words that show a sentence tells of memory, dream or hearsay.</summary>
    public static PerLanguage Remembering { get; } = new("remembering");

    /// <summary>Phrases that close a tale.</summary>
    public static PerLanguage Closing { get; } = new("closing");

    /// <summary>English: words that may stand with a capital inside a sentence; Korean: nouns that are one letter from a name.</summary>
    public static PerLanguage Common { get; } = new("common");

    /// <summary>Words too small to compare choices or messages by.</summary>
    public static PerLanguage Small { get; } = new("small");

    /// <summary>Given names that are no other word as well.</summary>
    public static FrozenSet<string> KoreanNames { get; } = Load("ko.names");

    /// <summary>What a Korean noun carries behind it, longest first.</summary>
    public static string[] Particles { get; } = [.. WordList.Read(typeof(Lists).Assembly, "ko.particles.txt").OrderByDescending(p => p.Length)];

    private static FrozenSet<string> Load(string name) => WordList.Load(typeof(Lists).Assembly, $"{name}.txt");

    internal sealed class PerLanguage(string name)
    {
        private readonly FrozenSet<string> english = Load($"en.{name}");
        private readonly FrozenSet<string> korean = Load($"ko.{name}");

        public FrozenSet<string> In(Language language) => language == Language.Ko ? korean : english;

        /// <summary>Whether the word is listed; in Korean, whether it begins with a listed stem.</summary>
        public bool Fits(string word, Language language) =>
            language == Language.Ko ? korean.Any(s => word.StartsWith(s, StringComparison.Ordinal)) : english.Contains(word.ToLowerInvariant());

        /// <summary>Whether a listed word or phrase stands somewhere in the text.</summary>
        public bool StandsIn(string text, Language language) =>
            In(language).Any(p => Phrase.StandsIn(text, p, language));
    }
}

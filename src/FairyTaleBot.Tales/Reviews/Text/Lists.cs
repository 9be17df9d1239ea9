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

    /// <summary>English: words that may stand with a capital inside a sentence; Korean: nouns that are one letter from a name.</summary>
    public static PerLanguage Common { get; } = new("common", "ko.things");

    /// <summary>Those of the Korean ones that are no beings.</summary>
    public static FrozenSet<string> Things { get; } = Load("ko.things");

    /// <summary>Words too small to compare choices or messages by.</summary>
    public static PerLanguage Small { get; } = new("small");

    /// <summary>Words that carry somebody from one place to another.</summary>
    public static PerLanguage Motion { get; } = new("motion");

    /// <summary>Words for being in a place and staying there.</summary>
    public static PerLanguage Staying { get; } = new("staying");

    /// <summary>Words for taking a thing to hand and putting it to work.</summary>
    public static PerLanguage Using { get; } = new("using");

    /// <summary>Words by which a spent thing is had again.</summary>
    public static PerLanguage Restored { get; } = new("restored");

    /// <summary>Words by which a spent thing is spoken of as spent, or another of its kind is meant.</summary>
    public static PerLanguage Spoiled { get; } = new("spoiled");

    /// <summary>Words by which a sentence tells of what is not so, or not now.</summary>
    public static PerLanguage Unreal { get; } = new("unreal");

    /// <summary>Words by which a clause says that something is not so.</summary>
    public static PerLanguage Denied { get; } = new("denied");

    /// <summary>English: nouns that a pronoun may stand for.</summary>
    public static FrozenSet<string> Someone { get; } = Load("en.someone");

    public static PerLanguage Joy { get; } = new("joy");

    public static PerLanguage Sorrow { get; } = new("sorrow");

    public static GroupsPerLanguage Colours { get; } = new("colours");

    /// <summary>What is worn or carried; a row has the same name in both languages.</summary>
    public static GroupsPerLanguage Worn { get; } = new("worn");

    /// <summary>What somebody can be: fox, girl.</summary>
    public static GroupsPerLanguage Kinds { get; } = new("kinds");

    public static GroupsPerLanguage Numbers { get; } = new("numbers");

    /// <summary>How much a word frightens, 1 to 3.</summary>
    public static GroupsPerLanguage Fright { get; } = new("fright");

    /// <summary>Phrases that close a tale.</summary>
    public static PhrasesPerLanguage Closing { get; } = new("closing");

    /// <summary>Turns of phrase that machines fall back on.</summary>
    public static PhrasesPerLanguage Cliches { get; } = new("cliches");

    /// <summary>Phrases in which the machine shows behind the tale.</summary>
    public static PhrasesPerLanguage Meta { get; } = new("meta");

    /// <summary>What turns a sentence into an order to the machine.</summary>
    public static PhrasesPerLanguage Orders { get; } = new("orders");

    /// <summary>Names of the draft's parts, as only a format writes them.</summary>
    public static string[] Schema { get; } = WordList.Read(typeof(Lists).Assembly, "schema.words.txt");

    /// <summary>What Korean counts by.</summary>
    public static FrozenSet<string> Counters { get; } = Load("ko.counters");

    /// <summary>Korean words that describe the noun behind them; a name hardly ever is.</summary>
    public static FrozenSet<string> Describing { get; } = Load("ko.describing");

    /// <summary>Given names that are no other word as well.</summary>
    public static FrozenSet<string> KoreanNames { get; } = Load("ko.names");

    /// <summary>What a Korean noun carries behind it, longest first.</summary>
    public static string[] Particles { get; } = [.. WordList.Read(typeof(Lists).Assembly, "ko.particles.txt").OrderByDescending(p => p.Length)];

    private static FrozenSet<string> Load(string name) => WordList.Load(typeof(Lists).Assembly, $"{name}.txt");

    internal sealed class GroupsPerLanguage(string name)
    {
        private readonly WordGroups english = WordGroups.Load(typeof(Lists).Assembly, $"en.{name}.txt");
        private readonly WordGroups korean = WordGroups.Load(typeof(Lists).Assembly, $"ko.{name}.txt");

        public WordGroups In(Language language) => language == Language.Ko ? korean : english;

        /// <summary>The rows of a word: in English of the very word, in Korean of its beginning.</summary>
        public string[] Of(string word, Language language) => language == Language.Ko ? korean.OfBeginning(word) : english.Of(word.ToLowerInvariant());
    }

    internal sealed class PhrasesPerLanguage(string name)
    {
        private readonly PhraseList english = new(name, Language.En);
        private readonly PhraseList korean = new(name, Language.Ko);

        public PhraseList In(Language language) => language == Language.Ko ? korean : english;
    }

    internal sealed class PerLanguage(string name, string? moreKorean = null)
    {
        private readonly FrozenSet<string> english = Load($"en.{name}");
        private readonly FrozenSet<string> korean = moreKorean is null ? Load($"ko.{name}") : [.. Load($"ko.{name}"), .. Load(moreKorean)];

        public FrozenSet<string> In(Language language) => language == Language.Ko ? korean : english;

        /// <summary>Whether the word is listed; in Korean, whether it begins with a listed stem.</summary>
        public bool Fits(string word, Language language) =>
            language == Language.Ko ? korean.Any(s => word.StartsWith(s, StringComparison.Ordinal)) : english.Contains(word.ToLowerInvariant());

        /// <summary>Whether a listed word or phrase stands somewhere in the text; one that is listed with "^", at the beginning of a word.</summary>
        public bool StandsIn(string text, Language language) =>
            In(language).Any(p => p[0] == '^' ? Begins(text, p[1..]) : Phrase.StandsIn(text, p, language));

        private static bool Begins(string text, string word)
        {
            for (var at = 0; (at = text.IndexOf(word, at, StringComparison.Ordinal)) >= 0; at++)
            {
                if (at == 0 || !char.IsLetterOrDigit(text[at - 1])) return true;
            }

            return false;
        }
    }
}

using FairyTaleBot.Briefs;
using FairyTaleBot.Embedded.Storyteller.Grammar;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Embedded.Storyteller.Registers;

/// <summary>
/// How a sentence sounds to those it is for. The tables are written for seven to nine; the smaller hear shorter sentences and easier
/// words and meet less that frightens, the bigger longer ones, and in Korean the written style (-었다).
/// </summary>
internal sealed class Register
{
    /// <summary>So many frightening words a passage for the smallest may hold.</summary>
    private const int FearForSmall = 1;

    private readonly Language language;
    private readonly AgeBand age;

    private readonly bool gentle;
    private readonly Voice voice;

    private Register(ChapterBrief brief, ulong tale)
    {
        (language, age, gentle) = (brief.Language, brief.Age, brief.Bedtime || brief.Age == AgeBand.From4To6);
        voice = new Voice(tale, brief.Language);
    }

    /// <param name="tale">The same in every chapter of a tale.</param>
    public static Register For(ChapterBrief brief, ulong tale) => new(brief, tale);

    /// <summary>A pattern in this tale's voice; what its slots stand for is left as it is.</summary>
    public string Voiced(string pattern) => voice.Of(pattern);

    /// <summary>The sentences as these readers hear them.</summary>
    public string Of(string text) => (language, age) switch
    {
        (Language.En, AgeBand.From4To6) => EnglishLength.Shorter(RegisterWords.Easier(text)),
        (Language.En, AgeBand.From10To12) => EnglishLength.Longer(text),
        (Language.Ko, AgeBand.From4To6) => KoreanPlain.Shorter(text),
        (Language.Ko, AgeBand.From10To12) => KoreanPlain.Longer(KoreanPlain.Of(text)),
        _ => text,
    };

    /// <summary>Which of two ways to tell the same suits the readers better: 0 when either does, less than 0 for the first.</summary>
    public int Compare(string one, string other) => age switch
    {
        AgeBand.From4To6 when RegisterWords.Fears(one, language).CompareTo(RegisterWords.Fears(other, language)) is not 0 and var calmer => calmer,
        AgeBand.From4To6 => MeanSentence(one).CompareTo(MeanSentence(other)),
        AgeBand.From10To12 => MeanSentence(other).CompareTo(MeanSentence(one)),
        _ => 0,
    };

    private static double MeanSentence(string text) => (double)Prose.Words(text) / Math.Max(1, Prose.Sentences(text).Count);

    /// <summary>Whether the readers should rather not be told this, where there is anything else to tell.</summary>
    public bool Frightens(string text) => gentle && RegisterWords.Fears(text, language) > FearForSmall;
}

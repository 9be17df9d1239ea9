using System.Collections.Frozen;
using System.Text.RegularExpressions;
using FairyTaleBot.Embedded.Storyteller.Grammar;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Embedded.Storyteller.Registers;

/// <summary>Words by age, from <c>Tables/register.txt</c>: what is easier to say, what frightens, and Korean endings in the written style.</summary>
internal static partial class RegisterWords
{
    private static readonly Lazy<Data> Words = new(Load);

    private sealed record Data(FrozenDictionary<string, string> Easy, FrozenDictionary<string, string> Plain, Regex FearEn, string[] FearKo, (string One, string Other, bool Back)[] Voices, Regex VoicePattern);

    /// <summary>Words that say the same, of which each tale uses one; some may only be exchanged one way.</summary>
    public static IReadOnlyList<(string One, string Other, bool Back)> Voices => Words.Value.Voices;

    public static Regex VoicePattern => Words.Value.VoicePattern;

    public static string Easier(string text) =>
        Word().Replace(text, m => Words.Value.Easy.TryGetValue(m.Groups[2].Value, out var easy) ? Article(m.Groups[1].Value, easy) + easy : m.Value);

    /// <summary>The article as the word after it wants it now: "an enormous" becomes "a very big".</summary>
    private static string Article(string before, string word) => before.Length == 0 ? "" : before[0] + English.Article(word)[1..] + " ";

    /// <summary>A word's written form by the longest ending that is known; null when none is.</summary>
    public static string? Plain(string word)
    {
        for (var at = 0; at < word.Length; at++)
        {
            if (Words.Value.Plain.TryGetValue(word[at..], out var plain)) return word[..at] + plain;
        }

        return null;
    }

    public static int Fears(string text, Language language) => language == Language.En
        ? Words.Value.FearEn.Count(text)
        : Words.Value.FearKo.Sum(w => Count(text, w));

    private static int Count(string text, string word)
    {
        var count = 0;
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal)) count++;
        return count;
    }

    private static Data Load()
    {
        var easy = new Dictionary<string, string>(StringComparer.Ordinal);
        var plain = new Dictionary<string, string>(StringComparer.Ordinal);
        var voices = new List<(string One, string Other, bool Back)>();
        var (fearEn, fearKo) = (new List<string>(), new List<string>());
        var lines = Resources.Lines("tables/register.txt");
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].Trim();
            if (line.Length == 0 || line[0] == '#') continue;
            var parts = line.Split('|', StringSplitOptions.TrimEntries);
            switch (parts)
            {
                case ["easy", var hard, var soft]: easy[hard] = soft; break;
                case ["plain", var spoken, var written]: plain[spoken] = written; break;
                case ["voice", var one, var other]: voices.Add((one, other, true)); break;
                case ["voice", var one, var other, "only"]: voices.Add((one, other, false)); break;
                case ["fear.en", var words]: fearEn.AddRange(words.Split(',', StringSplitOptions.TrimEntries)); break;
                case ["fear.ko", var words]: fearKo.AddRange(words.Split(',', StringSplitOptions.TrimEntries)); break;
                default: throw new InvalidDataException($"register, line {i + 1}: {line}");
            }
        }

        return new(easy.ToFrozenDictionary(), plain.ToFrozenDictionary(), new Regex($@"\b(?:{string.Join('|', fearEn)})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant), [.. fearKo],
            [.. voices], new Regex($@"\b(?:{string.Join('|', voices.SelectMany(v => new[] { v.One, v.Other }).OrderByDescending(v => v.Length).Select(v => $"[{char.ToUpperInvariant(v[0])}{v[0]}]{Regex.Escape(v[1..])}"))})\b", RegexOptions.CultureInvariant));
    }

    [GeneratedRegex(@"(?:\b([Aa]n?) )?([A-Za-z]+)")]
    private static partial Regex Word();
}

using System.Text;
using System.Text.RegularExpressions;

namespace FairyTaleBot.Testing.Prose;

/// <summary>
/// Whether the particle after a Korean word fits it. It takes syllables apart by Unicode and knows nothing of the code that writes particles;
/// how a word in another script is read must be said.
/// </summary>
public sealed class Particles
{
    private const char Rieul = '\u11AF';
    private const char FirstFinal = '\u11A8';
    private const char LastFinal = '\u11C2';

    private static readonly (string Closed, string Open)[] Pairs =
    [
        ("은", "는"), ("이", "가"), ("을", "를"), ("과", "와"), ("이랑", "랑"), ("이에요", "예요"), ("이었어요", "였어요"), ("이었지요", "였지요"), ("이었다", "였다"), ("이라는", "라는"), ("으로", "로"), ("아", "야"), ("이야", "야"),
    ];

    private readonly Regex pattern;
    private readonly IReadOnlyDictionary<string, string> readings;

    /// <param name="words">The words to look after.</param>
    /// <param name="readings">How words that are not written in Hangul are read: Paul is 폴.</param>
    public Particles(IEnumerable<string> words, IReadOnlyDictionary<string, string>? readings = null)
    {
        this.readings = readings ?? new Dictionary<string, string>();
        var names = string.Join('|', words.Distinct().Where(w => w.Length > 0).OrderByDescending(w => w.Length).Select(Regex.Escape));
        var particles = string.Join('|', Pairs.SelectMany(p => new[] { p.Closed, p.Open }).Distinct().OrderByDescending(p => p.Length));
        pattern = new Regex($@"(?<!\p{{L}})(?<word>{names})(?<mark>[”’]?)(?<particle>{particles})(?!\p{{L}})", RegexOptions.CultureInvariant);
    }

    // 달라는 is nearly always "asked to be given", and only looks like the moon with a particle.
    /// <summary>How many particles were looked at, and those that do not fit with the words before them.</summary>
    public (int Seen, IReadOnlyList<string> Wrong) In(string text)
    {
        var matches = pattern.Matches(text);
        return (matches.Count, [.. matches.Where(m => m.Value is not "달라는" && !Fits(m.Groups["word"].Value, m.Groups["particle"].Value)).Select(m => m.Value)]);
    }

    private bool Fits(string word, string particle)
    {
        var last = readings.GetValueOrDefault(word, word).Trim('”', '’', '!', '?', '.').Normalize(NormalizationForm.FormD)[^1];
        var closes = last is >= FirstFinal and <= LastFinal;
        // 으로 is the one that treats ㄹ as open.
        if (particle is "으로" or "로") return (closes && last != Rieul) == (particle == "으로");
        // 야 is called after an open syllable and ends a sentence after either, as 이야 or 야.
        if (particle == "야") return !closes;
        return Pairs.Any(p => particle == (closes ? p.Closed : p.Open));
    }
}

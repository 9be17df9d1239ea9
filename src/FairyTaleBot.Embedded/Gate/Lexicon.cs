using FairyTaleBot.Common;

namespace FairyTaleBot.Embedded.Gate;

/// <summary>
/// One list of words and phrases, of both languages. English entries are whole words with their plainest endings; <c>word*</c> begins one,
/// <c>*word*</c> stands anywhere in one. Korean entries begin a word, for particles and endings follow; <c>=word</c> is the very word.
/// Entries with a space are looked for in the line.
/// </summary>
internal sealed class Lexicon
{
    private static readonly string[] Endings = ["s", "es", "ed", "d", "ing", "er", "ers"];

    /// <summary>What people say in anger before the word itself.</summary>
    private static readonly string[] Groans = ["아", "야", "어", "이", "저", "그", "니", "개", "에이", "이런", "아오", "와", "존나"];

    private readonly HashSet<string> exact = [];
    private readonly HashSet<string> whole = [];
    private readonly List<string> beginnings = [];
    private readonly List<string> anywhere = [];
    private readonly List<string> phrases = [];

    private Lexicon(IEnumerable<string> entries)
    {
        foreach (var entry in entries)
        {
            if (entry.Contains(' ', StringComparison.Ordinal)) phrases.Add(entry);
            else if (entry.StartsWith('*')) anywhere.Add(entry.Trim('*'));
            else if (entry.EndsWith('*')) beginnings.Add(entry.TrimEnd('*'));
            else if (entry.StartsWith('=')) exact.Add(entry[1..]);
            else if (entry[0] >= '가') beginnings.Add(entry);
            else whole.Add(entry);
        }
    }

    /// <summary>Innocent words that hold a guilty one: struck out before anything is looked for.</summary>
    public static string[] Benign { get; } = [.. Entries("benign").OrderByDescending(b => b.Length)];

    public static Lexicon Load(string name) => new(Entries(name));

    public bool StandsIn(GateText text) => text.Tokens.Any(Holds) || phrases.Any(p => Follows(text.Line, p));

    private bool Holds(string token)
    {
        if (token.Contains('*', StringComparison.Ordinal)) return IsMasked(token);
        return exact.Contains(token)
            || whole.Contains(token)
            || Endings.Any(e => token.Length > e.Length + 2 && token.EndsWith(e, StringComparison.Ordinal) && whole.Contains(token[..^e.Length]))
            || beginnings.Any(b => token.StartsWith(b, StringComparison.Ordinal))
            || anywhere.Any(a => token.Contains(a, StringComparison.Ordinal))
            || (token[0] >= '가' && Groans.Any(g => token.StartsWith(g, StringComparison.Ordinal) && beginnings.Any(b => token.AsSpan(g.Length).StartsWith(b, StringComparison.Ordinal))))
            || IsInitials(token);
    }

    /// <summary>"ㅅㅂㅋㅋ", "ㅂㅅ아": initials, whatever laughter or ending stands behind them.</summary>
    private bool IsInitials(string token) =>
        token[0] is >= 'ㄱ' and <= 'ㅎ' && exact.Contains(string.Concat(token.TakeWhile(c => c is >= 'ㄱ' and <= 'ㅣ')).TrimEnd('ㅋ', 'ㅎ', 'ㅠ', 'ㅜ'));

    /// <summary>"f*ck" is read against every word of its length.</summary>
    private bool IsMasked(string token) =>
        char.IsLetter(token[0]) && token.Count(char.IsLetter) >= 2 && whole.Concat(anywhere).Concat(beginnings).Any(w => w.Length == token.Length && w.Zip(token).All(p => p.Second == '*' || p.First == p.Second));

    private static bool Follows(string line, string phrase)
    {
        for (var at = 0; (at = line.IndexOf(phrase, at, StringComparison.Ordinal)) >= 0; at++)
        {
            var end = at + phrase.Length;
            if ((at == 0 || line[at - 1] == ' ') && (phrase[^1] >= '가' || end == line.Length || line[end] == ' ')) return true;
        }

        return false;
    }

    public static string[] Entries(string name) =>
    [
        .. WordList.Read(typeof(Lexicon).Assembly, $"gate.en.{name}.txt"),
        .. WordList.Read(typeof(Lexicon).Assembly, $"gate.ko.{name}.txt"),
    ];
}

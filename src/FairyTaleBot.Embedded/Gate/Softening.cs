using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace FairyTaleBot.Embedded.Gate;

/// <summary>Turns a violent wish into one a fairy tale can keep: nobody is killed, somebody is befriended or put to sleep.</summary>
internal static class Softening
{
    private static readonly FrozenDictionary<string, string> Gentler = Lexicon.Entries("softer")
        .Select(entry => entry.Split('='))
        .ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);

    // English words are whole; Korean ones begin a word, and their endings follow.
    private static readonly Regex Harsh = new(
        string.Join('|', Gentler.Keys.OrderByDescending(k => k.Length).Select(k => k[0] < '가' ? $@"\b{Regex.Escape(k)}\b" : $@"(?<![가-힣]){Regex.Escape(k)}")),
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>The text in gentler words; null when it has no harsh ones.</summary>
    public static string? Of(string text)
    {
        var softened = Harsh.Replace(text, harsh =>
        {
            if (IsInnocent(text, harsh)) return harsh.Value;
            var gentler = Gentler[harsh.Value];
            return char.IsUpper(harsh.Value[0]) ? char.ToUpperInvariant(gentler[0]) + gentler[1..] : gentler;
        });
        return softened == text ? null : softened;
    }

    /// <summary>"Killer" in "killer whale".</summary>
    private static bool IsInnocent(string text, Match harsh) => Lexicon.Benign.Any(benign =>
    {
        var from = Math.Max(0, harsh.Index - benign.Length);
        var at = text.IndexOf(benign, from, Math.Min(text.Length - from, (benign.Length * 2) + harsh.Length), StringComparison.OrdinalIgnoreCase);
        return at >= 0 && at <= harsh.Index && at + benign.Length >= harsh.Index + harsh.Length;
    });
}

using System.Collections.Frozen;

namespace FairyTaleBot.Embedded.Illustrator.Props;

/// <summary>Finds what a noun phrase, English or Korean, is drawn as.</summary>
internal static class Drawables
{
    private const int LongestPhrase = 4;

    private static readonly FrozenDictionary<string, Drawable> ById =
        SkyThings.All.Concat(HandThings.All).Concat(LandThings.All).Concat(Creatures.All).ToFrozenDictionary(d => d.Id);

    private static readonly string[] KoreanByLength = [.. Nouns.ById.Keys.Where(n => n[0] > 127).OrderByDescending(n => n.Length).ThenBy(n => n, StringComparer.Ordinal)];

    private const string CompoundHeads = "꽃떡빵탑책길집";

    private static readonly string[] Particles = ["은", "는", "이", "가", "을", "를", "의", "에", "와", "과", "도", "로", "으로", "에서", "님", "들", "이랑", "랑"];

    public static IEnumerable<Drawable> All => ById.Values;

    public static IReadOnlyCollection<string> Nouned => Nouns.ById.Keys;

    /// <summary>The wrapped thing that stands for whatever nobody can draw.</summary>
    public static Drawable Mystery => ById["gift"];

    /// <exception cref="KeyNotFoundException">There is no such drawable: a slip in a table of ours.</exception>
    public static Drawable Of(string id) => ById[id];

    /// <summary>The drawable that the phrase's head names; null when it names none.</summary>
    public static Drawable? Find(string phrase)
    {
        var text = phrase.Trim().ToLowerInvariant();
        if (text.Length == 0) return null;
        var id = text.Any(c => c > 127) ? FindKorean(text) : FindEnglish(text);
        return id is null ? null : ById[id];
    }

    /// <summary>The head noun stands last, so the search begins there; longer phrases win over their last word.</summary>
    private static string? FindEnglish(string text)
    {
        var of = text.IndexOf(" of ", StringComparison.Ordinal);
        if (of > 0 && FindEnglish(text[..of]) is { } before) return before;
        var words = text.Split([' ', ',', '.', '-', '\'', '"', '!', '?'], StringSplitOptions.RemoveEmptyEntries);
        for (var end = words.Length; end > 0; end--)
        {
            for (var length = Math.Min(LongestPhrase, end); length > 0; length--)
            {
                var candidate = string.Join(' ', words[(end - length)..end]);
                if (Look(candidate) is { } id) return id;
            }
        }

        return null;

        static string? Look(string noun) =>
            Nouns.ById.GetValueOrDefault(noun)
            ?? (noun.EndsWith("ies", StringComparison.Ordinal) ? Nouns.ById.GetValueOrDefault(noun[..^3] + "y") : null)
            ?? (noun.EndsWith("es", StringComparison.Ordinal) ? Nouns.ById.GetValueOrDefault(noun[..^2]) : null)
            ?? (noun.EndsWith('s') ? Nouns.ById.GetValueOrDefault(noun[..^1]) : null);
    }

    /// <summary>
    /// A word of one syllable must stand alone, a particle aside (얼굴 is no 굴, a cave; 안개 is no 개, a dog), but for a few that end compounds;
    /// longer ones may stand inside. The one that ends last is the head.
    /// </summary>
    private static string? FindKorean(string text)
    {
        var (best, bestEnd) = ((string?)null, -1);
        foreach (var noun in KoreanByLength)
        {
            var at = text.LastIndexOf(noun, StringComparison.Ordinal);
            if (at < 0) continue;
            var end = at + noun.Length;
            if (noun.Length == 1 && !EndsWord(text, at, end)) continue;
            if (end > bestEnd) (best, bestEnd) = (noun, end);
        }

        return best is null ? null : Nouns.ById[best];
    }

    private static bool EndsWord(string text, int at, int end)
    {
        var rest = text[end..];
        var space = rest.IndexOf(' ', StringComparison.Ordinal);
        if (space >= 0) rest = rest[..space];
        var before = at;
        while (before > 0 && text[before - 1] != ' ') before--;
        return (rest.Length == 0 || Particles.Contains(rest)) && (at == before || CompoundHeads.Contains(text[at], StringComparison.Ordinal));
    }
}

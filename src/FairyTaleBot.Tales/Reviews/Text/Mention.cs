using FairyTaleBot.Characters;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Reviews.Text;

/// <summary>A place where somebody of the cast is named.</summary>
/// <param name="Particle">Korean: what stands behind the name; empty in English and where none does.</param>
internal readonly record struct Mention(Character Who, int Start, int End, string Particle)
{
    public bool IsSubject => Particle is "은" or "는" or "이" or "가" or "께서" or "께서는" or "이는" or "이가" or "도";

    /// <summary>In the order of the text; a longer name hides a shorter one in it.</summary>
    public static List<Mention> In(string text, IEnumerable<Character> cast, Language language)
    {
        var found = new List<Mention>();
        foreach (var (who, name) in cast.SelectMany(c => KnownWords.NamesOf(c).Where(n => n.Length > 0).Select(n => (c, n))).OrderByDescending(n => n.n.Length))
        {
            for (var at = 0; (at = text.IndexOf(name, at, StringComparison.Ordinal)) >= 0; at += name.Length)
            {
                var end = at + name.Length;
                if ((at > 0 && char.IsLetterOrDigit(text[at - 1])) || found.Any(m => at < m.End && end > m.Start)) continue;
                if (Behind(text, end, language) is { } particle) found.Add(new(who, at, end, particle));
            }
        }

        found.Sort((a, b) => a.Start.CompareTo(b.Start));
        return found;
    }

    /// <summary>The particle behind the place; null when letters follow that are none, so that another word stands there.</summary>
    private static string? Behind(string text, int end, Language language)
    {
        var stop = end;
        while (stop < text.Length && char.IsLetterOrDigit(text[stop])) stop++;
        if (stop == end) return "";
        if (language == Language.En) return null;
        var rest = text[end..stop];
        if (Lists.Particles.Contains(rest)) return rest;
        // 민준이가, 토리네: a familiar ending of the name, then perhaps a particle.
        return rest[0] is '이' or '네' or '들' or '님' && (rest.Length == 1 || Lists.Particles.Contains(rest[1..])) ? rest : null;
    }
}

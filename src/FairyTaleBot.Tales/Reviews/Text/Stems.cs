using System.Collections.Frozen;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Reviews.Text;

/// <summary>The part of a word that stays when it bends. Rough on purpose: both sides of a comparison go through it.</summary>
internal static class Stems
{
    private static readonly HashSet<string> Agreeing = ["은", "는", "이", "가", "을", "를", "과", "와", "이랑", "랑", "으로", "로", "이라는", "라는", "이라고", "라고", "이나", "나", "아", "야"];

    // Those of fairy tales, by which a wolf would slip past whoever fears wolves.
    private static readonly FrozenDictionary<string, string> Plurals = new Dictionary<string, string>
    {
        ["wolves"] = "wolf", ["elves"] = "elf", ["dwarves"] = "dwarf", ["thieves"] = "thief", ["calves"] = "calf", ["leaves"] = "leaf", ["loaves"] = "loaf",
        ["scarves"] = "scarf", ["hooves"] = "hoof", ["shelves"] = "shelf", ["halves"] = "half", ["mice"] = "mouse", ["geese"] = "goose", ["teeth"] = "tooth",
        ["feet"] = "foot", ["children"] = "child", ["men"] = "man", ["women"] = "woman", ["oxen"] = "ox",
    }.ToFrozenDictionary();

    public static string Of(string word, Language language) => language == Language.Ko ? Korean(word) : English(word);

    /// <summary>Whether an English noun has the form of several.</summary>
    public static bool IsPlural(string word) =>
        Plurals.ContainsKey(word.ToLowerInvariant()) || (word.Length > 3 && word.EndsWith('s') && word[^2] is not ('s' or 'u' or 'i'));

    public static string English(string word)
    {
        var stem = word.ToLowerInvariant().Replace('’', '\'');
        if (stem.IndexOf('\'', StringComparison.Ordinal) is > 1 and var mark) stem = stem[..mark];
        if (Plurals.TryGetValue(stem, out var one)) return English(one);
        stem = stem switch
        {
            { Length: > 4 } s when s.EndsWith("ies", StringComparison.Ordinal) => s[..^3] + "y",
            { Length: > 4 } s when s.EndsWith("ied", StringComparison.Ordinal) => s[..^3] + "y",
            { Length: > 5 } s when s.EndsWith("ing", StringComparison.Ordinal) => s[..^3],
            { Length: > 4 } s when s.EndsWith("ed", StringComparison.Ordinal) => s[..^2],
            { Length: > 4 } s when s.EndsWith("es", StringComparison.Ordinal) => s[..^2],
            { Length: > 3 } s when s.EndsWith('s') && s[^2] is not ('s' or 'u' or 'i') => s[..^1],
            var s => s,
        };
        if (stem.Length > 3 && stem[^1] == stem[^2]) stem = stem[..^1];
        return stem.Length > 3 && stem[^1] == 'e' ? stem[..^1] : stem;
    }

    /// <summary>The word without the particles behind it.</summary>
    public static string Korean(string word) => word[..^ParticleOf(word).Length];

    /// <summary>The longest particle that the word can carry; empty when it carries none.</summary>
    public static string ParticleOf(string word)
    {
        foreach (var particle in Lists.Particles)
        {
            if (word.Length <= particle.Length || !word.EndsWith(particle, StringComparison.Ordinal)) continue;
            if (Agreeing.Contains(particle) && Josa.For(word[..^particle.Length], particle) != particle) continue;
            return particle;
        }

        return "";
    }
}

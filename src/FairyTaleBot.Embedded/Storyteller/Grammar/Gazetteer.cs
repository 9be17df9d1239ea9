using System.Collections.Frozen;
using System.Globalization;
using FairyTaleBot.Characters;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Embedded.Storyteller.Grammar;

/// <summary>The nouns that people's themes and ideas are read with: <c>Tables/gazetteer.txt</c>.</summary>
internal static class Gazetteer
{
    private static readonly Lazy<(FrozenDictionary<string, Noun> En, FrozenDictionary<string, Noun> Ko)> Nouns = new(Load);
    private static readonly Lazy<(string Picture, string En, string Ko)[]> Pictures = new(LoadPictures);

    private const string PicturesBegin = "emoji|";

    /// <summary>A noun by its name, or by its head when the name is longer: "rainbow rice cake" is a cake, "무지개떡" is a 떡.</summary>
    public static Noun? Find(string name, Language language)
    {
        if (language == Language.En)
        {
            var lower = name.ToLowerInvariant();
            for (var at = 0; at >= 0; at = lower.IndexOf(' ', at) is var gap and >= 0 ? gap + 1 : -1)
            {
                if (Nouns.Value.En.TryGetValue(lower[at..], out var noun)) return noun;
            }

            return null;
        }

        for (var at = 0; at < name.Length; at++)
        {
            // A single syllable at the end of a longer word is too often a part of another word.
            if (at > 0 && name.Length - at == 1 && name[at] is not ('떡' or '빵' or '꽃' or '별' or '배' or '집' or '새' or '책') && name[at - 1] != ' ') continue;
            if (Nouns.Value.Ko.TryGetValue(name[at..], out var noun)) return noun;
        }

        return null;
    }

    /// <summary>Only the name itself, not its head.</summary>
    public static Noun? Exactly(string name, Language language) =>
        (language == Language.Ko ? Nouns.Value.Ko : Nouns.Value.En).GetValueOrDefault(name.ToLowerInvariant());

    /// <summary>What the first picture in a text shows that is known: "🌈" is a rainbow; null when none is.</summary>
    public static string? Pictured(string text, Language language) => Pictures.Value.Where(p => text.Contains(p.Picture, StringComparison.Ordinal))
        .OrderBy(p => text.IndexOf(p.Picture, StringComparison.Ordinal)).Select(p => language == Language.Ko ? p.Ko : p.En).FirstOrDefault();

    private static (string, string, string)[] LoadPictures() => [.. Resources.Lines("tables/gazetteer.txt").Where(IsPictures)
        .SelectMany(l => l[PicturesBegin.Length..].Split(',')).Select(p => p.Split(' ', 2)).Select(p => (p[0], p[1].Split(" = ")[0], p[1].Split(" = ")[1].Trim()))];

    private static bool IsPictures(string line) => line.StartsWith(PicturesBegin, StringComparison.Ordinal);

    /// <summary>The names of everybody who can be in a cast.</summary>
    public static IEnumerable<string> Living(Language language) =>
        (language == Language.Ko ? Nouns.Value.Ko : Nouns.Value.En).Where(n => n.Value.Lives).Select(n => n.Key);

    private static (FrozenDictionary<string, Noun>, FrozenDictionary<string, Noun>) Load()
    {
        var en = new Dictionary<string, Noun>(StringComparer.Ordinal);
        var ko = new Dictionary<string, Noun>(StringComparer.Ordinal);
        var lines = Resources.Lines("tables/gazetteer.txt");
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].Trim();
            if (line.Length == 0 || line[0] == '#' || IsPictures(line)) continue;
            var parts = line.Split('|', StringSplitOptions.TrimEntries);
            if (parts.Length < 5 || !Enum.TryParse<NounKind>(parts[0], ignoreCase: true, out var kind)) throw new InvalidDataException($"gazetteer, line {i + 1}: {line}");
            var names = parts[1].Split(',', StringSplitOptions.TrimEntries);
            var korean = parts[2].Split(',', StringSplitOptions.TrimEntries);
            var number = names[0].EndsWith('*') ? Number.Mass : names[0].EndsWith('+') ? Number.Many : Number.One;
            var body = parts.Length > 5 && parts[5].Length > 0 ? Enum.Parse<BodyPlan>(parts[5]) : kind == NounKind.Person ? BodyPlan.Child : BodyPlan.Mouse;
            var noun = new Noun(kind, names[0].TrimEnd('*', '+'), korean[0], parts[3], number, body, parts[4].ToLower(CultureInfo.InvariantCulture));
            foreach (var name in names) en.TryAdd(name.TrimEnd('*', '+'), noun with { En = name.TrimEnd('*', '+') });
            foreach (var name in korean) ko.TryAdd(name, noun with { Ko = name });
        }

        return (en.ToFrozenDictionary(), ko.ToFrozenDictionary());
    }
}

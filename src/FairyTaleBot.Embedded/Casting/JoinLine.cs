using System.Text.RegularExpressions;
using FairyTaleBot.Characters;
using FairyTaleBot.Embedded.Storyteller.Grammar;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Embedded.Casting;

/// <summary>
/// Reads the line with which a member joins: "Bori, a brave duck with a blue scarf", "a duck called Bori", "용감한 오리 보리",
/// "보리라는 오리". What it does not find is null.
/// </summary>
/// <param name="Colour">Of what it wears: lower case <c>#rrggbb</c>.</param>
/// <param name="Coat">Of itself.</param>
/// <param name="Clothing">English, as <see cref="Look.Clothing"/> wants it.</param>
internal sealed partial record JoinLine(string? Name, Noun? Kind, string? Colour, string? Clothing, string? Coat = null)
{
    private static readonly (string[] Words, string Hex)[] Colours =
    [
        (["red", "빨간", "빨강"], "#d84a4a"), (["blue", "파란", "파랑"], "#3f7fd0"), (["yellow", "노란", "노랑"], "#e8bf3a"), (["green", "초록", "푸른"], "#3f9f6f"),
        (["purple", "보라"], "#8f5fc0"), (["pink", "분홍"], "#e07aa8"), (["orange", "주황"], "#e07a3a"), (["white", "하얀", "흰"], "#f4f1ea"), (["black", "검은", "까만"], "#33323a"),
    ];

    private static readonly (string[] Words, string English)[] Clothes =
    [
        (["scarf", "목도리"], "a short scarf"), (["hat", "cap", "모자"], "a pointed hat"), (["cape", "cloak", "망토"], "a short cape"), (["crown", "왕관"], "a small crown"), (["ribbon", "bow", "리본"], "a ribbon bow"),
    ];

    public static JoinLine Read(string line, Language language)
    {
        string[] words = [.. WordPattern().Matches(line).Select(m => m.Value)];
        var kind = words.Select(w => Living(w, language)).FirstOrDefault(n => n is not null);
        return new(
            NameIn(line, words, kind, language),
            kind,
            ColourBefore(words, language, w => Clothes.Any(c => c.Words.Any(x => Says(w, x, language)))),
            Clothes.FirstOrDefault(c => words.Any(w => c.Words.Any(x => Says(w, x, language)))).English,
            ColourBefore(words, language, w => Living(w, language) is not null));
    }

    /// <summary>What it is coloured like: people have skin and hair, and their gazetteer's colour is their dress.</summary>
    public (string Body, string Second, string? Dress) ColoursOf(Noun noun) =>
        noun.Body is BodyPlan.Child or BodyPlan.Elder && (Illustrator.Figures.Traits.Kind.Of(noun.En)?.Plan ?? noun.Body) == noun.Body
            ? (Coat ?? "#eab68e", noun.Body == BodyPlan.Elder ? "#c9c3bd" : "#6b4a34", Colour ?? noun.Colour)
            : (Coat ?? noun.Colour, "#f4eadb", Colour);

    /// <summary>The colour that stands at most two words before what it belongs to: "a white fluffy dog", "파란 목도리".</summary>
    private static string? ColourBefore(string[] words, Language language, Func<string, bool> belongs)
    {
        for (var i = 0; i < words.Length; i++)
        {
            var hex = Colours.FirstOrDefault(c => c.Words.Any(x => Says(words[i], x, language))).Hex;
            if (hex is not null && words.Skip(i + 1).Take(2).Any(belongs)) return hex;
        }

        return null;
    }

    private static bool Says(string word, string known, Language language) =>
        language == Language.Ko ? word.StartsWith(known, StringComparison.Ordinal) : word.Equals(known, StringComparison.OrdinalIgnoreCase);

    internal static Noun? Living(string word, Language language)
    {
        if (Gazetteer.Exactly(word, language) is { Lives: true } noun) return noun;
        if (language != Language.Ko) return null;

        // Korean words carry their particle: 오리가, 오리예요.
        foreach (var particle in Particles)
        {
            if (word.Length > particle.Length && word.EndsWith(particle, StringComparison.Ordinal)
                && Gazetteer.Exactly(word[..^particle.Length], language) is { Lives: true } bare) return bare;
        }

        return null;
    }

    private static string? NameIn(string line, string[] words, Noun? kind, Language language)
    {
        if (NamedPattern().Match(line) is { Success: true } named) return Fit(named.Groups["name"].Value);
        var head = line.Split([',', '，', ':', '-', '–'], 2)[0].Trim();
        if (head.Length < line.Length && Fit(head) is { } first && Living(first, language) is null && first.Count(char.IsWhiteSpace) < 2) return first;
        return language == Language.Ko
            ? Fit(words.LastOrDefault(w => Living(w, language) is null) is { } last && kind is not null && words[^1] == last ? last : words.Length == 1 && kind is null ? words[0] : null)
            : Fit(words.Where((w, i) => char.IsUpper(w[0]) && Living(w, language) is null && (i > 0 || !Articles.Contains(w.ToLowerInvariant()))).FirstOrDefault());
    }

    private static readonly string[] Particles = ["이에요", "예요", "이야", "이다", "가", "이", "는", "은", "를", "을", "야", "로", "와", "과"];
    private static readonly string[] Articles = ["a", "an", "the", "my", "our", "i", "me"];

    private static string? Fit(string? name)
    {
        var clean = Folding.Clean(name, Characters.Name.MaxLength);
        return clean.Any(char.IsLetter) ? clean : null;
    }

    [GeneratedRegex(@"[\p{L}\p{M}\p{Nd}'’]+")]
    private static partial Regex WordPattern();

    [GeneratedRegex(@"(?:\b(?:named|called)\s+(?<name>[\p{L}\p{M}'’]+))|(?:(?<name>[\p{IsHangulSyllables}]+?)(?:이라는|라는|이라고|라고))", RegexOptions.IgnoreCase)]
    private static partial Regex NamedPattern();
}

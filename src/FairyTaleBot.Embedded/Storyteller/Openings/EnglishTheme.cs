using System.Text.RegularExpressions;
using FairyTaleBot.Embedded.Storyteller.Grammar;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Embedded.Storyteller.Openings;

/// <summary>Whom an English theme means: "our dog Biscuit and the moon", "Mina's kite".</summary>
internal static partial class EnglishTheme
{
    /// <summary>The name of whom the theme is about, if it says so, and the theme as it is then read.</summary>
    public static (string[] Names, string Left) Names(string text) => Pet(text) is var (pet, left) ? ([pet], left) : HeroName(text) is { } name ? ([name], text) : ([], text);

    /// <summary>"Our dog Biscuit and the moon" is about Biscuit, a dog, and "Biscuit the dog" as well; no biscuit is looked for.</summary>
    private static (string Name, string Left)? Pet(string text)
    {
        foreach (var match in OurPet().Matches(text).Concat(PetWithKind().Matches(text)))
        {
            // "The old cat", "the dog finds".
            if (match.Groups["kind"].Captures.FirstOrDefault(k => Gazetteer.Exactly(k.Value, Language.En) is { Lives: true }) is not { } kind) continue;
            return (match.Groups["name"].Value, $"{text[..match.Index]} a {kind.Value} {text[Math.Max(kind.Index + kind.Length, match.Groups["name"].Index + match.Groups["name"].Length)..]}");
        }

        return null;
    }

    /// <summary>"Mina's kite", "Mina and the moon": somebody's own name.</summary>
    private static string? HeroName(string text)
    {
        foreach (Match match in Named().Matches(text))
        {
            var name = match.Groups[1].Value;
            if (name.Length is >= 3 and <= 14 && Gazetteer.Exactly(name, Language.En) is null && name is not ("The" or "Why" or "How" or "What" or "When" or "Once" or "And")) return name;
        }

        return null;
    }

    [GeneratedRegex(@"\b(?:[Mm]y|[Oo]ur)\s+(?:\p{Ll}+\s+)?(?<kind>\p{Ll}+),?\s+(?:called\s+|named\s+)?(?<name>\p{Lu}\p{Ll}{1,12})\b")]
    private static partial Regex OurPet();

    [GeneratedRegex(@"\b(?<name>\p{Lu}\p{Ll}{1,12}),?\s+(?:the|my|our)\s+(?<kind>\p{Ll}+)\b(?:\s+(?<kind>\p{Ll}+)\b)?")]
    private static partial Regex PetWithKind();

    [GeneratedRegex(@"\b([A-Z][a-z]{2,13})(?='s\b|’s\b| and (?:the|a|an|his|her|their)\b| the [A-Z]?[a-z]+)")]
    private static partial Regex Named();
}

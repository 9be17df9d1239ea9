using System.Text.RegularExpressions;
using FairyTaleBot.Embedded.Storyteller.Grammar;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Embedded.Storyteller.Openings;

/// <summary>A birthday cannot be lost or lent; its cake can: <c>openings/occasions</c>, "birthday = birthday cake".</summary>
internal static class Occasions
{
    /// <summary>What belongs to the occasion that a theme names, and the theme without it; null when it names none.</summary>
    public static (string Thing, string Left)? Read(string text, Language language)
    {
        foreach (var pair in Tables.For(language)["openings/occasions"].List("belongs"))
        {
            var (occasion, thing) = (pair[..pair.IndexOf(" = ", StringComparison.Ordinal)], pair[(pair.IndexOf(" = ", StringComparison.Ordinal) + 3)..]);
            // "할머니 생신", "Grandma's birthday": whose it is.
            var match = language == Language.Ko
                ? Regex.Match(text, $@"(?:(?<whose>[가-힣]+?)(?:의|님의|네)?\s)?(?:첫\s)?{occasion}[가-힣]{{0,2}}(?!\p{{L}})")
                : Regex.Match(text, $@"\b{occasion}\b", RegexOptions.IgnoreCase);
            if (!match.Success) continue;
            var whose = match.Groups["whose"];
            var elder = whose.Success && Gazetteer.Exactly(whose.Value, language) is { Kind: NounKind.Person };
            var at = whose.Success && !elder ? text.IndexOf(occasion, match.Index, StringComparison.Ordinal) : match.Index;
            var left = text[..at] + " " + text[(match.Index + match.Length)..];
            // "생신 잔치" is one.
            return (elder ? $"{whose.Value} {thing}" : thing, Read(left, language)?.Left ?? left);
        }

        return null;
    }
}

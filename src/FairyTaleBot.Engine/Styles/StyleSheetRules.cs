using System.Text.RegularExpressions;
using FairyTaleBot.Styles;

namespace FairyTaleBot.Engine.Styles;

/// <summary>What a style sheet must be beyond its JSON shape.</summary>
internal static partial class StyleSheetRules
{
    private static readonly PaletteRole[] Needed = [PaletteRole.SkyTop, PaletteRole.SkyBottom, PaletteRole.LandNear, PaletteRole.Light];

    /// <summary>The first field that is wrong, as the file spells it, and why; null when all is well.</summary>
    public static (string Field, string Reason)? Fault(StyleSheet sheet)
    {
        if (!IdShape().IsMatch(sheet.Id)) return ("id", $"\"{sheet.Id}\" is no id: lower-case letters, digits and hyphens, at most 24");
        if (sheet.Names.En.Length is 0 or > 40) return ("names", "the English name needs 1 to 40 characters");
        if (sheet.Names.Ko.Length is 0 or > 40) return ("names", "the Korean name needs 1 to 40 characters");
        if (sheet.About is { } about && (about.En.Length is 0 or > StyleSheets.MaxAbout || about.Ko.Length is 0 or > StyleSheets.MaxAbout)) return ("about", $"each language needs 1 to {StyleSheets.MaxAbout} characters");
        if (TooLong(sheet) is { } field) return field;
        if (sheet.Palette.Count is < 5 or > 7) return ("palette", $"the palette has {sheet.Palette.Count} colours; 5 to 7 are needed");
        foreach (var colour in sheet.Palette)
        {
            if (!HexShape().IsMatch(colour.Hex)) return ("palette", $"\"{colour.Hex}\" is not a colour such as #a1b2c3");
        }

        if (sheet.Palette.Select(c => c.Role).Distinct().Count() < sheet.Palette.Count) return ("palette", "a role stands twice in the palette");
        foreach (var role in Needed)
        {
            if (sheet.Palette.All(c => c.Role != role)) return ("palette", $"the palette has no {role}");
        }

        if (sheet.Line.Weight is < 0 or > StyleSheets.MaxLineWeight) return ("line", $"a line of {sheet.Line.Weight} pixels is outside 0 to {StyleSheets.MaxLineWeight}");
        if (!HexShape().IsMatch(sheet.Line.Colour)) return ("line", $"\"{sheet.Line.Colour}\" is not a colour such as #a1b2c3");
        if (sheet.Negatives.Count > StyleSheets.MaxNegatives) return ("negatives", $"at most {StyleSheets.MaxNegatives} negatives");
        if (sheet.SeedTokens.Count > StyleSheets.MaxSeedTokens) return ("seedTokens", $"at most {StyleSheets.MaxSeedTokens} seed tokens");
        return HexShape().IsMatch(sheet.Accent) ? null : ("accent", $"\"{sheet.Accent}\" is not a colour such as #a1b2c3");
    }

    private static (string, string)? TooLong(StyleSheet sheet)
    {
        ReadOnlySpan<(string Field, string Text, int Most)> fields =
        [
            ("medium", sheet.Medium, StyleSheets.MaxMedium), ("light", sheet.Light, StyleSheets.MaxShort), ("texture", sheet.Texture, StyleSheets.MaxShort),
            ("composition", sheet.Composition, StyleSheets.MaxComposition), ("finish", sheet.Finish, StyleSheets.MaxShort),
        ];
        foreach (var (field, text, most) in fields)
        {
            if (text.Length == 0 || text.Length > most) return (field, $"{text.Length} characters; 1 to {most} are allowed");
        }

        return null;
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,23}$")]
    private static partial Regex IdShape();

    [GeneratedRegex("^#[0-9a-f]{6}$")]
    private static partial Regex HexShape();
}

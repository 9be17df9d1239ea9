using System.Text.RegularExpressions;
using FairyTaleBot.Characters;
using FairyTaleBot.Common;
using FairyTaleBot.Languages;
using FairyTaleBot.Plots;

namespace FairyTaleBot.Ledgers;

/// <summary>Brings what a storyteller proposes within the caps of its type. What already fits comes back as it was.</summary>
internal static partial class Clip
{
    private const int MaxId = 40;
    private const string NoColour = "#8c8c8c";

    /// <summary>Clean, one line, at most so many Unicode scalars, cut between words where there is a gap near the end.</summary>
    public static string Text(string? text, int max)
    {
        var clean = Folding.Clean(text, max + 1);
        if (Folding.Scalars(clean) <= max) return clean;
        var cut = Folding.Cut(clean, max);
        var gap = cut.LastIndexOf(' ');
        return gap >= cut.Length * 2 / 3 ? cut[..gap].TrimEnd(' ', ',', ';', ':') : cut.TrimEnd();
    }

    public static EquatableArray<string> Texts(EquatableArray<string> texts, int count, int max) =>
        [.. texts.Select(t => Text(t, max)).Where(t => t.Length > 0).Distinct().Take(count)];

    public static bool IsId(string? id) => !string.IsNullOrWhiteSpace(id) && id.Length <= MaxId;

    public static Intent Of(Intent intent) => intent with
    {
        Message = Text(intent.Message, Intent.MaxMessage),
        Mood = Texts(intent.Mood, Intent.MaxMood, 24),
        Voice = Text(intent.Voice, Intent.MaxVoice),
        Taboo = Texts(intent.Taboo, Intent.MaxTaboo, 60),
        MustInclude = Texts(intent.MustInclude, Intent.MaxMustInclude, 60),
    };

    public static Character Of(Character character) => character with
    {
        Name = Of(character.Name),
        Kind = Text(character.Kind, Character.MaxKind),
        Visual = Of(character.Visual),
        Want = Text(character.Want, Character.MaxWant),
        Fear = Text(character.Fear, Character.MaxFear),
        Flaw = Text(character.Flaw, Character.MaxFlaw),
        Voice = Text(character.Voice, Character.MaxVoice),
    };

    public static Place Of(Place place) => place with
    {
        Name = Text(place.Name, Place.MaxName),
        VisualEn = Text(place.VisualEn, Place.MaxVisual),
        Rule = Text(place.Rule, Place.MaxRule),
    };

    public static Item Of(Item item) => item with
    {
        Name = Text(item.Name, Item.MaxName),
        VisualEn = Text(item.VisualEn, Item.MaxVisual),
        Colour = Colour(item.Colour),
        Power = Text(item.Power, Item.MaxPower),
    };

    public static Fact Of(Fact fact) => fact with
    {
        Object = Text(fact.Object, Fact.MaxObject),
        Text = Text(fact.Text, Fact.MaxText),
    };

    private static Name Of(Name name) => name with
    {
        Display = Text(name.Display, Name.MaxLength),
        Aliases = Texts(name.Aliases, Name.MaxAliases, Name.MaxLength),
        Reading = name.Reading is null ? null : Text(name.Reading, Name.MaxLength),
    };

    private static Look Of(Look look) => look with
    {
        BodyColour = Colour(look.BodyColour),
        SecondColour = Colour(look.SecondColour),
        AccentColour = Colour(look.AccentColour),
        Build = Text(look.Build, Look.MaxBuild),
        Face = Text(look.Face, Look.MaxFace),
        Clothing = Text(look.Clothing, Look.MaxClothing),
        SignatureProp = Text(look.SignatureProp, Look.MaxProp),
    };

    private static string Colour(string? colour)
    {
        var lower = colour?.Trim().ToLowerInvariant() ?? "";
        return HexColour().IsMatch(lower) ? lower : NoColour;
    }

    [GeneratedRegex(@"\A#[0-9a-f]{6}\z")]
    private static partial Regex HexColour();
}

using FairyTaleBot.Adapters.OpenAI.Prompts;
using FairyTaleBot.Briefs;
using FairyTaleBot.Characters;
using FairyTaleBot.Languages;
using FairyTaleBot.Plots;
using FairyTaleBot.Styles;
using Slots = System.Collections.Generic.Dictionary<string, object>;

namespace FairyTaleBot.Adapters.OpenAI.Illustrator;

/// <summary>How gently a picture is asked for: a service that turned one down is asked again in other words, then for a calmer picture.</summary>
internal enum Gentleness
{
    AsTold,
    Reworded,
    Calm,
}

/// <summary>
/// Words for painters, in English whatever the tale's language. Style and characters are the same bytes on every page; nothing that a
/// person wrote enters.
/// </summary>
internal sealed class PicturePrompts(PromptPack pack)
{
    public string Page(SceneBrief brief, Gentleness gentleness, IReadOnlyList<string> references)
    {
        var page = pack.Picture("page").Render(new Slots
        {
            ["style"] = StyleOf(brief.Style),
            ["cast"] = brief.Cast.Count == 0 ? "nobody." : string.Join("; ", brief.Cast.Select(CharacterOf)) + ".",
            ["chapter"] = brief.Chapter,
            ["title"] = gentleness == Gentleness.AsTold && brief.Language == Language.En ? PictureWords.Plain(brief.Title) : "",
            ["action"] = ActionOf(brief, gentleness),
            ["place"] = PictureWords.Plain(brief.Place.VisualEn),
            ["timeOfDay"] = gentleness == Gentleness.Calm ? "morning" : Word(brief.TimeOfDay),
            ["weather"] = gentleness == Gentleness.Calm ? "clear" : Word(brief.Weather),
            ["keywords"] = gentleness == Gentleness.AsTold ? KeywordsOf(brief) : "",
            ["camera"] = Word(brief.Camera),
            ["mood"] = gentleness == Gentleness.Calm ? "calm" : Word(brief.Mood) + (brief.Bedtime ? ", dim and quiet" : ""),
            ["count"] = brief.Cast.Count == 1 ? "1 character" : $"{brief.Cast.Count} characters",
            ["names"] = brief.Cast.Count == 0 ? "none" : string.Join(", ", brief.Cast.Select(LookWords.BodyOf)),
            ["negatives"] = NegativesOf(brief.Style),
        });
        return references.Count == 0 ? page : page + "\n" + pack.Picture("references").Render(new Slots { ["references"] = string.Join(" ", references.Select((r, i) => $"Image {i + 1} is {r}.")) });
    }

    public string Plate(StyleSheet style) => pack.Picture("plate").Render(new Slots { ["style"] = StyleOf(style), ["negatives"] = NegativesOf(style) });

    public string Place(StyleSheet style, Place place) =>
        pack.Picture("place").Render(new Slots { ["style"] = StyleOf(style), ["place"] = PictureWords.Plain(place.VisualEn), ["negatives"] = NegativesOf(style) });

    public string Sheet(StyleSheet style, Character character) =>
        pack.Picture("sheet").Render(new Slots { ["style"] = StyleOf(style), ["look"] = CharacterOf(character), ["negatives"] = NegativesOf(style) });

    public static string StyleOf(StyleSheet style)
    {
        // The control of the style experiment: a sheet that says nothing but its name.
        if (style.Medium.Length == 0) return $"{style.Names.En} style.";
        var palette = string.Join(", ", style.Palette.Select(c => ColourWords.Of(c.Hex)));
        var line = style.Line.Weight > 0 ? $"{style.Line.Kind} line of {ColourWords.Of(style.Line.Colour)}" : "no lines";
        return $"{style.Medium}; {line}; {style.Texture}; {style.Light}; palette strictly {palette}; {style.Composition}; {style.Finish}; {string.Join(", ", style.SeedTokens)}.";
    }

    /// <summary>The same bytes wherever the character is seen.</summary>
    public static string CharacterOf(Character character) => PictureWords.Plain(LookWords.Of(character));

    private static string ActionOf(SceneBrief brief, Gentleness gentleness)
    {
        var who = brief.Cast.Count == 0 ? "the quiet place" : $"the {string.Join(" and the ", brief.Cast.Select(LookWords.BodyOf))}";
        var action = brief.Language == Language.En ? brief.Action : brief.ActionEn;
        return gentleness switch
        {
            Gentleness.AsTold when !string.IsNullOrWhiteSpace(action) && IsEnglish(action) && PictureWords.IsPlain(action) => PictureWords.Plain(action).TrimEnd('.'),
            Gentleness.Calm => brief.Cast.Count == 0 ? who : $"{who}, resting together",
            _ => brief.Items.Count > 0 && brief.Cast.Count > 0 ? $"{who} with {PictureWords.Plain(brief.Items[0].VisualEn)}" : who,
        };
    }

    private static string KeywordsOf(SceneBrief brief)
    {
        var words = brief.Language == Language.En ? brief.Keywords : brief.KeywordsEn;
        return string.Join(", ", words.Where(IsEnglish).Concat(brief.Items.Select(i => i.VisualEn)).Select(PictureWords.Plain).Where(w => w.Length > 0).Distinct().Take(6));
    }

    /// <summary>Another script in the prompt is painted as letters.</summary>
    private static bool IsEnglish(string text) => text.All(c => c < 0x2100 && c is not ('<' or '>' or '{' or '}'));

    private static string NegativesOf(StyleSheet style) => style.Negatives.Count > 0 ? string.Join(", ", style.Negatives) : "clutter";

    private static string Word<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();
}

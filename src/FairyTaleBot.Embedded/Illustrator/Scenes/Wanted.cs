using System.Numerics;
using FairyTaleBot.Briefs;
using FairyTaleBot.Common;
using FairyTaleBot.Embedded.Canvas;
using FairyTaleBot.Embedded.Illustrator.Props;
using FairyTaleBot.Plots;

namespace FairyTaleBot.Embedded.Illustrator.Scenes;

/// <summary>A thing the picture should show, and the words it stands for.</summary>
/// <param name="Owner">Who carries it; empty when it lies somewhere.</param>
internal sealed record Wanted(string Words, Drawable Thing, Vector4? Hue, string Owner, bool Important)
{
    public const int Most = 7;

    /// <summary>The tale's items first, then the keywords, each drawable once.</summary>
    public static List<Wanted> Of(SceneBrief brief)
    {
        List<Wanted> wanted = [];
        foreach (var item in brief.Items)
        {
            // Snow that somebody thought of is falling already.
            if (item.Status is ItemStatus.Hidden or ItemStatus.Lost || Shown.ByWeather(brief, item.Name)) continue;
            wanted.Add(new(item.Name, ThingFor(item), Colour.TryHex(item.Colour), item.Owner, true));
        }

        foreach (var word in brief.Keywords)
        {
            if (wanted.Count >= Most) break;
            if (Shown.ByScene(brief, word) || wanted.Any(w => Shown.Same(w.Words, word))) continue;
            if (Drawables.Find(word) is not { } thing) continue;
            if (wanted.All(w => w.Thing != thing)) wanted.Add(new(word, thing, null, "", false));
        }

        return wanted;
    }

    /// <summary>By the words for the picture; the name wins when it says the same more exactly: a rainbow rice cake is more than a cake.</summary>
    public static Drawable ThingFor(Item item)
    {
        var seen = Drawables.Find(item.VisualEn);
        var named = Drawables.Find(item.Name);
        return seen is null || (named is not null && named.Id.EndsWith("-" + seen.Id, StringComparison.Ordinal)) ? named ?? Drawables.Mystery : seen;
    }
}

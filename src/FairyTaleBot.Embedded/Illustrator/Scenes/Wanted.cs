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
            if (item.Status is ItemStatus.Hidden or ItemStatus.Lost) continue;
            var thing = Drawables.Find(item.VisualEn) ?? Drawables.Find(item.Name) ?? Drawables.Mystery;
            wanted.Add(new(item.Name, thing, Colour.TryHex(item.Colour), item.Owner, true));
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
}

using System.Numerics;
using FairyTaleBot.Briefs;
using FairyTaleBot.Characters;
using FairyTaleBot.Common;
using FairyTaleBot.Drafts;
using FairyTaleBot.Embedded.Canvas;
using FairyTaleBot.Embedded.Illustrator.Media;
using FairyTaleBot.Embedded.Illustrator.Scenes;
using FairyTaleBot.Languages;
using FairyTaleBot.Plots;
using FairyTaleBot.Testing.Styles;

namespace FairyTaleBot.Tests.Embedded.Illustrator;

/// <summary>Scenes to paint, and figures taken from painted pages.</summary>
internal static class Pages
{
    public static readonly Item Lantern = new("item-1", "tin lantern", "a tin lantern", "#d9553f", "hero", "", ItemStatus.Whole, "");

    public static readonly Item Cake = new("item-2", "rainbow rice cake", "a rainbow rice cake", "#f6c6d0", "", "place-1", ItemStatus.Whole, "");

    public static SceneBrief Scene(
        string style = "papercut", int chapter = 1, BodyPlan hero = BodyPlan.Fox, Landmark landmark = Landmark.Cottage, Camera camera = Camera.Medium,
        Emotion mood = Emotion.Joy, TimeOfDay time = TimeOfDay.Day, Weather weather = Weather.Clear, bool bedtime = false, string[]? words = null,
        Item[]? items = null, Language language = Language.En, string action = "", int take = 0) => new(
            language, chapter, 5, "The Lantern", TestStyles.Of(style), new("place-1", "Bell Hill", "", landmark, time, weather, ""),
            [Who("hero", hero), Who("helper-1", BodyPlan.Rabbit)], (items ?? [Lantern]).ToEquatableArray(), action,
            (words ?? ["key", "star", "flower"]).ToEquatableArray(), camera, mood, time, weather, 3, take, (ulong)chapter * 977 + (ulong)take, bedtime);

    public static Character Who(string id, BodyPlan body) => new(
        id, new(id == "hero" ? "Tori" : "Momo"), id == "hero" ? Role.Hero : Role.Helper, id == "hero" ? "fox cub" : "young rabbit", LifeStage.Young, Pronoun.They,
        new(body, "#e07a3f", "#fff1dc", "#3f7fb8", "small", "round", "a short striped scarf", "a tin lantern"), "", "", "", "", CharacterState.At("place-1"));

    public static Raster Paint(SceneBrief brief) => ScenePainter.Paint(brief, Techniques.For(brief.Style));

    /// <summary>The mean OKLab colour where <paramref name="mark"/> is; of the whole page without one.</summary>
    public static Vector3 Mean(Raster page, byte? mark = null)
    {
        var (sum, count) = (Vector3.Zero, 0);
        var marks = page.Marks;
        var pixels = page.Pixels;
        for (var i = 0; i < pixels.Length; i++)
        {
            if (mark is { } m && marks[i] != m) continue;
            sum += Colour.ToOkLab(pixels[i]);
            count++;
        }

        return sum / Math.Max(1, count);
    }

    /// <summary>The mean OKLab colour of one of the cast, lines and all.</summary>
    public static Vector3 MeanOf(Raster page, int figure)
    {
        var (sum, count) = (Vector3.Zero, 0);
        for (var i = 0; i < page.Pixels.Length; i++)
        {
            if (!Marks.SameFigure(page.Marks[i], Marks.Of(figure))) continue;
            sum += Colour.ToOkLab(page.Pixels[i]);
            count++;
        }

        return sum / Math.Max(1, count);
    }

    /// <summary>Lightness in 32 × 32 squares.</summary>
    public static float[] Thumbnail(Raster page)
    {
        const int Cells = 32;
        var size = page.Width / Cells;
        var cells = new float[Cells * Cells];
        for (var y = 0; y < page.Height; y += 4)
        {
            var row = page.Row(y);
            for (var x = 0; x < page.Width; x += 4) cells[y / size * Cells + x / size] += Colour.Lightness(row[x]) / (size / 4f * (size / 4f));
        }

        return cells;
    }
}

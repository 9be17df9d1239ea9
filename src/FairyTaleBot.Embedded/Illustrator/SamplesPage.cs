using FairyTaleBot.Briefs;
using FairyTaleBot.Characters;
using FairyTaleBot.Drafts;
using FairyTaleBot.Embedded.Canvas;
using FairyTaleBot.Embedded.Illustrator.Media;
using FairyTaleBot.Embedded.Illustrator.Scenes;
using FairyTaleBot.Engine.Pictures;
using FairyTaleBot.Engine.Styles.Scoring;
using FairyTaleBot.Languages;
using FairyTaleBot.Plots;
using FairyTaleBot.Styles;
using static FairyTaleBot.Embedded.Canvas.Shapes;

namespace FairyTaleBot.Embedded.Illustrator;

/// <summary>A style on one sheet: three samples, and its colours dabbed in its own material.</summary>
internal static class SamplesPage
{
    private const int Wide = 1024;
    private const int Tall = 512;
    private const int Sample = 312;
    private const int Gap = 22;

    private static readonly Character Somebody = new(
        "sample", new("Tori"), Role.Hero, "fox", LifeStage.Young, Pronoun.They, new(BodyPlan.Fox, "#e07a3f", "#fff1dc", "#3f7fb8", "small", "", "a short striped scarf", ""), "", "", "", "", CharacterState.At("samples"));

    public static Bitmap Make(StyleSheet style, Character? who)
    {
        var technique = Techniques.For(style);
        using var page = new Raster(Wide, Tall);
        page.Pixels.Fill(Colour.Rgb(0xfb, 0xf8, 0xf1));
        SceneBrief[] briefs =
        [
            Scene(style, who ?? Somebody, Landmark.Cottage, Camera.Close, Emotion.Joy, TimeOfDay.Day),
            Scene(style, null, Landmark.Castle, Camera.Wide, Emotion.Calm, TimeOfDay.Day),
            Scene(style, null, Landmark.Lighthouse, Camera.Wide, Emotion.Calm, TimeOfDay.Night),
        ];
        for (var i = 0; i < briefs.Length; i++)
        {
            using var painted = ScenePainter.Paint(briefs[i], technique);
            Paste(page, Reduction.Thumbnail(painted.ToBitmap(), Sample), Gap + i * (Sample + Gap), Gap);
        }

        var medium = new Medium(page, technique, style);
        for (var i = 0; i < style.Palette.Count; i++)
        {
            var x = Wide * (i + 0.5f) / style.Palette.Count;
            medium.Fill(Blob(P(x - 46, 424), P(x - 18, 382), P(x + 30, 384), P(x + 48, 420), P(x + 28, 464), P(x - 24, 466)), new(Colour.Hex(style.Palette[i].Hex)));
        }

        return page.ToBitmap(technique.ColourStep);
    }

    private static SceneBrief Scene(StyleSheet style, Character? who, Landmark landmark, Camera camera, Emotion mood, TimeOfDay time) => new(
        Language.En, 1, 3, "", style, new($"sample-{landmark}", "", "", landmark, time, Weather.Clear, ""), who is null ? [] : [who], [], "", [], camera, mood, time, Weather.Clear, 2, 0, 7);

    private static void Paste(Raster page, Bitmap picture, int left, int top)
    {
        for (var y = 0; y < picture.Height; y++)
        {
            var row = page.Row(top + y).Slice(left, picture.Width);
            for (var x = 0; x < row.Length; x++)
            {
                var at = (y * picture.Width + x) * 3;
                row[x] = Colour.Rgb(picture.Rgb[at], picture.Rgb[at + 1], picture.Rgb[at + 2]);
            }
        }
    }
}

using System.Numerics;
using FairyTaleBot.Common;
using FairyTaleBot.Embedded.Canvas;
using FairyTaleBot.Embedded.Illustrator.Figures;
using FairyTaleBot.Embedded.Illustrator.Media;
using FairyTaleBot.Embedded.Illustrator.Scenes;
using static FairyTaleBot.Embedded.Canvas.Shapes;

namespace FairyTaleBot.Embedded.Illustrator.Props;

/// <summary>A small snail that sits somewhere on every page and is in no text: for those who look closely.</summary>
internal static class HiddenFriend
{
    private const float Size = 40;

    public static void Draw(Medium medium, Composition scene, SceneColours colours)
    {
        var at = Spot(scene);
        var pen = new FigurePen(medium, Matrix3x2.CreateScale(at.X < Composition.Side / 2f ? Size : -Size, Size) * Matrix3x2.CreateTranslation(at), Size, 0.5f, Marks.Thing, Frozen: true);
        var body = Colour.Rgb(0xe8, 0xd2, 0xa8);
        var dark = Colour.Rgb(0x35, 0x2a, 0x33);
        pen.Fill(Blob(P(-0.5f, 0.02f), P(-0.1f, -0.12f), P(0.26f, -0.14f), P(0.36f, -0.42f), P(0.56f, -0.4f), P(0.56f, -0.1f), P(0.4f, 0.03f)), body);
        pen.Line(0.05f, dark, P(0.42f, -0.4f), P(0.4f, -0.6f));
        pen.Line(0.05f, dark, P(0.52f, -0.39f), P(0.58f, -0.58f));
        pen.Spot(Circle(P(0.5f, -0.28f), 0.045f), dark);
        pen.Fill(Circle(P(-0.04f, -0.3f), 0.3f), colours.Tint);
        pen.Line(0.06f, Colour.Lift(colours.Tint, 0.16f), [.. Enumerable.Range(0, 22).Select(i => Polar(P(-0.04f, -0.3f), 0.22f - i * 0.01f, i * 27))]);
    }

    /// <summary>On the ground near an edge, away from cast and things.</summary>
    private static Vector2 Spot(Composition scene)
    {
        var chance = Seeded.For(scene.Brief.Seed, "friend");
        var (best, bestRoom) = (Vector2.Zero, -1f);
        for (var i = 0; i < 24; i++)
        {
            var x = Composition.Side * (0.07f + 0.86f * (float)chance.NextDouble());
            var top = scene.GroundTop(x) + 26;
            var at = new Vector2(x, top + (Composition.Side * 0.94f - top) * (float)chance.NextDouble());
            var room = scene.Things.Select(t => Vector2.Distance(t.At, at) - t.Size * 0.6f)
                .Concat(scene.Cast.Select(c => Vector2.Distance(c.Foot - new Vector2(0, MathF.Min(c.Height * 0.4f, MathF.Max(0, c.Foot.Y - at.Y))), at) - c.Height * 0.42f))
                .DefaultIfEmpty(Composition.Side).Min();
            if (room > bestRoom) (best, bestRoom) = (at, room);
            if (room > 30) break;
        }

        return best;
    }
}

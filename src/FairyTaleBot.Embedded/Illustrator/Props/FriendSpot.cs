using System.Numerics;
using FairyTaleBot.Common;
using FairyTaleBot.Embedded.Canvas;
using FairyTaleBot.Embedded.Illustrator.Figures;
using FairyTaleBot.Embedded.Illustrator.Media;
using FairyTaleBot.Embedded.Illustrator.Scenes;
using FairyTaleBot.Styles;
using static FairyTaleBot.Embedded.Canvas.Shapes;

namespace FairyTaleBot.Embedded.Illustrator.Props;

/// <summary>Somebody very small who sits somewhere on every page and is in no text: for those who look closely.</summary>
internal static class FriendSpot
{
    private const float Small = 40;

    /// <summary>In large pixels anybody smaller would be a blot.</summary>
    private const float InPixels = 76;

    private static readonly Vector4 Dark = Colour.Rgb(0x35, 0x2a, 0x33);

    public static void Draw(Medium medium, Composition scene, SceneColours colours)
    {
        var at = Spot(scene);
        var size = medium.Technique.Finish == Finishing.Pixels ? InPixels : Small;
        var pen = new FigurePen(medium, Matrix3x2.CreateScale(at.X < Composition.Side / 2f ? size : -size, size) * Matrix3x2.CreateTranslation(at), size, 0.5f, Marks.Thing, Frozen: true);
        switch (HiddenFriend.KindIn(scene.Brief.Style.Id))
        {
            case FriendKind.Snail:
                Snail(pen, colours.Tint);
                break;
            case FriendKind.Ladybird:
                Ladybird(pen);
                break;
            default:
                Caterpillar(pen, colours.Tint);
                break;
        }
    }

    private static void Snail(FigurePen pen, Vector4 shell)
    {
        var body = Colour.Rgb(0xe8, 0xd2, 0xa8);
        pen.Fill(Blob(P(-0.5f, 0.02f), P(-0.1f, -0.12f), P(0.26f, -0.14f), P(0.36f, -0.42f), P(0.56f, -0.4f), P(0.56f, -0.1f), P(0.4f, 0.03f)), body);
        pen.Line(0.05f, Dark, P(0.42f, -0.4f), P(0.4f, -0.6f));
        pen.Line(0.05f, Dark, P(0.52f, -0.39f), P(0.58f, -0.58f));
        pen.Spot(Circle(P(0.5f, -0.28f), 0.045f), Dark);
        pen.Fill(Circle(P(-0.04f, -0.3f), 0.3f), shell);
        pen.Line(0.06f, Colour.Lift(shell, 0.16f), [.. Enumerable.Range(0, 22).Select(i => Polar(P(-0.04f, -0.3f), 0.22f - i * 0.01f, i * 27))]);
    }

    private static void Ladybird(FigurePen pen)
    {
        foreach (var x in (ReadOnlySpan<float>)[-0.26f, 0, 0.24f]) pen.Line(0.06f, Dark, P(x, -0.1f), P(x + 0.04f, 0.03f));
        pen.Fill(Circle(P(0.36f, -0.2f), 0.16f), Dark);
        pen.Line(0.04f, Dark, P(0.42f, -0.32f), P(0.5f, -0.44f));
        pen.Line(0.04f, Dark, P(0.34f, -0.34f), P(0.36f, -0.48f));
        pen.Fill(Segment(P(0, -0.06f), 0.4f, 0.38f, 180, 360), Colour.Rgb(0xdc, 0x3e, 0x38));
        pen.Line(0.04f, Dark, P(0.02f, -0.06f), P(0.02f, -0.42f));
        foreach (var (x, y) in (ReadOnlySpan<(float, float)>)[(-0.2f, -0.16f), (-0.12f, -0.32f), (0.18f, -0.16f), (0.14f, -0.32f)]) pen.Spot(Circle(P(x, y), 0.055f), Dark);
        pen.Spot(Circle(P(0.42f, -0.22f), 0.04f), Colour.Rgb(255, 252, 240));
    }

    private static void Caterpillar(FigurePen pen, Vector4 band)
    {
        var green = Colour.Rgb(0x9c, 0xc4, 0x58);
        for (var i = 0; i < 5; i++)
        {
            var hump = MathF.Sin(i * 0.9f) * 0.1f;
            pen.Fill(Circle(P(-0.5f + i * 0.2f, -0.14f - hump), 0.15f), i % 2 == 0 ? green : Colour.Mix(green, band, 0.45f));
        }

        pen.Fill(Circle(P(0.5f, -0.26f), 0.2f), green);
        pen.Line(0.04f, Dark, P(0.44f, -0.44f), P(0.38f, -0.58f));
        pen.Line(0.04f, Dark, P(0.56f, -0.44f), P(0.62f, -0.58f));
        pen.Spot(Circle(P(0.45f, -0.28f), 0.04f), Dark);
        pen.Spot(Circle(P(0.6f, -0.28f), 0.04f), Dark);
        pen.Line(0.03f, Dark, Arc(P(0.53f, -0.21f), 0.07f, 0.05f, 20, 160));
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
                .Append(Vector2.Distance(at, new(0, Composition.Side)) - Foreground.Reach(scene, left: true))
                .Append(Vector2.Distance(at, new(Composition.Side, Composition.Side)) - Foreground.Reach(scene, left: false))
                .Min();
            if (room > bestRoom) (best, bestRoom) = (at, room);
            if (room > 30) break;
        }

        return best;
    }
}

using System.Numerics;
using FairyTaleBot.Characters;
using FairyTaleBot.Embedded.Canvas;
using static FairyTaleBot.Embedded.Canvas.Shapes;

namespace FairyTaleBot.Embedded.Illustrator.Figures;

/// <summary>What is behind a body: tail, wings, shell. In figure heights.</summary>
internal static class Backs
{
    public static void Draw(FigurePen pen, BodyPlan plan, Vector4 main, Vector4 second, Vector4 accent)
    {
        switch (plan)
        {
            case BodyPlan.Cat:
                var cat = Curve(P(-0.08f, -0.12f), P(-0.24f, -0.1f), P(-0.33f, -0.24f), P(-0.28f, -0.4f), P(-0.36f, -0.5f));
                pen.Fill(Strokes.Taper(0.085f, 0.06f, cat), main, 0.6f);
                pen.Spot(Strokes.Taper(0.062f, 0.056f, cat[^9..]), second);
                break;
            case BodyPlan.Dog:
                pen.Fill(Strokes.Taper(0.09f, 0.05f, Curve(P(-0.12f, -0.16f), P(-0.24f, -0.2f), P(-0.3f, -0.34f), P(-0.25f, -0.42f))), main, 0.6f);
                break;
            case BodyPlan.Rabbit:
                pen.Fill(Circle(P(-0.18f, -0.15f), 0.075f), Colour.Mix(second, Colour.Rgb(255, 255, 255), 0.4f), 0.6f);
                break;
            case BodyPlan.Fox:
                pen.Fill(Blob(P(-0.06f, -0.1f), P(-0.2f, -0.08f), P(-0.38f, -0.16f), P(-0.46f, -0.36f), P(-0.4f, -0.54f), P(-0.3f, -0.4f), P(-0.24f, -0.26f), P(-0.1f, -0.22f)), main);
                pen.Patch(Blob(P(-0.4f, -0.535f), P(-0.455f, -0.42f), P(-0.43f, -0.34f), P(-0.37f, -0.37f), P(-0.32f, -0.42f)), second);
                break;
            case BodyPlan.Bear:
                pen.Fill(Circle(P(-0.22f, -0.17f), 0.06f), main, 0.6f);
                break;
            case BodyPlan.Mouse:
                pen.Fill(Strokes.Taper(0.036f, 0.014f, Curve(P(-0.1f, -0.08f), P(-0.28f, -0.04f), P(-0.38f, -0.16f), P(-0.34f, -0.3f), P(-0.44f, -0.36f))), Colour.Mix(main, Colour.Rgb(0xe8, 0x9a, 0x9a), 0.55f), 0.4f, 0.7f);
                break;
            case BodyPlan.Dragon:
                Wings(pen, second, accent);
                pen.Fill(Strokes.Taper(0.15f, 0.03f, Curve(P(-0.08f, -0.12f), P(-0.26f, -0.06f), P(-0.42f, -0.1f), P(-0.5f, -0.24f))), main, 0.7f);
                pen.Fill(Shape.Of(P(-0.52f, -0.36f), P(-0.44f, -0.23f), P(-0.5f, -0.25f), P(-0.58f, -0.22f)), accent, 0.4f, 0.7f);
                break;
            case BodyPlan.Turtle:
                pen.Fill(Strokes.Taper(0.05f, 0.01f, P(-0.2f, -0.12f), P(-0.31f, -0.08f)), main, 0.5f);
                pen.Fill(Ellipse(P(-0.03f, -0.3f), 0.29f, 0.265f), second);
                var seam = Colour.Lift(second, -0.12f);
                pen.Line(0.014f, seam, Arc(P(-0.03f, -0.3f), 0.25f, 0.225f, 0, 360));
                foreach (var a in (ReadOnlySpan<float>)[150, 185, 220, 320, 355, 30])
                    pen.Line(0.012f, seam, Polar(P(-0.03f, -0.3f), 0.18f, a), Polar(P(-0.03f, -0.3f), 0.255f, a));
                break;
            default:
                break;
        }
    }

    private static void Wings(FigurePen pen, Vector4 skin, Vector4 bone)
    {
        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
        {
            Vector2 M(float x, float y) => new(x * side, y);
            pen.Fill(Shape.Of([.. Curve(M(0.08f, -0.42f), M(0.24f, -0.62f), M(0.44f, -0.74f)), .. Curve(M(0.44f, -0.74f), M(0.46f, -0.6f), M(0.5f, -0.5f)), .. Curve(M(0.5f, -0.5f), M(0.41f, -0.48f), M(0.38f, -0.37f)), .. Curve(M(0.38f, -0.37f), M(0.28f, -0.4f), M(0.24f, -0.28f)), M(0.08f, -0.28f)]), skin, 0.7f);
            pen.Line(0.014f, bone, Curve(M(0.1f, -0.4f), M(0.25f, -0.6f), M(0.44f, -0.73f)));
            pen.Line(0.009f, bone, M(0.3f, -0.64f), M(0.38f, -0.38f));
            pen.Line(0.009f, bone, M(0.22f, -0.56f), M(0.24f, -0.3f));
        }
    }
}

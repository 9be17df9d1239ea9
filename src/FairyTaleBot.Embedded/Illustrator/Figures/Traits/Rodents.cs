using System.Numerics;
using FairyTaleBot.Characters;
using FairyTaleBot.Embedded.Canvas;
using static FairyTaleBot.Embedded.Canvas.Shapes;

namespace FairyTaleBot.Embedded.Illustrator.Figures.Traits;

/// <summary>The small of hedge and burrow.</summary>
internal static class Rodents
{
    internal static readonly Build Measures = new(0.76f, 0.25f, -0.62f, 0.9f, 0.16f, 0.2f, 0.044f, new(0.38f, 0.02f, 0.18f, 0.56f, 0.65f));

    public static readonly Kind Hedgehog = new(BodyPlan.Mouse)
    {
        Wide = 0.9f,
        Build = Measures with { BodyWide = 0.17f, Face = new(0.36f, 0.08f, 0.17f, 0.66f, 0.6f) },
        Back = s => s.Pen.Fill(Spines(P(-0.05f, -0.34f), 0.37f, 0.29f, 19), Quill(s)),
        Head = s =>
        {
            var quill = Quill(s);
            s.Head.Fill(Spines(P(-0.06f, -0.12f), 1.52f, 1.18f, 19), quill);
            foreach (var (x, y) in (ReadOnlySpan<(float, float)>)[(-0.8f, -0.7f), (-0.36f, -1), (0.16f, -1.06f), (0.64f, -0.82f), (-1.06f, -0.16f), (0.98f, -0.34f)])
                s.Head.Taper(0.1f, 0.02f, Colour.Lift(quill, 0.14f), P(x, y), P(x * 1.2f - 0.02f, y * 1.2f - 0.02f));
            Features.RoundEars(s, 0.78f, -0.4f, 0.26f, s.Main, Sitter.Pink);
            s.Head.Fill(Blob(P(0, -0.62f), P(0.36f, -0.74f), P(0.8f, -0.32f), P(0.86f, 0.24f), P(0.5f, 0.78f), P(0.05f, 0.94f), P(-0.5f, 0.78f), P(-0.86f, 0.24f), P(-0.8f, -0.32f), P(-0.36f, -0.74f)), s.Pale, 1, 0.7f);
        },
        Front = s =>
        {
            s.Head.Fill(Blob(P(-0.26f + s.Turn, 0.5f), P(-0.02f + s.Turn, 0.2f), P(0.3f + s.Turn * 1.4f, 0.24f), P(0.42f + s.Turn * 1.4f, 0.36f), P(0.24f + s.Turn, 0.52f)), Colour.Lift(s.Pale, -0.05f), 0.5f, 0.5f);
            Features.Nose(s with { Turn = s.Turn * 1.4f + 0.28f }, 0.3f, 0.15f, Sitter.Nose);
        },
    };

    public static readonly Kind Squirrel = new(BodyPlan.Mouse)
    {
        Wide = 1.1f,
        Build = Measures with { Tall = 0.82f },
        Back = s => Brush(s, stripes: false),
        Head = s => Acorns(s, tufts: true),
    };

    public static readonly Kind Chipmunk = Squirrel with
    {
        Back = s => Brush(s, stripes: true),
        Head = s =>
        {
            Acorns(s, tufts: false);
            foreach (var x in (ReadOnlySpan<float>)[-0.3f, 0, 0.3f]) s.Head.Taper(0.13f, 0.05f, s.Dark, P(x, -0.84f + x * x), P(x * 0.9f + s.Turn * 0.5f, -0.4f));
        },
    };

    private static Vector4 Quill(Sitter s) => Colour.Lift(Colour.Mix(s.Main, Colour.Rgb(0x6b, 0x4a, 0x34), 0.5f), -0.12f);

    private static Shape Spines(Vector2 centre, float far, float near, int count) => Star(centre, far, near, count);

    private static void Brush(Sitter s, bool stripes)
    {
        s.Pen.Fill(Blob(P(-0.05f, -0.06f), P(-0.24f, -0.02f), P(-0.4f, -0.12f), P(-0.47f, -0.34f), P(-0.48f, -0.54f), P(-0.6f, -0.6f), P(-0.67f, -0.74f), P(-0.58f, -0.9f), P(-0.4f, -0.94f), P(-0.26f, -0.82f), P(-0.2f, -0.6f), P(-0.2f, -0.4f), P(-0.16f, -0.24f), P(-0.06f, -0.2f)), s.Main);
        var inner = Curve(P(-0.18f, -0.13f), P(-0.31f, -0.22f), P(-0.34f, -0.46f), P(-0.35f, -0.66f), P(-0.44f, -0.78f), P(-0.54f, -0.74f));
        s.Pen.Patch(Strokes.Taper(0.08f, 0.13f, inner), stripes ? s.Pale : Colour.Lift(s.Main, 0.08f), 0.3f);
        if (!stripes) return;
        s.Pen.Spot(Strokes.Taper(0.02f, 0.03f, inner), s.Dark);
    }

    private static void Acorns(Sitter s, bool tufts)
    {
        Features.UprightEars(s, 0.62f, -0.5f, 0.28f, s.Main, Sitter.Pink, 16);
        if (tufts)
        {
            foreach (var side in (ReadOnlySpan<int>)[-1, 1])
                s.Head.Fill(Blob(P(side * 0.64f, -1.02f), P(side * 0.62f, -1.38f), P(side * 0.9f, -1.66f), P(side * 0.92f, -1.3f), P(side * 0.84f, -1.02f)), Colour.Lift(s.Main, -0.1f), 0.4f, 0.6f);
        }

        s.Head.Fill(Blob(P(0, -0.88f), P(0.68f, -0.62f), P(0.94f, 0.06f), P(1.02f, 0.4f), P(0.6f, 0.74f), P(0.05f, 0.92f), P(-0.56f, 0.74f), P(-1.02f, 0.4f), P(-0.94f, 0.06f), P(-0.68f, -0.62f)), s.Main);
        s.Head.Patch(Ellipse(P(0.05f + s.Turn, 0.54f), 0.5f, 0.33f), s.Pale);
        Features.Nose(s, 0.32f, 0.12f, Sitter.Nose);
        s.Head.Spot(RoundBox(-0.03f + s.Turn, 0.72f, 0.16f, 0.16f, 0.03f), Sitter.White);
    }
}

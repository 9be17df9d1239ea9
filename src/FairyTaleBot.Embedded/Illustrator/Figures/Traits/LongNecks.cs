using System.Numerics;
using FairyTaleBot.Characters;
using FairyTaleBot.Embedded.Canvas;
using static FairyTaleBot.Embedded.Canvas.Shapes;

namespace FairyTaleBot.Embedded.Illustrator.Figures.Traits;

/// <summary>Birds with long necks.</summary>
internal static class LongNecks
{
    private static readonly Build LongNeck = new(1.04f, 0.145f, -0.85f, 0.95f, 0.15f, 0.3f, 0.03f, new(0.46f, -0.12f, 0.21f, 0.4f, 0.3f));
    private static readonly Vector4 Black = Colour.Rgb(0x3c, 0x38, 0x42);

    public static readonly Kind Goose = new(BodyPlan.Bird)
    {
        Wide = 0.95f,
        Build = LongNeck, Feet = _ => Sitter.Orange, Torso = s => Body(s, s.Main),
        Back = s => s.Pen.Fill(Blob(P(-0.2f, -0.22f), P(-0.4f, -0.3f), P(-0.5f, -0.44f), P(-0.36f, -0.44f), P(-0.2f, -0.4f)), s.Main),
        Head = s => s.Head.Fill(Ellipse(P(0, 0), 1, 0.95f), s.Main),
        Front = s => Fowl.Bill(s, 0.46f),
    };

    public static readonly Kind Swan = Goose with
    {
        Torso = s => Body(s, White(s)), Head = s => s.Head.Fill(Ellipse(P(0, 0), 1, 0.95f), White(s)), Limbs = White,
        Back = s =>
        {
            foreach (var (x, y) in (ReadOnlySpan<(float, float)>)[(-0.46f, -0.58f), (-0.52f, -0.46f), (-0.5f, -0.34f)]) s.Pen.Fill(Blob(P(-0.1f, -0.26f), P(x * 0.6f, y * 0.8f - 0.08f), P(x, y), P(x * 0.7f, y * 0.6f)), White(s), 0.6f, 0.8f);
        },
        Front = s =>
        {
            Fowl.Bill(s, 0.46f);
            s.Head.Patch(Blob(P(-0.26f + s.Turn, 0.3f), P(0.05f + s.Turn, 0.02f), P(0.36f + s.Turn, 0.3f), P(0.05f + s.Turn, 0.34f)), Black, 0.4f);
        },
    };

    public static readonly Kind Crane = Goose with
    {
        Back = s => s.Pen.Fill(Blob(P(-0.16f, -0.2f), P(-0.4f, -0.16f), P(-0.48f, -0.24f), P(-0.36f, -0.38f), P(-0.2f, -0.42f)), Black, 0.7f),
        Feet = _ => Black,
        Head = s =>
        {
            s.Head.Fill(Ellipse(P(0, 0), 1, 0.95f), s.Main);
            s.Head.Patch(Ellipse(P(0.02f, -0.68f), 0.56f, 0.25f), Colour.Rgb(0xd8, 0x4c, 0x44));
        },
        Front = s => s.Head.Fill(Blob(P(-0.12f + s.Turn, 0.3f), P(0.1f + s.Turn, 0.22f), P(1.24f + s.Turn, 0.56f), P(0.1f + s.Turn, 0.58f)), Colour.Mix(Sitter.Orange, Black, 0.35f), 0.5f, 0.7f),
    };

    public static readonly Kind Flamingo = Goose with
    {
        Limbs = Rosy, Feet = Rosy, Torso = s => Body(s, Rosy(s)), Head = s => s.Head.Fill(Ellipse(P(0, 0), 1, 0.95f), Rosy(s)),
        Back = s => s.Pen.Fill(Blob(P(-0.2f, -0.22f), P(-0.4f, -0.26f), P(-0.5f, -0.36f), P(-0.36f, -0.42f), P(-0.2f, -0.4f)), Colour.Lift(Rosy(s), -0.06f)),
        Front = s =>
        {
            s.Head.Fill(Blob(P(-0.16f + s.Turn, 0.28f), P(0.1f + s.Turn, 0.2f), P(0.64f + s.Turn, 0.36f), P(0.76f + s.Turn, 0.86f), P(0.46f + s.Turn, 0.64f), P(0.06f + s.Turn, 0.6f)), Sitter.White, 0.5f, 0.7f);
            s.Head.Patch(Blob(P(0.58f + s.Turn, 0.46f), P(0.7f + s.Turn, 0.5f), P(0.76f + s.Turn, 0.84f), P(0.56f + s.Turn, 0.7f)), Black, 0.3f);
        },
    };

    private static Vector4 Rosy(Sitter s) => Colour.Mix(s.Main, Colour.Rgb(0xf2, 0x94, 0xa4), 0.75f);

    private static Vector4 White(Sitter s) => Colour.Mix(s.Main, Sitter.White, 0.8f);

    private static void Body(Sitter s, Vector4 colour)
    {
        s.Pen.Fill(Tails.Tube(0.2f, 0.11f, Curve(P(0.02f, -0.36f), P(0.14f, -0.5f), P(0.08f, -0.66f), P(0.01f, -0.84f))), colour);
        s.Pen.Fill(Blob(P(0, -0.55f), P(0.2f, -0.5f), P(0.29f, -0.34f), P(0.18f, -0.15f), P(-0.02f, -0.12f), P(-0.22f, -0.16f), P(-0.3f, -0.34f), P(-0.18f, -0.5f)), colour);
        s.Pen.Patch(Strokes.Taper(0.16f, 0.1f, Curve(P(0.04f, -0.46f), P(0.13f, -0.53f), P(0.085f, -0.62f))), colour, 0);
        s.Pen.Patch(Ellipse(P(0.02f, -0.28f), 0.18f, 0.13f), Colour.Mix(colour, s.Pale, 0.7f));
    }
}

using System.Numerics;
using FairyTaleBot.Characters;
using FairyTaleBot.Embedded.Canvas;
using static FairyTaleBot.Embedded.Canvas.Shapes;

namespace FairyTaleBot.Embedded.Illustrator.Figures.Traits;

/// <summary>Who was built: of tin or of snow.</summary>
internal static class Made
{
    public static readonly Kind Robot = new(BodyPlan.Bear)
    {
        Build = new(1.04f, 0.245f, -0.67f, 0.84f, 0.165f, 0.22f, 0.045f, new(0.4f, -0.06f, 0.17f, 0.4f, 0.8f)),
        Back = s =>
        {
            foreach (var side in (ReadOnlySpan<int>)[-1, 1]) s.Pen.Fill(Circle(P(side * s.Wide * 1.02f, -0.42f), 0.055f), Colour.Lift(s.Main, -0.14f), 0.6f);
        },
        Limbs = s => Colour.Lift(s.Main, -0.1f),
        Feet = s => Colour.Lift(s.Main, -0.2f),
        Torso = s =>
        {
            s.Pen.Fill(RoundBox(-s.Wide, -0.48f, s.Wide * 2, 0.37f, 0.06f), s.Main);
            s.Pen.Fill(RoundBox(-s.Wide * 0.66f, -0.33f, s.Wide * 1.32f, 0.16f, 0.03f), s.Pale, 0.4f, 0.6f);
            foreach (var (x, colour) in (ReadOnlySpan<(float, Vector4)>)[(-0.4f, s.Accent), (0, Sitter.Gold), (0.4f, Colour.Rgb(0x6c, 0xc0, 0x7a))]) s.Pen.Spot(Circle(P(x * s.Wide, -0.285f), 0.022f), colour);
            s.Pen.Line(0.012f, Colour.Lift(s.Main, -0.22f), P(-s.Wide * 0.5f, -0.225f), P(s.Wide * 0.12f, -0.225f), P(s.Wide * 0.2f, -0.2f), P(s.Wide * 0.3f, -0.245f), P(s.Wide * 0.5f, -0.225f));
            foreach (var (x, y) in (ReadOnlySpan<(float, float)>)[(-0.84f, -0.45f), (0.84f, -0.45f), (-0.84f, -0.14f), (0.84f, -0.14f)]) s.Pen.Spot(Circle(P(x * s.Wide, y), 0.011f), Colour.Lift(s.Main, -0.24f));
        },
        Head = s =>
        {
            if (!s.Hatted)
            {
                s.Head.Line(0.08f, Colour.Lift(s.Main, -0.2f), P(0, -0.8f), P(0, -1.34f));
                s.Head.Fill(Circle(P(0, -1.42f), 0.17f), s.Accent, 0.6f, 0.7f);
            }

            foreach (var side in (ReadOnlySpan<int>)[-1, 1]) s.Head.Fill(RoundBox(side * 1.04f - 0.14f, -0.26f, 0.28f, 0.52f, 0.1f), Colour.Lift(s.Main, -0.14f), 0.6f, 0.8f);
            s.Head.Fill(RoundBox(-1, -0.84f, 2, 1.64f, 0.26f), s.Main);
            s.Head.Fill(RoundBox(-0.8f + s.Turn * 0.5f, -0.6f, 1.66f, 1.24f, 0.22f), Colour.Mix(s.Pale, Colour.Rgb(0xd6, 0xec, 0xf2), 0.5f), 0.4f, 0.6f);
        },
    };

    public static readonly Kind Snowman = new(BodyPlan.Bear)
    {
        Build = new(1.24f, 0.21f, -0.71f, 0.96f, 0.2f, 0.25f, 0.018f, new(0.36f, -0.14f, 0.14f, 0.52f, 0.85f)), Legs = false,
        Back = _ => { },
        Limbs = _ => Colour.Rgb(0x7a, 0x56, 0x3c),
        Torso = s =>
        {
            s.Pen.Fill(Ellipse(P(0, -0.17f), 0.29f * s.Girth, 0.18f), Snow(s));
            s.Pen.Fill(Ellipse(P(0, -0.42f), 0.215f * s.Girth, 0.17f), Snow(s));
            foreach (var y in (ReadOnlySpan<float>)[-0.46f, -0.37f, -0.2f]) s.Pen.Spot(Circle(P(0.02f, y), 0.022f), Sitter.Nose);
        },
        Head = s =>
        {
            s.Head.Fill(Ellipse(P(0, 0), 1, s.Build.HeadTall), Snow(s));
            if (s.Hatted) return;
            s.Head.Fill(RoundBox(-0.5f, -1.66f, 1, 0.86f, 0.08f), s.Accent, 0.8f);
            s.Head.Fill(RoundBox(-0.84f, -0.94f, 1.68f, 0.2f, 0.1f), s.Accent, 0.6f);
        },
        Front = s => s.Head.Fill(Blob(P(0 + s.Turn, -0.02f), P(0.5f + s.Turn * 2, 0.08f), P(0.92f + s.Turn * 2.4f, 0.26f), P(0.46f + s.Turn * 2, 0.28f), P(0 + s.Turn, 0.24f), P(-0.08f + s.Turn, 0.1f)), Colour.Rgb(0xf0, 0x86, 0x30), 0.6f, 0.7f),
    };

    private static Vector4 Snow(Sitter s) => Colour.Mix(s.Main, Colour.Rgb(0xf6, 0xfa, 0xff), 0.6f);
}

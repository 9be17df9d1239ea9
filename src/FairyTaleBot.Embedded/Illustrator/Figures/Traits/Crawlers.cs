using System.Numerics;
using FairyTaleBot.Characters;
using FairyTaleBot.Embedded.Canvas;
using static FairyTaleBot.Embedded.Canvas.Shapes;

namespace FairyTaleBot.Embedded.Illustrator.Figures.Traits;

/// <summary>Many feet, one foot, or none.</summary>
internal static class Crawlers
{
    public static readonly Kind Snail = new(BodyPlan.Turtle)
    {
        Wide = 1.05f,
        Build = new(0.64f, 0.19f, -0.66f, 0.9f, 0.13f, 0.2f, 0.034f, new(0.46f, -1.3f, 0.25f, 0.24f, 1.1f)), Legs = false,
        Back = s =>
        {
            var shell = Colour.Mix(s.Accent, s.Pale, 0.35f);
            s.Pen.Fill(Circle(P(-0.2f, -0.34f), 0.29f), shell);
            s.Pen.Spot(Strokes.Along([.. Enumerable.Range(0, 44).Select(i => Polar(P(-0.2f, -0.33f), 0.245f - i * 0.0052f, 60 + i * 21))], _ => 0.026f), Colour.Lift(shell, -0.16f));
        },
        Torso = s => s.Pen.Fill(Blob(P(0.03f, -0.7f), P(0.14f, -0.6f), P(0.14f, -0.4f), P(0.19f, -0.16f), P(0.34f, -0.03f), P(0.24f, 0.01f), P(-0.3f, 0.01f), P(-0.56f, 0), P(-0.4f, -0.08f), P(-0.18f, -0.11f), P(-0.09f, -0.3f), P(-0.1f, -0.58f)), s.Main),
        Head = s =>
        {
            foreach (var side in (ReadOnlySpan<int>)[-1, 1])
            {
                s.Head.Fill(Tails.Tube(0.24f, 0.17f, P(side * 0.34f, -0.5f), P(side * 0.46f + 0.02f, -1.2f)), s.Main, 0.5f, 0.8f);
                s.Head.Fill(Circle(P(side * 0.46f + 0.04f, -1.3f), 0.36f), s.Main, 0.5f, 0.8f);
            }

            s.Head.Fill(Ellipse(P(0, 0.04f), 0.98f, 0.82f), s.Main);
        },
    };

    public static readonly Kind Caterpillar = new(BodyPlan.Turtle)
    {
        Wide = 1.05f,
        Build = new(0.62f, 0.22f, -0.66f, 0.95f, 0.13f, 0.2f, 0.034f, new(0.4f, 0.02f, 0.2f, 0.5f, 0.75f)), Legs = false,
        Back = s =>
        {
            foreach (var (x, y, r, i) in (ReadOnlySpan<(float, float, float, int)>)[(-0.52f, -0.1f, 0.1f, 0), (-0.4f, -0.13f, 0.125f, 1), (-0.26f, -0.15f, 0.14f, 2), (-0.11f, -0.16f, 0.15f, 3)])
            {
                foreach (var dx in (ReadOnlySpan<float>)[-0.04f, 0.04f]) s.Pen.Fill(Ellipse(P(x + dx, y + r), 0.03f, 0.028f), s.Dark, 0.4f, 0.6f);
                s.Pen.Fill(Circle(P(x, y), r), i % 2 == 0 ? s.Main : Colour.Mix(s.Main, s.Pale, 0.45f), 0.8f);
            }
        },
        Torso = s =>
        {
            foreach (var x in (ReadOnlySpan<float>)[-0.05f, 0.08f]) s.Pen.Fill(Ellipse(P(x, -0.02f), 0.04f, 0.032f), s.Dark, 0.4f, 0.6f);
            s.Pen.Fill(Circle(P(0.03f, -0.17f), 0.155f), s.Main, 0.8f);
            s.Pen.Fill(Circle(P(0.02f, -0.36f), 0.15f), Colour.Mix(s.Main, s.Pale, 0.45f), 0.8f);
        },
        Head = s =>
        {
            Features.Antennae(s, s.Dark, s.Accent);
            Features.RoundHead(s);
        },
    };

    public static readonly Kind Spider = new(BodyPlan.Mouse)
    {
        Wide = 1.1f,
        Build = new(0.6f, 0.25f, -0.6f, 0.92f, 0.13f, 0.2f, 0.032f, new(0.4f, 0, 0.2f, 0.5f, 0.8f)),
        Back = s =>
        {
            foreach (var side in (ReadOnlySpan<int>)[-1, 1])
            {
                foreach (var (x, y, foot) in (ReadOnlySpan<(float, float, float)>)[(0.34f, -0.62f, 0.5f), (0.32f, -0.42f, 0.4f), (0.24f, -0.3f, 0.3f)])
                    s.Pen.Fill(Tails.Tube(0.05f, 0.03f, Curve(P(side * 0.06f, -0.3f), P(side * x, y), P(side * foot, -0.01f))), s.Dark, 0.5f, 0.7f);
            }

            s.Pen.Fill(Circle(P(-0.14f, -0.3f), 0.24f), s.Main);
            s.Pen.Patch(Heart(P(-0.2f, -0.3f), 0.15f), s.Accent, 0.4f);
        },
        Head = s => Features.RoundHead(s),
    };

    public static readonly Kind Snake = new(BodyPlan.Turtle)
    {
        Build = new(0.8f, 0.2f, -0.7f, 0.84f, 0.13f, 0.2f, 0.04f, new(0.46f, -0.12f, 0.2f, 0.42f, 0.95f)), Arms = false, Legs = false,
        Back = s => s.Pen.Fill(Tails.Tube(0.11f, 0.02f, Curve(P(0.16f, -0.06f), P(0.38f, -0.04f), P(0.48f, -0.12f), P(0.5f, -0.22f))), s.Main, 0.6f),
        Torso = s =>
        {
            foreach (var (x, y, w) in (ReadOnlySpan<(float, float, float)>)[(0, -0.08f, 0.36f), (0.02f, -0.2f, 0.28f), (-0.01f, -0.31f, 0.2f)])
            {
                s.Pen.Fill(Ellipse(P(x, y), w, 0.085f), s.Main);
                for (var i = -2; i <= 2; i++) s.Pen.Patch(Blob(P(x + i * w * 0.36f - 0.03f, y), P(x + i * w * 0.36f, y - 0.04f), P(x + i * w * 0.36f + 0.03f, y), P(x + i * w * 0.36f, y + 0.04f)), s.Accent, 0.3f);
            }

            s.Pen.Fill(Tails.Tube(0.18f, 0.15f, Curve(P(-0.1f, -0.33f), P(0.09f, -0.42f), P(0.04f, -0.55f), P(0.01f, -0.66f))), s.Main, 0.7f);
        },
        Head = s =>
        {
            s.Head.Fill(Blob(P(0.2f + s.Turn, 0.62f), P(0.44f + s.Turn, 0.98f), P(0.36f + s.Turn, 1.26f), P(0.3f + s.Turn, 1.02f), P(0.14f + s.Turn, 1.2f), P(0.2f + s.Turn, 0.96f), P(0.06f + s.Turn, 0.64f)), Colour.Rgb(0xe0, 0x5a, 0x60), 0.3f, 0.5f);
            s.Head.Fill(Blob(P(0, -0.82f), P(0.7f, -0.66f), P(1.04f, -0.04f), P(0.86f, 0.52f), P(0.05f, 0.82f), P(-0.78f, 0.52f), P(-1.04f, -0.04f), P(-0.7f, -0.66f)), s.Main);
            s.Head.Patch(Ellipse(P(0.05f + s.Turn, 0.5f), 0.56f, 0.26f), s.Pale);
            s.Head.Patch(Blob(P(0.02f, -0.74f), P(0.2f, -0.54f), P(0.02f, -0.34f), P(-0.16f, -0.54f)), s.Accent, 0.3f);
        },
    };
}

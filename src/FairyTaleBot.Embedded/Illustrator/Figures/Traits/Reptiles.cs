using System.Numerics;
using FairyTaleBot.Characters;
using FairyTaleBot.Embedded.Canvas;
using static FairyTaleBot.Embedded.Canvas.Shapes;

namespace FairyTaleBot.Embedded.Illustrator.Figures.Traits;

/// <summary>Scaly, and without a dragon's wings.</summary>
internal static class Reptiles
{
    public static readonly Kind Lizard = new(BodyPlan.Dragon)
    {
        Wide = 1,
        Build = new(0.66f, 0.25f, -0.63f, 0.82f, 0.14f, 0.21f, 0.042f, new(0.52f, -0.3f, 0.19f, 0.36f, 1)),
        Back = s =>
        {
            var tail = Curve(P(-0.06f, -0.12f), P(-0.26f, -0.03f), P(-0.46f, -0.08f), P(-0.52f, -0.26f), P(-0.42f, -0.36f), P(-0.34f, -0.28f), P(-0.4f, -0.21f));
            s.Pen.Fill(Tails.Tube(0.13f, 0.025f, tail), s.Main, 0.7f);
            foreach (var i in (ReadOnlySpan<int>)[12, 20, 28, 36]) s.Pen.Line(0.02f, s.Dark, tail[i] + P(-0.02f, 0.02f), tail[i] + P(0.02f, -0.02f));
        },
        Coat = s => Features.Spots(s, Colour.Lift(s.Main, -0.14f), 0.02f),
        Head = s =>
        {
            foreach (var side in (ReadOnlySpan<int>)[-1, 1]) s.Head.Fill(Circle(P(side * 0.54f + 0.03f, -0.34f), 0.34f), s.Main, 0.7f);
            s.Head.Fill(Blob(P(0, -0.68f), P(0.66f, -0.56f), P(0.98f, -0.06f), P(1, 0.36f), P(0.62f, 0.74f), P(0.05f, 0.84f), P(-0.6f, 0.74f), P(-0.98f, 0.36f), P(-0.98f, -0.06f), P(-0.66f, -0.56f)), s.Main);
            s.Head.Patch(Blob(P(-0.86f, 0.36f), P(0.05f, 0.28f), P(0.88f, 0.36f), P(0.58f, 0.66f), P(0.05f, 0.76f), P(-0.56f, 0.66f)), s.Pale);
            foreach (var x in (ReadOnlySpan<float>)[-0.08f, 0.16f]) s.Head.Spot(Ellipse(P(x + s.Turn, 0.1f), 0.045f, 0.035f), Sitter.Nose);
            foreach (var (x, y) in (ReadOnlySpan<(float, float)>)[(-0.12f, -0.48f), (0.14f, -0.5f), (0, -0.3f)]) s.Head.Spot(Circle(P(x + s.Turn * 0.4f, y), 0.07f), Colour.Lift(s.Main, -0.14f));
        },
    };

    public static readonly Kind Crocodile = new(BodyPlan.Dragon)
    {
        Wide = 1.05f,
        Build = new(1.14f, 0.24f, -0.68f, 0.86f, 0.185f, 0.24f, 0.06f, new(0.46f, -0.46f, 0.18f, 0.64f, 1.25f)),
        Back = s =>
        {
            s.Pen.Fill(Tails.Tube(0.17f, 0.03f, Curve(P(-0.08f, -0.13f), P(-0.28f, -0.06f), P(-0.46f, -0.08f), P(-0.58f, -0.22f))), s.Main, 0.7f);
            Plates(s, s.Dark, 0.055f, (-0.24f, -0.155f, -14), (-0.34f, -0.13f, -8), (-0.44f, -0.14f, 12), (-0.22f, -0.36f, -60), (-0.24f, -0.26f, -50));
        },
        Head = s =>
        {
            foreach (var side in (ReadOnlySpan<int>)[-1, 1]) s.Head.Fill(Circle(P(side * 0.48f + 0.03f, -0.5f), 0.36f), s.Main, 0.7f);
            s.Head.Fill(Blob(P(0, -0.62f), P(0.7f, -0.5f), P(0.94f, -0.02f), P(1.14f, 0.5f), P(0.7f, 0.96f), P(0.05f, 1.04f), P(-0.6f, 0.96f), P(-1.04f, 0.5f), P(-0.94f, -0.02f), P(-0.7f, -0.5f)), s.Main);
            s.Head.Patch(Blob(P(-0.96f, 0.54f), P(0.05f, 0.6f), P(1.06f, 0.54f), P(0.66f, 0.9f), P(0.05f, 0.98f), P(-0.56f, 0.9f)), s.Pale);
            foreach (var x in (ReadOnlySpan<float>)[-0.2f, 0.3f]) s.Head.Fill(Ellipse(P(x + s.Turn, 0.22f), 0.14f, 0.1f), Colour.Lift(s.Main, 0.05f), 0.5f, 0.5f);
            foreach (var x in (ReadOnlySpan<float>)[-0.2f, 0.3f]) s.Head.Spot(Ellipse(P(x + s.Turn, 0.22f), 0.05f, 0.04f), Sitter.Nose);
        },
        Front = s =>
        {
            foreach (var side in (ReadOnlySpan<int>)[-1, 1])
            {
                foreach (var x in (ReadOnlySpan<float>)[0.46f, 0.7f]) s.Head.Spot(Shape.Of(P(side * x - 0.09f, 0.56f), P(side * x + 0.09f, 0.55f), P(side * x, 0.72f)), Sitter.White);
            }
        },
    };

    public static readonly Kind Dinosaur = new(BodyPlan.Dragon)
    {
        Wide = 1.05f,
        Build = new(1.42f, 0.225f, -0.7f, 0.94f, 0.19f, 0.24f, 0.058f, new(0.42f, -0.18f, 0.165f, 0.58f, 0.85f)),
        Back = s =>
        {
            Plates(s, s.Accent, 0.1f, (-0.2f, -0.56f, -58), (-0.25f, -0.42f, -66), (-0.27f, -0.27f, -60), (-0.35f, -0.17f, -30), (-0.46f, -0.15f, -6));
            s.Pen.Fill(Tails.Tube(0.19f, 0.03f, Curve(P(-0.06f, -0.14f), P(-0.28f, -0.06f), P(-0.46f, -0.08f), P(-0.6f, -0.2f))), s.Main, 0.7f);
        },
        Coat = s => Features.Spots(s, Colour.Lift(s.Main, -0.1f), 0.022f),
        Head = s =>
        {
            foreach (var (x, y, tilt) in (ReadOnlySpan<(float, float, float)>)[(-0.1f, -1, -6), (-0.56f, -0.84f, -34), (-0.88f, -0.44f, -62)])
            {
                var plate = s.Head.At(x, y, 1, tilt);
                plate.Fill(Blob(P(-0.2f, 0.1f), P(-0.16f, -0.26f), P(0, -0.42f), P(0.16f, -0.26f), P(0.2f, 0.1f)), s.Accent, 0.6f, 0.7f);
            }

            s.Head.Fill(Blob(P(0, -0.94f), P(0.68f, -0.7f), P(0.9f, -0.1f), P(0.98f, 0.42f), P(0.62f, 0.88f), P(0.05f, 0.98f), P(-0.56f, 0.88f), P(-0.92f, 0.42f), P(-0.9f, -0.1f), P(-0.68f, -0.7f)), s.Main);
            s.Head.Patch(Ellipse(P(0.05f + s.Turn, 0.58f), 0.66f, 0.34f), s.Pale);
            foreach (var x in (ReadOnlySpan<float>)[-0.12f, 0.24f]) s.Head.Spot(Ellipse(P(x + s.Turn, 0.26f), 0.06f, 0.045f), Sitter.Nose);
            foreach (var (x, y) in (ReadOnlySpan<(float, float)>)[(-0.36f, -0.66f), (0.3f, -0.7f), (0.02f, -0.56f)]) s.Head.Spot(Circle(P(x + s.Turn * 0.4f, y), 0.09f), Colour.Lift(s.Main, -0.1f));
        },
    };

    private static void Plates(Sitter s, Vector4 colour, float size, params ReadOnlySpan<(float X, float Y, float Tilt)> places)
    {
        foreach (var (x, y, tilt) in places)
            s.Pen.At(x, y, 1, tilt).Fill(Blob(P(-size * 0.62f, size * 0.5f), P(-size * 0.5f, -size * 0.5f), P(0, -size), P(size * 0.5f, -size * 0.5f), P(size * 0.62f, size * 0.5f)), colour, 0.6f, 0.7f);
    }
}

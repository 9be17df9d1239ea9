using System.Numerics;
using FairyTaleBot.Characters;
using FairyTaleBot.Embedded.Canvas;
using static FairyTaleBot.Embedded.Canvas.Shapes;

namespace FairyTaleBot.Embedded.Illustrator.Figures.Traits;

/// <summary>Birds that are all feathers.</summary>
internal static class Plumage
{
    private static readonly Build Measures = Build.Of(BodyPlan.Bird);
    private static readonly Vector4 Black = Colour.Rgb(0x3c, 0x38, 0x42);

    public static readonly Kind Parrot = new(BodyPlan.Bird)
    {
        Build = Measures with { Tall = 0.8f },
        Back = s =>
        {
            foreach (var (x, colour) in (ReadOnlySpan<(float, Vector4)>)[(-0.5f, s.Accent), (-0.42f, Sitter.Gold), (-0.34f, s.Main)]) s.Pen.Fill(Tails.Tube(0.11f, 0.06f, P(-0.14f, -0.26f), P(x, -0.02f + (x + 0.42f) * 0.5f)), colour, 0.6f, 0.8f);
        },
        Head = s =>
        {
            foreach (var (x, tilt) in (ReadOnlySpan<(float, float)>)[(-0.3f, -40), (-0.1f, -16), (0.1f, 8)]) s.Head.Fill(Ellipse(P(x, -1.18f), 0.12f, 0.34f, tilt), s.Accent, 0.5f, 0.8f);
            foreach (var side in (ReadOnlySpan<int>)[-1, 1]) s.Head.Patch(Ellipse(P(side * 0.5f + 0.03f + s.Turn * 0.6f, 0.06f), 0.36f, 0.4f), Sitter.White);
        },
        Front = s =>
        {
            var t = s.Turn;
            s.Head.Fill(Blob(P(-0.12f + t, 0.5f), P(0.06f + t, 0.72f), P(0.24f + t, 0.5f)), Black, 0.4f, 0.6f);
            s.Head.Fill(Blob(P(-0.24f + t, 0.2f), P(0.05f + t, 0.02f), P(0.36f + t, 0.16f), P(0.42f + t, 0.5f), P(0.26f + t, 0.78f), P(0.18f + t, 0.52f), P(-0.16f + t, 0.46f)), Sitter.Orange, 0.6f, 0.8f);
        },
    };

    public static readonly Kind Peacock = new(BodyPlan.Bird)
    {
        Wide = 1.2f,
        Build = Measures with { Tall = 0.92f },
        Back = s =>
        {
            for (var i = 0; i < 9; i++)
            {
                var tip = Polar(P(0, -0.3f), 0.6f, -176 + i * 21.5f);
                s.Pen.Fill(Tails.Tube(0.06f, 0.19f, P(0, -0.3f), tip), i % 2 == 0 ? s.Second : s.Accent, 0.6f, 0.8f);
                s.Pen.Patch(Circle(tip, 0.062f), Sitter.Gold, 0.3f);
                s.Pen.Patch(Circle(tip, 0.036f), s.Main, 0.3f);
            }
        },
        Head = s =>
        {
            foreach (var x in (ReadOnlySpan<float>)[-0.26f, 0, 0.26f])
            {
                s.Head.Line(0.05f, s.Dark, P(x * 0.5f, -1), P(x, -1.34f));
                s.Head.Fill(Circle(P(x, -1.4f), 0.1f), s.Accent, 0.5f, 0.5f);
            }
        },
    };

    public static readonly Kind Phoenix = new(BodyPlan.Bird)
    {
        Wide = 1.2f,
        Build = Measures with { Tall = 0.98f },
        Back = s =>
        {
            foreach (var side in (ReadOnlySpan<int>)[-1, 1]) s.Pen.Fill(Blob(P(side * 0.1f, -0.34f), P(side * 0.3f, -0.6f), P(side * 0.48f, -0.92f), P(side * 0.52f, -0.66f), P(side * 0.64f, -0.62f), P(side * 0.52f, -0.44f), P(side * 0.54f, -0.3f), P(side * 0.26f, -0.24f)), s.Accent, 0.7f);
            foreach (var (x, y, colour) in (ReadOnlySpan<(float, float, Vector4)>)[(-0.56f, -0.16f, s.Accent), (-0.5f, -0.02f, Sitter.Orange), (-0.36f, 0.02f, Sitter.Gold)])
                s.Pen.Fill(Blob(P(-0.12f, -0.3f), P(x * 0.66f, y * 0.6f - 0.14f), P(x, y), P(x * 0.6f, y * 0.5f), P(-0.1f, -0.16f)), colour, 0.6f, 0.8f);
        },
        Head = s =>
        {
            foreach (var (x, high, colour) in (ReadOnlySpan<(float, float, Vector4)>)[(-0.34f, -1.46f, s.Accent), (0.3f, -1.4f, s.Accent), (0, -1.74f, Sitter.Orange), (0.02f, -1.36f, Sitter.Gold)])
                s.Head.Fill(Blob(P(x - 0.2f, -0.9f), P(x - 0.18f, -1.12f), P(x + 0.08f, high), P(x + 0.18f, -1.1f), P(x + 0.2f, -0.9f)), colour, 0.5f, 0.7f);
        },
    };
}

using System.Numerics;
using FairyTaleBot.Characters;
using FairyTaleBot.Embedded.Canvas;
using static FairyTaleBot.Embedded.Canvas.Shapes;

namespace FairyTaleBot.Embedded.Illustrator.Figures.Traits;

/// <summary>Feelers on their heads and something on their backs.</summary>
internal static class Insects
{
    internal static readonly Build Measures = new(0.6f, 0.25f, -0.63f, 0.92f, 0.15f, 0.21f, 0.036f, new(0.4f, 0.04f, 0.19f, 0.5f, 0.75f));

    public static readonly Kind Butterfly = Winged(s => Wings.Butterfly(s.Pen, s.Accent, Colour.Mix(s.Accent, s.Pale, 0.55f), s.Pale)) with
    {
        Wide = 1.1f,
        Build = Measures with { Tall = 0.7f, BodyWide = 0.11f },
    };

    public static readonly Kind Moth = Winged(s => Wings.Butterfly(s.Pen, s.Main, s.Pale, Colour.Lift(s.Main, -0.16f))) with
    {
        Wide = 1.1f,
        Build = Measures with { Tall = 0.74f, BodyWide = 0.13f },
        Head = s =>
        {
            Features.RoundHead(s);
            foreach (var side in (ReadOnlySpan<int>)[-1, 1])
            {
                var stem = Curve(P(side * 0.3f, -0.8f), P(side * 0.5f, -1.2f), P(side * 0.92f, -1.4f));
                s.Head.Line(0.06f, s.Dark, stem);
                foreach (var i in (ReadOnlySpan<int>)[8, 12, 16]) s.Head.Line(0.045f, s.Dark, stem[i], stem[i] + P(side * -0.06f, -0.22f));
            }
        },
    };

    public static readonly Kind Bee = Winged(s => Wings.Clear(s.Pen, Glass(s), 1)) with
    {
        Torso = s =>
        {
            Barrel(s, s.Main);
            foreach (var y in (ReadOnlySpan<float>)[-0.3f, 0.18f, 0.66f]) s.Pen.Patch(Band(s, y, y + 0.25f), Stripe(s), 0.4f);
        },
    };

    internal static Kind Winged(Action<Sitter> back) => new(BodyPlan.Mouse)
    {
        Build = Measures, Back = back,
        Head = s =>
        {
            Features.Antennae(s, s.Dark, s.Accent);
            Features.RoundHead(s);
        },
    };

    internal static Vector4 Stripe(Sitter s) => Colour.Mix(s.Dark, Sitter.Nose, 0.7f);

    internal static Vector4 Glass(Sitter s) => Colour.Mix(Colour.Rgb(0xe4, 0xf2, 0xfa), s.Second, 0.25f);

    private static void Barrel(Sitter s, Vector4 colour) => s.Pen.Fill(Ellipse(s.Middle, s.Wide * 1.02f, s.Build.BodyTall), colour);

    /// <summary>A slice of the barrel between two heights, −1 its top and 1 its foot.</summary>
    private static Shape Band(Sitter s, float from, float to)
    {
        Vector2 Edge(float y, int side) => s.Middle + P(side * s.Wide * MathF.Sqrt(MathF.Max(0, 1 - y * y)), y * s.Build.BodyTall);
        var middle = (from + to) / 2;
        return Shape.Of(Edge(from, -1), Edge(from, 1), Edge(middle, 1), Edge(MathF.Min(to, 0.97f), 1), Edge(MathF.Min(to, 0.97f), -1), Edge(middle, -1));
    }
}

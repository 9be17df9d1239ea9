using FairyTaleBot.Characters;
using FairyTaleBot.Embedded.Canvas;
using static FairyTaleBot.Embedded.Canvas.Shapes;

namespace FairyTaleBot.Embedded.Illustrator.Figures.Traits;

/// <summary>Cats with round ears, and what they wear over their fur.</summary>
internal static class WildCats
{
    private static readonly Build Measures = new(1.14f, 0.245f, -0.66f, 0.9f, 0.17f, 0.22f, 0.06f, new(0.4f, -0.02f, 0.17f, 0.5f, 0.8f));

    public static readonly Kind Lion = new(BodyPlan.Cat)
    {
        Wide = 0.8f,
        Build = Measures with { Tall = 1.2f, Head = 0.225f },
        Back = s => Tails.Tuft(s, Mane(s)),
        Head = s =>
        {
            var mane = Mane(s);
            s.Head.Fill(Tufts(1.62f, 1.36f, 15), mane);
            s.Head.Patch(Tufts(1.26f, 1.1f, 15), Colour.Lift(mane, 0.05f), 0.3f);
            Features.RoundEars(s, 0.82f, -0.8f, 0.3f, s.Main, Sitter.Pink);
            Face(s);
        },
    };

    public static readonly Kind Tiger = new(BodyPlan.Cat)
    {
        Build = Measures,
        Back = s =>
        {
            var tail = Curve(P(-0.08f, -0.12f), P(-0.25f, -0.1f), P(-0.35f, -0.22f), P(-0.31f, -0.38f), P(-0.38f, -0.48f));
            s.Pen.Fill(Tails.Tube(0.085f, 0.07f, tail), s.Main, 0.6f);
            foreach (var i in (ReadOnlySpan<int>)[14, 20, 26, 32]) s.Pen.Line(0.03f, s.Dark, tail[i] + P(-0.035f, 0.01f), tail[i] + P(0.035f, -0.01f));
            s.Pen.Spot(Strokes.Taper(0.06f, 0.064f, tail[^6..]), s.Dark);
        },
        Coat = s => Features.Stripes(s, s.Dark),
        Head = s =>
        {
            Features.RoundEars(s, 0.74f, -0.74f, 0.36f, s.Main, s.Pale);
            Face(s);
            foreach (var x in (ReadOnlySpan<float>)[-0.26f, 0, 0.26f]) s.Head.Taper(0.13f, 0.03f, s.Dark, P(x + s.Turn * 0.4f, -0.86f + x * x), P(x * 0.7f + s.Turn * 0.6f, -0.46f));
            foreach (var side in (ReadOnlySpan<int>)[-1, 1])
            {
                foreach (var (y, reach) in (ReadOnlySpan<(float, float)>)[(-0.2f, 0.74f), (0.12f, 0.72f), (0.42f, 0.68f)])
                    s.Head.Taper(0.12f, 0.02f, s.Dark, P(side * (1 - MathF.Abs(y - 0.1f) * 0.2f), y), P(side * reach, y + 0.04f));
            }
        },
    };

    public static readonly Kind Leopard = new(BodyPlan.Cat)
    {
        Build = Measures with { Tall = 1.05f },
        Coat = s => Features.Spots(s, s.Dark, 0.024f),
        Head = s =>
        {
            Features.RoundEars(s, 0.74f, -0.74f, 0.34f, s.Main, s.Dark);
            Face(s);
            foreach (var (x, y) in (ReadOnlySpan<(float, float)>)[(-0.3f, -0.6f), (0, -0.7f), (0.3f, -0.6f), (-0.62f, -0.38f), (0.62f, -0.38f), (-0.84f, 0.1f), (0.84f, 0.1f), (-0.72f, 0.42f), (0.72f, 0.42f), (0.02f, -0.44f)])
                s.Head.Spot(Ellipse(P(x + s.Turn * 0.4f, y), 0.075f, 0.06f), s.Dark);
        },
    };

    /// <summary>A lion's body with an eagle's wings and beak.</summary>
    public static readonly Kind Griffin = new(BodyPlan.Cat)
    {
        Build = Measures with { Tall = 1.16f },
        Back = s =>
        {
            Wings.Feathered(s.Pen, s.Pale);
            Tails.Tuft(s, s.Dark);
        },
        Feet = _ => Sitter.Orange,
        Head = s =>
        {
            Features.UprightEars(s, 0.62f, -0.56f, 0.22f, s.Main, s.Pale, 24);
            s.Head.Fill(Tufts(1.14f, 0.98f, 13), s.Pale);
            s.Head.Patch(Ellipse(P(0, -0.02f), 0.86f, 0.78f), Colour.Mix(s.Pale, Sitter.White, 0.5f));
        },
        Front = s => s.Head.Fill(Blob(P(-0.24f + s.Turn, 0.3f), P(0.05f + s.Turn, 0.12f), P(0.36f + s.Turn, 0.24f), P(0.42f + s.Turn, 0.52f), P(0.26f + s.Turn, 0.76f), P(0.16f + s.Turn, 0.54f), P(-0.16f + s.Turn, 0.5f)), Sitter.Orange, 0.6f, 0.8f),
    };

    private static System.Numerics.Vector4 Mane(Sitter s) => Colour.Lift(Colour.Mix(s.Main, Colour.Rgb(0x9a, 0x4e, 0x1c), 0.45f), -0.07f);

    private static Shape Tufts(float far, float near, int count) =>
        Blob([.. Enumerable.Range(0, count * 2).Select(i => Polar(P(0, 0.06f), i % 2 == 0 ? far : near, -90 + i * 180f / count))]);

    private static void Face(Sitter s)
    {
        s.Head.Fill(Blob(P(0, -0.9f), P(0.7f, -0.64f), P(0.98f, 0.06f), P(0.72f, 0.66f), P(0, 0.9f), P(-0.72f, 0.66f), P(-0.98f, 0.06f), P(-0.7f, -0.64f)), s.Main);
        s.Head.Patch(Ellipse(P(0.05f + s.Turn, 0.46f), 0.46f, 0.33f), s.Pale);
        s.Head.Spot(Blob(P(-0.12f + s.Turn, 0.2f), P(0.22f + s.Turn, 0.2f), P(0.05f + s.Turn, 0.37f)), Sitter.Nose);
        Features.Whiskers(s, 0.46f, s.Dark);
    }
}

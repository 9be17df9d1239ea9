using FairyTaleBot.Characters;
using FairyTaleBot.Embedded.Canvas;
using static FairyTaleBot.Embedded.Canvas.Shapes;

namespace FairyTaleBot.Embedded.Illustrator.Figures.Traits;

/// <summary>What the tide leaves for a while.</summary>
internal static class Tides
{
    public static readonly Kind Jellyfish = new(BodyPlan.Frog)
    {
        Build = new(0.8f, 0.3f, -0.6f, 0.9f, 0.15f, 0.2f, 0.03f, new(0.4f, 0, 0.19f, 0.42f, 0.75f)), Legs = false,
        Back = s =>
        {
            for (var i = 0; i < 6; i++)
                s.Pen.Fill(Strokes.Taper(0.05f, 0.03f, Curve(P(-0.22f + i * 0.09f, -0.42f), P(-0.26f + i * 0.1f, -0.28f), P(-0.19f + i * 0.085f, -0.15f), P(-0.26f + i * 0.1f, 0))), i % 2 == 0 ? s.Accent : s.Pale, 0.5f, 0.7f);
        },
        Torso = _ => { },
        Head = s =>
        {
            s.Head.Fill(Blob(P(0, -1.1f), P(0.8f, -0.84f), P(1.14f, -0.1f), P(1.1f, 0.6f), P(0.82f, 0.7f), P(0.56f, 0.58f), P(0.28f, 0.74f), P(0, 0.6f), P(-0.28f, 0.74f), P(-0.56f, 0.58f), P(-0.82f, 0.7f), P(-1.1f, 0.6f), P(-1.14f, -0.1f), P(-0.8f, -0.84f)), s.Main);
            s.Head.Patch(Ellipse(P(-0.5f, -0.66f), 0.2f, 0.12f, -40), Colour.Mix(s.Main, Sitter.White, 0.6f), 0.2f);
        },
    };

    public static readonly Kind Starfish = new(BodyPlan.Frog)
    {
        Build = new(0.76f, 0.2f, -0.5f, 0.9f, 0.15f, 0.2f, 0.03f, new(0.44f, -0.1f, 0.24f, 0.5f, 1)), Arms = false, Legs = false,
        Back = _ => { },
        Torso = s =>
        {
            var points = Enumerable.Range(0, 10).SelectMany(i => i % 2 == 0
                ? new[] { Polar(P(0, -0.45f), 0.47f, -96 + i * 36), Polar(P(0, -0.45f), 0.47f, -84 + i * 36) }
                : [Polar(P(0, -0.45f), 0.25f, -90 + i * 36)]);
            s.Pen.Fill(Blob([.. points]), s.Main);
            for (var i = 0; i < 5; i++)
            {
                foreach (var (far, size) in (ReadOnlySpan<(float, float)>)[(0.38f, 0.018f), (0.31f, 0.023f)]) s.Pen.Patch(Circle(Polar(P(0, -0.45f), far, -90 + i * 72), size), s.Pale, 0.3f);
            }
        },
        Head = _ => { },
    };

    public static readonly Kind Seahorse = new(BodyPlan.Turtle)
    {
        Build = new(0.86f, 0.21f, -0.7f, 0.95f, 0.13f, 0.22f, 0.034f, new(0.44f, -0.2f, 0.2f, 0.56f, 0.4f)), Arms = false, Legs = false,
        Back = s =>
        {
            s.Pen.Fill(Blob(P(-0.1f, -0.46f), P(-0.26f, -0.5f), P(-0.31f, -0.38f), P(-0.26f, -0.26f), P(-0.1f, -0.28f)), s.Accent, 0.7f);
            s.Pen.Fill(Strokes.Taper(0.17f, 0.04f, Curve(P(0, -0.24f), P(-0.02f, -0.1f), P(0.12f, -0.02f), P(0.24f, -0.08f), P(0.22f, -0.18f), P(0.14f, -0.17f))), s.Main, 0.7f);
        },
        Torso = s =>
        {
            s.Pen.Fill(Blob(P(-0.09f, -0.62f), P(0.09f, -0.62f), P(0.19f, -0.4f), P(0.13f, -0.2f), P(0, -0.14f), P(-0.12f, -0.22f), P(-0.15f, -0.42f)), s.Main);
            for (var i = 0; i < 5; i++) s.Pen.Line(0.012f, Colour.Lift(s.Main, -0.12f), Curve(P(-0.08f, -0.48f + i * 0.06f), P(0.03f, -0.45f + i * 0.06f), P(0.14f, -0.48f + i * 0.06f)));
        },
        Head = s =>
        {
            foreach (var x in (ReadOnlySpan<float>)[-0.36f, 0, 0.36f]) s.Head.Fill(Shape.Of(P(x - 0.2f, -0.8f), P(x, -1.34f + MathF.Abs(x) * 0.4f), P(x + 0.2f, -0.8f)), s.Accent, 0.5f, 0.7f);
            Features.RoundHead(s, 0.94f);
        },
        Front = s =>
        {
            s.Head.Fill(Tails.Tube(0.44f, 0.34f, P(0.14f + s.Turn, 0.3f), P(0.6f + s.Turn, 0.42f), P(1.06f + s.Turn, 0.46f)), s.Main, 0.6f, 0.8f);
            s.Head.Fill(Ellipse(P(1.1f + s.Turn, 0.46f), 0.12f, 0.21f), Colour.Lift(s.Main, -0.08f), 0.5f, 0.6f);
        },
    };
}

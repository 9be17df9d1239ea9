using FairyTaleBot.Embedded.Canvas;
using static FairyTaleBot.Embedded.Canvas.Shapes;

namespace FairyTaleBot.Embedded.Illustrator.Figures.Traits;

/// <summary>Insects that are known by their backs.</summary>
internal static class Bugs
{
    public static readonly Kind Ladybug = Insects.Winged(s =>
    {
        var red = Colour.Mix(s.Main, Colour.Rgb(0xdb, 0x40, 0x34), 0.75f);
        s.Pen.Fill(Ellipse(P(-0.02f, -0.32f), 0.33f, 0.29f), red);
        s.Pen.Line(0.014f, Insects.Stripe(s), P(-0.02f, -0.6f), P(-0.02f, -0.05f));
        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
        {
            foreach (var (x, y, r) in (ReadOnlySpan<(float, float, float)>)[(0.22f, -0.44f, 0.05f), (0.25f, -0.26f, 0.045f), (0.19f, -0.13f, 0.035f)]) s.Pen.Spot(Circle(P(side * x - 0.02f, y), r), Insects.Stripe(s));
        }
    }) with { Build = Insects.Measures with { BodyWide = 0.135f } };

    public static readonly Kind Beetle = Insects.Winged(s =>
    {
        s.Pen.Fill(Ellipse(P(-0.02f, -0.32f), 0.3f, 0.29f), Colour.Lift(s.Main, -0.12f));
        s.Pen.Line(0.014f, s.Dark, P(-0.02f, -0.6f), P(-0.02f, -0.05f));
        s.Pen.Line(0.03f, Colour.Lift(s.Main, 0.08f), Arc(P(-0.02f, -0.32f), 0.24f, 0.23f, 190, 250));
    }) with { Build = Insects.Measures with { BodyWide = 0.135f } };

    public static readonly Kind Firefly = Insects.Winged(s =>
    {
        var light = Colour.Rgb(0xff, 0xe9, 0x6a);
        foreach (var (size, alpha) in (ReadOnlySpan<(float, float)>)[(0.24f, 0.22f), (0.19f, 0.3f)]) s.Pen.Spot(Circle(P(-0.23f, -0.16f), size), light, alpha);
        s.Pen.Fill(Blob(P(-0.06f, -0.24f), P(-0.22f, -0.3f), P(-0.36f, -0.2f), P(-0.34f, -0.07f), P(-0.18f, -0.04f), P(-0.06f, -0.1f)), light, 0.3f, 0.7f);
        foreach (var x in (ReadOnlySpan<float>)[-0.16f, -0.24f]) s.Pen.Line(0.01f, Colour.Lift(light, -0.16f), Curve(P(x, -0.27f), P(x - 0.04f, -0.16f), P(x, -0.06f)));
        Wings.Clear(s.Pen, Insects.Glass(s), 0.9f);
    });

    public static readonly Kind Dragonfly = Insects.Winged(s =>
    {
        s.Pen.Fill(Tails.Tube(0.09f, 0.035f, Curve(P(-0.08f, -0.16f), P(-0.3f, -0.08f), P(-0.52f, -0.16f), P(-0.62f, -0.3f))), s.Main, 0.6f);
        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
        {
            s.Pen.Fill(Ellipse(P(side * 0.33f, -0.52f), 0.3f, 0.07f, side * -24), Insects.Glass(s), 0.5f, 0.7f);
            s.Pen.Fill(Ellipse(P(side * 0.33f, -0.38f), 0.28f, 0.065f, side * 2), Insects.Glass(s), 0.5f, 0.7f);
        }
    }) with { Wide = 1.2f, Build = Insects.Measures with { Tall = 0.66f, BodyWide = 0.12f } };

    public static readonly Kind Ant = Insects.Winged(s => s.Pen.Fill(Ellipse(P(-0.25f, -0.2f), 0.2f, 0.15f, -24), s.Main)) with
    {
        Build = Insects.Measures with { BodyWide = 0.12f, BodyTall = 0.18f },
        Coat = s =>
        {
            foreach (var side in (ReadOnlySpan<int>)[-1, 1]) s.Pen.Line(0.035f, s.Main, Curve(P(side * 0.1f, -0.26f), P(side * 0.24f, -0.27f), P(side * 0.29f, -0.14f)));
        },
    };

    public static readonly Kind Cricket = Insects.Winged(s =>
    {
        foreach (var side in (ReadOnlySpan<int>)[-1, 1]) s.Pen.Fill(Tails.Tube(0.09f, 0.04f, P(side * 0.1f, -0.2f), P(side * 0.34f, -0.52f), P(side * 0.38f, -0.03f)), Colour.Lift(s.Main, -0.05f), 0.6f);
        s.Pen.Fill(Blob(P(-0.04f, -0.42f), P(-0.2f, -0.36f), P(-0.36f, -0.12f), P(-0.14f, -0.14f)), Colour.Lift(s.Main, 0.08f), 0.6f);
    });
}

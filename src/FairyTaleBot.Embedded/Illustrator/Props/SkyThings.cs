using System.Numerics;
using FairyTaleBot.Embedded.Canvas;
using FairyTaleBot.Embedded.Illustrator.Figures;
using static FairyTaleBot.Embedded.Canvas.Shapes;

namespace FairyTaleBot.Embedded.Illustrator.Props;

/// <summary>Things of the sky and the air.</summary>
internal static class SkyThings
{
    private static readonly Vector4[] Bands =
    [
        Colour.Rgb(0xe8, 0x5d, 0x5d), Colour.Rgb(0xf4, 0xa0, 0x4e), Colour.Rgb(0xf8, 0xdc, 0x62), Colour.Rgb(0x7f, 0xc4, 0x78), Colour.Rgb(0x5f, 0xa8, 0xe0), Colour.Rgb(0x98, 0x7f, 0xd0),
    ];

    public static IReadOnlyList<Vector4> Rainbow => Bands;

    public static readonly Drawable[] All =
    [
        new("moon", Habitat.Sky, 0.34f, "#fff0b8", (p, c) => { p.Fill(Crescent(P(0.1f, 0), 0.48f), c); p.Spot(Circle(P(-0.12f, 0.12f), 0.03f), Colour.Lift(c, -0.3f)); }),
        new("sun", Habitat.Sky, 0.4f, "#ffcf4a", (p, c) => { p.Fill(Star(default, 0.5f, 0.34f, 12), Colour.Lift(c, 0.05f), 0.3f, 0.4f); p.Fill(Circle(default, 0.33f), c); }),
        new("star", Habitat.Sky, 0.24f, "#ffd95e", (p, c) => { p.Fill(Star(default, 0.5f, 0.23f, 5), c); p.Spot(Circle(P(-0.09f, -0.02f), 0.035f), Dark); p.Spot(Circle(P(0.09f, -0.02f), 0.035f), Dark); p.Line(0.03f, Dark, Arc(P(0, 0.03f), 0.06f, 0.05f, 20, 160)); }),
        new("comet", Habitat.Sky, 0.5f, "#ffe07a", (p, c) =>
        {
            for (var i = -1; i <= 1; i++) p.Taper(0.09f, 0.01f, Colour.Lift(c, 0.04f), P(0.24f, 0.2f + i * 0.07f), P(-0.48f, -0.3f + i * 0.13f));
            p.Fill(Star(P(0.28f, 0.22f), 0.22f, 0.1f, 5), c);
        }),
        new("rainbow", Habitat.Sky, 1.5f, "#e85d5d", (p, _) =>
        {
            for (var i = 0; i < Bands.Length; i++) p.Line(0.04f, Bands[i], Arc(P(0, 0.24f), 0.5f - i * 0.037f, 0.5f - i * 0.037f, 184, 356));
        }),
        new("cloud", Habitat.Sky, 0.7f, "#ffffff", (p, c) => p.Fill(Cloud(P(0, 0.06f), 0.95f, 4), c, 0.8f)),
        new("kite", Habitat.Air, 0.42f, "#e0604c", (p, c) =>
        {
            p.Line(0.015f, Dark, Curve(P(0.02f, 0.2f), P(-0.1f, 0.34f), P(0.06f, 0.44f), P(-0.06f, 0.56f)));
            p.Fill(Shape.Of(P(0, -0.5f), P(0.34f, -0.12f), P(0, 0.26f), P(-0.34f, -0.12f)), c);
            p.Patch(Shape.Of(P(0, -0.5f), P(0.34f, -0.12f), P(0, -0.12f)), Colour.Lift(c, 0.14f), 0);
            p.Patch(Shape.Of(P(0, 0.26f), P(-0.34f, -0.12f), P(0, -0.12f)), Colour.Lift(c, 0.14f), 0);
            foreach (var y in (ReadOnlySpan<float>)[0.36f, 0.48f]) p.Spot(Blob(P(-0.02f, y), P(-0.11f, y - 0.05f), P(-0.1f, y + 0.05f)).And(Blob(P(-0.02f, y), P(0.08f, y - 0.05f), P(0.07f, y + 0.05f))), Colour.Rgb(0xf4, 0xc8, 0x4a));
        }),
        new("balloon", Habitat.Air, 0.42f, "#e85d75", (p, c) =>
        {
            p.Line(0.014f, Dark, Curve(P(0, 0.16f), P(0.04f, 0.3f), P(-0.03f, 0.42f), P(0.01f, 0.55f)));
            p.Fill(Blob(P(0, -0.5f), P(0.26f, -0.38f), P(0.3f, -0.14f), P(0.14f, 0.08f), P(0, 0.15f), P(-0.14f, 0.08f), P(-0.3f, -0.14f), P(-0.26f, -0.38f)), c);
            p.Spot(Ellipse(P(-0.13f, -0.3f), 0.045f, 0.09f, 30), White, 0.7f);
        }),
        new("butterfly", Habitat.Air, 0.2f, "#6fa8dc", (p, c) =>
        {
            foreach (var s in (ReadOnlySpan<int>)[-1, 1])
            {
                p.Fill(Blob(P(s * 0.03f, -0.05f), P(s * 0.24f, -0.44f), P(s * 0.5f, -0.34f), P(s * 0.36f, -0.02f)), c);
                p.Fill(Blob(P(s * 0.03f, 0), P(s * 0.36f, 0.04f), P(s * 0.32f, 0.36f), P(s * 0.1f, 0.26f)), Colour.Lift(c, 0.1f));
                p.Spot(Circle(P(s * 0.31f, -0.26f), 0.06f), White, 0.8f);
                p.Line(0.025f, Dark, Curve(P(0, -0.2f), P(s * 0.06f, -0.34f), P(s * 0.13f, -0.4f)));
            }
            p.Spot(Ellipse(P(0, 0.02f), 0.045f, 0.26f), Dark);
        }),
        new("bee", Habitat.Air, 0.17f, "#f5c542", (p, c) =>
        {
            p.Spot(Ellipse(P(-0.06f, -0.28f), 0.16f, 0.24f, -20), White, 0.75f); p.Spot(Ellipse(P(0.14f, -0.26f), 0.14f, 0.22f, 24), White, 0.75f);
            p.Fill(Ellipse(P(0, 0.05f), 0.42f, 0.29f), c);
            foreach (var x in (ReadOnlySpan<float>)[-0.16f, 0.02f]) p.Line(0.085f, Dark, Curve(P(x, -0.18f), P(x + 0.05f, 0.05f), P(x, 0.28f)));
            p.Spot(Circle(P(0.26f, 0), 0.045f), Dark);
        }),
        new("firefly", Habitat.Air, 0.13f, "#f7ef7a", (p, c) => { p.Spot(Circle(default, 0.5f), c, 0.25f); p.Spot(Circle(default, 0.3f), c, 0.5f); p.Spot(Circle(default, 0.14f), White); }),
        new("feather", Habitat.Air, 0.28f, "#f3f1ea", (p, c) => { p.Fill(Blob(P(-0.4f, 0.42f), P(-0.3f, 0), P(0.06f, -0.36f), P(0.42f, -0.48f), P(0.36f, -0.08f), P(0.02f, 0.24f)), c); p.Line(0.03f, Colour.Lift(c, -0.25f), Curve(P(-0.48f, 0.5f), P(-0.1f, 0.05f), P(0.36f, -0.4f))); }),
        new("leaf", Habitat.Air, 0.2f, "#7fae4e", (p, c) => { p.Fill(Blob(P(-0.42f, 0.36f), P(-0.26f, -0.16f), P(0.4f, -0.42f), P(0.24f, 0.2f)), c); p.Line(0.035f, Colour.Lift(c, -0.2f), P(-0.48f, 0.44f), P(0.3f, -0.32f)); }),
        new("bubble", Habitat.Air, 0.2f, "#bfe4f4", (p, c) => { p.Spot(Circle(default, 0.46f), c, 0.5f); p.Line(0.03f, White, Arc(default, 0.45f, 0.45f, 0, 360)); p.Spot(Ellipse(P(-0.16f, -0.2f), 0.07f, 0.12f, 35), White); }),
        new("note", Habitat.Air, 0.24f, "#4a4a78", (p, c) => { p.Fill(Ellipse(P(-0.22f, 0.32f), 0.17f, 0.12f, -18).And(Ellipse(P(0.26f, 0.22f), 0.17f, 0.12f, -18), Box(-0.11f, -0.36f, 0.06f, 0.68f), Box(0.37f, -0.46f, 0.06f, 0.68f), Shape.Of(P(-0.11f, -0.38f), P(0.43f, -0.48f), P(0.43f, -0.3f), P(-0.11f, -0.2f))), c, 0.3f, 0.6f); }),
        new("bird", Habitat.Air, 0.24f, "#6f9fd8", (p, c) =>
        {
            p.Fill(Blob(P(-0.5f, -0.06f), P(-0.1f, -0.12f), P(0.14f, -0.26f), P(0.36f, -0.12f), P(0.3f, 0.16f), P(0, 0.28f), P(-0.2f, 0.14f)), c);
            p.Fill(Blob(P(-0.04f, -0.02f), P(-0.3f, -0.46f), P(0.16f, -0.06f)), Colour.Lift(c, -0.08f), 0.5f, 0.7f);
            p.Fill(Shape.Of(P(0.34f, -0.12f), P(0.52f, -0.04f), P(0.34f, 0.04f)), Colour.Rgb(0xf0, 0x9a, 0x3a), 0.3f, 0.5f); p.Spot(Circle(P(0.22f, -0.09f), 0.045f), Dark);
        }),
        new("heart", Habitat.Air, 0.22f, "#e8596f", (p, c) => { p.Fill(Heart(default, 0.95f), c); p.Spot(Ellipse(P(-0.2f, -0.2f), 0.06f, 0.1f, 40), White, 0.7f); }),
        new("snowflake", Habitat.Air, 0.22f, "#e6f4ff", (p, c) => { for (var i = 0; i < 6; i++) { var a = i * 60f; p.Line(0.05f, c, default, Polar(default, 0.48f, a)); p.Line(0.045f, c, Polar(default, 0.46f, a - 20), Polar(default, 0.27f, a), Polar(default, 0.46f, a + 20)); } }),
        new("paper-plane", Habitat.Air, 0.28f, "#fbfaf4", (p, c) => { p.Fill(Shape.Of(P(0.5f, -0.3f), P(-0.5f, -0.08f), P(-0.14f, 0.08f)), c); p.Fill(Shape.Of(P(0.5f, -0.3f), P(-0.14f, 0.08f), P(-0.06f, 0.4f), P(0.04f, 0.14f)), Colour.Lift(c, -0.12f)); }),
        new("spark", Habitat.Air, 0.2f, "#fff2a8", (p, c) => { p.Fill(Star(P(-0.08f, 0.06f), 0.4f, 0.11f, 4), c, 0.3f, 0.5f); p.Spot(Star(P(0.32f, -0.3f), 0.18f, 0.05f, 4), c); }),
    ];

    private static Vector4 Dark => Colour.Rgb(0x35, 0x2a, 0x33);

    private static Vector4 White => Colour.Rgb(0xff, 0xfe, 0xf8);
}

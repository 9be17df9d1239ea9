using System.Numerics;
using FairyTaleBot.Embedded.Canvas;
using FairyTaleBot.Embedded.Illustrator.Figures;
using static FairyTaleBot.Embedded.Canvas.Shapes;

namespace FairyTaleBot.Embedded.Illustrator.Props;

/// <summary>Things a small paw can hold.</summary>
internal static class HandThings
{
    private static readonly Vector4 Dark = Colour.Rgb(0x3c, 0x2f, 0x36);
    private static readonly Vector4 White = Colour.Rgb(0xff, 0xfd, 0xf6);
    private static readonly Vector4 Gold = Colour.Rgb(0xf2, 0xc2, 0x4b);
    private static readonly Vector4 Wood = Colour.Rgb(0xa8, 0x74, 0x48);
    private static readonly Vector4 Green = Colour.Rgb(0x6d, 0xa8, 0x57);

    public static readonly Drawable[] All =
    [
        new("lantern", Habitat.Ground, 0.3f, "#d9553f", (p, c) =>
        {
            p.Spot(Circle(P(0, 0.06f), 0.62f), Colour.Rgb(0xff, 0xdf, 0x8a), 0.16f);
            p.Line(0.035f, Dark, Arc(P(0, -0.3f), 0.16f, 0.17f, 180, 360));
            p.Fill(RoundBox(-0.2f, -0.34f, 0.4f, 0.1f, 0.03f), Colour.Lift(c, -0.12f), 0.4f, 0.8f);
            p.Fill(RoundBox(-0.27f, -0.24f, 0.54f, 0.56f, 0.17f), c, 0.5f, 0.9f);
            p.Patch(Ellipse(P(0, 0.04f), 0.18f, 0.22f), Colour.Rgb(0xff, 0xe2, 0x8c), 0);
            p.Spot(Blob(P(0, -0.12f), P(0.08f, 0.06f), P(0, 0.16f), P(-0.08f, 0.06f)), Colour.Rgb(0xff, 0xa8, 0x3c));
            p.Fill(RoundBox(-0.22f, 0.3f, 0.44f, 0.1f, 0.03f), Colour.Lift(c, -0.12f), 0.4f, 0.8f);
        }),
        new("bell", Habitat.Ground, 0.26f, "#f0bf45", (p, c) =>
        {
            p.Fill(Circle(P(0, 0.38f), 0.1f), Colour.Lift(c, -0.2f), 0.6f, 0.7f);
            p.Fill(Blob(P(0, -0.42f), P(0.18f, -0.34f), P(0.25f, 0.04f), P(0.44f, 0.32f), P(0, 0.37f), P(-0.44f, 0.32f), P(-0.25f, 0.04f), P(-0.18f, -0.34f)), c);
            p.Line(0.04f, Colour.Lift(c, -0.14f), Curve(P(-0.32f, 0.18f), P(0, 0.24f), P(0.32f, 0.18f)));
            p.Fill(Circle(P(0, -0.43f), 0.07f), c, 0.4f, 0.7f);
        }),
        new("key", Habitat.Ground, 0.24f, "#e9b949", (p, c) => p.Fill(Circle(P(0, -0.28f), 0.21f).Without(Circle(P(0, -0.28f), 0.1f)).And(Box(-0.055f, -0.1f, 0.11f, 0.58f), Box(0.04f, 0.24f, 0.18f, 0.08f), Box(0.04f, 0.38f, 0.14f, 0.08f)), c, 0.6f, 0.8f)),
        new("book", Habitat.Ground, 0.3f, "#4f7cac", (p, c) =>
        {
            p.Fill(Shape.Of(P(-0.5f, -0.24f), P(0, -0.14f), P(0.5f, -0.24f), P(0.5f, 0.34f), P(0, 0.42f), P(-0.5f, 0.34f)), c);
            p.Fill(Shape.Of([.. Curve(P(-0.44f, -0.3f), P(-0.2f, -0.32f), P(0, -0.2f)), P(0, 0.34f), .. Curve(P(0, 0.34f), P(-0.2f, 0.24f), P(-0.44f, 0.27f))]), White, 0.4f, 0.5f);
            p.Fill(Shape.Of([.. Curve(P(0, -0.2f), P(0.2f, -0.32f), P(0.44f, -0.3f)), .. Curve(P(0.44f, 0.27f), P(0.2f, 0.24f), P(0, 0.34f))]), White, 0.4f, 0.5f);
            for (var i = 0; i < 3; i++) { p.Line(0.02f, Colour.Rgb(0xb4, 0xa8, 0xa0), P(-0.36f, -0.18f + i * 0.13f), P(-0.1f, -0.12f + i * 0.13f)); p.Line(0.02f, Colour.Rgb(0xb4, 0xa8, 0xa0), P(0.1f, -0.12f + i * 0.13f), P(0.36f, -0.18f + i * 0.13f)); }
        }),
        new("flower", Habitat.Ground, 0.26f, "#f08fae", (p, c) =>
        {
            p.Line(0.055f, Green, Curve(P(0.02f, 0), P(-0.03f, 0.25f), P(0.01f, 0.5f)));
            p.Spot(Blob(P(0, 0.36f), P(0.2f, 0.16f), P(0.24f, 0.3f)), Green);
            for (var i = 0; i < 5; i++) p.Fill(Circle(Polar(P(0, -0.16f), 0.19f, i * 72 - 90), 0.15f), c, 0.4f, 0.6f);
            p.Fill(Circle(P(0, -0.16f), 0.12f), Gold, 0.4f, 0.5f);
        }),
        new("apple", Habitat.Ground, 0.22f, "#d94a45", (p, c) =>
        {
            p.Fill(Blob(P(0, -0.2f), P(0.24f, -0.3f), P(0.44f, -0.06f), P(0.3f, 0.34f), P(0, 0.4f), P(-0.3f, 0.34f), P(-0.44f, -0.06f), P(-0.24f, -0.3f)), c);
            p.Line(0.05f, Wood, Curve(P(0, -0.22f), P(0.02f, -0.36f), P(0.08f, -0.46f))); p.Spot(Blob(P(0.06f, -0.34f), P(0.24f, -0.5f), P(0.34f, -0.38f)), Green);
            p.Spot(Ellipse(P(-0.2f, -0.06f), 0.06f, 0.11f, 24), White, 0.6f);
        }),
        new("pear", Habitat.Ground, 0.24f, "#c9cf5a", (p, c) => { p.Fill(Blob(P(0, -0.36f), P(0.16f, -0.26f), P(0.22f, -0.02f), P(0.36f, 0.22f), P(0, 0.46f), P(-0.36f, 0.22f), P(-0.22f, -0.02f), P(-0.16f, -0.26f)), c); p.Line(0.05f, Wood, P(0, -0.34f), P(0.06f, -0.5f)); }),
        new("berry", Habitat.Ground, 0.2f, "#d83f57", (p, c) => { p.Fill(Blob(P(-0.34f, -0.2f), P(0, -0.28f), P(0.34f, -0.2f), P(0.26f, 0.16f), P(0, 0.44f), P(-0.26f, 0.16f)), c); p.Fill(Star(P(0, -0.26f), 0.3f, 0.12f, 6), Green, 0.3f, 0.4f); foreach (var (x, y) in (ReadOnlySpan<(float, float)>)[(-0.14f, 0), (0.13f, 0), (0, 0.16f), (-0.08f, -0.1f), (0.1f, -0.12f)]) p.Spot(Circle(P(x, y), 0.025f), Gold); }),
        new("carrot", Habitat.Ground, 0.26f, "#ef8d3c", (p, c) => { foreach (var a in (ReadOnlySpan<float>)[-115, -90, -65]) p.Taper(0.1f, 0.03f, Green, P(0, -0.22f), Polar(P(0, -0.22f), 0.3f, a)); p.Fill(Blob(P(-0.18f, -0.22f), P(0, -0.28f), P(0.18f, -0.22f), P(0.1f, 0.16f), P(0, 0.5f), P(-0.1f, 0.16f)), c); }),
        new("acorn", Habitat.Ground, 0.18f, "#b98347", (p, c) => { p.Fill(Blob(P(-0.28f, -0.1f), P(0.28f, -0.1f), P(0.24f, 0.24f), P(0, 0.46f), P(-0.24f, 0.24f)), c); p.Fill(Segment(P(0, -0.08f), 0.36f, 0.32f, 180, 360), Colour.Lift(c, -0.18f)); p.Line(0.06f, Colour.Lift(c, -0.22f), P(0, -0.38f), P(0.05f, -0.5f)); }),
        new("mushroom", Habitat.Ground, 0.28f, "#d5533f", (p, c) => { p.Fill(Blob(P(-0.13f, -0.04f), P(0.13f, -0.04f), P(0.18f, 0.42f), P(-0.18f, 0.42f)), Colour.Rgb(0xf6, 0xea, 0xd2)); p.Fill(Segment(P(0, 0.04f), 0.48f, 0.46f, 180, 360), c); foreach (var (x, y, r) in (ReadOnlySpan<(float, float, float)>)[(-0.22f, -0.12f, 0.07f), (0.05f, -0.26f, 0.08f), (0.26f, -0.08f, 0.06f)]) p.Spot(Circle(P(x, y), r), White); }),
        new("egg", Habitat.Ground, 0.22f, "#f7ead2", (p, c) => { p.Fill(Blob(P(0, -0.46f), P(0.3f, -0.06f), P(0.32f, 0.24f), P(0, 0.44f), P(-0.32f, 0.24f), P(-0.3f, -0.06f)), c); foreach (var (x, y) in (ReadOnlySpan<(float, float)>)[(-0.12f, -0.1f), (0.14f, 0.06f), (-0.04f, 0.24f)]) p.Spot(Circle(P(x, y), 0.04f), Colour.Lift(c, -0.16f)); }),
        new("cake", Habitat.Ground, 0.34f, "#f4a9b8", (p, c) =>
        {
            p.Fill(Blob(P(0, -0.5f), P(0.06f, -0.42f), P(0, -0.37f), P(-0.06f, -0.42f)), Colour.Rgb(0xff, 0xb0, 0x3c), 0.2f, 0.3f);
            p.Fill(Box(-0.03f, -0.38f, 0.06f, 0.18f), White, 0.3f, 0.5f);
            p.Fill(RoundBox(-0.3f, -0.22f, 0.6f, 0.3f, 0.07f), c); p.Fill(RoundBox(-0.46f, 0.04f, 0.92f, 0.38f, 0.08f), Colour.Rgb(0xf6, 0xe3, 0xbf));
            p.Patch(Blob(P(-0.46f, 0.05f), P(0, 0.02f), P(0.46f, 0.05f), P(0.38f, 0.2f), P(0.22f, 0.12f), P(0.06f, 0.24f), P(-0.1f, 0.12f), P(-0.28f, 0.22f), P(-0.42f, 0.16f)), c, 0.3f);
        }),
        new("rice-cake", Habitat.Ground, 0.26f, "#f6ecd9", (p, c) =>
        {
            p.Fill(Ellipse(P(0, 0.3f), 0.5f, 0.15f), Colour.Rgb(0x7f, 0xb0, 0x8a));
            foreach (var (x, y) in (ReadOnlySpan<(float, float)>)[(-0.2f, 0.14f), (0.2f, 0.14f), (0, -0.12f)]) { p.Fill(Ellipse(P(x, y), 0.21f, 0.17f), c); p.Spot(Circle(P(x, y - 0.05f), 0.04f), Colour.Rgb(0xd8, 0x6a, 0x72)); }
        }),
        new("rainbow-rice-cake", Habitat.Ground, 0.3f, "#f6c6d0", (p, c) =>
        {
            // A slice on a leaf: steamed layers, a little uneven, and a soft top that is seen from above.
            p.Fill(Blob(P(-0.54f, 0.34f), P(-0.2f, 0.24f), P(0.3f, 0.25f), P(0.56f, 0.36f), P(0.24f, 0.47f), P(-0.26f, 0.47f)), Colour.Rgb(0x7f, 0xb0, 0x8a), 0.6f, 0.7f);
            p.Fill(Blob(P(-0.4f, -0.12f), P(0, -0.1f), P(0.4f, -0.12f), P(0.41f, 0.16f), P(0.37f, 0.39f), P(0, 0.42f), P(-0.37f, 0.39f), P(-0.41f, 0.16f)), White);
            for (var i = 0; i < 5; i++)
            {
                var (y, sway) = (-0.1f + i * 0.098f, i % 2 == 0 ? 0.012f : -0.012f);
                p.Patch(Shape.Of([.. Curve(P(-0.39f, y), P(-0.13f, y + sway), P(0.13f, y - sway), P(0.39f, y)), .. Curve(P(0.39f, y + 0.1f), P(0.13f, y + 0.1f + sway), P(-0.13f, y + 0.1f - sway), P(-0.39f, y + 0.1f))]), Colour.Mix(SkyThings.Rainbow[i], White, 0.36f), 0);
            }

            p.Fill(Blob(P(-0.4f, -0.13f), P(-0.25f, -0.27f), P(0.05f, -0.31f), P(0.33f, -0.26f), P(0.41f, -0.13f), P(0, -0.07f)), Colour.Mix(c, White, 0.55f), 0.6f, 0.7f);
            foreach (var (x, y) in (ReadOnlySpan<(float, float)>)[(-0.16f, -0.19f), (0.04f, -0.15f), (0.18f, -0.22f)]) p.Spot(Circle(P(x, y), 0.03f), Colour.Rgb(0xd8, 0x6a, 0x72));
        }),
        new("bread", Habitat.Ground, 0.28f, "#d79a55", (p, c) => { p.Fill(Blob(P(-0.46f, 0.06f), P(-0.34f, -0.22f), P(0, -0.28f), P(0.34f, -0.22f), P(0.46f, 0.06f), P(0.34f, 0.28f), P(-0.34f, 0.28f)), c); foreach (var x in (ReadOnlySpan<float>)[-0.22f, 0, 0.22f]) p.Line(0.05f, Colour.Lift(c, 0.14f), P(x - 0.06f, -0.14f), P(x + 0.06f, 0.08f)); }),
        new("candy", Habitat.Ground, 0.24f, "#ef6f8f", (p, c) => { p.Line(0.06f, White, P(0, 0.1f), P(0, 0.5f)); p.Fill(Circle(P(0, -0.14f), 0.33f), c); p.Line(0.06f, White, Arc(P(0, -0.14f), 0.2f, 0.2f, 20, 250)); p.Line(0.05f, White, Arc(P(0.02f, -0.12f), 0.09f, 0.09f, 160, 400)); }),
        new("ice-cream", Habitat.Ground, 0.28f, "#f7c5cf", (p, c) => { p.Fill(Shape.Of(P(-0.22f, 0), P(0.22f, 0), P(0, 0.5f)), Colour.Rgb(0xdd, 0xa6, 0x5f)); p.Fill(Circle(P(0, -0.14f), 0.27f), c); p.Fill(Circle(P(0, -0.38f), 0.08f), Colour.Rgb(0xd8, 0x45, 0x4f), 0.5f, 0.6f); }),
        new("honey", Habitat.Ground, 0.28f, "#eba937", (p, c) => { p.Fill(RoundBox(-0.32f, -0.24f, 0.64f, 0.68f, 0.2f), c); p.Fill(RoundBox(-0.26f, -0.4f, 0.52f, 0.18f, 0.06f), Wood); p.Patch(RoundBox(-0.22f, 0, 0.44f, 0.22f, 0.05f), White, 0.3f); p.Spot(Heart(P(0, 0.11f), 0.15f), c); }),
        new("jar", Habitat.Ground, 0.28f, "#bfe0e8", (p, c) => { p.Fill(RoundBox(-0.3f, -0.26f, 0.6f, 0.7f, 0.16f), c); p.Fill(RoundBox(-0.24f, -0.42f, 0.48f, 0.17f, 0.05f), Wood); foreach (var (x, y) in (ReadOnlySpan<(float, float)>)[(-0.1f, 0.1f), (0.12f, 0.22f), (0.06f, -0.06f)]) p.Spot(Star(P(x, y), 0.1f, 0.04f, 4), Gold); p.Spot(Ellipse(P(-0.19f, 0.02f), 0.035f, 0.16f), White, 0.7f); }),
        new("bottle", Habitat.Ground, 0.28f, "#8fc7b4", (p, c) => { p.Fill(RoundBox(-0.23f, -0.08f, 0.46f, 0.54f, 0.12f).And(RoundBox(-0.09f, -0.4f, 0.18f, 0.4f, 0.04f)), c); p.Fill(RoundBox(-0.08f, -0.5f, 0.16f, 0.14f, 0.03f), Wood, 0.4f, 0.6f); p.Patch(RoundBox(-0.16f, 0.08f, 0.32f, 0.2f, 0.03f), White, 0.2f); }),
        new("cup", Habitat.Ground, 0.24f, "#7fb0d8", (p, c) => { p.Line(0.07f, c, Arc(P(0.3f, 0.06f), 0.17f, 0.17f, -80, 90)); p.Fill(Blob(P(-0.34f, -0.22f), P(0.34f, -0.22f), P(0.3f, 0.26f), P(0.16f, 0.38f), P(-0.16f, 0.38f), P(-0.3f, 0.26f)), c); p.Patch(Ellipse(P(0, -0.2f), 0.28f, 0.07f), Colour.Rgb(0x8a, 0x5a, 0x3a), 0); foreach (var x in (ReadOnlySpan<float>)[-0.1f, 0.1f]) p.Line(0.03f, White, Curve(P(x, -0.3f), P(x + 0.05f, -0.4f), P(x - 0.02f, -0.5f))); }),
        new("teapot", Habitat.Ground, 0.32f, "#d97d64", (p, c) => { p.Line(0.07f, c, Arc(P(-0.36f, 0.1f), 0.16f, 0.18f, 80, 280)); p.Fill(Blob(P(0.24f, 0.14f), P(0.4f, -0.02f), P(0.52f, -0.18f), P(0.44f, 0.08f), P(0.28f, 0.3f)), c, 0.5f, 0.8f); p.Fill(Ellipse(P(0, 0.12f), 0.36f, 0.3f), c); p.Fill(Ellipse(P(0, -0.18f), 0.2f, 0.07f).And(Circle(P(0, -0.28f), 0.06f)), Colour.Lift(c, -0.1f), 0.5f, 0.7f); p.Spot(Circle(P(0, 0.12f), 0.09f), White, 0.7f); }),
        new("basket", Habitat.Ground, 0.34f, "#c9985a", (p, c) => { p.Line(0.06f, Colour.Lift(c, -0.12f), Arc(P(0, 0), 0.34f, 0.44f, 180, 360)); foreach (var (x, k) in (ReadOnlySpan<(float, int)>)[(-0.18f, 0), (0.16f, 1), (0, 2)]) p.Fill(Circle(P(x, -0.04f - k * 0.03f), 0.13f), k == 1 ? Green : Colour.Rgb(0xd9, 0x52, 0x48), 0.6f, 0.6f); p.Fill(Blob(P(-0.44f, 0), P(0.44f, 0), P(0.34f, 0.42f), P(-0.34f, 0.42f)), c); for (var i = 0; i < 2; i++) p.Line(0.03f, Colour.Lift(c, -0.12f), Curve(P(-0.4f, 0.12f + i * 0.14f), P(0, 0.16f + i * 0.14f), P(0.4f, 0.12f + i * 0.14f))); }),
        new("box", Habitat.Ground, 0.36f, "#9a6a3f", (p, c) => { p.Fill(RoundBox(-0.44f, -0.06f, 0.88f, 0.48f, 0.05f), c); p.Fill(Segment(P(0, -0.02f), 0.46f, 0.36f, 180, 360), Colour.Lift(c, -0.06f)); foreach (var x in (ReadOnlySpan<float>)[-0.3f, 0.24f]) p.Spot(Box(x, -0.28f, 0.07f, 0.7f), Gold); p.Fill(RoundBox(-0.08f, -0.08f, 0.16f, 0.2f, 0.03f), Gold, 0.5f, 0.6f); }),
        new("gift", Habitat.Ground, 0.32f, "#b07cc6", (p, c) =>
        {
            var ribbon = Colour.Lightness(c) > 0.6f ? Colour.Lift(c, -0.3f) : Colour.Mix(c, White, 0.7f);
            p.Fill(RoundBox(-0.4f, -0.16f, 0.8f, 0.62f, 0.06f), c); p.Fill(RoundBox(-0.46f, -0.24f, 0.92f, 0.2f, 0.05f), Colour.Lift(c, 0.06f));
            p.Spot(Box(-0.07f, -0.24f, 0.14f, 0.7f), ribbon);
            p.Fill(Blob(P(0, -0.24f), P(-0.3f, -0.46f), P(-0.32f, -0.24f)).And(Blob(P(0, -0.24f), P(0.3f, -0.46f), P(0.32f, -0.24f)), Circle(P(0, -0.25f), 0.07f)), ribbon, 0.5f, 0.7f);
        }),
        new("hat", Habitat.Ground, 0.3f, "#5b5f97", (p, c) => { p.Fill(Blob(P(-0.28f, 0.2f), P(-0.22f, -0.3f), P(0.22f, -0.3f), P(0.28f, 0.2f)), c); p.Patch(Box(-0.27f, 0.04f, 0.54f, 0.11f), Gold, 0); p.Fill(Ellipse(P(0, 0.2f), 0.5f, 0.11f), c); }),
        new("shoe", Habitat.Ground, 0.26f, "#c4513f", (p, c) => { p.Fill(Blob(P(-0.36f, -0.34f), P(0, -0.34f), P(0.04f, 0), P(0.46f, 0.14f), P(0.44f, 0.34f), P(-0.36f, 0.34f)), c); p.Patch(RoundBox(-0.38f, 0.28f, 0.86f, 0.1f, 0.04f), Dark, 0); p.Patch(RoundBox(-0.36f, -0.34f, 0.4f, 0.12f, 0.05f), White, 0); }),
        new("mitten", Habitat.Ground, 0.22f, "#d65a5f", (p, c) => { p.Fill(Blob(P(-0.22f, 0.16f), P(-0.26f, -0.24f), P(0, -0.44f), P(0.22f, -0.24f), P(0.24f, -0.06f), P(0.42f, -0.14f), P(0.44f, 0), P(0.22f, 0.18f)), c); p.Fill(RoundBox(-0.25f, 0.16f, 0.5f, 0.24f, 0.06f), White); }),
        new("scarf", Habitat.Ground, 0.28f, "#d8594b", (p, c) =>
        {
            foreach (var (x, y, tilt) in (ReadOnlySpan<(float, float, float)>)[(-0.16f, 0.24f, 12), (0.14f, 0.2f, -10)])
            {
                p.Fill(Ellipse(P(x, y), 0.13f, 0.26f, tilt), c, 0.8f, 0.8f);
                p.Line(0.04f, White, P(x - 0.1f, y + 0.06f), P(x + 0.1f, y + 0.06f));
                p.Line(0.04f, White, P(x - 0.09f, y + 0.15f), P(x + 0.09f, y + 0.15f));
            }

            p.Fill(Ellipse(P(0, -0.16f), 0.42f, 0.26f).Without(Ellipse(P(0, -0.2f), 0.2f, 0.1f)), c);
            p.Fill(Circle(P(-0.02f, 0.04f), 0.12f), Colour.Lift(c, -0.06f), 0.6f, 0.7f);
        }),
        new("crown", Habitat.Ground, 0.28f, "#f4c542", (p, c) => { p.Fill(Shape.Of(P(-0.4f, 0.32f), P(-0.46f, -0.26f), P(-0.2f, 0.02f), P(0, -0.38f), P(0.2f, 0.02f), P(0.46f, -0.26f), P(0.4f, 0.32f)), c); foreach (var (x, y) in (ReadOnlySpan<(float, float)>)[(-0.2f, 0.18f), (0, 0.16f), (0.2f, 0.18f)]) p.Spot(Circle(P(x, y), 0.06f), Colour.Rgb(0xd9, 0x4f, 0x5c)); }),
        new("ring", Habitat.Ground, 0.18f, "#f0c34a", (p, c) => { p.Fill(Circle(P(0, 0.12f), 0.32f).Without(Circle(P(0, 0.12f), 0.2f)), c); p.Fill(Shape.Of(P(0, -0.5f), P(0.18f, -0.32f), P(0, -0.12f), P(-0.18f, -0.32f)), Colour.Rgb(0x7f, 0xd0, 0xe8), 0.6f, 0.7f); }),
        new("gem", Habitat.Ground, 0.2f, "#5fb8d8", (p, c) => { p.Fill(Shape.Of(P(-0.26f, -0.36f), P(0.26f, -0.36f), P(0.48f, -0.08f), P(0, 0.46f), P(-0.48f, -0.08f)), c); p.Patch(Shape.Of(P(-0.26f, -0.36f), P(0, -0.08f), P(-0.48f, -0.08f)), Colour.Lift(c, 0.14f), 0); p.Patch(Shape.Of(P(0.2f, -0.08f), P(0.48f, -0.08f), P(0, 0.46f)), Colour.Lift(c, -0.1f), 0); p.Patch(Shape.Of(P(-0.2f, -0.08f), P(0.2f, -0.08f), P(0, 0.46f)), Colour.Lift(c, 0.07f), 0); }),
        new("coin", Habitat.Ground, 0.17f, "#edbf4a", (p, c) => { p.Fill(Circle(default, 0.44f), c); p.Line(0.05f, Colour.Lift(c, -0.14f), Arc(default, 0.32f, 0.32f, 0, 360)); p.Spot(Star(default, 0.2f, 0.09f, 5), Colour.Lift(c, -0.14f)); }),
        new("button", Habitat.Ground, 0.17f, "#d9795f", (p, c) => { p.Fill(Circle(default, 0.44f), c); p.Line(0.05f, Colour.Lift(c, -0.12f), Arc(default, 0.32f, 0.32f, 0, 360)); foreach (var a in (ReadOnlySpan<float>)[45, 135, 225, 315]) p.Spot(Circle(Polar(default, 0.13f, a), 0.06f), Dark); }),
        new("candle", Habitat.Ground, 0.28f, "#f6ecd2", (p, c) => { p.Spot(Circle(P(0, -0.34f), 0.36f), Colour.Rgb(0xff, 0xdc, 0x80), 0.25f); p.Fill(RoundBox(-0.13f, -0.14f, 0.26f, 0.54f, 0.04f), c); p.Fill(Ellipse(P(0, 0.42f), 0.34f, 0.08f), Gold, 0.5f, 0.7f); p.Line(0.03f, Dark, P(0, -0.14f), P(0, -0.22f)); p.Fill(Blob(P(0, -0.5f), P(0.09f, -0.3f), P(0, -0.18f), P(-0.09f, -0.3f)), Colour.Rgb(0xff, 0xb3, 0x3c), 0, 0.3f); }),
        new("map", Habitat.Ground, 0.32f, "#ecd9a9", (p, c) => { p.Fill(Shape.Of(P(-0.48f, -0.3f), P(-0.16f, -0.2f), P(0.16f, -0.32f), P(0.48f, -0.2f), P(0.48f, 0.32f), P(0.16f, 0.2f), P(-0.16f, 0.32f), P(-0.48f, 0.2f)), c); p.Line(0.035f, Colour.Rgb(0xb0, 0x6a, 0x48), Curve(P(-0.36f, 0.1f), P(-0.12f, -0.04f), P(0.06f, 0.1f), P(0.26f, -0.04f))); p.Line(0.05f, Colour.Rgb(0xd0, 0x45, 0x40), P(0.22f, -0.14f), P(0.36f, 0.02f)); p.Line(0.05f, Colour.Rgb(0xd0, 0x45, 0x40), P(0.36f, -0.14f), P(0.22f, 0.02f)); }),
        new("letter", Habitat.Ground, 0.26f, "#fbf6e6", (p, c) => { p.Fill(RoundBox(-0.46f, -0.3f, 0.92f, 0.62f, 0.04f), c); p.Line(0.035f, Colour.Lift(c, -0.2f), P(-0.44f, -0.27f), P(0, 0.08f), P(0.44f, -0.27f)); p.Fill(Heart(P(0, 0.08f), 0.2f), Colour.Rgb(0xd9, 0x4f, 0x5c), 0.4f, 0.4f); }),
        new("mirror", Habitat.Ground, 0.3f, "#e0b552", (p, c) => { p.Fill(RoundBox(-0.06f, 0.16f, 0.12f, 0.34f, 0.05f), c, 0.5f, 0.8f); p.Fill(Ellipse(P(0, -0.14f), 0.3f, 0.36f), c); p.Patch(Ellipse(P(0, -0.14f), 0.22f, 0.28f), Colour.Rgb(0xcf, 0xe8, 0xf2), 0.3f); p.Line(0.035f, White, P(-0.1f, -0.06f), P(0.06f, -0.28f)); }),
        new("clock", Habitat.Ground, 0.32f, "#b5764a", (p, c) => { p.Fill(Circle(P(0, 0), 0.44f), c); p.Patch(Circle(P(0, 0), 0.35f), White, 0.2f); p.Line(0.04f, Dark, P(0, 0), P(0, -0.24f)); p.Line(0.04f, Dark, P(0, 0), P(0.16f, 0.08f)); for (var i = 0; i < 12; i++) p.Spot(Circle(Polar(default, 0.29f, i * 30), 0.018f), Dark); }),
        new("drum", Habitat.Ground, 0.34f, "#c94f3f", (p, c) => { p.Fill(Blob(P(-0.4f, -0.14f), P(0.4f, -0.14f), P(0.38f, 0.32f), P(0, 0.42f), P(-0.38f, 0.32f)), c); for (var i = 0; i < 5; i++) p.Line(0.03f, Gold, P(-0.36f + i * 0.16f, -0.04f), P(-0.28f + i * 0.16f, 0.34f)); p.Fill(Ellipse(P(0, -0.14f), 0.42f, 0.15f), Colour.Rgb(0xf4, 0xe6, 0xca)); p.Line(0.045f, Wood, P(-0.08f, -0.18f), P(-0.36f, -0.46f)); p.Line(0.045f, Wood, P(0.1f, -0.16f), P(0.36f, -0.48f)); }),
        new("flute", Habitat.Ground, 0.28f, "#b98a52", (p, c) => { p.Fill(Strokes.Line(0.12f, P(-0.42f, 0.3f), P(0.42f, -0.3f)), c); foreach (var t in (ReadOnlySpan<float>)[-0.16f, 0, 0.16f]) p.Spot(Circle(P(t, -t * 0.714f), 0.035f), Dark); }),
        new("violin", Habitat.Ground, 0.34f, "#b5673a", (p, c) => { p.Fill(Strokes.Line(0.07f, P(0, -0.06f), P(0, -0.48f)), Dark, 0.4f, 0.5f); p.Fill(Ellipse(P(0, 0.26f), 0.25f, 0.22f).And(Ellipse(P(0, -0.02f), 0.19f, 0.17f)), c); p.Line(0.02f, White, P(0, -0.42f), P(0, 0.36f)); foreach (var s in (ReadOnlySpan<int>)[-1, 1]) p.Line(0.025f, Dark, Curve(P(s * 0.1f, 0.02f), P(s * 0.08f, 0.14f), P(s * 0.12f, 0.26f))); }),
        new("trumpet", Habitat.Ground, 0.32f, "#eec04c", (p, c) => { p.Fill(Strokes.Line(0.07f, P(-0.46f, 0), P(0.2f, 0)).And(Shape.Of(P(0.14f, -0.03f), P(0.46f, -0.24f), P(0.46f, 0.24f), P(0.14f, 0.03f))), c); p.Line(0.05f, c, Arc(P(-0.1f, 0.1f), 0.16f, 0.1f, 0, 180)); foreach (var x in (ReadOnlySpan<float>)[-0.2f, -0.1f, 0]) p.Line(0.05f, Colour.Lift(c, -0.12f), P(x, 0), P(x, -0.14f)); }),
        new("wand", Habitat.Ground, 0.28f, "#f5d35e", (p, c) => { p.Fill(Strokes.Line(0.06f, P(-0.34f, 0.46f), P(0.14f, -0.12f)), Wood, 0.4f, 0.7f); p.Fill(Star(P(0.22f, -0.22f), 0.28f, 0.12f, 5), c); }),
        new("brush", Habitat.Ground, 0.28f, "#5b8fd0", (p, c) => { p.Fill(Strokes.Line(0.07f, P(0.34f, -0.46f), P(-0.12f, 0.14f)), Wood, 0.4f, 0.7f); p.Fill(Blob(P(-0.04f, 0.12f), P(-0.2f, 0), P(-0.38f, 0.46f)), c, 0.5f, 0.7f); }),
        new("telescope", Habitat.Ground, 0.34f, "#c98f4a", (p, c) => { p.Line(0.04f, Wood, P(0, 0.04f), P(-0.2f, 0.48f)); p.Line(0.04f, Wood, P(0, 0.04f), P(0.2f, 0.48f)); p.Fill(Strokes.Line(0.13f, P(-0.4f, 0.16f), P(0.1f, -0.1f)), Colour.Lift(c, -0.1f)); p.Fill(Strokes.Line(0.2f, P(0.06f, -0.08f), P(0.38f, -0.26f)), c); p.Spot(Circle(P(0.42f, -0.28f), 0.07f), Colour.Rgb(0xcf, 0xe8, 0xf2)); }),
        new("ball", Habitat.Ground, 0.24f, "#e2604f", (p, c) => { p.Fill(Circle(default, 0.44f), c); p.Patch(Blob(P(-0.1f, -0.42f), P(0.1f, -0.42f), P(0.16f, 0), P(0.08f, 0.42f), P(-0.08f, 0.42f), P(-0.16f, 0)), White, 0.3f); }),
        new("yarn", Habitat.Ground, 0.24f, "#d77fa1", (p, c) => { p.Line(0.04f, c, Curve(P(0.3f, 0.34f), P(0.5f, 0.44f), P(0.62f, 0.36f), P(0.78f, 0.44f))); p.Fill(Circle(default, 0.42f), c); for (var i = 0; i < 4; i++) p.Line(0.03f, Colour.Lift(c, -0.12f), Arc(P(-0.2f + i * 0.1f, 0.1f - i * 0.05f), 0.3f, 0.34f, 200 + i * 12, 320 + i * 12)); }),
        new("doll", Habitat.Ground, 0.3f, "#b8845a", (p, c) => { foreach (var s in (ReadOnlySpan<int>)[-1, 1]) { p.Fill(Circle(P(s * 0.19f, -0.36f), 0.1f), c, 0.5f, 0.7f); p.Fill(Ellipse(P(s * 0.26f, 0.08f), 0.09f, 0.15f, s * -30), c, 0.5f, 0.7f); p.Fill(Ellipse(P(s * 0.17f, 0.38f), 0.12f, 0.1f), c, 0.5f, 0.7f); } p.Fill(Ellipse(P(0, 0.16f), 0.22f, 0.25f), c); p.Fill(Circle(P(0, -0.2f), 0.24f), c); foreach (var s in (ReadOnlySpan<int>)[-1, 1]) p.Spot(Circle(P(s * 0.09f, -0.22f), 0.03f), Dark); p.Spot(Ellipse(P(0, -0.13f), 0.05f, 0.035f), Dark); }),
        new("shell", Habitat.Ground, 0.22f, "#f2b8a0", (p, c) => { p.Fill(Blob(P(-0.1f, 0.4f), P(-0.46f, 0), P(-0.3f, -0.3f), P(0, -0.4f), P(0.3f, -0.3f), P(0.46f, 0), P(0.1f, 0.4f)), c); foreach (var x in (ReadOnlySpan<float>)[-0.28f, -0.1f, 0.1f, 0.28f]) p.Line(0.03f, Colour.Lift(c, -0.13f), P(x * 0.2f, 0.34f), P(x, -0.26f + MathF.Abs(x) * 0.4f)); }),
        new("fish", Habitat.Ground, 0.26f, "#ef8f52", (p, c) => { p.Fill(Shape.Of(P(-0.2f, 0), P(-0.5f, -0.22f), P(-0.44f, 0), P(-0.5f, 0.22f)), Colour.Lift(c, -0.08f), 0.5f, 0.7f); p.Fill(Blob(P(-0.28f, 0), P(0, -0.26f), P(0.34f, -0.12f), P(0.48f, 0.02f), P(0.34f, 0.14f), P(0, 0.26f)), c); p.Spot(Circle(P(0.26f, -0.04f), 0.06f), White); p.Spot(Circle(P(0.27f, -0.04f), 0.035f), Dark); for (var i = 0; i < 3; i++) p.Line(0.025f, Colour.Lift(c, -0.12f), Arc(P(-0.14f + i * 0.12f, 0), 0.06f, 0.12f, -70, 70)); }),
        new("umbrella", Habitat.Ground, 0.5f, "#e2574c", (p, c) => { p.Line(0.04f, Wood, P(0, -0.4f), P(0, 0.4f)); p.Line(0.04f, Wood, Arc(P(0.07f, 0.4f), 0.07f, 0.08f, 0, 180)); p.Fill(Shape.Of([.. Arc(P(0, 0), 0.5f, 0.44f, 180, 360), .. Arc(P(0.335f, 0), 0.165f, 0.08f, 0, -180), .. Arc(P(0, 0), 0.165f, 0.08f, 0, -180), .. Arc(P(-0.335f, 0), 0.165f, 0.08f, 0, -180)]), c); p.Patch(Shape.Of([.. Curve(P(0, -0.43f), P(-0.13f, -0.26f), P(-0.16f, -0.02f)), .. Arc(P(0, 0), 0.165f, 0.08f, -180, 0), .. Curve(P(0.16f, -0.02f), P(0.13f, -0.26f), P(0, -0.43f))]), Colour.Lift(c, 0.12f), 0.2f); }),
        new("sword", Habitat.Ground, 0.34f, "#c9a36a", (p, c) => { p.Fill(Strokes.Line(0.11f, P(0, 0.2f), P(0, -0.42f)), c); p.Fill(Strokes.Line(0.08f, P(-0.16f, 0.2f), P(0.16f, 0.2f)).And(Strokes.Line(0.08f, P(0, 0.22f), P(0, 0.44f))), Wood, 0.5f, 0.8f); }),
        new("spoon", Habitat.Ground, 0.24f, "#d0b080", (p, c) => p.Fill(Ellipse(P(0, -0.3f), 0.16f, 0.2f).And(Strokes.Line(0.08f, P(0, -0.14f), P(0, 0.48f))), c)),
        new("rope", Habitat.Ground, 0.26f, "#cfa96b", (p, c) => { for (var i = 0; i < 3; i++) p.Line(0.09f, i % 2 == 0 ? c : Colour.Lift(c, -0.08f), Arc(P(0, 0.24f - i * 0.16f), 0.4f - i * 0.04f, 0.17f, 0, 360)); }),
        new("seed", Habitat.Ground, 0.24f, "#7fb05a", (p, c) => { p.Fill(Segment(P(0, 0.4f), 0.4f, 0.16f, 180, 360), Colour.Rgb(0x8a, 0x5f, 0x41)); p.Line(0.06f, c, Curve(P(0, 0.3f), P(-0.02f, 0.05f), P(0.02f, -0.14f))); p.Fill(Blob(P(0, -0.1f), P(-0.32f, -0.14f), P(-0.36f, -0.36f), P(-0.1f, -0.32f)), c, 0.6f, 0.7f); p.Fill(Blob(P(0.02f, -0.12f), P(0.34f, -0.2f), P(0.36f, -0.42f), P(0.1f, -0.36f)), Colour.Lift(c, 0.06f), 0.6f, 0.7f); }),
        new("stone", Habitat.Ground, 0.3f, "#a3a6a8", (p, c) => { p.Fill(Blob(P(-0.44f, 0.26f), P(-0.36f, -0.1f), P(-0.04f, -0.3f), P(0.32f, -0.14f), P(0.46f, 0.22f), P(0.2f, 0.36f), P(-0.2f, 0.36f)), c); p.Line(0.03f, Colour.Lift(c, -0.14f), P(0.02f, -0.08f), P(0.14f, 0.08f)); }),
    ];
}

using System.Numerics;
using FairyTaleBot.Characters;
using FairyTaleBot.Embedded.Canvas;
using static FairyTaleBot.Embedded.Canvas.Shapes;

namespace FairyTaleBot.Embedded.Illustrator.Figures.Traits;

/// <summary>People with a calling.</summary>
internal static class Folk
{
    private static readonly Vector4 Steel = Colour.Rgb(0xb4, 0xbe, 0xc8);
    private static readonly Vector4 Night = Colour.Rgb(0x3d, 0x35, 0x5c);

    public static readonly Kind Knight = new()
    {
        Coat = s => s.Pen.Fill(Blob(s.Middle + P(-s.Wide * 0.66f, -s.Build.BodyTall * 0.8f), s.Middle + P(s.Wide * 0.66f, -s.Build.BodyTall * 0.8f), s.Middle + P(s.Wide * 0.86f, 0), s.Middle + P(0, s.Build.BodyTall * 0.34f), s.Middle + P(-s.Wide * 0.86f, 0)).Without(Star(s.Middle + P(0.01f, -0.07f), 0.045f, 0.02f, 4)), Steel, 0.8f),
        Front = s =>
        {
            if (s.Hatted) return;
            var top = -s.Build.HeadTall;
            s.Head.Fill(Blob(P(-0.1f, top - 0.24f), P(-0.4f, top - 0.66f), P(-0.9f, top - 0.6f), P(-1.24f, top - 0.1f), P(-0.8f, top - 0.2f), P(-0.3f, top)), s.Accent, 0.7f, 0.8f);
            s.Head.Fill(Blob(P(-1.14f, 0.5f), P(-1.16f, -0.3f), P(-0.66f, top - 0.12f), P(0, top - 0.32f), P(0.66f, top - 0.12f), P(1.16f, -0.3f), P(1.14f, 0.5f), P(0.92f, 0.36f), P(0.86f, -0.36f), P(0, -0.52f), P(-0.86f, -0.36f), P(-0.92f, 0.36f)), Steel, 0.9f);
            s.Head.Fill(Blob(P(-0.9f, -0.44f), P(0, -0.62f), P(0.9f, -0.44f), P(0.78f, -0.74f), P(0, -0.98f), P(-0.78f, -0.74f)), Colour.Lift(Steel, 0.07f), 0.7f, 0.8f);
            foreach (var x in (ReadOnlySpan<float>)[-0.4f, 0, 0.4f]) s.Head.Line(0.06f, Colour.Lift(Steel, -0.24f), P(x, -0.82f + MathF.Abs(x) * 0.1f), P(x, -0.68f + MathF.Abs(x) * 0.1f));
        },
    };

    public static readonly Kind Witch = new() { Front = s => PointedHat(s, Night, s.Accent, stars: false) };

    public static readonly Kind Wizard = new()
    {
        Front = s =>
        {
            PointedHat(s, Colour.Rgb(0x3a, 0x55, 0xa0), Sitter.Gold, stars: true);
            s.Head.Fill(Blob(P(-0.8f, 0.3f), P(-0.36f, 0.66f), P(0.05f + s.Turn, 0.6f), P(0.44f, 0.66f), P(0.84f, 0.3f), P(0.7f, 1), P(0.3f, 1.4f), P(0.06f, 1.85f), P(-0.24f, 1.4f), P(-0.7f, 1)), Sitter.White, 0.8f, 0.8f);
            foreach (var side in (ReadOnlySpan<int>)[-1, 1]) s.Head.Fill(Ellipse(P(0.05f + side * 0.24f + s.Turn, 0.42f), 0.26f, 0.1f, side * 18), Sitter.White, 0.5f, 0.6f);
        },
    };

    public static readonly Kind Pirate = new()
    {
        Front = s =>
        {
            var face = s.Build.Face;
            s.Head.Line(0.07f, Night, Curve(P(-0.94f, -0.36f), P(-face.Apart + 0.04f + s.Turn, face.EyeY - 0.16f), P(0.3f, -0.62f)));
            s.Head.Spot(Ellipse(P(-face.Apart + 0.04f + s.Turn, face.EyeY), 0.25f, 0.24f), Night);
            if (s.Hatted) return;
            var top = -s.Build.HeadTall;
            s.Head.Fill(Blob(P(-1.26f, top + 0.1f), P(-0.76f, top - 0.34f), P(0, top - 0.72f), P(0.76f, top - 0.34f), P(1.26f, top + 0.1f), P(0.7f, top + 0.34f), P(0, top + 0.28f), P(-0.7f, top + 0.34f)), Night);
            s.Head.Line(0.07f, Sitter.Gold, Curve(P(-1.1f, top + 0.14f), P(-0.6f, top + 0.24f), P(0, top + 0.18f), P(0.6f, top + 0.24f), P(1.1f, top + 0.14f)));
            s.Head.Spot(Heart(P(0, top - 0.14f), 0.36f), Sitter.White);
        },
    };

    public static readonly Kind Hero = new()
    {
        Back = s => s.Pen.Fill(Blob(P(-0.13f, -0.47f), P(0.13f, -0.47f), P(0.24f, -0.22f), P(0.3f, -0.03f), P(0.06f, -0.07f), P(-0.12f, -0.02f), P(-0.36f, -0.05f), P(-0.28f, -0.22f)), Colour.Lift(s.Accent, -0.1f)),
        Coat = s => s.Pen.Fill(Star(s.Middle + P(0.01f, -0.06f), 0.075f, 0.035f, 5), Sitter.Gold, 0.5f, 0.6f),
    };

    public static readonly Kind Alien = new() { Front = s => Features.Antennae(s, s.Accent, Sitter.Gold, 0.17f) };

    internal static void PointedHat(Sitter s, Vector4 cloth, Vector4 band, bool stars)
    {
        if (s.Hatted) return;
        var top = -s.Build.HeadTall;
        s.Head.Fill(Blob(P(-0.66f, top + 0.16f), P(-0.34f, top - 0.6f), P(-0.06f, top - 1.14f), P(0.42f, top - 1.32f), P(0.22f, top - 0.94f), P(0.36f, top - 0.54f), P(0.68f, top + 0.16f)), cloth);
        s.Head.Patch(Blob(P(-0.62f, top + 0.1f), P(-0.54f, top - 0.14f), P(0, top - 0.04f), P(0.54f, top - 0.14f), P(0.64f, top + 0.1f), P(0, top + 0.2f)), band);
        s.Head.Fill(Ellipse(P(0, top + 0.18f), 1.16f, 0.19f), cloth);
        if (!stars) return;
        foreach (var (x, y, r) in (ReadOnlySpan<(float, float, float)>)[(-0.14f, -0.5f, 0.16f), (0.16f, -0.74f, 0.12f), (0.2f, -0.3f, 0.1f)]) s.Head.Spot(Star(P(x, top + y), r, r * 0.45f, 5), band);
    }
}

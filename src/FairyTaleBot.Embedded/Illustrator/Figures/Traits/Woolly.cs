using System.Numerics;
using FairyTaleBot.Characters;
using FairyTaleBot.Embedded.Canvas;
using static FairyTaleBot.Embedded.Canvas.Shapes;

namespace FairyTaleBot.Embedded.Illustrator.Figures.Traits;

/// <summary>Wool and beards.</summary>
internal static class Woolly
{
    public static readonly Kind Sheep = new(BodyPlan.Dog)
    {
        Build = Farm.Measures with { Tall = 0.96f, Face = new(0.36f, 0.02f, 0.165f, 0.6f, 0.65f) },
        Back = s => Tails.Stub(s, Wool(s)),
        Feet = s => s.Dark,
        Torso = s =>
        {
            var (w, m) = (s.Wide, s.Middle);
            var fleece = Ellipse(m, w * 0.95f, 0.19f);
            for (var i = 0; i < 12; i++) fleece = fleece.And(Circle(m + P(w * 1.02f * MathF.Cos(i * MathF.Tau / 12), 0.175f * MathF.Sin(i * MathF.Tau / 12)), 0.062f));
            s.Pen.Fill(fleece, Wool(s));
            foreach (var (x, y) in (ReadOnlySpan<(float, float)>)[(-0.5f, -0.06f), (0.1f, -0.09f), (0.55f, 0), (-0.2f, 0.06f), (0.3f, 0.1f)])
                s.Pen.Line(0.01f, Colour.Lift(Wool(s), -0.12f), Arc(m + P(x * w, y), 0.036f, 0.032f, 10, 190));
        },
        Head = s =>
        {
            Features.SideEars(s, -0.12f, 0.22f, Muzzle(s), Sitter.Pink);
            s.Head.Fill(Blob(P(0, -0.8f), P(0.6f, -0.6f), P(0.82f, 0), P(0.6f, 0.66f), P(0.05f, 0.94f), P(-0.6f, 0.66f), P(-0.82f, 0), P(-0.6f, -0.6f)), Muzzle(s));
            var curls = Ellipse(P(0, -0.74f), 0.72f, 0.32f);
            foreach (var (x, y, r) in (ReadOnlySpan<(float, float, float)>)[(-0.72f, -0.5f, 0.3f), (-0.46f, -0.92f, 0.32f), (0, -1.06f, 0.36f), (0.46f, -0.92f, 0.32f), (0.72f, -0.5f, 0.3f), (0, -0.56f, 0.27f)]) curls = curls.And(Circle(P(x, y), r));
            s.Head.Fill(curls, Wool(s));
            foreach (var x in (ReadOnlySpan<float>)[-0.4f, 0.05f, 0.42f]) s.Head.Line(0.05f, Colour.Lift(Wool(s), -0.12f), Arc(P(x, -0.84f), 0.17f, 0.15f, 0, 180));
            s.Head.Spot(Blob(P(-0.1f + s.Turn, 0.3f), P(0.2f + s.Turn, 0.3f), P(0.05f + s.Turn, 0.45f)), Sitter.Nose);
        },
    };

    public static readonly Kind Goat = new(BodyPlan.Dog)
    {
        Build = Farm.Measures with { Tall = 0.94f },
        Back = s => s.Pen.Fill(Blob(P(-s.Wide * 0.8f, -0.22f), P(-s.Wide * 1.3f, -0.34f), P(-s.Wide * 1.6f, -0.36f), P(-s.Wide * 1.4f, -0.24f), P(-s.Wide * 0.9f, -0.16f)), s.Main, 0.6f),
        Feet = s => s.Dark,
        Head = s =>
        {
            foreach (var side in (ReadOnlySpan<int>)[-1, 1])
            {
                var horn = Curve(P(side * 0.28f, -0.74f), P(side * 0.4f, -1.2f), P(side * 0.74f, -1.5f), P(side * 1.1f, -1.44f));
                s.Head.Fill(Tails.Tube(0.32f, 0.08f, horn), Sitter.Horn, 0.6f, 0.7f);
                foreach (var i in (ReadOnlySpan<int>)[7, 13, 19]) s.Head.Line(0.03f, Colour.Lift(Sitter.Horn, -0.2f), horn[i] + P(side * -0.12f, -0.02f), horn[i] + P(side * 0.1f, 0.08f));
            }

            Features.SideEars(s, -0.36f, 0.16f, s.Main, Sitter.Pink);
            s.Head.Fill(Blob(P(0.05f - 0.24f, 0.72f), P(0.05f + 0.28f, 0.72f), P(0.2f, 1.16f), P(0.04f, 1.52f), P(-0.1f, 1.14f)), s.Pale, 0.6f, 0.7f);
            Farm.Long(s);
            s.Head.Patch(Ellipse(P(0.05f + s.Turn, 0.56f), 0.5f, 0.36f), s.Pale);
            s.Head.Spot(Blob(P(-0.1f + s.Turn, 0.36f), P(0.2f + s.Turn, 0.36f), P(0.05f + s.Turn, 0.5f)), Sitter.Nose);
        },
    };

    /// <summary>A black lamb's wool is black.</summary>
    internal static Vector4 Wool(Sitter s) => Colour.Lightness(s.Main) < 0.5f ? s.Main : Colour.Mix(s.Main, Sitter.White, 0.55f);

    private static Vector4 Muzzle(Sitter s) => Colour.Lightness(s.Main) < 0.5f ? s.Second : Colour.Mix(s.Main, Colour.Rgb(0xd9, 0xb0, 0x94), 0.6f);
}

using System.Numerics;
using FairyTaleBot.Characters;
using FairyTaleBot.Embedded.Canvas;
using static FairyTaleBot.Embedded.Canvas.Shapes;

namespace FairyTaleBot.Embedded.Illustrator.Figures.Traits;

/// <summary>Snouts and horns.</summary>
internal static class Farm
{
    private static readonly Vector4 Rose = Colour.Rgb(0xf2, 0xa8, 0xb0);
    internal static readonly Build Measures = new(1.02f, 0.245f, -0.66f, 0.92f, 0.175f, 0.22f, 0.052f, new(0.42f, -0.12f, 0.165f, 0.7f, 0.7f));

    public static readonly Kind Pig = new(BodyPlan.Dog)
    {
        Build = Measures with { Tall = 0.92f, BodyWide = 0.195f, Face = new(0.44f, -0.1f, 0.165f, 0.72f, 0.75f) },
        Back = s => s.Pen.Line(0.03f, Colour.Lift(Skin(s), -0.08f), Curve(P(-0.15f, -0.2f), P(-0.24f, -0.2f), P(-0.29f, -0.27f), P(-0.24f, -0.31f), P(-0.21f, -0.25f), P(-0.28f, -0.21f), P(-0.35f, -0.26f))),
        Limbs = Skin,
        Feet = s => Colour.Lift(Skin(s), -0.16f),
        Torso = s => Features.Torso(s, Skin(s), Colour.Mix(Skin(s), s.Pale, 0.6f)),
        Head = s =>
        {
            foreach (var side in (ReadOnlySpan<int>)[-1, 1])
                s.Head.Fill(Blob(P(side * 0.36f, -0.86f), P(side * 0.6f, -1.26f), P(side * 1.02f, -1.24f), P(side * 1.12f, -0.72f), P(side * 0.86f, -0.5f)), Colour.Lift(Skin(s), -0.05f), 0.7f);
            s.Head.Fill(Ellipse(P(0, 0), 1, s.Build.HeadTall), Skin(s));
        },
        Front = s =>
        {
            s.Head.Fill(Ellipse(P(0.05f + s.Turn, 0.3f), 0.4f, 0.29f), Colour.Mix(Skin(s), Rose, 0.55f), 0.7f, 0.8f);
            foreach (var x in (ReadOnlySpan<float>)[-0.1f, 0.2f]) s.Head.Spot(Ellipse(P(x + s.Turn, 0.3f), 0.075f, 0.115f), Colour.Lift(Skin(s), -0.34f));
        },
    };

    public static readonly Kind Cow = new(BodyPlan.Dog)
    {
        Build = Measures with { Tall = 1.2f },
        Back = s => Tails.Tuft(s, s.Dark),
        Feet = s => s.Dark,
        Coat = s =>
        {
            s.Pen.Patch(Blob(P(-s.Wide, -0.3f), P(-s.Wide * 0.7f, -0.42f), P(-s.Wide * 0.34f, -0.34f), P(-s.Wide * 0.5f, -0.22f), P(-s.Wide * 0.94f, -0.2f)), s.Dark, 0.4f);
            s.Pen.Patch(Blob(P(s.Wide * 0.98f, -0.24f), P(s.Wide * 0.6f, -0.28f), P(s.Wide * 0.5f, -0.17f), P(s.Wide * 0.82f, -0.13f)), s.Dark, 0.4f);
        },
        Head = s =>
        {
            foreach (var side in (ReadOnlySpan<int>)[-1, 1])
                s.Head.Fill(Tails.Tube(0.3f, 0.1f, Curve(P(side * 0.46f, -0.72f), P(side * 0.78f, -1.02f), P(side * 0.68f, -1.42f))), Sitter.Horn, 0.6f, 0.7f);
            Features.SideEars(s, -0.5f, 0.08f, s.Main, Sitter.Pink);
            Long(s);
            s.Head.Patch(Blob(P(0.34f, -0.78f), P(0.78f, -0.5f), P(0.86f, -0.06f), P(0.6f, 0.24f), P(0.24f, -0.02f), P(0.16f, -0.46f)), s.Dark, 0.4f);
            Features.Muzzle(s, 0.62f, 0.66f, 0.4f, Colour.Mix(s.Pale, Rose, 0.65f), 0.26f);
        },
    };

    private static Vector4 Skin(Sitter s) => Colour.Mix(s.Main, Rose, 0.3f);

    internal static void Long(Sitter s) => s.Head.Fill(Blob(P(0, -0.92f), P(0.64f, -0.74f), P(0.88f, -0.12f), P(0.74f, 0.5f), P(0.5f, 0.92f), P(-0.4f, 0.92f), P(-0.74f, 0.5f), P(-0.88f, -0.12f), P(-0.64f, -0.74f)), s.Main);
}

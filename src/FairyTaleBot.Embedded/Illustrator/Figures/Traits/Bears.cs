using System.Numerics;
using FairyTaleBot.Characters;
using FairyTaleBot.Embedded.Canvas;
using static FairyTaleBot.Embedded.Canvas.Shapes;

namespace FairyTaleBot.Embedded.Illustrator.Figures.Traits;

/// <summary>Bears of other countries, and who is taken for one.</summary>
internal static class Bears
{
    public static readonly Kind Panda = new(BodyPlan.Bear)
    {
        Build = Build.Of(BodyPlan.Bear) with { Tall = 1.08f },
        Back = s => Tails.Stub(s, Fur(s)),
        Mask = Ink, Limbs = Ink,
        Torso = s =>
        {
            Features.Torso(s, Fur(s), Colour.Mix(Fur(s), Sitter.White, 0.5f));
            s.Pen.Patch(Blob(P(-s.Wide * 0.74f, -0.46f), P(0, -0.49f), P(s.Wide * 0.74f, -0.46f), P(s.Wide * 0.92f, -0.36f), P(0, -0.4f), P(-s.Wide * 0.92f, -0.36f)), Ink(s), 0.4f);
        },
        Head = s =>
        {
            Features.RoundEars(s, 0.76f, -0.72f, 0.33f, Ink(s), Colour.Lift(Ink(s), 0.1f));
            s.Head.Fill(Ellipse(P(0, 0), 1, s.Build.HeadTall), Fur(s));
            foreach (var side in (ReadOnlySpan<int>)[-1, 1]) s.Head.Patch(Ellipse(P(side * (s.Build.Face.Apart + 0.03f) + 0.04f, 0.07f), 0.25f, 0.32f, side * 24), Ink(s), 0.4f);
            Features.Nose(s, 0.32f, 0.15f, Sitter.Nose);
        },
    };

    public static readonly Kind Koala = new(BodyPlan.Bear)
    {
        Build = Build.Of(BodyPlan.Bear) with { Tall = 0.86f, BodyWide = 0.19f, Face = new(0.46f, -0.04f, 0.145f, 0.66f, 0.6f) },
        Back = s => Tails.Stub(s, s.Main),
        Head = s =>
        {
            foreach (var side in (ReadOnlySpan<int>)[-1, 1])
            {
                var ear = Circle(P(side * 1.02f, -0.5f), 0.44f);
                foreach (var a in (ReadOnlySpan<float>)[150, 195, 240, 285]) ear = ear.And(Circle(P(side * 1.02f, -0.5f) + P(-side * 0.36f * MathF.Cos(a * MathF.PI / 180) * -1, 0.36f * MathF.Sin(a * MathF.PI / 180)), 0.17f));
                s.Head.Fill(ear, s.Main);
                s.Head.Patch(Circle(P(side * 1.03f, -0.46f), 0.27f), s.Pale);
            }

            Features.RoundHead(s);
            s.Head.Fill(Ellipse(P(0.05f + s.Turn, 0.2f), 0.2f, 0.32f), Sitter.Nose, 0.6f, 0.5f);
            s.Head.Spot(Ellipse(P(s.Turn, 0.02f), 0.07f, 0.06f), Sitter.White, 0.45f);
        },
    };

    public static readonly Kind Sloth = new(BodyPlan.Bear)
    {
        Build = Build.Of(BodyPlan.Bear) with { Tall = 0.94f, BodyWide = 0.18f, Face = new(0.4f, 0, 0.15f, 0.56f, 1) },
        Back = _ => { }, Mask = s => s.Dark, Feet = s => Colour.Lift(s.Main, -0.1f),
        Head = s =>
        {
            Features.RoundHead(s);
            s.Head.Patch(Ellipse(P(0.04f + s.Turn * 0.6f, 0.1f), 0.8f, 0.66f), s.Pale);
            foreach (var side in (ReadOnlySpan<int>)[-1, 1]) s.Head.Patch(Ellipse(P(side * 0.48f + 0.04f, 0.08f), 0.38f, 0.2f, side * 24), s.Dark, 0.4f);
            Features.Nose(s, 0.34f, 0.15f, Sitter.Nose);
        },
    };

    public static readonly Kind Kangaroo = new(BodyPlan.Dog)
    {
        Wide = 0.9f,
        Build = new(1.16f, 0.2f, -0.72f, 1, 0.18f, 0.25f, 0.048f, new(0.44f, -0.1f, 0.17f, 0.64f, 0.7f)),
        Back = s => s.Pen.Fill(Tails.Tube(0.17f, 0.04f, Curve(P(-0.08f, -0.16f), P(-0.28f, -0.05f), P(-0.46f, -0.03f), P(-0.58f, -0.1f))), s.Main, 0.7f),
        Coat = s =>
        {
            s.Pen.Fill(Blob(P(-s.Wide * 0.6f, -0.24f), P(0, -0.2f), P(s.Wide * 0.64f, -0.24f), P(s.Wide * 0.5f, -0.12f), P(0, -0.09f), P(-s.Wide * 0.46f, -0.12f)), Colour.Lift(s.Main, 0.04f), 0.5f, 0.7f);
        },
        Head = s =>
        {
            Features.UprightEars(s, 0.46f, -0.98f, 0.24f, s.Main, Sitter.Pink, 16);
            s.Head.Fill(Blob(P(0, -0.96f), P(0.62f, -0.74f), P(0.86f, -0.1f), P(0.62f, 0.5f), P(0.4f, 0.94f), P(-0.32f, 0.94f), P(-0.6f, 0.5f), P(-0.86f, -0.1f), P(-0.62f, -0.74f)), s.Main);
            s.Head.Patch(Ellipse(P(0.05f + s.Turn, 0.6f), 0.4f, 0.34f), s.Pale);
            Features.Nose(s, 0.4f, 0.16f, Sitter.Nose);
        },
    };

    public static readonly Kind Monster = new(BodyPlan.Bear)
    {
        Wide = 0.85f,
        Build = new(1.4f, 0.24f, -0.64f, 1, 0.23f, 0.25f, 0.062f, new(0.4f, -0.16f, 0.22f, 0.46f, 1.25f)),
        Back = s => s.Pen.Fill(Tails.Tube(0.12f, 0.05f, Curve(P(-0.1f, -0.14f), P(-0.3f, -0.08f), P(-0.42f, -0.2f))).And(Shape.Of(P(-0.5f, -0.28f), P(-0.37f, -0.16f), P(-0.36f, -0.3f))), s.Main, 0.7f),
        Coat = s => Features.Spots(s, s.Accent, 0.024f),
        Head = s =>
        {
            foreach (var side in (ReadOnlySpan<int>)[-1, 1]) s.Head.Fill(Tails.Tube(0.34f, 0.08f, Curve(P(side * 0.5f, -0.74f), P(side * 0.86f, -1.06f), P(side * 0.8f, -1.46f))), Sitter.Horn, 0.6f, 0.8f);
            s.Head.Fill(Blob([.. Enumerable.Range(0, 22).Select(i => Polar(P(0, 0), i % 2 == 0 ? 1.1f : 0.98f, i * 360f / 22))]), s.Main);
            foreach (var x in (ReadOnlySpan<float>)[-0.24f, 0, 0.24f]) s.Head.Fill(Blob(P(x - 0.1f, -0.9f), P(x * 1.6f, -1.32f), P(x + 0.1f, -0.9f)), s.Main, 0.4f, 0.6f);
        },
        Front = s =>
        {
            foreach (var x in (ReadOnlySpan<float>)[-0.2f, 0.3f]) s.Head.Spot(Shape.Of(P(x - 0.07f + s.Turn * 0.3f, 0.46f), P(x + 0.07f + s.Turn * 0.3f, 0.46f), P(x + s.Turn * 0.3f, 0.62f)), Sitter.White);
        },
    };

    private static Vector4 Fur(Sitter s) => Colour.Lightness(s.Main) > 0.82f ? s.Main : Colour.Mix(s.Main, Sitter.White, 0.82f);

    private static Vector4 Ink(Sitter s) => Colour.Lightness(s.Second) < 0.45f ? s.Second : Colour.Mix(s.Dark, Sitter.Nose, 0.7f);
}

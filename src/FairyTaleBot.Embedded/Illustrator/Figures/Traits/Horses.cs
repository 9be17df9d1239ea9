using System.Numerics;
using FairyTaleBot.Characters;
using FairyTaleBot.Embedded.Canvas;
using static FairyTaleBot.Embedded.Canvas.Shapes;

namespace FairyTaleBot.Embedded.Illustrator.Figures.Traits;

/// <summary>Long faces and manes.</summary>
internal static class Horses
{
    private static readonly Build Measures = new(1.22f, 0.225f, -0.69f, 1.08f, 0.165f, 0.22f, 0.052f, new(0.46f, -0.22f, 0.17f, 0.69f, 0.66f));

    public static readonly Kind Horse = new(BodyPlan.Dog)
    {
        Wide = 0.85f,
        Build = Measures, Back = s => Tail(s, s.Dark), Feet = s => s.Dark,
        Head = s => Head(s, s.Dark, s.Pale), Front = s => Forelock(s, s.Dark),
    };

    /// <summary>The mane is in the accent's colour: what is magic about it should be its own.</summary>
    public static readonly Kind Unicorn = new(BodyPlan.Dog)
    {
        Wide = 0.85f,
        Build = Measures, Back = s => Tail(s, s.Accent), Feet = _ => Sitter.Gold,
        Head = s => Head(s, s.Accent, s.Pale), Front = s => Forelock(s, s.Accent), Top = Horn,
    };

    public static readonly Kind Pegasus = Horse with
    {
        Back = s =>
        {
            Wings.Feathered(s.Pen, s.Pale);
            Tail(s, s.Dark);
        },
    };

    public static readonly Kind Zebra = Horse with
    {
        Back = s => Tails.Tuft(s, s.Dark), Coat = s => Features.Stripes(s, s.Dark),
        Front = s =>
        {
            foreach (var (y, reach) in (ReadOnlySpan<(float, float)>)[(-0.5f, 0.42f), (-0.1f, 0.5f), (0.24f, 0.6f)])
            {
                foreach (var side in (ReadOnlySpan<int>)[-1, 1])
                    s.Head.Taper(0.13f, 0.03f, s.Dark, Curve(P(side * 0.86f, y), P(side * 0.78f, y + 0.05f), P(side * (reach + 0.12f), y + 0.04f)));
            }

            Forelock(s, s.Dark);
        },
    };

    public static readonly Kind Donkey = Horse with
    {
        Back = s => Tails.Tuft(s, s.Dark),
        Head = s =>
        {
            Features.UprightEars(s, 0.46f, -1.3f, 0.25f, s.Main, Colour.Mix(s.Pale, Sitter.Pink, 0.4f), 20);
            Face(s, Colour.Mix(s.Pale, Sitter.White, 0.5f));
        },
        Front = s => s.Head.Fill(Blob(P(-0.26f, -0.98f), P(0, -1.36f), P(0.26f, -0.98f), P(0.04f, -0.62f)), s.Dark, 0.5f, 0.6f),
    };

    private static void Head(Sitter s, Vector4 mane, Vector4 muzzle)
    {
        s.Head.Fill(Blob(P(0.2f, -1.3f), P(-0.5f, -1.36f), P(-1.06f, -0.92f), P(-1.28f, -0.2f), P(-1.2f, 0.5f), P(-1.42f, 1.16f), P(-0.86f, 1.1f), P(-0.4f, 0.4f)), mane);
        foreach (var x in (ReadOnlySpan<float>)[-1.08f, -0.9f]) s.Head.Line(0.03f, Colour.Lift(mane, -0.1f), Curve(P(x, -0.62f), P(x - 0.1f, 0.1f), P(x - 0.06f, 0.86f)));
        Features.UprightEars(s, 0.48f, -0.72f, 0.2f, s.Main, Sitter.Pink);
        Face(s, muzzle);
    }

    internal static void Face(Sitter s, Vector4 muzzle)
    {
        s.Head.Fill(Blob(P(0, -1.02f), P(0.64f, -0.82f), P(0.9f, -0.24f), P(0.74f, 0.4f), P(0.66f, 0.86f), P(0.05f, 1.1f), P(-0.6f, 0.86f), P(-0.74f, 0.4f), P(-0.9f, -0.24f), P(-0.64f, -0.82f)), s.Main);
        Features.Muzzle(s, 0.62f, 0.6f, 0.42f, muzzle, 0.24f);
    }

    private static void Forelock(Sitter s, Vector4 mane)
    {
        s.Head.Fill(Blob(P(-0.5f, -1.08f), P(-0.1f, -1.34f), P(0.34f, -1.12f), P(0.3f, -0.78f), P(0.06f, -0.46f), P(0.02f, -0.76f), P(-0.2f, -0.52f), P(-0.26f, -0.8f)), mane, 0.7f, 0.7f);
    }

    private static void Tail(Sitter s, Vector4 hair)
    {
        s.Pen.Fill(Blob(P(-0.1f, -0.24f), P(-0.24f, -0.35f), P(-0.4f, -0.3f), P(-0.43f, -0.14f), P(-0.47f, -0.03f), P(-0.33f, -0.05f), P(-0.28f, -0.16f), P(-0.2f, -0.2f), P(-0.1f, -0.16f)), hair);
        s.Pen.Line(0.01f, Colour.Lift(hair, -0.1f), Curve(P(-0.2f, -0.28f), P(-0.34f, -0.24f), P(-0.38f, -0.09f)));
    }

    private static void Horn(Sitter s)
    {
        var t = s.Turn * 0.6f;
        s.Head.Fill(Shape.Of(P(-0.12f + t, -0.82f), P(0.16f + t, -1.98f), P(0.24f + t, -0.82f), P(0.06f + t, -0.74f)), Sitter.Gold, 0.7f, 0.7f);
        for (var i = 0; i < 4; i++)
            s.Head.Line(0.04f, Colour.Lift(Sitter.Gold, -0.16f), P(-0.07f + i * 0.055f + t, -0.98f - i * 0.22f), P(0.22f - i * 0.018f + t, -1.06f - i * 0.22f));
    }
}

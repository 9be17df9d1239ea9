using System.Numerics;
using FairyTaleBot.Characters;
using FairyTaleBot.Embedded.Canvas;
using static FairyTaleBot.Embedded.Canvas.Shapes;

namespace FairyTaleBot.Embedded.Illustrator.Figures.Traits;

/// <summary>Antlers, masks and brushes.</summary>
internal static class Woodland
{
    public static readonly Kind Deer = new(BodyPlan.Dog)
    {
        Build = new(1.12f, 0.225f, -0.67f, 0.98f, 0.155f, 0.21f, 0.044f, new(0.46f, -0.1f, 0.18f, 0.64f, 0.65f)),
        Back = s => s.Pen.Fill(Blob(P(-s.Wide * 0.8f, -0.2f), P(-s.Wide * 1.3f, -0.28f), P(-s.Wide * 1.5f, -0.36f), P(-s.Wide * 1.2f, -0.36f), P(-s.Wide * 0.8f, -0.28f)), Sitter.White, 0.6f),
        Feet = s => s.Dark,
        Coat = s => Features.Spots(s, Sitter.White, 0.017f),
        Head = s =>
        {
            foreach (var side in (ReadOnlySpan<int>)[-1, 1])
            {
                var antler = Colour.Mix(Sitter.Horn, s.Dark, 0.35f);
                var stem = Curve(P(side * 0.28f, -0.78f), P(side * 0.5f, -1.2f), P(side * 0.84f, -1.46f), P(side * 0.8f, -1.86f));
                s.Head.Fill(Tails.Tube(0.19f, 0.1f, stem).And(Tails.Tube(0.15f, 0.09f, stem[9], P(side * 0.3f, -1.56f)), Tails.Tube(0.14f, 0.08f, stem[18], P(side * 1.22f, -1.66f))), antler, 0.5f, 0.7f);
            }

            Features.SideEars(s, -0.5f, -0.18f, s.Main, Sitter.Pink);
            s.Head.Fill(Blob(P(0, -0.96f), P(0.64f, -0.74f), P(0.9f, -0.1f), P(0.66f, 0.5f), P(0.4f, 0.92f), P(-0.32f, 0.92f), P(-0.64f, 0.5f), P(-0.9f, -0.1f), P(-0.64f, -0.74f)), s.Main);
            s.Head.Patch(Ellipse(P(0.05f + s.Turn, 0.58f), 0.4f, 0.34f), s.Pale);
            foreach (var (x, y) in (ReadOnlySpan<(float, float)>)[(-0.16f, -0.66f), (0.16f, -0.68f), (0, -0.46f)]) s.Head.Spot(Circle(P(x + s.Turn * 0.4f, y), 0.065f), Sitter.White, 0.9f);
            Features.Nose(s, 0.38f, 0.15f, Sitter.Nose);
        },
    };

    public static readonly Kind Wolf = new(BodyPlan.Dog)
    {
        Build = Build.Of(BodyPlan.Fox) with { Tall = 1.12f, BodyWide = 0.165f, Limb = 0.056f },
        Back = s => Tails.Bushy(s, s.Main, s.Pale),
        Head = s =>
        {
            Features.UprightEars(s, 0.58f, -0.66f, 0.27f, s.Main, s.Dark, 14);
            s.Head.Fill(Blob(P(0, -0.88f), P(0.66f, -0.64f), P(0.98f, -0.04f), P(1.3f, 0.2f), P(1.06f, 0.36f), P(1.18f, 0.6f), P(0.7f, 0.66f), P(0.05f, 0.92f), P(-0.66f, 0.66f), P(-1.18f, 0.6f), P(-1.06f, 0.36f), P(-1.3f, 0.2f), P(-0.98f, -0.04f), P(-0.66f, -0.64f)), s.Main);
            s.Head.Patch(Blob(P(-0.98f, 0.42f), P(-0.66f + s.Turn, 0.2f), P(-0.3f + s.Turn, 0.3f), P(0.05f + s.Turn, 0.14f), P(0.4f + s.Turn, 0.3f), P(0.74f + s.Turn * 0.6f, 0.2f), P(0.98f, 0.42f), P(0.6f, 0.62f), P(0.05f, 0.82f), P(-0.58f, 0.62f)), s.Pale);
            s.Head.Patch(Blob(P(0.04f, -0.84f), P(0.22f + s.Turn * 0.5f, -0.5f), P(0.05f + s.Turn, 0.1f), P(-0.14f + s.Turn * 0.5f, -0.5f)), Colour.Lift(s.Main, -0.09f), 0.4f);
            Features.Nose(s, 0.3f, 0.17f, Sitter.Nose);
        },
    };

    public static readonly Kind Badger = new(BodyPlan.Bear)
    {
        Build = Build.Of(BodyPlan.Bear) with { Tall = 0.98f },
        Back = s => Tails.Stub(s, s.Main),
        Mask = s => s.Dark,
        Head = s =>
        {
            Features.RoundEars(s, 0.76f, -0.68f, 0.26f, s.Dark, s.Pale);
            s.Head.Fill(Ellipse(P(0, 0), 1, s.Build.HeadTall), Colour.Mix(s.Pale, Sitter.White, 0.6f));
            foreach (var side in (ReadOnlySpan<int>)[-1, 1])
                s.Head.Patch(Blob(P(side * 0.22f + 0.02f, -0.82f), P(side * 0.6f, -0.68f), P(side * 0.72f + 0.03f, 0.02f), P(side * 0.5f + 0.04f, 0.4f), P(side * 0.24f + 0.05f, 0.3f), P(side * 0.17f + 0.03f, -0.2f)), s.Dark, 0.4f);
            Features.Nose(s, 0.28f, 0.17f, Sitter.Nose);
        },
    };

    public static readonly Kind Raccoon = new(BodyPlan.Fox)
    {
        Build = Build.Of(BodyPlan.Fox) with { Tall = 0.94f },
        Mask = s => s.Dark,
        Back = s =>
        {
            Tails.Bushy(s, s.Main, s.Dark);
            foreach (var (x, y, w) in (ReadOnlySpan<(float, float, float)>)[(-0.385f, -0.24f, 0.07f), (-0.3f, -0.155f, 0.06f), (-0.2f, -0.14f, 0.055f)]) s.Pen.Taper(0.045f, 0.03f, s.Dark, P(x - w * 0.7f, y + w * 0.7f), P(x + w * 0.8f, y - w * 0.5f));
        },
        Head = s =>
        {
            Features.UprightEars(s, 0.6f, -0.5f, 0.26f, s.Main, s.Pale, 16);
            s.Head.Fill(Blob(P(0, -0.86f), P(0.66f, -0.62f), P(0.98f, 0), P(1.1f, 0.42f), P(0.62f, 0.68f), P(0.05f, 0.86f), P(-0.62f, 0.68f), P(-1.1f, 0.42f), P(-0.98f, 0), P(-0.66f, -0.62f)), s.Main);
            s.Head.Patch(Blob(P(-0.98f, 0.4f), P(-0.5f, 0.16f), P(0.05f + s.Turn, 0.1f), P(0.56f, 0.16f), P(0.98f, 0.4f), P(0.58f, 0.6f), P(0.05f, 0.78f), P(-0.56f, 0.6f)), s.Pale);
            foreach (var side in (ReadOnlySpan<int>)[-1, 1]) s.Head.Patch(Ellipse(P(side * 0.46f + 0.05f, 0.06f), 0.42f, 0.28f, side * 22), s.Dark, 0.4f);
            Features.Nose(s, 0.38f, 0.15f, Sitter.Nose);
        },
    };

    public static readonly Kind Otter = new(BodyPlan.Bear)
    {
        Wide = 0.9f,
        Build = new(0.92f, 0.235f, -0.67f, 0.86f, 0.16f, 0.24f, 0.046f, new(0.42f, -0.06f, 0.16f, 0.56f, 0.8f)),
        Back = s => s.Pen.Fill(Tails.Tube(0.14f, 0.04f, Curve(P(-0.06f, -0.13f), P(-0.26f, -0.05f), P(-0.42f, -0.08f), P(-0.52f, -0.2f))), s.Main, 0.7f),
        Head = s =>
        {
            Features.RoundEars(s, 0.84f, -0.5f, 0.2f, s.Main, s.Pale);
            Features.RoundHead(s);
            s.Head.Patch(Blob(P(0.05f + s.Turn, 0.06f), P(0.56f + s.Turn, 0.16f), P(0.8f, 0.44f), P(0.5f, 0.74f), P(0, 0.82f), P(-0.5f, 0.74f), P(-0.8f, 0.44f), P(-0.46f + s.Turn, 0.16f)), s.Pale);
            Features.Nose(s, 0.24f, 0.17f, Sitter.Nose);
            Features.Whiskers(s, 0.44f, s.Dark);
        },
    };
}

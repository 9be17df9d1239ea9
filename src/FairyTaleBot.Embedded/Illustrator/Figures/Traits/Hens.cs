using System.Numerics;
using FairyTaleBot.Characters;
using FairyTaleBot.Embedded.Canvas;
using static FairyTaleBot.Embedded.Canvas.Shapes;

namespace FairyTaleBot.Embedded.Illustrator.Figures.Traits;

/// <summary>Combs and wattles; and what hatches under them.</summary>
internal static class Hens
{
    private static readonly Vector4 Comb = Colour.Rgb(0xdc, 0x4a, 0x44);

    public static readonly Kind Hen = new(BodyPlan.Bird)
    {
        Build = Fowl.Measures with { Tall = 0.78f, Face = Fowl.Hidden },
        Back = s => s.Pen.Fill(Blob(P(-0.14f, -0.2f), P(-0.36f, -0.28f), P(-0.45f, -0.46f), P(-0.4f, -0.58f), P(-0.3f, -0.5f), P(-0.2f, -0.42f)), Colour.Lift(s.Main, -0.06f)),
        Feet = _ => Sitter.Orange,
        Head = s => Crest(s, 0.24f),
        Front = Beak,
    };

    public static readonly Kind Rooster = Hen with
    {
        Build = Fowl.Measures with { Tall = 0.86f, Face = Fowl.Hidden },
        Back = s =>
        {
            foreach (var (x, y, bend) in (ReadOnlySpan<(float, float, float)>)[(-0.5f, -0.3f, 0.1f), (-0.52f, -0.48f, 0.14f), (-0.46f, -0.66f, 0.16f), (-0.34f, -0.72f, 0.12f)])
                s.Pen.Fill(Tails.Tube(0.1f, 0.05f, Curve(P(-0.12f, -0.26f), P((x - 0.12f) / 2, y * 0.72f - bend), P(x, y))), x < -0.48f ? s.Accent : Colour.Lift(s.Main, -0.12f), 0.6f, 0.8f);
        },
        Head = s => Crest(s, 0.32f),
    };

    public static readonly Kind Turkey = Hen with
    {
        Wide = 1.1f,
        Back = s =>
        {
            for (var i = 0; i < 7; i++) s.Pen.Fill(Tails.Tube(0.08f, 0.2f, P(0, -0.3f), Polar(P(0, -0.34f), 0.46f, -170 + i * 26.6f)), i % 2 == 0 ? s.Accent : s.Pale, 0.6f, 0.8f);
        },
        Head = _ => { },
    };

    public static readonly Kind Chick = new(BodyPlan.Bird)
    {
        Build = Fowl.Measures with { Tall = 0.58f, Face = Fowl.Hidden },
        Back = s => s.Pen.Fill(Circle(P(-0.27f, -0.26f), 0.06f), s.Main, 0.6f),
        Feet = _ => Sitter.Orange,
        Head = s => s.Head.Line(0.07f, Colour.Lift(s.Main, -0.1f), Curve(P(0, -1), P(-0.04f, -1.2f), P(0.1f, -1.34f), P(0.18f, -1.2f))),
        Front = s => s.Head.Fill(Blob(P(-0.16f + s.Turn, 0.3f), P(0.05f + s.Turn, 0.2f), P(0.28f + s.Turn, 0.3f), P(0.07f + s.Turn, 0.52f)), Sitter.Orange, 0.5f, 0.7f),
    };

    private static void Beak(Sitter s)
    {
        s.Head.Fill(Ellipse(P(0.02f + s.Turn, 0.66f), 0.1f, 0.19f), Comb, 0.5f, 0.6f);
        s.Head.Fill(Ellipse(P(0.18f + s.Turn, 0.64f), 0.1f, 0.18f), Comb, 0.5f, 0.6f);
        s.Head.Fill(Blob(P(-0.16f + s.Turn, 0.3f), P(0.05f + s.Turn, 0.18f), P(0.36f + s.Turn, 0.36f), P(0.08f + s.Turn, 0.56f)), Sitter.Orange, 0.5f, 0.7f);
    }

    private static void Crest(Sitter s, float size)
    {
        if (s.Hatted) return;
        s.Head.Fill(Circle(P(-0.3f, -1.04f), size).And(Circle(P(0.02f, -1.16f), size * 1.12f), Circle(P(0.32f, -1.02f), size * 0.94f), RoundBox(-0.4f, -1.04f, 0.8f, 0.24f, 0.1f)), Comb, 0.6f, 0.8f);
    }
}

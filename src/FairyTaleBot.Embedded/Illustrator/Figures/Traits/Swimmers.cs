using System.Numerics;
using FairyTaleBot.Characters;
using FairyTaleBot.Embedded.Canvas;
using static FairyTaleBot.Embedded.Canvas.Shapes;

namespace FairyTaleBot.Embedded.Illustrator.Figures.Traits;

/// <summary>What swims, come ashore for the tale: it sits on its belly and greets with its fins.</summary>
internal static class Swimmers
{
    private static readonly Vector4 Water = Colour.Rgb(0x9a, 0xd4, 0xf0);
    internal static readonly Build Measures = new(1.36f, 0.28f, -0.6f, 0.82f, 0.24f, 0.28f, 0.05f, new(0.5f, 0, 0.14f, 0.34f, 0.9f));

    public static readonly Kind Whale = new(BodyPlan.Turtle)
    {
        Wide = 1.1f,
        Build = Measures, Arms = false, Legs = false,
        Back = Flukes,
        Torso = s =>
        {
            Fin(s, -1);
            s.Pen.Fill(Blob(P(0, -0.83f), P(0.24f, -0.77f), P(0.36f, -0.54f), P(0.35f, -0.28f), P(0.22f, -0.07f), P(0, -0.01f), P(-0.22f, -0.05f), P(-0.35f, -0.26f), P(-0.36f, -0.54f), P(-0.24f, -0.77f)), s.Main);
            s.Pen.Patch(Blob(P(0.02f, -0.34f), P(0.22f, -0.4f), P(0.32f, -0.36f), P(0.31f, -0.24f), P(0.2f, -0.085f), P(0.01f, -0.03f), P(-0.19f, -0.075f), P(-0.31f, -0.24f), P(-0.31f, -0.36f), P(-0.19f, -0.4f)), s.Pale);
            for (var i = 0; i < 5; i++) s.Pen.Line(0.009f, Colour.Lift(s.Pale, -0.13f), Curve(P(-0.18f + i * 0.1f, -0.31f + MathF.Abs(i - 2) * -0.014f), P(-0.17f + i * 0.095f, -0.2f), P(-0.12f + i * 0.07f, -0.09f)));
        },
        Head = _ => { },
        Top = s =>
        {
            Fin(s, 1);
            if (s.Hatted) return;
            foreach (var side in (ReadOnlySpan<int>)[-1, 1])
                s.Head.Fill(Tails.Tube(0.15f, 0.26f, Curve(P(side * 0.05f, -0.78f), P(side * 0.1f, -1.2f), P(side * 0.4f, -1.36f), P(side * 0.54f, -1.14f))), Water, 0.4f, 0.6f);
            s.Head.Fill(Circle(P(0, -1.5f), 0.1f), Water, 0.4f, 0.5f);
        },
    };

    public static readonly Kind Dolphin = new(BodyPlan.Turtle)
    {
        Wide = 1.1f,
        Build = Measures with { Tall = 1.02f, Head = 0.24f, HeadY = -0.6f, BodyWide = 0.19f, Face = new(0.5f, -0.16f, 0.16f, 0.62f, 0.6f) }, Arms = false, Legs = false,
        Back = s =>
        {
            Flukes(s);
            s.Pen.Fill(Blob(P(-0.16f, -0.56f), P(-0.34f, -0.62f), P(-0.45f, -0.54f), P(-0.32f, -0.46f), P(-0.2f, -0.36f)), Colour.Lift(s.Main, -0.05f));
        },
        Torso = s => Slim(s, fins: true),
        Head = _ => { },
        Front = s =>
        {
            var t = s.Turn * 1.5f;
            s.Head.Fill(Blob(P(-0.4f + t, 0.36f), P(0.06f + t, 0.12f), P(0.52f + t, 0.24f), P(0.74f + t, 0.44f), P(0.56f + t, 0.66f), P(0.08f + t, 0.78f), P(-0.36f + t, 0.62f)), Colour.Lift(s.Main, 0.05f), 0.6f, 0.7f);
            s.Head.Patch(Blob(P(-0.34f + t, 0.54f), P(0.1f + t, 0.6f), P(0.66f + t, 0.5f), P(0.5f + t, 0.66f), P(0.08f + t, 0.75f), P(-0.3f + t, 0.62f)), s.Pale, 0.4f);
            s.Head.Line(0.05f, s.Dark, Curve(P(-0.36f + t, 0.46f), P(-0.2f + t, 0.56f), P(0.2f + t, 0.58f), P(0.66f + t, 0.44f)));
        },
        Top = s => Fin(s, 1),
    };

    internal static void Fin(Sitter s, int side)
    {
        var from = P(side * s.Wide * 1.1f, -0.4f);
        var to = s.Hand(side) + P(side * 0.06f, 0.03f);
        var across = Vector2.Normalize(P(-(to - from).Y, (to - from).X)) * 0.075f;
        s.Pen.Fill(Blob(from + across, Vector2.Lerp(from, to, 0.6f) + across * 1.1f, to, Vector2.Lerp(from, to, 0.6f) - across * 1.1f, from - across), Colour.Lift(s.Main, -0.06f), 0.7f);
    }

    /// <summary>A tail that curls up beside its owner, with two flukes.</summary>
    internal static void Flukes(Sitter s)
    {
        s.Pen.Fill(Tails.Tube(0.22f, 0.08f, Curve(P(-0.1f, -0.12f), P(-0.32f, -0.08f), P(-0.46f, -0.18f), P(-0.48f, -0.36f))), s.Main, 0.7f);
        s.Pen.Fill(Blob(P(-0.48f, -0.34f), P(-0.56f, -0.44f), P(-0.66f, -0.46f), P(-0.6f, -0.55f), P(-0.49f, -0.49f), P(-0.4f, -0.58f), P(-0.31f, -0.53f), P(-0.4f, -0.45f)), Colour.Lift(s.Main, -0.05f), 0.7f);
    }

    /// <summary>Head and body in one, as of seals.</summary>
    internal static void Slim(Sitter s, bool fins)
    {
        if (fins) Fin(s, -1);
        var w = s.Wide;
        s.Pen.Fill(Blob(P(0.01f, -0.85f), P(0.19f, -0.77f), P(0.245f, -0.6f), P(w * 1.12f, -0.4f), P(w * 1.28f, -0.2f), P(w * 0.8f, -0.03f), P(0, 0), P(-w * 0.8f, -0.03f), P(-w * 1.28f, -0.2f), P(-w * 1.12f, -0.4f), P(-0.235f, -0.6f), P(-0.17f, -0.77f)), s.Main);
        s.Pen.Patch(Blob(P(0.02f, -0.4f), P(w * 0.6f, -0.34f), P(w * 0.8f, -0.18f), P(w * 0.5f, -0.05f), P(0, -0.025f), P(-w * 0.5f, -0.05f), P(-w * 0.78f, -0.18f), P(-w * 0.54f, -0.34f)), s.Pale);
    }
}

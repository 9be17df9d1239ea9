using System.Numerics;
using FairyTaleBot.Characters;
using FairyTaleBot.Embedded.Canvas;
using static FairyTaleBot.Embedded.Canvas.Shapes;

namespace FairyTaleBot.Embedded.Illustrator.Figures.Traits;

/// <summary>Birds of pond and night. A kind's front stands in place of the beak.</summary>
internal static class Fowl
{
    internal static readonly Build Measures = Build.Of(BodyPlan.Bird);

    /// <summary>The mouth lies behind the beak.</summary>
    internal static readonly Face Hidden = Measures.Face with { Mouth = 0.33f, MouthSize = 0.34f };


    public static readonly Kind Duck = new(BodyPlan.Bird)
    {
        Build = Measures with { Tall = 0.76f },
        Back = s => s.Pen.Fill(Blob(P(-0.16f, -0.2f), P(-0.36f, -0.24f), P(-0.47f, -0.4f), P(-0.37f, -0.4f), P(-0.26f, -0.36f), P(-0.2f, -0.34f)), s.Main),
        Feet = _ => Sitter.Orange,
        Head = s => s.Head.Fill(Blob(P(-0.14f, -0.98f), P(-0.2f, -1.24f), P(0.02f, -1.16f), P(0.16f, -1.3f), P(0.14f, -0.98f)), s.Main, 0.4f, 0.7f),
        Front = s => Bill(s, 0.42f),
    };

    public static readonly Kind Owl = new(BodyPlan.Bird)
    {
        Build = Measures with { Tall = 0.86f, Face = new(0.42f, -0.06f, 0.24f, 0.3f, 0.3f) },
        Head = s =>
        {
            foreach (var side in (ReadOnlySpan<int>)[-1, 1])
                s.Head.Fill(Blob(P(side * 0.34f, -0.98f), P(side * 0.82f, -1.42f), P(side * 0.98f, -1.36f), P(side * 0.92f, -0.7f)), Colour.Lift(s.Main, -0.08f), 0.6f, 0.8f);
            s.Head.Patch(Blob(P(-0.86f, -0.9f), P(0, -0.62f), P(0.86f, -0.9f), P(0.5f, -0.46f), P(0, -0.28f), P(-0.5f, -0.46f)), Colour.Lift(s.Main, -0.08f), 0.5f);
            foreach (var side in (ReadOnlySpan<int>)[-1, 1])
            {
                s.Head.Fill(Circle(P(side * 0.43f + 0.03f + s.Turn * 0.7f, -0.04f), 0.48f), s.Pale, 0.5f, 0.5f);
                s.Head.Line(0.03f, Colour.Lift(s.Pale, -0.14f), Arc(P(side * 0.43f + 0.03f + s.Turn * 0.7f, -0.04f), 0.38f, 0.38f, 0, 360));
            }
        },
        Front = s => s.Head.Fill(Blob(P(-0.12f + s.Turn, 0.14f), P(0.05f + s.Turn, 0.08f), P(0.22f + s.Turn, 0.14f), P(0.06f + s.Turn, 0.52f)), Sitter.Orange, 0.5f, 0.7f),
    };

    public static readonly Kind Penguin = new(BodyPlan.Bird)
    {
        Build = Measures with { Tall = 0.84f, Face = Hidden },
        Back = s => s.Pen.Fill(Shape.Of(P(-0.16f, -0.18f), P(-0.32f, -0.08f), P(-0.12f, -0.12f)), s.Main),
        Feet = _ => Sitter.Orange,
        Torso = s =>
        {
            s.Pen.Fill(Blob(P(0, -0.9f), P(0.19f, -0.82f), P(0.25f, -0.6f), P(0.28f, -0.34f), P(0.18f, -0.15f), P(0, -0.12f), P(-0.18f, -0.15f), P(-0.28f, -0.34f), P(-0.25f, -0.6f), P(-0.19f, -0.82f)), s.Main);
            s.Pen.Patch(Blob(P(0.02f, -0.5f), P(0.17f, -0.46f), P(0.215f, -0.3f), P(0.14f, -0.165f), P(0.01f, -0.145f), P(-0.13f, -0.165f), P(-0.2f, -0.3f), P(-0.15f, -0.46f)), Colour.Mix(s.Pale, Sitter.White, 0.55f));
        },
        Head = s => s.Head.Patch(Blob(P(0.04f + s.Turn * 0.6f, -0.26f), P(0.4f + s.Turn * 0.6f, -0.52f), P(0.8f + s.Turn * 0.3f, -0.14f), P(0.7f + s.Turn * 0.4f, 0.42f), P(0.04f + s.Turn, 0.66f), P(-0.62f + s.Turn * 0.4f, 0.42f), P(-0.72f + s.Turn * 0.3f, -0.14f), P(-0.32f + s.Turn * 0.6f, -0.52f)), Colour.Mix(s.Pale, Sitter.White, 0.55f)),
        Front = s => s.Head.Fill(Blob(P(-0.18f + s.Turn, 0.26f), P(0.05f + s.Turn, 0.16f), P(0.3f + s.Turn, 0.26f), P(0.08f + s.Turn, 0.54f)), Sitter.Orange, 0.5f, 0.7f),
    };

    internal static void Bill(Sitter s, float y)
    {
        var t = s.Turn;
        s.Head.Fill(Blob(P(-0.4f + t, y - 0.08f), P(-0.14f + t, y - 0.12f), P(0.05f + t, y - 0.22f), P(0.26f + t, y - 0.12f), P(0.56f + t, y - 0.08f), P(0.6f + t, y + 0.12f), P(0.05f + t, y + 0.24f), P(-0.46f + t, y + 0.12f)), Sitter.Orange, 0.6f, 0.8f);
        s.Head.Line(0.045f, Colour.Lift(Sitter.Orange, -0.2f), Curve(P(-0.36f + t, y + 0.02f), P(0.06f + t, y + 0.1f), P(0.5f + t, y + 0.02f)));
        foreach (var x in (ReadOnlySpan<float>)[-0.05f, 0.15f]) s.Head.Spot(Ellipse(P(x + t, y - 0.08f), 0.03f, 0.025f), Colour.Lift(Sitter.Orange, -0.26f));
    }
}

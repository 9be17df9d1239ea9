using System.Numerics;
using FairyTaleBot.Characters;
using FairyTaleBot.Embedded.Canvas;
using static FairyTaleBot.Embedded.Canvas.Shapes;

namespace FairyTaleBot.Embedded.Illustrator.Figures.Traits;

/// <summary>Claws, and eyes on stalks.</summary>
internal static class Crabs
{
    public static readonly Kind Crab = new(BodyPlan.Frog)
    {
        Wide = 1.15f,
        Build = new(0.8f, 0.3f, -0.47f, 0.66f, 0.2f, 0.2f, 0.045f, new(0.4f, -1.12f, 0.19f, -0.06f, 1.1f)), Arms = false, Legs = false,
        Back = s =>
        {
            foreach (var side in (ReadOnlySpan<int>)[-1, 1])
            {
                foreach (var (x, y, foot) in (ReadOnlySpan<(float, float, float)>)[(0.5f, -0.34f, 0.55f), (0.42f, -0.24f, 0.42f), (0.3f, -0.2f, 0.27f)])
                    s.Pen.Fill(Tails.Tube(0.07f, 0.03f, P(side * 0.2f, -0.4f), P(side * x, y), P(side * foot, 0)), Colour.Lift(s.Main, -0.06f), 0.5f, 0.8f);
            }

            Claw(s, -1);
        },
        Torso = s =>
        {
            s.Pen.Fill(Blob(P(0, -0.7f), P(0.22f, -0.68f), P(0.4f, -0.54f), P(0.36f, -0.36f), P(0.17f, -0.24f), P(-0.17f, -0.24f), P(-0.36f, -0.36f), P(-0.4f, -0.54f), P(-0.22f, -0.68f)), s.Main);
            s.Pen.Patch(Ellipse(P(0.015f, -0.32f), 0.22f, 0.065f), s.Pale);
            foreach (var (x, y) in (ReadOnlySpan<(float, float)>)[(-0.24f, -0.6f), (-0.3f, -0.53f), (0.27f, -0.6f)]) s.Pen.Patch(Circle(P(x, y), 0.022f), s.Pale, 0.3f);
        },
        Head = s =>
        {
            foreach (var side in (ReadOnlySpan<int>)[-1, 1])
            {
                s.Head.Fill(Strokes.Line(0.16f, P(side * 0.38f, -0.66f), P(side * 0.4f + 0.04f, -1.05f)), s.Main, 0.5f, 0.7f);
                s.Head.Fill(Circle(P(side * 0.4f + 0.04f, -1.12f), 0.3f), s.Main, 0.5f, 0.7f);
            }
        },
        Top = s => Claw(s, 1),
    };

    public static readonly Kind CrabKing = Crab with { Build = Crab.Build! with { Tall = 1.1f }, Front = s => Court.Crown(s, 0.9f, Sitter.Gold) };

    private static void Claw(Sitter s, int side)
    {
        var hand = s.Hand(side) + P(side * 0.2f, -0.22f);
        s.Pen.Fill(Strokes.Line(0.075f, Curve(P(side * 0.32f, -0.46f), P(side * 0.46f, -0.44f), hand)), s.Main, 0.5f);
        var claw = s.Pen.At(hand.X, hand.Y, 1.5f, side * 14);
        claw.Fill(Blob(P(0, 0.07f), P(-0.11f, 0), P(-0.12f, -0.12f), P(-0.04f, -0.21f), P(-0.035f, -0.1f), P(0.015f, -0.06f), P(0.05f, -0.11f), P(0.07f, -0.2f), P(0.13f, -0.1f), P(0.11f, 0.01f)), s.Main, 0.7f);
    }
}

using FairyTaleBot.Characters;
using FairyTaleBot.Embedded.Canvas;
using static FairyTaleBot.Embedded.Canvas.Shapes;

namespace FairyTaleBot.Embedded.Illustrator.Figures.Traits;

/// <summary>A sheet with a smile, a horn in the hair; and callings that a hat or a nose tells.</summary>
internal static class Spirits
{
    public static readonly Kind Ghost = new(BodyPlan.Bear)
    {
        Build = new(0.95f, 0.25f, -0.62f, 0.9f, 0.18f, 0.24f, 0.045f, new(0.38f, 0, 0.19f, 0.44f, 1)), Legs = false,
        Back = _ => { },
        Limbs = s => Colour.Lift(s.Main, -0.03f),
        Torso = s => s.Pen.Fill(Blob(P(0.01f, -0.9f), P(0.18f, -0.82f), P(0.25f, -0.62f), P(0.25f, -0.36f), P(0.31f, -0.12f), P(0.37f, 0), P(0.25f, -0.015f), P(0.17f, -0.075f), P(0.09f, 0.005f), P(0, -0.06f), P(-0.09f, 0.005f), P(-0.17f, -0.075f), P(-0.26f, -0.01f), P(-0.3f, -0.14f), P(-0.24f, -0.36f), P(-0.24f, -0.62f), P(-0.17f, -0.82f)), s.Main),
        Head = _ => { },
    };

    public static readonly Kind Goblin = new(BodyPlan.Child)
    {
        Front = s =>
        {
            foreach (var side in (ReadOnlySpan<int>)[-1, 1])
            {
                s.Head.Fill(Blob(P(side * 0.86f, 0.28f), P(side * 1.06f, -0.1f), P(side * 1.56f, -0.2f), P(side * 1.3f, 0.2f), P(side * 0.92f, 0.36f)), s.Main, 0.6f, 0.8f);
                s.Head.Spot(Shape.Of(P(0.05f + side * 0.2f - 0.06f, 0.5f), P(0.05f + side * 0.2f + 0.06f, 0.5f), P(0.05f + side * 0.2f, 0.38f)), Sitter.White);
            }
        },
        Top = s =>
        {
            foreach (var side in (ReadOnlySpan<int>)[-1, 1])
            {
                s.Head.Fill(Blob(P(side * 0.3f - 0.2f, -0.98f), P(side * 0.42f - 0.08f, -1.4f), P(side * 0.52f, -1.62f), P(side * 0.42f + 0.1f, -1.36f), P(side * 0.3f + 0.2f, -0.98f)), Sitter.Gold, 0.6f, 0.8f);
                s.Head.Line(0.05f, Colour.Lift(Sitter.Gold, -0.16f), P(side * 0.38f - 0.14f, -1.2f), P(side * 0.38f + 0.12f, -1.24f));
            }
        },
    };

    public static readonly Kind Astronaut = new()
    {
        Coat = s => s.Pen.Fill(RoundBox(-s.Wide * 0.5f, -0.36f, s.Wide, 0.1f, 0.03f), Sitter.White, 0.5f, 0.7f),
        Top = s =>
        {
            s.Head.Spot(Circle(P(0, -0.06f), 1.42f), Colour.Rgb(0xd6, 0xee, 0xfa), 0.13f);
            s.Head.Line(0.14f, Colour.Rgb(0xf2, 0xf4, 0xf6), Arc(P(0, -0.06f), 1.42f, 1.42f, 0, 360));
            s.Head.Line(0.1f, Sitter.White, Arc(P(0, -0.06f), 1.16f, 1.16f, 200, 250));
        },
    };

    public static readonly Kind Baker = new()
    {
        Front = s =>
        {
            if (s.Hatted) return;
            var top = -s.Build.HeadTall - 0.1f;
            s.Head.Fill(Ellipse(P(0, top - 0.5f), 0.5f, 0.36f).And(Circle(P(-0.5f, top - 0.44f), 0.36f), Circle(P(0.5f, top - 0.44f), 0.36f), Circle(P(0, top - 0.7f), 0.4f), RoundBox(-0.56f, top - 0.4f, 1.12f, 0.5f, 0.05f)), Sitter.White, 0.8f);
            s.Head.Fill(RoundBox(-0.62f, top - 0.08f, 1.24f, 0.32f, 0.1f), Colour.Lift(Sitter.White, -0.06f), 0.5f, 0.7f);
        },
    };

    public static readonly Kind Sailor = new()
    {
        Front = s =>
        {
            if (s.Hatted) return;
            var top = -s.Build.HeadTall;
            s.Head.Fill(Blob(P(-0.62f, top + 0.1f), P(-0.86f, top - 0.3f), P(0, top - 0.52f), P(0.86f, top - 0.3f), P(0.62f, top + 0.1f)), Sitter.White);
            s.Head.Fill(RoundBox(-0.7f, top - 0.06f, 1.4f, 0.26f, 0.1f), Colour.Rgb(0x2f, 0x4a, 0x80), 0.5f, 0.7f);
            s.Head.Spot(Star(P(0, top - 0.2f), 0.13f, 0.06f, 5), Sitter.Gold);
        },
    };

    public static readonly Kind Clown = new()
    {
        Front = s =>
        {
            foreach (var side in (ReadOnlySpan<int>)[-1, 1])
                s.Head.Fill(Circle(P(side * 1.04f, -0.4f), 0.34f).And(Circle(P(side * 1.2f, -0.04f), 0.32f), Circle(P(side * 0.86f, -0.76f), 0.3f)), Sitter.Orange, 0.8f);
            s.Head.Fill(Circle(P(0.05f + s.Turn, 0.28f), 0.2f), Colour.Rgb(0xe2, 0x44, 0x44), 0.7f, 0.7f);
            s.Head.Spot(Circle(P(-0.01f + s.Turn, 0.22f), 0.05f), Sitter.White, 0.8f);
        },
    };
}

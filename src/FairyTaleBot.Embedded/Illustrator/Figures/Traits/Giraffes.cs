using System.Numerics;
using FairyTaleBot.Characters;
using FairyTaleBot.Embedded.Canvas;
using static FairyTaleBot.Embedded.Canvas.Shapes;

namespace FairyTaleBot.Embedded.Illustrator.Figures.Traits;

/// <summary>Necks that are the better half of a body.</summary>
internal static class Giraffes
{
    public static readonly Kind Giraffe = new(BodyPlan.Dog)
    {
        Build = new(1.62f, 0.135f, -0.86f, 1.1f, 0.14f, 0.19f, 0.04f, new(0.46f, -0.2f, 0.19f, 0.74f, 0.75f)),
        Back = s => Tails.Tuft(s, s.Dark), Feet = s => s.Dark,
        Torso = s =>
        {
            s.Pen.Fill(Blob(P(-0.05f, -0.82f), P(0.065f, -0.82f), P(0.075f, -0.6f), P(0.12f, -0.44f), P(s.Wide, -0.26f), P(0.09f, -0.11f), P(-0.09f, -0.11f), P(-s.Wide, -0.26f), P(-0.12f, -0.44f), P(-0.065f, -0.6f)), s.Main);
            foreach (var (x, y, r) in (ReadOnlySpan<(float, float, float)>)[(-0.02f, -0.71f, 0.022f), (0.04f, -0.64f, 0.02f), (-0.03f, -0.57f, 0.026f), (0.05f, -0.52f, 0.026f), (-0.06f, -0.46f, 0.03f), (0.02f, -0.42f, 0.03f), (-0.09f, -0.32f, 0.032f), (0.1f, -0.35f, 0.03f), (0.11f, -0.22f, 0.028f), (-0.1f, -0.2f, 0.028f)])
                s.Pen.Patch(Blob(P(x - r, y), P(x - r * 0.3f, y - r), P(x + r, y - r * 0.4f), P(x + r * 0.7f, y + r * 0.9f), P(x - r * 0.5f, y + r * 0.8f)), s.Dark, 0.4f);
            s.Pen.Patch(Ellipse(P(0.015f, -0.23f), s.Wide * 0.5f, 0.09f), s.Pale);
        },
        Head = s =>
        {
            foreach (var side in (ReadOnlySpan<int>)[-1, 1])
            {
                s.Head.Fill(Strokes.Line(0.17f, P(side * 0.3f, -0.8f), P(side * 0.38f, -1.5f)), s.Main, 0.5f, 0.7f);
                s.Head.Fill(Circle(P(side * 0.39f, -1.56f), 0.19f), s.Dark, 0.5f, 0.7f);
            }

            Features.SideEars(s, -0.62f, -0.16f, s.Main, Sitter.Pink);
            Horses.Face(s, s.Pale);
        },
    };

    public static readonly Kind Camel = Horses.Donkey with
    {
        Build = Horses.Donkey.Build! with { Tall = 1.34f }, Wide = 0.95f,
        Back = s =>
        {
            foreach (var (x, y) in (ReadOnlySpan<(float, float)>)[(-0.24f, -0.42f), (-0.27f, -0.24f)]) s.Pen.Fill(Ellipse(P(x, y), 0.12f, 0.1f, -30), s.Main, 0.8f);
            s.Pen.Patch(Ellipse(P(-0.14f, -0.32f), 0.12f, 0.16f), s.Main, 0);
        },
        Head = s =>
        {
            Features.SideEars(s, -0.72f, -0.16f, s.Main, Sitter.Pink);
            Horses.Face(s, s.Pale);
            s.Head.Fill(Circle(P(-0.26f, -0.94f), 0.24f).And(Circle(P(0, -1.06f), 0.27f), Circle(P(0.26f, -0.94f), 0.24f)), s.Dark, 0.7f, 0.7f);
        },
        Front = null,
    };

    public static readonly Kind Llama = Woolly.Sheep with
    {
        Build = Woolly.Sheep.Build! with { Tall = 1.16f, Head = 0.19f, HeadY = -0.74f },
        Torso = s =>
        {
            var wool = Woolly.Wool(s);
            s.Pen.Fill(Tails.Tube(0.27f, 0.2f, P(0, -0.4f), P(0.01f, -0.68f)), wool);
            Woolly.Sheep.Torso!(s);
        },
        Head = s =>
        {
            Features.UprightEars(s, 0.5f, -0.7f, 0.2f, s.Main, Sitter.Pink, 10);
            s.Head.Fill(Blob(P(0, -0.92f), P(0.66f, -0.66f), P(0.86f, 0), P(0.62f, 0.66f), P(0.05f, 0.94f), P(-0.6f, 0.66f), P(-0.86f, 0), P(-0.66f, -0.66f)), s.Main);
            Features.Muzzle(s, 0.54f, 0.46f, 0.36f, s.Pale, 0.14f);
            var tuft = Circle(P(-0.28f, -0.94f), 0.26f).And(Circle(P(0, -1.08f), 0.3f), Circle(P(0.28f, -0.92f), 0.26f), Circle(P(0, -0.8f), 0.26f));
            s.Head.Fill(tuft, Woolly.Wool(s), 0.8f, 0.8f);
        },
    };
}

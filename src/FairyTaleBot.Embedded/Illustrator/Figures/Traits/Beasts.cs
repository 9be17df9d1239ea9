using FairyTaleBot.Characters;
using FairyTaleBot.Embedded.Canvas;
using static FairyTaleBot.Embedded.Canvas.Shapes;

namespace FairyTaleBot.Embedded.Illustrator.Figures.Traits;

/// <summary>The large and grey.</summary>
internal static class Beasts
{
    public static readonly Kind Elephant = new(BodyPlan.Bear)
    {
        Wide = 0.95f,
        Build = new(1.46f, 0.23f, -0.69f, 0.95f, 0.22f, 0.25f, 0.075f, new(0.42f, -0.16f, 0.155f, 0.62f, 0.6f)),
        Back = s => Tails.Tuft(s, s.Dark),
        Feet = s => Colour.Lift(s.Main, -0.04f),
        Head = s =>
        {
            foreach (var side in (ReadOnlySpan<int>)[-1, 1])
            {
                s.Head.Fill(Blob(P(side * 0.6f, -0.62f), P(side * 1.2f, -0.98f), P(side * 1.78f, -0.6f), P(side * 1.74f, 0.2f), P(side * 1.3f, 0.74f), P(side * 0.72f, 0.4f)), Colour.Lift(s.Main, -0.04f));
                s.Head.Patch(Blob(P(side * 0.8f, -0.44f), P(side * 1.2f, -0.7f), P(side * 1.56f, -0.44f), P(side * 1.5f, 0.14f), P(side * 1.22f, 0.46f), P(side * 0.84f, 0.2f)), Colour.Mix(s.Main, Sitter.Pink, 0.65f));
            }

            s.Head.Fill(Blob(P(0, -0.98f), P(0.7f, -0.72f), P(0.94f, -0.02f), P(0.76f, 0.64f), P(0, 0.92f), P(-0.76f, 0.64f), P(-0.94f, -0.02f), P(-0.7f, -0.72f)), s.Main);
            foreach (var x in (ReadOnlySpan<float>)[-0.1f, 0.06f, 0.2f]) s.Head.Line(0.05f, s.Dark, P(x, -0.95f), P(x * 1.4f - 0.02f, -1.18f));
        },
        Front = s =>
        {
            var t = s.Turn;
            // Lifted aside, so that one sees it smile.
            var trunk = Curve(P(0.08f + t, 0.12f), P(0.15f + t, 0.42f), P(0.5f + t, 0.76f), P(1.1f + t * 0.5f, 0.72f), P(1.46f + t * 0.5f, 0.3f), P(1.42f + t * 0.5f, -0.12f));
            var skin = Colour.Lift(s.Main, 0.045f);
            s.Head.Fill(Tails.Tube(0.5f, 0.32f, trunk), skin, 0.7f);
            s.Head.Fill(Ellipse(trunk[^1], 0.22f, 0.11f, -6), Colour.Lift(s.Main, -0.05f), 0.5f, 0.6f);
            for (var i = 10; i < trunk.Length - 8; i += 7)
            {
                var across = System.Numerics.Vector2.Normalize(trunk[i + 1] - trunk[i - 1]);
                var side = P(-across.Y, across.X) * (0.22f - 0.08f * i / trunk.Length);
                s.Head.Line(0.035f, Colour.Lift(s.Main, -0.12f), trunk[i] + side, trunk[i] + across * 0.04f, trunk[i] - side);
            }

            s.Head.Spot(Ellipse(trunk[^1] + P(0, -0.02f), 0.12f, 0.05f, -6), Colour.Mix(s.Dark, Sitter.Pink, 0.4f));
        },
    };

    public static readonly Kind Hippo = new(BodyPlan.Bear)
    {
        Build = new(1.34f, 0.25f, -0.68f, 0.94f, 0.225f, 0.25f, 0.072f, new(0.42f, -0.28f, 0.15f, 0.72f, 0.9f)),
        Head = s =>
        {
            Features.RoundEars(s, 0.62f, -0.82f, 0.22f, s.Main, Sitter.Pink);
            s.Head.Fill(Blob(P(0, -0.92f), P(0.62f, -0.7f), P(0.84f, -0.1f), P(0.98f, 0.5f), P(0.5f, 0.98f), P(-0.5f, 0.98f), P(-0.98f, 0.5f), P(-0.84f, -0.1f), P(-0.62f, -0.7f)), s.Main);
            Features.Muzzle(s, 0.54f, 0.92f, 0.5f, Colour.Mix(s.Main, Sitter.Pink, 0.32f), 0.4f);
        },
        Front = s =>
        {
            foreach (var x in (ReadOnlySpan<float>)[-0.22f, 0.32f]) s.Head.Spot(RoundBox(x - 0.08f + s.Turn, 0.82f, 0.16f, 0.16f, 0.05f), Sitter.White);
        },
    };

    public static readonly Kind Rhino = Hippo with
    {
        Head = s =>
        {
            Features.UprightEars(s, 0.62f, -0.46f, 0.2f, s.Main, Sitter.Pink, 24);
            s.Head.Fill(Blob(P(0, -0.92f), P(0.66f, -0.7f), P(0.86f, -0.1f), P(0.84f, 0.5f), P(0.5f, 0.96f), P(-0.5f, 0.96f), P(-0.84f, 0.5f), P(-0.86f, -0.1f), P(-0.66f, -0.7f)), s.Main);
            s.Head.Patch(Ellipse(P(0.05f + s.Turn, 0.62f), 0.7f, 0.36f), s.Pale);
        },
        Front = s =>
        {
            s.Head.Fill(Blob(P(-0.2f + s.Turn, 0.44f), P(-0.02f + s.Turn, -0.02f), P(0.26f + s.Turn, -0.56f), P(0.3f + s.Turn, 0.02f), P(0.34f + s.Turn, 0.46f), P(0.08f + s.Turn, 0.54f)), Sitter.Horn, 0.7f, 0.7f);
            s.Head.Fill(Blob(P(-0.08f + s.Turn, -0.46f), P(0.08f + s.Turn, -0.86f), P(0.2f + s.Turn, -0.46f), P(0.06f + s.Turn, -0.4f)), Sitter.Horn, 0.7f, 0.7f);
        },
    };

    public static readonly Kind Monkey = new(BodyPlan.Bear)
    {
        Build = new(0.98f, 0.24f, -0.66f, 0.92f, 0.15f, 0.21f, 0.048f, new(0.34f, -0.06f, 0.16f, 0.58f, 0.85f)),
        Back = s => s.Pen.Fill(Tails.Tube(0.05f, 0.038f, Curve(P(-0.08f, -0.14f), P(-0.26f, -0.1f), P(-0.38f, -0.22f), P(-0.36f, -0.4f), P(-0.25f, -0.43f), P(-0.22f, -0.34f), P(-0.28f, -0.31f))), s.Main, 0.5f),
        Head = s =>
        {
            var face = Colour.Mix(s.Pale, Colour.Rgb(0xf2, 0xc9, 0xa4), 0.5f);
            Features.RoundEars(s, 1.02f, 0, 0.36f, s.Main, face);
            Features.RoundHead(s);
            s.Head.Fill(Blob(P(-0.08f, -1.1f), P(0.1f, -1.22f), P(0.2f, -0.9f), P(0, -0.8f)), s.Main, 0.4f, 0.6f);
            s.Head.Patch(Blob(P(s.Turn * 0.7f, -0.36f), P(0.4f + s.Turn * 0.7f, -0.5f), P(0.74f + s.Turn * 0.4f, -0.1f), P(0.66f + s.Turn * 0.5f, 0.5f), P(0.05f + s.Turn, 0.82f), P(-0.62f + s.Turn * 0.5f, 0.5f), P(-0.74f + s.Turn * 0.4f, -0.1f), P(-0.4f + s.Turn * 0.7f, -0.5f)), face);
            foreach (var x in (ReadOnlySpan<float>)[-0.03f, 0.14f]) s.Head.Spot(Ellipse(P(x + s.Turn, 0.28f), 0.045f, 0.035f), Sitter.Nose);
        },
    };
}

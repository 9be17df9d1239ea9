using System.Numerics;
using FairyTaleBot.Characters;
using FairyTaleBot.Embedded.Canvas;
using static FairyTaleBot.Embedded.Canvas.Shapes;

namespace FairyTaleBot.Embedded.Illustrator.Figures.Traits;

/// <summary>Wings of skin; frills and three horns.</summary>
internal static class Leathery
{
    public static readonly Kind Bat = new(BodyPlan.Mouse)
    {
        Wide = 1.2f,
        Build = new(0.7f, 0.25f, -0.62f, 0.9f, 0.14f, 0.2f, 0.036f, new(0.38f, 0.02f, 0.18f, 0.52f, 0.7f)),
        Back = s => Spread(s, Colour.Lift(s.Main, -0.08f)),
        Head = s =>
        {
            Features.UprightEars(s, 0.62f, -0.74f, 0.34f, s.Main, Sitter.Pink, 18);
            Features.RoundHead(s);
            s.Head.Patch(Ellipse(P(0.05f + s.Turn, 0.5f), 0.42f, 0.32f), s.Pale);
            Features.Nose(s, 0.3f, 0.11f, Sitter.Nose);
        },
        Front = s =>
        {
            foreach (var x in (ReadOnlySpan<float>)[-0.06f, 0.16f]) s.Head.Spot(Shape.Of(P(x - 0.04f + s.Turn, 0.58f), P(x + 0.04f + s.Turn, 0.58f), P(x + s.Turn, 0.68f)), Sitter.White);
        },
    };

    public static readonly Kind Pterodactyl = new(BodyPlan.Dragon)
    {
        Wide = 1.2f,
        Build = new(1.16f, 0.22f, -0.68f, 0.9f, 0.16f, 0.23f, 0.05f, new(0.44f, -0.16f, 0.17f, 0.44f, 0.5f)),
        Back = s => Spread(s, s.Second),
        Head = s =>
        {
            s.Head.Fill(Blob(P(-0.1f, -0.72f), P(-0.6f, -1), P(-1.3f, -1.3f), P(-1, -0.7f), P(-0.6f, -0.3f)), s.Accent, 0.7f, 0.8f);
            Features.RoundHead(s);
        },
        Front = s =>
        {
            s.Head.Fill(Blob(P(-0.3f + s.Turn, 0.2f), P(0.1f + s.Turn, 0.04f), P(0.9f + s.Turn, 0.3f), P(1.7f + s.Turn, 0.62f), P(0.8f + s.Turn, 0.66f), P(0, 0.68f), P(-0.3f + s.Turn, 0.5f)), s.Pale, 0.6f, 0.8f);
            s.Head.Line(0.05f, Colour.Lift(s.Pale, -0.24f), Curve(P(-0.2f + s.Turn, 0.42f), P(0.5f + s.Turn, 0.5f), P(1.5f + s.Turn, 0.58f)));
        },
    };

    public static readonly Kind Triceratops = Reptiles.Dinosaur with
    {
        Back = s => s.Pen.Fill(Tails.Tube(0.19f, 0.03f, Curve(P(-0.06f, -0.14f), P(-0.28f, -0.06f), P(-0.46f, -0.08f), P(-0.6f, -0.2f))), s.Main, 0.7f),
        Head = s =>
        {
            s.Head.Fill(Blob([.. Enumerable.Range(0, 18).Select(i => Polar(P(0, -0.1f), i % 2 == 0 ? 1.5f : 1.34f, 160 + i * 220f / 17))]), s.Accent, 0.8f, 0.8f);
            s.Head.Patch(Ellipse(P(0, -0.16f), 1.1f, 1.02f), Colour.Lift(s.Accent, 0.08f), 0.4f);
            s.Head.Fill(Blob(P(0, -0.86f), P(0.66f, -0.66f), P(0.9f, -0.06f), P(0.84f, 0.42f), P(0.5f, 0.88f), P(0.05f, 0.98f), P(-0.46f, 0.88f), P(-0.84f, 0.42f), P(-0.9f, -0.06f), P(-0.66f, -0.66f)), s.Main);
            s.Head.Patch(Ellipse(P(0.05f + s.Turn, 0.62f), 0.5f, 0.32f), s.Pale);
        },
        Front = s => s.Head.Fill(Blob(P(-0.1f + s.Turn, 0.34f), P(0.08f + s.Turn, -0.14f), P(0.24f + s.Turn, 0.34f), P(0.06f + s.Turn, 0.42f)), Sitter.Horn, 0.6f, 0.7f),
        Top = s =>
        {
            foreach (var side in (ReadOnlySpan<int>)[-1, 1]) s.Head.Fill(Tails.Tube(0.26f, 0.07f, Curve(P(side * 0.42f, -0.62f), P(side * 0.56f, -1.06f), P(side * 0.48f, -1.46f))), Sitter.Horn, 0.6f, 0.8f);
        },
    };

    private static void Spread(Sitter s, Vector4 skin)
    {
        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
        {
            Vector2 M(float x, float y) => new(x * side, y);
            s.Pen.Fill(Shape.Of([.. Curve(M(0.06f, -0.44f), M(0.24f, -0.6f), M(0.46f, -0.7f)), .. Curve(M(0.5f, -0.66f), M(0.56f, -0.48f), M(0.6f, -0.36f)), .. Curve(M(0.6f, -0.36f), M(0.5f, -0.4f), M(0.42f, -0.26f)), .. Curve(M(0.42f, -0.26f), M(0.32f, -0.34f), M(0.22f, -0.2f)), M(0.06f, -0.24f)]), skin, 0.7f);
            s.Pen.Line(0.01f, Colour.Lift(skin, -0.12f), M(0.46f, -0.68f), M(0.42f, -0.28f));
            s.Pen.Line(0.01f, Colour.Lift(skin, -0.12f), M(0.44f, -0.68f), M(0.22f, -0.22f));
        }
    }
}

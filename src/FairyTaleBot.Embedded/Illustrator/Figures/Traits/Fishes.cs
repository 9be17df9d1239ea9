using FairyTaleBot.Characters;
using FairyTaleBot.Embedded.Canvas;
using static FairyTaleBot.Embedded.Canvas.Shapes;

namespace FairyTaleBot.Embedded.Illustrator.Figures.Traits;

/// <summary>Scales, gills and tentacles.</summary>
internal static class Fishes
{
    private static readonly Build Measures = new(0.72f, 0.28f, -0.56f, 0.84f, 0.22f, 0.26f, 0.04f, new(0.46f, -0.1f, 0.18f, 0.34f, 0.7f));

    public static readonly Kind Fish = new(BodyPlan.Turtle)
    {
        Wide = 0.9f,
        Build = Measures, Arms = false, Legs = false,
        Back = s =>
        {
            s.Pen.Fill(Blob(P(-0.22f, -0.36f), P(-0.42f, -0.56f), P(-0.56f, -0.6f), P(-0.5f, -0.4f), P(-0.55f, -0.16f), P(-0.4f, -0.2f)), s.Accent, 0.7f);
            foreach (var y in (ReadOnlySpan<float>)[-0.52f, -0.4f, -0.26f]) s.Pen.Line(0.009f, Colour.Lift(s.Accent, -0.12f), P(-0.34f, -0.38f + (y + 0.38f) * 0.3f), P(-0.49f, y));
            s.Pen.Fill(Shape.Of([.. Curve(P(-0.24f, -0.66f), P(-0.26f, -0.8f), P(-0.22f, -0.92f)), .. Curve(P(-0.12f, -0.84f), P(-0.06f, -0.95f)), .. Curve(P(0.03f, -0.86f), P(0.09f, -0.92f)), P(0.12f, -0.76f)]), s.Accent, 0.7f);
            foreach (var side in (ReadOnlySpan<int>)[-1, 1]) s.Pen.Fill(Blob(P(side * 0.06f, -0.12f), P(side * 0.22f, -0.1f), P(side * 0.24f, 0.01f), P(side * 0.08f, 0)), s.Accent, 0.6f);
        },
        Torso = s =>
        {
            Swimmers.Fin(s, -1);
            s.Pen.Fill(Blob(P(0.02f, -0.8f), P(0.23f, -0.72f), P(0.34f, -0.48f), P(0.3f, -0.22f), P(0.12f, -0.06f), P(-0.1f, -0.06f), P(-0.28f, -0.22f), P(-0.33f, -0.46f), P(-0.22f, -0.71f)), s.Main);
            s.Pen.Patch(Blob(P(0.02f, -0.26f), P(0.2f, -0.28f), P(0.25f, -0.2f), P(0.11f, -0.085f), P(-0.09f, -0.085f), P(-0.23f, -0.2f), P(-0.18f, -0.28f)), s.Pale);
            for (var i = 0; i < 9; i++) s.Pen.Line(0.01f, Colour.Lift(s.Main, -0.12f), Arc(P(-0.26f + i % 3 * 0.075f + i / 3 * 0.03f, -0.46f + i / 3 * 0.075f), 0.036f, 0.036f, -20, 200));
        },
        Head = _ => { },
        Top = s => Swimmers.Fin(s, 1),
    };

    public static readonly Kind Shark = new(BodyPlan.Turtle)
    {
        Wide = 1.1f,
        Build = Measures with { Tall = 1.1f, Head = 0.25f, HeadY = -0.58f, BodyWide = 0.2f, Face = new(0.5f, -0.16f, 0.15f, 0.5f, 0.9f) }, Arms = false, Legs = false,
        Back = s =>
        {
            s.Pen.Fill(Tails.Tube(0.2f, 0.07f, Curve(P(-0.1f, -0.1f), P(-0.32f, -0.08f), P(-0.45f, -0.2f))), s.Main, 0.7f);
            s.Pen.Fill(Blob(P(-0.42f, -0.2f), P(-0.46f, -0.36f), P(-0.58f, -0.5f), P(-0.6f, -0.3f), P(-0.57f, -0.16f), P(-0.62f, -0.03f), P(-0.5f, -0.1f)), Colour.Lift(s.Main, -0.05f), 0.7f);
            s.Pen.Fill(Blob(P(-0.16f, -0.5f), P(-0.34f, -0.68f), P(-0.48f, -0.74f), P(-0.43f, -0.54f), P(-0.28f, -0.34f)), Colour.Lift(s.Main, -0.05f), 0.7f);
        },
        Torso = s =>
        {
            Swimmers.Slim(s, fins: true);
            s.Pen.Patch(Blob(P(0.02f, -0.54f), P(0.17f, -0.57f), P(0.215f, -0.49f), P(0.12f, -0.38f), P(0.02f, -0.36f), P(-0.08f, -0.38f), P(-0.19f, -0.49f), P(-0.15f, -0.57f)), s.Pale);
            foreach (var x in (ReadOnlySpan<float>)[-0.2f, -0.165f, -0.13f]) s.Pen.Line(0.011f, s.Dark, Curve(P(x, -0.37f), P(x - 0.012f, -0.33f), P(x, -0.29f)));
        },
        Head = _ => { },
        Front = s =>
        {
            // A smile with three small teeth: friendly, and still a shark's.
            foreach (var x in (ReadOnlySpan<float>)[-0.14f, 0.06f, 0.26f]) s.Head.Spot(Shape.Of(P(x - 0.07f + s.Turn, 0.46f), P(x + 0.07f + s.Turn, 0.46f), P(x + s.Turn, 0.58f)), Sitter.White);
        },
        Top = s => Swimmers.Fin(s, 1),
    };

    public static readonly Kind Octopus = new(BodyPlan.Frog)
    {
        Wide = 1.1f,
        Build = new(0.86f, 0.3f, -0.62f, 0.95f, 0.17f, 0.2f, 0.045f, new(0.42f, 0.12f, 0.18f, 0.5f, 0.75f)), Legs = false,
        Back = s =>
        {
            foreach (var side in (ReadOnlySpan<int>)[-1, 1])
            {
                Arm(s, P(side * 0.12f, -0.3f), P(side * 0.34f, -0.3f), P(side * 0.46f, -0.14f), P(side * 0.58f, -0.2f), P(side * 0.54f, -0.3f));
                Arm(s, P(side * 0.1f, -0.26f), P(side * 0.26f, -0.14f), P(side * 0.38f, -0.03f), P(side * 0.5f, -0.03f), P(side * 0.53f, -0.11f));
            }
        },
        Torso = s =>
        {
            foreach (var side in (ReadOnlySpan<int>)[-1, 1]) Arm(s, P(side * 0.07f, -0.28f), P(side * 0.12f, -0.12f), P(side * 0.2f, -0.01f), P(side * 0.31f, 0.01f), P(side * 0.35f, -0.05f));
            s.Pen.Fill(Blob(P(-0.15f, -0.46f), P(0.15f, -0.46f), P(0.2f, -0.26f), P(0.1f, -0.12f), P(0, -0.16f), P(-0.1f, -0.12f), P(-0.2f, -0.26f)), s.Main, 0.7f);
        },
        Head = s =>
        {
            s.Head.Fill(Blob(P(0, -1.2f), P(0.78f, -0.98f), P(1.06f, -0.34f), P(0.92f, 0.34f), P(0.6f, 0.84f), P(0, 0.92f), P(-0.6f, 0.84f), P(-0.92f, 0.34f), P(-1.06f, -0.34f), P(-0.78f, -0.98f)), s.Main);
            foreach (var (x, y, r) in (ReadOnlySpan<(float, float, float)>)[(-0.5f, -0.74f, 0.13f), (-0.22f, -0.92f, 0.08f), (0.56f, -0.62f, 0.11f), (0.34f, -0.86f, 0.07f)]) s.Head.Patch(Ellipse(P(x, y), r, r * 0.8f), s.Pale, 0.3f);
        },
    };

    private static void Arm(Sitter s, params System.Numerics.Vector2[] along)
    {
        var curve = Curve(along);
        s.Pen.Fill(Tails.Tube(0.12f, 0.04f, curve), s.Main, 0.6f, 0.8f);
        for (var i = 12; i < curve.Length - 4; i += 6) s.Pen.Spot(Circle(curve[i], 0.014f), s.Pale, 0.9f);
    }
}

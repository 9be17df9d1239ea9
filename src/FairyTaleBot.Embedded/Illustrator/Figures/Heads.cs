using System.Numerics;
using FairyTaleBot.Characters;
using FairyTaleBot.Embedded.Canvas;
using static FairyTaleBot.Embedded.Canvas.Shapes;

namespace FairyTaleBot.Embedded.Illustrator.Figures;

/// <summary>Heads without their faces: ears, fur, muzzle, hair. Measured in half head widths around the head's middle; what is in front of a face follows its turn.</summary>
internal static class Heads
{
    private static readonly Vector4 Nose = Colour.Rgb(0x3a, 0x2b, 0x32);
    private static readonly Vector4 Inner = Colour.Rgb(0xf0, 0xa8, 0xa4);

    public static void Draw(FigurePen pen, BodyPlan plan, Build build, float turn, Vector4 main, Vector4 second, Vector4 accent)
    {
        var (tall, t) = (build.HeadTall, turn);
        switch (plan)
        {
            case BodyPlan.Cat: Cat(pen, tall, t, main, second); break;
            case BodyPlan.Dog: Dog(pen, tall, t, main, second); break;
            case BodyPlan.Rabbit: Rabbit(pen, tall, t, main, second); break;
            case BodyPlan.Fox: Fox(pen, tall, t, main, second); break;
            case BodyPlan.Bear: Bear(pen, tall, t, main, second); break;
            case BodyPlan.Mouse: Mouse(pen, tall, t, main, second); break;
            case BodyPlan.Bird: Bird(pen, main, accent); break;
            case BodyPlan.Frog: Frog(pen, tall, t, main, second); break;
            case BodyPlan.Dragon: Dragon(pen, tall, t, main, second, accent); break;
            case BodyPlan.Turtle: pen.Fill(Ellipse(P(0, 0), 1, tall), main); break;
            case BodyPlan.Child: Child(pen, tall, t, main, second, accent); break;
            case BodyPlan.Elder: Elder(pen, tall, t, main, second); break;
            case BodyPlan.Giant: Giant(pen, tall, t, main, second); break;
            default: break;
        }
    }

    private static void Cat(FigurePen pen, float tall, float t, Vector4 main, Vector4 second)
    {
        Ears(pen, main, Inner, P(-0.93f, -0.2f), P(-0.82f, -1.28f), P(-0.2f, -0.72f));
        pen.Fill(Blob(P(0, -tall), P(0.72f, -0.66f * tall), P(1.02f, 0.12f), P(0.72f, 0.7f * tall), P(0, 0.92f * tall), P(-0.72f, 0.7f * tall), P(-1.02f, 0.12f), P(-0.72f, -0.66f * tall)), main);
        pen.Patch(Ellipse(P(0.05f + t, 0.42f), 0.42f, 0.3f), second);
        var stripe = Colour.Lift(main, -0.13f);
        foreach (var x in (ReadOnlySpan<float>)[-0.22f, 0, 0.22f]) pen.Taper(0.1f, 0.03f, stripe, P(x + t * 0.4f, -tall * 0.93f + MathF.Abs(x) * 0.2f), P(x * 0.8f + t * 0.6f, -tall * 0.93f + 0.3f));
        pen.Spot(Blob(P(-0.05f + t, 0.2f), P(0.15f + t, 0.2f), P(0.05f + t, 0.32f)), Nose);
        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
        {
            pen.Line(0.025f, Colour.Lift(main, -0.3f), P(side * 0.5f + 0.05f + t, 0.4f), P(side * 1.16f, 0.3f));
            pen.Line(0.025f, Colour.Lift(main, -0.3f), P(side * 0.5f + 0.05f + t, 0.47f), P(side * 1.14f, 0.52f));
        }
    }

    private static void Dog(FigurePen pen, float tall, float t, Vector4 main, Vector4 second)
    {
        pen.Fill(Blob(P(0, -tall), P(0.7f, -0.72f * tall), P(0.95f, 0.05f), P(0.7f, 0.74f * tall), P(0, tall), P(-0.7f, 0.74f * tall), P(-0.95f, 0.05f), P(-0.7f, -0.72f * tall)), main);
        pen.Patch(Ellipse(P(0.46f + t * 0.6f, -0.06f), 0.34f - t * 0.4f, 0.42f, 12), second);
        pen.Patch(Ellipse(P(0.05f + t, 0.5f), 0.5f, 0.38f), Colour.Mix(main, Colour.Rgb(255, 252, 244), 0.65f));
        pen.Spot(Ellipse(P(0.06f + t, 0.26f), 0.17f, 0.12f), Nose);
        pen.Spot(Ellipse(P(0.02f + t, 0.22f), 0.05f, 0.03f), Colour.Rgb(255, 255, 255), 0.6f);
        var ear = Colour.Lift(second, -0.02f);
        pen.Fill(Blob(P(-0.55f, -0.78f), P(-0.98f, -0.7f), P(-1.3f, 0), P(-1.14f, 0.5f), P(-0.84f, 0.25f), P(-0.76f, -0.3f)), ear);
        pen.Fill(Blob(P(0.55f, -0.78f), P(0.98f, -0.7f), P(1.3f, 0), P(1.14f, 0.5f), P(0.84f, 0.25f), P(0.76f, -0.3f)), ear);
    }

    private static void Rabbit(FigurePen pen, float tall, float t, Vector4 main, Vector4 second)
    {
        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
        {
            pen.Fill(Ellipse(P(side * 0.42f, -1.42f), 0.25f, 0.78f, side * 10), main);
            pen.Patch(Ellipse(P(side * 0.42f, -1.36f), 0.13f, 0.58f, side * 10), Colour.Mix(Inner, main, 0.2f));
        }

        pen.Fill(Blob(P(0, -tall), P(0.7f, -0.68f), P(1, 0.2f), P(0.72f, 0.76f), P(0, 0.96f * tall), P(-0.72f, 0.76f), P(-1, 0.2f), P(-0.7f, -0.68f)), main);
        pen.Patch(Ellipse(P(0.05f + t, 0.46f), 0.4f, 0.3f), second);
        pen.Spot(Blob(P(-0.06f + t, 0.22f), P(0.16f + t, 0.22f), P(0.05f + t, 0.33f)), Colour.Rgb(0xd9, 0x7f, 0x86));
    }

    private static void Fox(FigurePen pen, float tall, float t, Vector4 main, Vector4 second)
    {
        Ears(pen, main, second, P(-0.95f, -0.15f), P(-0.86f, -1.42f), P(-0.12f, -0.74f));
        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
            pen.Patch(Shape.Of(P(side * 0.86f, -1.4f), P(side * 0.9f, -1.02f), P(side * 0.58f, -1.12f)), Colour.Lift(main, -0.3f));
        pen.Fill(Blob(P(0, -tall), P(0.66f, -0.62f), P(0.98f, 0), P(1.16f, 0.4f), P(0.66f, 0.62f), P(0.05f, 0.98f * tall), P(-0.66f, 0.62f), P(-1.16f, 0.4f), P(-0.98f, 0), P(-0.66f, -0.62f)), main);
        pen.Patch(Blob(P(-1.06f, 0.38f), P(-0.62f + t, 0.16f), P(-0.22f + t, 0.36f), P(0.05f + t, 0.12f), P(0.32f + t, 0.36f), P(0.7f + t * 0.6f, 0.16f), P(1.06f, 0.38f), P(0.62f, 0.57f), P(0.05f, 0.8f), P(-0.6f, 0.57f)), second);
        pen.Spot(Ellipse(P(0.07f + t, 0.37f), 0.13f, 0.1f), Nose);
        pen.Spot(Circle(P(0.04f + t, 0.34f), 0.03f), Colour.Rgb(255, 255, 255), 0.7f);
    }

    private static void Bear(FigurePen pen, float tall, float t, Vector4 main, Vector4 second)
    {
        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
        {
            pen.Fill(Circle(P(side * 0.74f, -0.72f), 0.34f), main);
            pen.Patch(Circle(P(side * 0.74f, -0.7f), 0.19f), second);
        }

        pen.Fill(Ellipse(P(0, 0), 1, tall), main);
        pen.Patch(Ellipse(P(0.05f + t, 0.42f), 0.45f, 0.35f), second);
        pen.Spot(Ellipse(P(0.06f + t, 0.25f), 0.17f, 0.12f), Nose);
        pen.Spot(Ellipse(P(0.02f + t, 0.21f), 0.05f, 0.03f), Colour.Rgb(255, 255, 255), 0.6f);
    }

    private static void Mouse(FigurePen pen, float tall, float t, Vector4 main, Vector4 second)
    {
        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
        {
            pen.Fill(Circle(P(side * 0.92f, -0.78f), 0.56f), main);
            pen.Patch(Circle(P(side * 0.93f, -0.76f), 0.38f), Inner);
        }

        pen.Fill(Blob(P(0, -tall), P(0.72f, -0.6f), P(0.94f, 0.14f), P(0.56f, 0.7f), P(0.05f, 0.98f), P(-0.48f, 0.7f), P(-0.94f, 0.14f), P(-0.72f, -0.6f)), main);
        pen.Patch(Ellipse(P(0.05f + t, 0.56f), 0.36f, 0.3f), second);
        pen.Spot(Circle(P(0.06f + t, 0.31f), 0.11f), Colour.Rgb(0xdf, 0x7d, 0x88));
        foreach (var side in (ReadOnlySpan<int>)[-1, 1]) pen.Line(0.022f, Colour.Lift(main, -0.25f), P(side * 0.4f + 0.05f + t, 0.48f), P(side * 1.08f, 0.38f));
    }

    private static void Bird(FigurePen pen, Vector4 main, Vector4 accent)
    {
        foreach (var (x, tilt) in (ReadOnlySpan<(float, float)>)[(-0.16f, -22), (0, 2), (0.16f, 24)])
            pen.Fill(Ellipse(P(x, -1.14f), 0.09f, 0.26f, tilt), x == 0 ? accent : main, 0.4f, 0.8f);
    }

    private static void Frog(FigurePen pen, float tall, float t, Vector4 main, Vector4 second)
    {
        foreach (var side in (ReadOnlySpan<int>)[-1, 1]) pen.Fill(Circle(P(side * 0.54f, -0.5f), 0.36f), main);
        pen.Fill(Blob(P(0, -tall), P(0.7f, -0.56f), P(1.08f, 0.06f), P(0.76f, 0.56f), P(0, 0.74f), P(-0.76f, 0.56f), P(-1.08f, 0.06f), P(-0.7f, -0.56f)), main);
        pen.Patch(Blob(P(-0.9f, 0.24f), P(0, 0.36f), P(0.94f, 0.24f), P(0.66f, 0.52f), P(0, 0.68f), P(-0.66f, 0.52f)), second);
        pen.Spot(Circle(P(-0.06f + t, -0.08f), 0.03f), Nose);
        pen.Spot(Circle(P(0.12f + t, -0.08f), 0.03f), Nose);
    }

    private static void Dragon(FigurePen pen, float tall, float t, Vector4 main, Vector4 second, Vector4 accent)
    {
        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
        {
            pen.Fill(Blob(P(side * 0.3f, -0.7f), P(side * 0.44f, -1.1f), P(side * 0.72f, -1.42f), P(side * 0.7f, -1.02f), P(side * 0.66f, -0.62f)), accent, 0.6f, 0.8f);
            pen.Fill(Shape.Of(P(side * 0.78f, -0.2f), P(side * 1.4f, -0.42f), P(side * 1.18f, -0.1f), P(side * 1.42f, 0.14f), P(side * 0.82f, 0.22f)), Colour.Lift(main, -0.06f), 0.6f, 0.8f);
        }

        for (var i = 0; i < 3; i++) pen.Fill(Shape.Of(P(-0.14f + i * 0.02f, -0.98f + i * 0.16f), P(0.02f, -1.3f + i * 0.2f), P(0.16f, -0.98f + i * 0.16f)), accent, 0.4f, 0.5f);
        pen.Fill(Blob(P(0, -tall), P(0.72f, -0.64f), P(0.96f, 0), P(0.84f, 0.62f), P(0.05f, 0.96f), P(-0.8f, 0.62f), P(-0.96f, 0), P(-0.72f, -0.64f)), main);
        pen.Patch(Ellipse(P(0.05f + t, 0.5f), 0.62f, 0.4f), second);
        foreach (var x in (ReadOnlySpan<float>)[-0.13f, 0.25f]) pen.Spot(Ellipse(P(x + t, 0.26f), 0.06f, 0.045f), Nose);
    }

    private static void Child(FigurePen pen, float tall, float t, Vector4 skin, Vector4 hair, Vector4 accent)
    {
        pen.Fill(Blob(P(0, -1.2f), P(0.84f, -0.86f), P(1.12f, 0), P(1.02f, 0.72f), P(0.6f, 0.86f), P(-0.6f, 0.86f), P(-1.02f, 0.72f), P(-1.12f, 0), P(-0.84f, -0.86f)), hair);
        foreach (var side in (ReadOnlySpan<int>)[-1, 1]) pen.Fill(Circle(P(side * 0.95f, 0.14f), 0.17f), skin, 0.5f, 0.7f);
        pen.Fill(Blob(P(0, -0.96f * tall), P(0.68f, -0.68f), P(0.94f, 0.08f), P(0.66f, 0.74f), P(0, 0.96f * tall), P(-0.66f, 0.74f), P(-0.94f, 0.08f), P(-0.68f, -0.68f)), skin);
        pen.Fill(Blob(P(-1.06f, 0.02f), P(-1, -0.62f), P(-0.5f, -1.12f), P(0.1f, -1.2f), P(0.74f, -0.92f), P(1.08f, -0.3f), P(1.02f, 0.1f), P(0.78f, -0.3f), P(0.36f, -0.44f), P(0.05f, -0.26f), P(-0.3f, -0.46f), P(-0.74f, -0.3f)), hair, 0.8f, 0.6f);
        pen.Spot(Circle(P(0.05f + t, 0.32f), 0.05f), Colour.Lift(skin, -0.12f));
        pen.Spot(Circle(P(0.72f, -0.62f), 0.12f), accent);
    }

    private static void Elder(FigurePen pen, float tall, float t, Vector4 skin, Vector4 hair)
    {
        pen.Fill(Circle(P(0, -1.16f), 0.34f), hair);
        pen.Fill(Blob(P(0, -1.08f), P(0.8f, -0.82f), P(1.1f, -0.1f), P(0.98f, 0.4f), P(-0.98f, 0.4f), P(-1.1f, -0.1f), P(-0.8f, -0.82f)), hair);
        pen.Fill(Ellipse(P(0, 0.02f), 0.93f, tall * 0.96f), skin);
        pen.Fill(Blob(P(-1, -0.1f), P(-0.9f, -0.72f), P(-0.3f, -1.04f), P(0.4f, -1.02f), P(0.96f, -0.66f), P(1, -0.1f), P(0.66f, -0.5f), P(0, -0.6f), P(-0.62f, -0.48f)), hair, 0.8f, 0.5f);
        pen.Spot(Ellipse(P(0.05f + t, 0.3f), 0.11f, 0.09f), Colour.Lift(skin, -0.08f));
        var frame = Colour.Rgb(0x6b, 0x5a, 0x4a);
        foreach (var side in (ReadOnlySpan<int>)[-1, 1]) pen.Line(0.05f, frame, Arc(P(side * 0.37f + 0.03f + t, 0.07f), 0.27f, 0.26f, 0, 360));
        pen.Line(0.05f, frame, P(-0.08f + t, 0.05f), P(0.14f + t, 0.05f));
    }

    private static void Giant(FigurePen pen, float tall, float t, Vector4 skin, Vector4 hair)
    {
        pen.Fill(Blob(P(0, -1.12f), P(0.86f, -0.8f), P(1.08f, 0), P(0.9f, 0.4f), P(-0.9f, 0.4f), P(-1.08f, 0), P(-0.86f, -0.8f)), hair);
        pen.Fill(Ellipse(P(0, 0), 0.94f, tall), skin);
        pen.Fill(Blob(P(-1.02f, -0.06f), P(-0.76f, 0.3f), P(-0.34f, 0.26f), P(0.05f, 0.18f), P(0.42f, 0.26f), P(0.8f, 0.3f), P(1.02f, -0.06f), P(1.02f, 0.7f), P(0.5f, 1.3f), P(0.05f, 1.5f), P(-0.45f, 1.3f), P(-1.02f, 0.7f)), hair, 0.8f, 0.7f);
        pen.Spot(Ellipse(P(0.05f + t, 0.43f), 0.3f, 0.12f), Colour.Lift(skin, -0.04f));
        pen.Spot(Ellipse(P(0.05f + t, 0.2f), 0.18f, 0.14f), Colour.Lift(skin, -0.07f));
        pen.Fill(Blob(P(-0.96f, -0.3f), P(-0.7f, -0.86f), P(0, -1.1f), P(0.7f, -0.86f), P(0.96f, -0.3f), P(0.4f, -0.66f), P(-0.4f, -0.66f)), hair, 0.8f, 0.5f);
    }

    private static void Ears(FigurePen pen, Vector4 outer, Vector4 inner, Vector2 low, Vector2 tip, Vector2 high)
    {
        foreach (var side in (ReadOnlySpan<int>)[1, -1])
        {
            Vector2 M(Vector2 p) => new(p.X * side, p.Y);
            var middle = (low + tip + high) / 3;
            pen.Fill(Shape.Of([.. Curve(M(low), M(Vector2.Lerp(low, tip, 0.55f) + P(-0.06f, 0)), M(tip)), .. Curve(M(tip), M(Vector2.Lerp(tip, high, 0.5f) + P(0.06f, -0.03f)), M(high))]), outer, 0.7f);
            pen.Patch(Shape.Of(M(Vector2.Lerp(middle, low, 0.52f)), M(Vector2.Lerp(middle, tip, 0.55f)), M(Vector2.Lerp(middle, high, 0.48f))), inner);
        }
    }
}

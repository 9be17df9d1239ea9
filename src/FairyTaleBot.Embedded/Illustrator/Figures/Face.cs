using System.Numerics;
using FairyTaleBot.Characters;
using FairyTaleBot.Embedded.Canvas;
using static FairyTaleBot.Embedded.Canvas.Shapes;

namespace FairyTaleBot.Embedded.Illustrator.Figures;

/// <summary>Eyes, brows, cheeks and mouth; measured in half head widths around the head's middle.</summary>
/// <param name="Apart">Half the distance of the eyes.</param>
/// <param name="Mouth">Where the mouth is, below the middle.</param>
internal sealed record Face(float Apart, float EyeY, float EyeSize, float Mouth, float MouthSize)
{
    /// <summary>Eyes that stand above the head, as a frog's.</summary>
    public bool Bulging => EyeY < -0.4f;

    private static readonly Vector4 Dark = Colour.Rgb(0x2b, 0x20, 0x28);
    private static readonly Vector4 White = Colour.Rgb(0xff, 0xfd, 0xf6);
    private static readonly Vector4 Tongue = Colour.Rgb(0xe8, 0x7a, 0x80);
    private static readonly Vector4 Blush = Colour.Rgb(0xf2, 0x7d, 0x86);

    /// <param name="turn">How far it is turned to the side it looks to.</param>
    public void Draw(FigurePen on, Emotion mood, Vector4 skin, float turn, bool asleep)
    {
        var pen = on.At(turn, 0);
        // The far cheek goes round the head's edge.
        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
        {
            var far = MathF.Max(0, turn * side);
            pen.Spot(Ellipse(new(side * (Apart + 0.22f - far * 0.9f) + 0.02f, EyeY + 0.3f), 0.17f - far * 0.4f, 0.11f), Blush, 0.5f);
        }

        var dark = Colour.Lightness(skin) < 0.5f;
        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
        {
            var x = side * (Apart - MathF.Max(0, turn * side) * 0.3f) + 0.04f;
            if (asleep) pen.Line(EyeSize * 0.42f, dark ? White : Dark, Arc(P(x, EyeY), EyeSize * 0.95f, EyeSize * 0.7f, 20, 160));
            else Eye(pen, x, side, mood, dark);
        }

        // Above a frog's eyes there is nothing to lift.
        if (!Bulging) Brows(pen, asleep ? Emotion.Calm : mood, dark ? Colour.Lift(skin, 0.22f) : Colour.Lift(skin, -0.32f));
        DrawMouth(pen.At(0.05f, Mouth, MouthSize), asleep ? Emotion.Calm : mood);
    }

    private void Eye(FigurePen pen, float x, int side, Emotion mood, bool dark)
    {
        var size = EyeSize * (mood is Emotion.Wonder or Emotion.Surprise ? 1.2f : 1);
        var centre = P(x, EyeY);
        if (mood == Emotion.Tenderness)
        {
            pen.Line(EyeSize * 0.42f, dark ? White : Dark, Arc(centre + P(0, size * 0.5f), size * 0.95f, size * 0.85f, 200, 340));
            return;
        }

        if (Bulging) pen.Spot(Ellipse(centre, size * 1.25f, size * 1.3f), White);
        else if (dark || mood == Emotion.Surprise) pen.Spot(Ellipse(centre, size * 1.1f, size * 1.22f), White);
        var pupil = mood == Emotion.Surprise ? 0.88f : 1f;
        var look = mood switch { Emotion.Worry => P(-0.03f, 0.01f), Emotion.Sadness => P(0.01f, 0.03f), Emotion.Wonder => P(0.02f, -0.03f), Emotion.Joy => P(0.02f, -0.012f), _ => P(0.028f, 0) };
        pen.Spot(Ellipse(centre + look, size * 0.82f * pupil, size * pupil), Dark);
        pen.Spot(Circle(centre + look + P(size * 0.26f, -size * 0.36f) * pupil, size * 0.31f), White);
        pen.Spot(Circle(centre + look + P(-size * 0.28f, size * 0.38f) * pupil, size * 0.16f), White, 0.85f);
        if (mood == Emotion.Sadness && side > 0)
            pen.Spot(Blob(centre + P(size * 0.5f, size * 1.1f), centre + P(size * 0.85f, size * 1.9f), centre + P(size * 0.5f, size * 2.2f), centre + P(size * 0.15f, size * 1.9f)), Colour.Rgb(0x8e, 0xcb, 0xee), 0.9f);
    }

    /// <summary>Brows say most of a mood: inner ends up is worry. Courage lifts a firm brow and never frowns: children read this.</summary>
    private void Brows(FigurePen pen, Emotion mood, Vector4 colour)
    {
        var (height, inner, outer) = mood switch
        {
            Emotion.Joy => (0.3f, -0.01f, 0.03f),
            Emotion.Wonder => (0.42f, -0.02f, 0.02f),
            Emotion.Worry => (0.3f, -0.09f, 0.07f),
            Emotion.Sadness => (0.27f, -0.1f, 0.08f),
            Emotion.Courage => (0.31f, -0.012f, 0.006f),
            Emotion.Surprise => (0.44f, -0.02f, 0.03f),
            Emotion.Tenderness => (0.27f, -0.03f, 0.03f),
            _ => (0.29f, 0, 0.02f),
        };
        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
        {
            var middle = P(side * Apart + 0.04f, EyeY - height);
            pen.Line(0.06f, colour, Curve(middle + P(-side * 0.15f, inner), middle + P(0, -0.035f), middle + P(side * 0.15f, outer)));
        }
    }

    private static void DrawMouth(FigurePen pen, Emotion mood)
    {
        switch (mood)
        {
            case Emotion.Joy:
                pen.Spot(Segment(P(0, -0.03f), 0.21f, 0.27f, 0, 180), Dark);
                pen.Spot(Segment(P(0, 0.12f), 0.13f, 0.11f, 0, 180), Tongue);
                break;
            case Emotion.Wonder:
                pen.Spot(Ellipse(P(0, 0.06f), 0.09f, 0.11f), Dark);
                pen.Spot(Ellipse(P(0, 0.11f), 0.055f, 0.045f), Tongue);
                break;
            case Emotion.Surprise:
                pen.Spot(Segment(P(0, 0), 0.15f, 0.26f, 0, 180), Dark);
                pen.Spot(Segment(P(0, 0.13f), 0.09f, 0.1f, 0, 180), Tongue);
                break;
            case Emotion.Worry:
                pen.Line(0.055f, Dark, Curve(P(-0.17f, 0.05f), P(-0.06f, -0.02f), P(0.05f, 0.05f), P(0.15f, 0)));
                break;
            case Emotion.Sadness:
                pen.Line(0.055f, Dark, Arc(P(0, 0.16f), 0.15f, 0.13f, 205, 335));
                break;
            case Emotion.Courage:
                pen.Line(0.06f, Dark, Curve(P(-0.17f, 0), P(-0.06f, 0.065f), P(0.08f, 0.06f), P(0.2f, -0.04f)));
                break;
            default:
                pen.Line(0.055f, Dark, Arc(P(0, -0.06f), 0.18f, 0.14f, 20, 160));
                break;
        }
    }
}

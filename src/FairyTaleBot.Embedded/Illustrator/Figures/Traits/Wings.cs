using System.Numerics;
using FairyTaleBot.Embedded.Canvas;
using static FairyTaleBot.Embedded.Canvas.Shapes;

namespace FairyTaleBot.Embedded.Illustrator.Figures.Traits;

/// <summary>Wings behind a body.</summary>
internal static class Wings
{
    public static void Feathered(FigurePen pen, Vector4 colour)
    {
        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
        {
            Vector2 M(float x, float y) => new(x * side, y);
            pen.Fill(Blob(M(0.06f, -0.42f), M(0.22f, -0.6f), M(0.44f, -0.7f), M(0.46f, -0.56f), M(0.41f, -0.44f), M(0.33f, -0.34f), M(0.2f, -0.27f), M(0.06f, -0.28f)), colour, 0.7f);
            foreach (var (x, y) in (ReadOnlySpan<(float, float)>)[(0.43f, -0.52f), (0.38f, -0.42f), (0.29f, -0.34f)])
                pen.Line(0.009f, Colour.Lift(colour, -0.14f), Curve(M(x * 0.45f, y * 0.5f - 0.24f), M(x * 0.75f, y * 0.8f - 0.12f), M(x, y)));
        }
    }

    /// <summary>Broad and round with a spot on each: a butterfly's.</summary>
    public static void Butterfly(FigurePen pen, Vector4 upper, Vector4 lower, Vector4 spot)
    {
        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
        {
            Vector2 M(float x, float y) => new(x * side, y);
            pen.Fill(Blob(M(0.04f, -0.3f), M(0.2f, -0.34f), M(0.4f, -0.27f), M(0.42f, -0.11f), M(0.28f, -0.06f), M(0.12f, -0.14f)), lower, 0.7f);
            pen.Fill(Blob(M(0.04f, -0.36f), M(0.16f, -0.62f), M(0.36f, -0.82f), M(0.54f, -0.78f), M(0.56f, -0.54f), M(0.42f, -0.34f), M(0.2f, -0.27f)), upper, 0.7f);
            pen.Patch(Ellipse(M(0.41f, -0.6f), 0.085f, 0.1f, side * 30), spot);
            pen.Patch(Circle(M(0.41f, -0.6f), 0.035f), lower, 0.3f);
            pen.Patch(Circle(M(0.29f, -0.18f), 0.05f), spot);
            foreach (var (x, y) in (ReadOnlySpan<(float, float)>)[(0.5f, -0.72f), (0.52f, -0.5f), (0.36f, -0.75f)]) pen.Spot(Circle(M(x, y), 0.016f), Sitter.White);
        }
    }

    /// <summary>Small, clear and rounded: a bee's or a fairy's.</summary>
    public static void Clear(FigurePen pen, Vector4 glass, float size)
    {
        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
        {
            var wing = pen.At(side * 0.05f, -0.36f, size, side * 8);
            wing.Fill(Ellipse(P(side * 0.2f, 0.06f), 0.17f, 0.085f, side * 24), glass, 0.5f, 0.7f);
            wing.Fill(Ellipse(P(side * 0.24f, -0.14f), 0.25f, 0.115f, side * -32), glass, 0.5f, 0.7f);
            wing.Line(0.008f, Colour.Lift(glass, -0.14f), P(side * 0.08f, -0.04f), P(side * 0.38f, -0.22f));
        }
    }
}

using System.Numerics;
using FairyTaleBot.Embedded.Canvas;
using FairyTaleBot.Embedded.Illustrator.Figures;

namespace FairyTaleBot.Embedded.Illustrator.Props;

internal static class Things
{
    /// <summary>Draws a thing around <paramref name="at"/>, <paramref name="size"/> in the pen's measure.</summary>
    public static void Draw(FigurePen pen, Drawable thing, Vector2 at, float size, Vector4? colour)
    {
        var inner = pen.Within(Matrix3x2.CreateScale(size) * Matrix3x2.CreateTranslation(at), size);
        thing.Draw(inner, colour ?? Colour.Hex(thing.Hex));
    }
}

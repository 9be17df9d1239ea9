using System.Numerics;

namespace FairyTaleBot.Embedded.Illustrator.Media;

/// <summary>What a shape is filled with.</summary>
/// <param name="Foot">The colour at the lower end when it differs: a gradient from top to bottom.</param>
/// <param name="Line">The contour's weight in shares of the style's; 0 is none.</param>
/// <param name="Shade">How round it looks.</param>
/// <param name="Mark">Who it is (<see cref="Marks"/>); 0 is the scene.</param>
/// <param name="Casts">Whether it throws a shadow where the style has shadows.</param>
/// <param name="Frozen">A colour of somebody's look: the style only tints it.</param>
internal readonly record struct Paint(
    Vector4 Colour,
    Vector4? Foot = null,
    float Line = 1,
    float Shade = 1,
    float Alpha = 1,
    byte Mark = 0,
    bool Casts = true,
    bool Frozen = false)
{
    /// <summary>Neither line nor shadow nor roundness: a flat spot of colour.</summary>
    public static Paint Flat(Vector4 colour, float alpha = 1, byte mark = 0) => new(colour, Line: 0, Shade: 0, Alpha: alpha, Mark: mark, Casts: false);
}

using System.Numerics;
using FairyTaleBot.Embedded.Canvas;

namespace FairyTaleBot.Embedded.Illustrator.Figures.Traits;

/// <summary>Who is being drawn, as a part of it needs to know.</summary>
/// <param name="Pen">In figure heights; leans with the body.</param>
/// <param name="Head">In half head widths around the head's middle; nods with it.</param>
/// <param name="Turn">How far what is in front of a face is turned to the side it looks to.</param>
/// <param name="Girth">Wider than 1 for the round.</param>
/// <param name="Hatted">Whether clothes cover the head already.</param>
internal sealed record Sitter(FigurePen Pen, FigurePen Head, Build Build, float Turn, Skeleton Bones, float Girth, bool Hatted, Vector4 Main, Vector4 Second, Vector4 Accent)
{
    public static readonly Vector4 Nose = Colour.Rgb(0x3a, 0x2b, 0x32);
    public static readonly Vector4 Pink = Colour.Rgb(0xf0, 0xa8, 0xa4);
    public static readonly Vector4 White = Colour.Rgb(0xff, 0xfd, 0xf6);
    public static readonly Vector4 Gold = Colour.Rgb(0xf4, 0xc8, 0x4a);
    public static readonly Vector4 Orange = Colour.Rgb(0xf2, 0x9a, 0x3c);
    public static readonly Vector4 Horn = Colour.Rgb(0xea, 0xdc, 0xbe);

    /// <summary>Stripes, spots and hooves: clearly darker than the body, whatever it is.</summary>
    public Vector4 Dark => Colour.Lightness(Main) > 0.42f ? Colour.Lift(Main, -0.34f) : Colour.Lift(Main, -0.16f);

    /// <summary>Bellies and muzzles: clearly lighter than the body, whatever it is.</summary>
    public Vector4 Pale => Colour.Lightness(Second) > Colour.Lightness(Main) ? Second : Colour.Mix(Main, White, 0.6f);

    public float Wide => Build.BodyWide * Girth;

    /// <summary>Where a hand is, as arms would reach it.</summary>
    public Vector2 Hand(int side) => (side < 0 ? Bones.HandFar : Bones.HandNear) * new Vector2(1 + (Wide / 0.155f - 1) * 0.6f, 1);

    /// <summary>The torso's middle.</summary>
    public Vector2 Middle => new(0, -0.13f - Build.BodyTall * 0.75f);
}

using System.Numerics;
using FairyTaleBot.Characters;
using FairyTaleBot.Embedded.Canvas;
using FairyTaleBot.Embedded.Illustrator.Media;

namespace FairyTaleBot.Embedded.Illustrator.Figures;

/// <summary>The three frozen colours of a look.</summary>
internal sealed record Identity(Vector4 Body, Vector4 Second, Vector4 Accent)
{
    /// <summary>A storyteller may have written what is no colour: then it gets one that keeps to the look.</summary>
    public static Identity Of(Look look)
    {
        var body = Colour.TryHex(look.BodyColour) ?? Colour.Named(look.BodyColour + look.Body);
        var second = Colour.TryHex(look.SecondColour) ?? Colour.Lift(body, 0.2f);
        return new(body, second, Colour.TryHex(look.AccentColour) ?? Colour.Named(look.AccentColour + look.Clothing));
    }

    public Part PartOf(Vector4 colour) => colour == Body ? Part.Body : colour == Second ? Part.Second : colour == Accent ? Part.Accent : Part.Rest;
}

/// <summary>Draws in a figure's own measure, whatever its place, size and tilt on the page.</summary>
/// <param name="Scale">Pixels of one unit.</param>
/// <param name="LineShare">The contour's weight in shares of the style's, so that large and small figures keep the same look.</param>
internal readonly record struct FigurePen(Medium Medium, Matrix3x2 Place, float Scale, float LineShare, byte Mark, bool Frozen = true, Identity? Identity = null)
{
    public FigurePen Within(Matrix3x2 inner, float scale = 1) => this with { Place = inner * Place, Scale = Scale * scale };

    public FigurePen At(float x, float y, float scale = 1, float degrees = 0) => Within(
        Matrix3x2.CreateScale(scale) * Matrix3x2.CreateRotation(degrees * MathF.PI / 180) * Matrix3x2.CreateTranslation(x, y), scale);

    public FigurePen Marked(byte mark) => this with { Mark = mark };

    public void Fill(Shape shape, Vector4 colour, float shade = 1, float line = 1, Vector4? foot = null) =>
        Medium.Fill(shape.Apply(Place), new(colour, foot, line * LineShare, shade, 1, Identity is { } own ? Marks.With(Mark, own.PartOf(colour)) : Mark, Casts: line > 0, Frozen));

    /// <summary>A patch of colour inside a part, without contour.</summary>
    public void Patch(Shape shape, Vector4 colour, float shade = 0.6f) => Fill(shape, colour, shade, 0);

    public void Spot(Shape shape, Vector4 colour, float alpha = 1) => Medium.Spot(shape.Apply(Place), colour, alpha, Mark);

    /// <summary>A drawn line, its width in the figure's measure.</summary>
    public void Line(float width, Vector4 colour, params Vector2[] points) => Spot(Strokes.Line(MathF.Max(width, 1.2f / Scale), points), colour);

    public void Taper(float from, float to, Vector4 colour, params Vector2[] points) => Spot(Strokes.Taper(from, to, points), colour);

    public Vector2 OnPage(float x, float y) => Vector2.Transform(new(x, y), Place);
}

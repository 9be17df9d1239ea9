using System.Numerics;
using FairyTaleBot.Embedded.Illustrator.Figures;

namespace FairyTaleBot.Embedded.Illustrator.Props;

/// <summary>Where a thing belongs in a picture.</summary>
internal enum Habitat
{
    Sky,
    Air,
    Ground,
    /// <summary>Scenery: stands behind the cast.</summary>
    Land,
}

/// <summary>A thing that can be drawn, in a box of one unit around its middle.</summary>
/// <param name="Size">Its size beside a fox one unit tall.</param>
/// <param name="Hex">Its colour when nobody says otherwise.</param>
internal sealed record Drawable(string Id, Habitat Habitat, float Size, string Hex, Action<FigurePen, Vector4> Draw)
{
    public bool Portable => Habitat is Habitat.Ground or Habitat.Air && Size <= 0.34f;
}

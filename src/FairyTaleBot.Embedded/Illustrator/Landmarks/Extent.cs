using FairyTaleBot.Plots;

namespace FairyTaleBot.Embedded.Illustrator.Landmarks;

/// <summary>How far a landmark reaches in its own measure, so that none is cut off.</summary>
/// <param name="Bleed">Whether it may run over the page's edge: a wood may, a tower may not.</param>
internal readonly record struct Extent(float Half, float Tall, bool Bleed)
{
    public static Extent Of(Landmark landmark) => landmark switch
    {
        Landmark.Cottage => new(0.56f, 0.94f, false),
        Landmark.Wood => new(0.66f, 0.88f, true),
        Landmark.Lake => new(0.8f, 0.5f, true),
        Landmark.Tower => new(0.3f, 1.25f, false),
        Landmark.Hill => new(0.86f, 1.03f, true),
        Landmark.Bridge => new(0.74f, 0.6f, true),
        Landmark.Cave => new(0.62f, 0.72f, true),
        Landmark.Castle => new(0.5f, 1.02f, false),
        Landmark.Well => new(0.56f, 0.8f, true),
        Landmark.Market => new(0.62f, 0.8f, true),
        Landmark.Boat => new(0.56f, 1, false),
        _ => new(0.46f, 1.14f, false),
    };
}

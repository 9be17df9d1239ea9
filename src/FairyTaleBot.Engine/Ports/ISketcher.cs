using FairyTaleBot.Briefs;

namespace FairyTaleBot.Engine.Ports;

/// <summary>Draws the quick sketch that stands where a picture will be. A port of its own because it must never wait for a model.</summary>
public interface ISketcher
{
    /// <summary>A picture of the same size and composition as the page's, in a fraction of a second, on the caller's thread.</summary>
    Picture Sketch(SceneBrief brief);
}

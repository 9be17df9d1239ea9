using FairyTaleBot.Briefs;
using FairyTaleBot.Characters;
using FairyTaleBot.Styles;

namespace FairyTaleBot.Engine.Ports;

/// <summary>Draws the quick sketch that stands where a picture will be. A port of its own because it must never wait for a model.</summary>
public interface ISketcher
{
    /// <summary>A picture of the same size and composition as the page's, in a fraction of a second once its turn has come.</summary>
    Task<Picture> SketchAsync(SceneBrief brief, CancellationToken cancellationToken);

    /// <summary>A style to look at, 1024 × 512: its colours and three samples, somebody near, a place by day and a place by night. Takes up to a second.</summary>
    /// <param name="who">Who is seen; somebody of no tale when null.</param>
    Task<Picture> SamplesAsync(StyleSheet style, Character? who, CancellationToken cancellationToken);
}

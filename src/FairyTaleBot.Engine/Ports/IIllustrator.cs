using FairyTaleBot.Briefs;

namespace FairyTaleBot.Engine.Ports;

/// <summary>Paints the picture of a chapter. Safe for concurrent calls.</summary>
public interface IIllustrator
{
    /// <summary>"embedded", or the model's name.</summary>
    string Name { get; }

    /// <summary>A picture of 1024 × 1024 pixels in the tale's style sheet.</summary>
    /// <exception cref="IllustratorException">The world failed: service away, out of time, picture refused.</exception>
    Task<Picture> PaintAsync(SceneBrief brief, CancellationToken cancellationToken);
}

/// <summary>An encoded picture.</summary>
/// <param name="MediaType">"image/png".</param>
public sealed record Picture(ReadOnlyMemory<byte> Bytes, string MediaType, int Width, int Height);

/// <summary>The world kept an illustrator from painting.</summary>
/// <param name="isSaid">Whether operators have heard of the cause already, so that it need not be said on every page.</param>
public sealed class IllustratorException(string message, Exception? inner = null, bool isSaid = false) : Exception(message, inner)
{
    public bool IsSaid => isSaid;
}

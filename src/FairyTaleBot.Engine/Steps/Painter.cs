using FairyTaleBot.Briefs;
using FairyTaleBot.Engine.Ports;
using Microsoft.Extensions.Logging;

namespace FairyTaleBot.Engine.Steps;

/// <summary>The illustrators in the order they are asked. The last one is the embedded one, which does not fail.</summary>
public sealed record IllustratorLadder(IReadOnlyList<IIllustrator> Illustrators);

/// <summary>Gets a picture painted and kept.</summary>
public sealed partial class Painter(IllustratorLadder ladder, IPictureStore pictures, ILogger<Painter> logger)
{
    /// <returns>The kept picture's id and who painted it; null when nobody could.</returns>
    /// <exception cref="StoreException">The picture could not be kept.</exception>
    public async Task<(string Picture, string Painter)?> PaintAsync(SceneBrief brief, CancellationToken cancellationToken)
    {
        foreach (var illustrator in ladder.Illustrators)
        {
            try
            {
                var picture = await illustrator.PaintAsync(brief, cancellationToken);
                return (await pictures.PutAsync(picture, cancellationToken), illustrator.Name);
            }
            // A picture that cannot be kept is as good as none: the next illustrator is asked.
            catch (Exception e) when (e is IllustratorException or ArgumentException)
            {
                LogFailed(illustrator.Name, brief.Chapter, e.Message);
            }
        }

        return null;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Illustrator} could not paint chapter {Chapter}: {Reason}")]
    private partial void LogFailed(string illustrator, int chapter, string reason);
}

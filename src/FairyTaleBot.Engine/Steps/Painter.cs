using FairyTaleBot.Briefs;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Turns;
using FairyTaleBot.Engine.Watching;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FairyTaleBot.Engine.Steps;

/// <summary>The illustrators in the order they are asked. The last one is the embedded one, which does not fail.</summary>
public sealed record IllustratorLadder(IReadOnlyList<IIllustrator> Illustrators)
{
    /// <summary>Whom a tale is painted by: one that keeps to the embedded parts asks the last alone.</summary>
    public IEnumerable<IIllustrator> For(bool homemade) => homemade ? Illustrators.TakeLast(1) : Illustrators;
}

/// <summary>
/// Gets a picture painted and kept, no more at once than there is room for. What a model painted is looked at, and painted once more when it
/// is not of this tale.
/// </summary>
public sealed partial class Painter(IllustratorLadder ladder, IPictureStore pictures, IOptions<TalesOptions> options, ILogger<Painter> logger) : IDisposable
{
    private readonly SemaphoreSlim room = new(options.Value.PaintersAtOnce);

    /// <summary>Whether a picture takes so long that it is worth beginning while the chapter is being written.</summary>
    public bool IsSlow => ladder.Illustrators.Count > 1;

    /// <param name="before">The picture of the page before; null when there is none.</param>
    /// <returns>The kept picture's id and who painted it; null when nobody could.</returns>
    /// <exception cref="StoreException">The picture could not be kept.</exception>
    public async Task<(string Picture, string Painter)?> PaintAsync(SceneBrief brief, string? before, CancellationToken cancellationToken)
    {
        await room.WaitAsync(cancellationToken);
        try
        {
            return await AskAsync(brief, before, cancellationToken);
        }
        finally
        {
            room.Release();
        }
    }

    public void Dispose() => room.Dispose();

    private async Task<(string Picture, string Painter)?> AskAsync(SceneBrief brief, string? before, CancellationToken cancellationToken)
    {
        foreach (var illustrator in ladder.For(brief.Homemade))
        {
            try
            {
                using var span = Traces.Paint(illustrator.Name, brief.Chapter);
                var began = TimeProvider.System.GetTimestamp();
                var picture = illustrator == ladder.Illustrators[^1]
                    ? await illustrator.PaintAsync(brief, cancellationToken)
                    : await PaintWithCareAsync(illustrator, brief, before, cancellationToken);
                Measures.Painted(TimeProvider.System.GetElapsedTime(began));
                return (await pictures.PutAsync(picture, cancellationToken), illustrator.Name);
            }
            // A picture that cannot be kept is as good as none: the next illustrator is asked.
            catch (Exception e) when (e is IllustratorException or ArgumentException)
            {
                LogFailed(e is IllustratorException { IsSaid: true } ? LogLevel.Debug : LogLevel.Warning, illustrator.Name, brief.Chapter, e.Message);
            }
        }

        return null;
    }

    /// <summary>Only to compare with: a picture that was painted is not lost because the one before it cannot be read.</summary>
    private async Task<Picture?> FormerAsync(string? before, CancellationToken cancellationToken)
    {
        try
        {
            return before is null ? null : await pictures.FindAsync(before, cancellationToken);
        }
        catch (StoreException e)
        {
            LogFormerAway(e.Message);
            return null;
        }
    }

    private async Task<Picture> PaintWithCareAsync(IIllustrator illustrator, SceneBrief brief, string? before, CancellationToken cancellationToken)
    {
        var picture = await illustrator.PaintAsync(brief, cancellationToken);
        var former = await FormerAsync(before, cancellationToken);
        if (PageCheck.Look(picture, brief, former) is not { IsGood: false } poor) return picture;
        LogPoor(illustrator.Name, brief.Chapter, poor.Coverage, poor.Strangeness, poor.IsCopy);
        try
        {
            var again = await illustrator.PaintAsync(brief with { Seed = brief.Seed + 1 }, cancellationToken);
            return PageCheck.Look(again, brief, former) is { } look && look.Score <= poor.Score ? picture : again;
        }
        catch (IllustratorException)
        {
            return picture;
        }
    }

    [LoggerMessage(Message = "{Illustrator} could not paint chapter {Chapter}: {Reason}")]
    private partial void LogFailed(LogLevel level, string illustrator, int chapter, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The page before could not be looked at: {Reason}")]
    private partial void LogFormerAway(string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Illustrator} paints chapter {Chapter} once more: palette {Coverage:0.00}, strangeness {Strangeness:0.00}, copy {IsCopy}")]
    private partial void LogPoor(string illustrator, int chapter, double coverage, double strangeness, bool isCopy);
}

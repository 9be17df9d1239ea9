using FairyTaleBot.Briefs;
using FairyTaleBot.Characters;
using FairyTaleBot.Embedded.Canvas;
using FairyTaleBot.Engine.Pictures;
using FairyTaleBot.Embedded.Illustrator.Media;
using FairyTaleBot.Embedded.Illustrator.Scenes;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Styles;

namespace FairyTaleBot.Embedded.Illustrator;

/// <summary>
/// Draws a scene by code alone: no key, no network, no chance but the brief's seed. The same brief gives the same bytes.
/// Drawing runs on the thread pool; one page takes one core for a few tenths of a second and about 40 MB while it lasts.
/// </summary>
/// <param name="atOnce">How many pages may be in work at a time; the others wait their turn.</param>
/// <param name="time">Tells how long nothing was drawn; the system's when null.</param>
public sealed class EmbeddedIllustrator(int atOnce = 2, TimeProvider? time = null) : IIllustrator, ISketcher, IDisposable
{
    private readonly SemaphoreSlim easels = new(atOnce);
    private readonly TidyingUp tidyingUp = new(time ?? TimeProvider.System, GiveBack);

    /// <summary>Pixels a side.</summary>
    public const int Side = Composition.Side;

    public string Name => HiddenFriend.Painter;

    public Task<Picture> PaintAsync(SceneBrief brief, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(brief);
        return DrawAsync(() => Draw(brief, Techniques.For(brief.Style), cancellationToken), cancellationToken);
    }

    /// <summary>The same composition, light and quick as with a pencil: what stands on the page while the picture is being painted.</summary>
    public Task<Picture> SketchAsync(SceneBrief brief, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(brief);
        return DrawAsync(() => Draw(brief, Techniques.Sketch, cancellationToken), cancellationToken);
    }

    public Task<Picture> SamplesAsync(StyleSheet style, Character? who, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(style);
        return DrawAsync(
            () =>
            {
                var page = SamplesPage.Make(style, who);
                return new(PngWriter.Write(page), "image/png", page.Width, page.Height);
            },
            cancellationToken);
    }

    /// <summary>Which of the scene's keywords its picture shows. Costs no painting.</summary>
    public static SceneReport Report(SceneBrief brief)
    {
        ArgumentNullException.ThrowIfNull(brief);
        return Composition.For(brief).Report;
    }

    public void Dispose()
    {
        tidyingUp.Dispose();
        easels.Dispose();
    }

    private async Task<Picture> DrawAsync(Func<Picture> draw, CancellationToken cancellationToken)
    {
        await easels.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await Task.Run(draw, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            easels.Release();
            tidyingUp.Later();
        }
    }

    /// <summary>A bot that rests allocates nothing, so its collector would not come by itself and the machine would never see its memory again.</summary>
    private static void GiveBack()
    {
        Buffers.Clear();
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }

    private static Picture Draw(SceneBrief brief, Technique technique, CancellationToken cancellationToken)
    {
        using var page = ScenePainter.Paint(brief, technique, cancellationToken);
        return new(page.ToPng(technique.ColourStep), "image/png", page.Width, page.Height);
    }
}

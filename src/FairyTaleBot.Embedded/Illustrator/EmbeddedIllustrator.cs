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
/// Drawing runs on the thread pool; one page takes one core for a few tenths of a second and about 30 MB while it lasts.
/// </summary>
/// <param name="atOnce">How many pages may be in work at a time; the others wait their turn.</param>
public sealed class EmbeddedIllustrator(int atOnce = 2) : IIllustrator, ISketcher, IDisposable
{
    private readonly SemaphoreSlim easels = new(atOnce);

    /// <summary>Pixels a side.</summary>
    public const int Side = Composition.Side;

    public string Name => HiddenFriend.Painter;

    public Task<Picture> PaintAsync(SceneBrief brief, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(brief);
        return DrawAsync(brief, Techniques.For(brief.Style), cancellationToken);
    }

    /// <summary>The same composition, light and quick as with a pencil: what stands on the page while the picture is being painted.</summary>
    public Picture Sketch(SceneBrief brief)
    {
        ArgumentNullException.ThrowIfNull(brief);
        return Draw(brief, Techniques.Sketch, CancellationToken.None);
    }

    public Picture Samples(StyleSheet style, Character? who)
    {
        ArgumentNullException.ThrowIfNull(style);
        var page = SamplesPage.Make(style, who);
        return new(PngWriter.Write(page), "image/png", page.Width, page.Height);
    }

    /// <summary>Which of the scene's keywords its picture shows. Costs no painting.</summary>
    public static SceneReport Report(SceneBrief brief)
    {
        ArgumentNullException.ThrowIfNull(brief);
        return Composition.For(brief).Report;
    }

    public void Dispose() => easels.Dispose();

    private async Task<Picture> DrawAsync(SceneBrief brief, Technique technique, CancellationToken cancellationToken)
    {
        await easels.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await Task.Run(() => Draw(brief, technique, cancellationToken), cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            easels.Release();
        }
    }

    private static Picture Draw(SceneBrief brief, Technique technique, CancellationToken cancellationToken)
    {
        using var page = ScenePainter.Paint(brief, technique, cancellationToken);
        return new(PngWriter.Write(page.ToBitmap(technique.ColourStep)), "image/png", page.Width, page.Height);
    }
}

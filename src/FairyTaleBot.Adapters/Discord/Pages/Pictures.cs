using FairyTaleBot.Adapters.Discord.Api.Models;
using FairyTaleBot.Briefs;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Turns;
using FairyTaleBot.Engine.Views;
using FairyTaleBot.Ledgers;
using Microsoft.Extensions.Caching.Memory;

namespace FairyTaleBot.Adapters.Discord.Pages;

/// <summary>The file that goes with a page: its picture, or a sketch where the picture will be.</summary>
internal sealed class Pictures(IPictureStore store, ISketcher sketcher) : IDisposable
{
    // What Discord takes from a bot in any server.
    private const int MostBytes = 10 * 1024 * 1024;
    private const int SketchesKept = 32;

    private readonly MemoryCache sketches = new(new MemoryCacheOptions { SizeLimit = SketchesKept });

    /// <summary>The beginning of the names of all files that a page ever carries: by it a page is known again.</summary>
    public static string Mark(ToldTale told, int chapter, int telling) => $"{told.Tale.Id}-{chapter}-{telling}-";

    /// <returns>Null when the page has no picture and expects none.</returns>
    /// <exception cref="StoreException">The picture could not be read.</exception>
    public async Task<OutgoingFile?> FindAsync(ToldTale told, PageView page, string mark, CancellationToken cancellationToken)
    {
        if (page.TakenBack) return null;
        if (page.Picture is { } id)
        {
            return await store.FindAsync(id, cancellationToken) is { } picture && picture.Bytes.Length <= MostBytes ? File(picture, $"{mark}{page.Edition}-{page.Take}") : null;
        }

        return page.Expected || page.Painting ? await SketchAsync(told, page, mark, cancellationToken) : null;
    }

    /// <summary>A tale's style to look at.</summary>
    public async Task<OutgoingFile> SamplesAsync(StoryBible bible, CancellationToken cancellationToken)
    {
        var picture = await sketcher.SamplesAsync(bible.Style, bible.Hero, cancellationToken);
        return File(picture, $"style-{bible.Style.Id}");
    }

    private async Task<OutgoingFile?> SketchAsync(ToldTale told, PageView page, string mark, CancellationToken cancellationToken)
    {
        if (BriefRules.ForPlaceholder(told.Tale, page.Chapter) is not { } brief) return null;
        var name = $"{mark}{page.Edition}-{page.Take}-{(page.Chapter > told.Tale.Chapters.Count ? "plan" : "sketch")}";
        if (sketches.TryGetValue(name, out Picture? known)) return File(known!, name);
        return File(sketches.Set(name, await sketcher.SketchAsync(brief, cancellationToken), new MemoryCacheEntryOptions { Size = 1 }), name);
    }

    private static OutgoingFile File(Picture picture, string name) =>
        new($"{name}.{picture.MediaType[(picture.MediaType.IndexOf('/', StringComparison.Ordinal) + 1)..]}", picture.MediaType, picture.Bytes);

    public void Dispose() => sketches.Dispose();
}

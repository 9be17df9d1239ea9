using FairyTaleBot.Briefs;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Tales;
using Microsoft.Extensions.Caching.Memory;

namespace FairyTaleBot.Adapters.Web.Tales;

/// <summary>Draws the sketches that pages ask for; the newest few are kept, for a whole group asks at once.</summary>
internal sealed class Sketches(ISketcher sketcher) : IDisposable
{
    public const string StyleName = "style.png";

    private const int Kept = 32;
    private readonly MemoryCache cache = new(new MemoryCacheOptions { SizeLimit = Kept });

    /// <param name="name">Tells editions and takes apart.</param>
    /// <returns>Null when the tale has no such page and expects none.</returns>
    public Picture? Find(Tale tale, int chapter, string name) =>
        BriefOf(tale, chapter) is { } brief
            ? cache.GetOrCreate((tale.Id, name), entry =>
            {
                entry.Size = 1;
                // Drawn once, however many ask in the same moment.
                return new Lazy<Picture>(() => sketcher.Sketch(brief));
            })!.Value
            : null;

    /// <returns>Null until the tale has a style.</returns>
    public Picture? Samples(Tale tale) => tale.Bible is { } bible
        ? cache.GetOrCreate((tale.Id, StyleName), entry =>
        {
            entry.Size = 1;
            return new Lazy<Picture>(() => sketcher.Samples(bible.Style, bible.Hero));
        })!.Value
        : null;

    private static SceneBrief? BriefOf(Tale tale, int chapter) =>
        tale.Chapters.FirstOrDefault(c => c.Number == chapter) is { } written ? BriefRules.ForScene(tale, written)
        : chapter == tale.Chapters.Count + 1 && chapter <= tale.Of ? BriefRules.ForSketch(tale, chapter)
        : null;

    public void Dispose() => cache.Dispose();
}

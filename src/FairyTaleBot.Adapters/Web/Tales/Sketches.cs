using FairyTaleBot.Briefs;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Tales;
using Microsoft.Extensions.Caching.Memory;

namespace FairyTaleBot.Adapters.Web.Tales;

/// <summary>Draws the sketches that pages ask for; the newest few are kept, for a whole group asks at once.</summary>
internal sealed class Sketches(ISketcher sketcher) : IDisposable
{
    public const string StyleName = "style.png";

    private const int Kept = 32;
    private readonly Lock gate = new();
    private readonly MemoryCache cache = new(new MemoryCacheOptions { SizeLimit = Kept });

    /// <summary>The page's sketch as it is now, whatever edition is asked for: an address that somebody made up costs no drawing.</summary>
    /// <returns>Null when the tale has no such page and expects none.</returns>
    public async Task<Picture?> FindAsync(Tale tale, int chapter, CancellationToken cancellationToken) =>
        BriefRules.ForPlaceholder(tale, chapter) is { } brief ? await KeptAsync((tale.Id, NameOf(tale, chapter)), () => sketcher.SketchAsync(brief, CancellationToken.None), cancellationToken) : null;

    /// <returns>Null until the tale has a style.</returns>
    public async Task<Picture?> SamplesAsync(Tale tale, CancellationToken cancellationToken) =>
        tale.Bible is { } bible ? await KeptAsync((tale.Id, StyleName), () => sketcher.SamplesAsync(bible.Style, bible.Hero, CancellationToken.None), cancellationToken) : null;

    /// <summary>Drawn once, however many ask in the same moment, and whoever of them goes away again.</summary>
    private async Task<Picture> KeptAsync((TaleId, string) key, Func<Task<Picture>> draw, CancellationToken cancellationToken)
    {
        Lazy<Task<Picture>> drawing;
        // The cache lets everybody who misses at once begin their own.
        lock (gate)
        {
            drawing = cache.GetOrCreate(key, entry =>
            {
                entry.Size = 1;
                return new Lazy<Task<Picture>>(draw);
            })!;
        }

        try
        {
            return await drawing.Value.WaitAsync(cancellationToken);
        }
        catch when (drawing.Value.IsFaulted)
        {
            // Whoever asks next has it drawn anew.
            cache.Remove(key);
            throw;
        }
    }

    private static string NameOf(Tale tale, int chapter) =>
        tale.Chapters.FirstOrDefault(c => c.Number == chapter) is { } written ? $"{chapter}-{written.Edition}-{written.Take}" : $"{chapter}";

    public void Dispose() => cache.Dispose();
}

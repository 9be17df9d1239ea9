using FairyTaleBot.Adapters.Telegram.Api.Types;
using FairyTaleBot.Briefs;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Views;
using FairyTaleBot.Ledgers;
using FairyTaleBot.Tales;
using Microsoft.Extensions.Caching.Memory;

namespace FairyTaleBot.Adapters.Telegram.Posting;

/// <summary>Pictures ready to be sent. One that Telegram holds already is named, not uploaded again.</summary>
internal sealed class PagePictures(IPictureStore pictures, ISketcher sketcher) : IDisposable
{
    private const int MostKnown = 10_000;
    private readonly MemoryCache files = new(new MemoryCacheOptions { SizeLimit = MostKnown });

    /// <summary>The painted picture; null when it is not there.</summary>
    public async Task<InputFile?> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (files.TryGetValue(id, out string? file)) return new InputFile.Known(file!);
        return await UploadAsync(id, cancellationToken);
    }

    public async Task<InputFile?> UploadAsync(string id, CancellationToken cancellationToken) =>
        await pictures.FindAsync(id, cancellationToken) is { } picture ? Upload(picture) : null;

    public void Learn(string id, string file) => files.Set(id, file, new MemoryCacheEntryOptions { Size = 1 });

    public void Forget(string id) => files.Remove(id);

    /// <summary>What stands where the picture will be: of the scene once it is settled, before that of the plan.</summary>
    public async Task<InputFile> SketchAsync(Tale tale, PageView page, CancellationToken cancellationToken)
    {
        var brief = BriefRules.ForPlaceholder(tale, page.Chapter) ?? throw new InvalidOperationException("A page is owed before the tale has a plan.");
        return Upload(await sketcher.SketchAsync(brief, cancellationToken));
    }

    /// <summary>A tale's style to look at.</summary>
    public async Task<InputFile> SamplesAsync(StoryBible bible, CancellationToken cancellationToken) => Upload(await sketcher.SamplesAsync(bible.Style, bible.Hero, cancellationToken));

    /// <summary>Notes that a chat takes no pictures; false when that was noted within a day.</summary>
    public bool TryMiss(long chat)
    {
        if (files.TryGetValue(chat, out _)) return false;
        files.Set(chat, "", new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = TimeSpan.FromDays(1) });
        return true;
    }

    public void Dispose() => files.Dispose();

    private static InputFile.Upload Upload(Picture picture) =>
        new(picture.Bytes, picture.MediaType == "image/jpeg" ? "page.jpg" : "page.png", picture.MediaType);
}

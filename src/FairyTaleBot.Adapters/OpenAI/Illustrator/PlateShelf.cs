using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using FairyTaleBot.Adapters.OpenAI.Client;
using FairyTaleBot.Adapters.OpenAI.Prompts;
using FairyTaleBot.Adapters.OpenAI.Spend;
using FairyTaleBot.Briefs;
using FairyTaleBot.Engine.Ports;
using Microsoft.Extensions.Logging;

namespace FairyTaleBot.Adapters.OpenAI.Illustrator;

/// <summary>A picture that others are painted after, and what it shows.</summary>
internal sealed record Reference(string Shows, ReadOnlyMemory<byte> Bytes);

/// <summary>
/// The pictures that others are painted after: how the style looks, the places that return, at most three characters. Each is painted
/// once, is known by the words that made it, and is shared by whatever asks for the same words.
/// </summary>
internal sealed partial class PlateShelf(PictureService painter, IWorkbook workbook, IPictureStore pictures, CallKeeper calls, ILogger<PlateShelf> logger) : IAsyncDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentDictionary<string, Lazy<Task<Reference?>>> underway = new();

    /// <summary>What there is to paint this scene after. A plate that cannot be had is left out.</summary>
    public async Task<IReadOnlyList<Reference>> ForAsync(SceneBrief brief, PicturePrompts prompts, CancellationToken cancellationToken)
    {
        var wanted = new List<(string Shows, string Prompt)> { ("the style", prompts.Plate(brief.Style)) };
        if (brief.PlaceKnown) wanted.Add(("the place", prompts.Place(brief.Style, brief.Place)));
        wanted.AddRange(brief.Cast.Where(c => brief.Troupe.Any(t => t.Id == c.Id)).Select(c => Sheet(c, brief, prompts)));
        var found = await Task.WhenAll(wanted.Select(w => FindAsync(w.Shows, w.Prompt, brief))).WaitAsync(cancellationToken).ConfigureAwait(false);
        return [.. found.OfType<Reference>()];
    }

    /// <summary>
    /// Has painted what later pages will be painted after, while the group chooses: after the first page the style and those whom the tale is
    /// about, and each place that the tale will come back to. The next page waits for them, nobody else does.
    /// </summary>
    public void Prepare(SceneBrief brief, PicturePrompts prompts)
    {
        var wanted = new List<(string Shows, string Prompt)>();
        if (brief.PlaceReturns) wanted.Add(("the place", prompts.Place(brief.Style, brief.Place)));
        if (brief.Chapter == 1)
        {
            wanted.Add(("the style", prompts.Plate(brief.Style)));
            wanted.AddRange(brief.Troupe.Select(c => Sheet(c, brief, prompts)));
        }

        foreach (var (shows, prompt) in wanted) _ = FindAsync(shows, prompt, brief);
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(underway.Values.Select(t => t.Value)).ConfigureAwait(false);
        stop.Dispose();
    }

    private static (string Shows, string Prompt) Sheet(Characters.Character character, SceneBrief brief, PicturePrompts prompts) =>
        ($"the {LookWords.BodyOf(character)}", prompts.Sheet(brief.Style, character));

    private async Task<Reference?> FindAsync(string shows, string prompt, SceneBrief brief)
    {
        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{painter.Model}\n{prompt}")))[..32];
        // Two pages that want the same plate at once wait for one painting. Whoever waits may leave; the painting goes on.
        var task = underway.GetOrAdd(key, k => new(() => MakeAsync(k, shows, prompt, brief)));
        try
        {
            return await task.Value.ConfigureAwait(false);
        }
        finally
        {
            underway.TryRemove(KeyValuePair.Create(key, task));
        }
    }

    private async Task<Reference?> MakeAsync(string key, string shows, string prompt, SceneBrief brief)
    {
        try
        {
            if (await workbook.FindPlateAsync(key, stop.Token).ConfigureAwait(false) is { } id)
            {
                // One that is painted after is not old, whenever it was painted.
                await pictures.TouchAsync(id, stop.Token).ConfigureAwait(false);
                if (await pictures.FindAsync(id, stop.Token).ConfigureAwait(false) is { } kept) return new(shows, kept.Bytes);
                await workbook.DropPlateAsync(key, id, stop.Token).ConfigureAwait(false);
            }

            var began = calls.Now;
            var call = new CallOf(CallKind.Plate, brief.Tale, brief.Chapter, brief.Take);
            try
            {
                var painted = await painter.PaintAsync(prompt, [], stop.Token).ConfigureAwait(false);
                await calls.PictureAsync(call, painter.Model, painted.Parameters, painted.Tokens, began, "used").ConfigureAwait(false);
                await workbook.KeepPlateAsync(key, await pictures.PutAsync(PictureBytes.Read(painted.Bytes), stop.Token).ConfigureAwait(false), brief.Tale, stop.Token).ConfigureAwait(false);
                return new(shows, painted.Bytes);
            }
            catch (ServiceException e)
            {
                await calls.PictureAsync(call, painter.Model, "{}", TokenUse.None, began, e.Trouble.ToString().ToLowerInvariant()).ConfigureAwait(false);
                throw;
            }
        }
        catch (Exception e) when (e is ServiceException or StoreException or ArgumentException or IllustratorException)
        {
            LogMissing(shows, e.Message);
            return null;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "A reference picture of {Shows} is missing: {Reason}")]
    private partial void LogMissing(string shows, string reason);
}

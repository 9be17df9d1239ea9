using FairyTaleBot.Briefs;
using FairyTaleBot.Characters;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;

namespace FairyTaleBot.Engine.Steps;

/// <summary>
/// Pictures begun while their chapter is still being written. Only a head start: what is not fetched, or shows another scene than the
/// chapter came to have, is dropped, and after a crash the page's picture is owed as ever.
/// </summary>
public sealed class EarlyPainting(Painter painter) : IDisposable
{
    private const int Most = 64;

    private readonly Lock gate = new();
    private readonly Dictionary<(TaleId Tale, int Chapter), Begun> begun = [];

    /// <summary>Begins a picture, unless painting is quick or the same one is begun already; another one of the same chapter is dropped.</summary>
    public void Begin(TaleId tale, SceneBrief brief, string? before)
    {
        if (!painter.IsSlow || brief.Homemade) return;
        Begun? other;
        lock (gate)
        {
            if (begun.TryGetValue((tale, brief.Chapter), out other))
            {
                if (IsSame(other.Brief, brief)) return;
            }
            else if (begun.Count >= Most && !MakeRoom())
            {
                return;
            }

            var stop = new CancellationTokenSource();
            begun[(tale, brief.Chapter)] = new(brief, Task.Run(() => painter.PaintAsync(brief, before, stop.Token)), stop);
        }

        other?.Stop.Cancel();
    }

    /// <summary>The picture that was begun for this scene; null when none was, or it failed: then it is painted as if nothing had been begun.</summary>
    public async Task<(string Picture, string Painter)?> FetchAsync(TaleId tale, SceneBrief brief, CancellationToken cancellationToken)
    {
        if (Take(tale, brief.Chapter) is not { } found) return null;
        if (!IsSame(found.Brief, brief))
        {
            await found.Stop.CancelAsync();
            return null;
        }

        try
        {
            return await found.Painting.WaitAsync(cancellationToken);
        }
        catch (Exception e) when (e is StoreException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return null;
        }
    }

    /// <summary>The chapter was given up.</summary>
    public void Drop(TaleId tale, int chapter) => Take(tale, chapter)?.Stop.Cancel();

    /// <summary>Stops what was begun for a tale.</summary>
    /// <returns>The pictures that were finished all the same.</returns>
    public async Task<IReadOnlyList<string>> ForgetAsync(TaleId tale)
    {
        Begun[] found;
        lock (gate)
        {
            found = [.. begun.Where(b => b.Key.Tale == tale).Select(b => b.Value)];
            foreach (var key in begun.Keys.Where(k => k.Tale == tale).ToList()) begun.Remove(key);
        }

        var painted = new List<string>();
        foreach (var one in found)
        {
            await one.Stop.CancelAsync();
            await ((Task)one.Painting).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (one.Painting is { IsCompletedSuccessfully: true, Result: { Picture: var picture } }) painted.Add(picture);
        }

        return painted;
    }

    public void Dispose()
    {
        lock (gate)
        {
            foreach (var one in begun.Values) one.Stop.Cancel();
            begun.Clear();
        }
    }

    private Begun? Take(TaleId tale, int chapter)
    {
        lock (gate) return begun.Remove((tale, chapter), out var found) ? found : null;
    }

    /// <summary>What another process came to fetch instead, or nobody, has to go some time.</summary>
    private bool MakeRoom()
    {
        foreach (var (key, _) in begun.Where(b => b.Value.Painting.IsCompleted).ToList()) begun.Remove(key);
        return begun.Count < Most;
    }

    /// <summary>The title is not known when a scene is settled, and where people and things are after the chapter is not seen in it.</summary>
    private static bool IsSame(SceneBrief one, SceneBrief other) => Seen(one) == Seen(other);

    private static SceneBrief Seen(SceneBrief brief) => brief with
    {
        Title = "",
        Cast = [.. brief.Cast.Select(c => c with { State = CharacterState.At("") })],
        Troupe = [.. brief.Troupe.Select(c => c with { State = CharacterState.At("") })],
        Items = [.. brief.Items.Select(i => i with { Owner = "", PlaceId = "", Status = Plots.ItemStatus.Whole })],
    };

    private sealed record Begun(SceneBrief Brief, Task<(string Picture, string Painter)?> Painting, CancellationTokenSource Stop);
}

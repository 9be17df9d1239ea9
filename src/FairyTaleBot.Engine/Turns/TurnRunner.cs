using FairyTaleBot.Common;
using FairyTaleBot.Engine.Limits;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Posts;
using FairyTaleBot.Engine.Watching;
using FairyTaleBot.Tales;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FairyTaleBot.Engine.Turns;

/// <summary>
/// The one place where a decision becomes true: load, decide, commit at the version that was decided on, tell.
/// What a commit owes (chapters, pictures, closing times, posts) is in the same commit, so a crash after it loses nothing.
/// </summary>
public sealed partial class TurnRunner(
    TaleKeeper keeper,
    ITaleStore store,
    SurfaceBell surfaces,
    StepBell steps,
    Purse purse,
    IOptions<TalesOptions> options,
    ILogger<TurnRunner> logger)
{
    // Each conflict means that another machine moved the same tale on in the same moment.
    private const int MostConflicts = 8;

    /// <returns>The decision, and the tale after it; the tale is null when there is none of that id.</returns>
    /// <exception cref="StoreException">The store could not be reached; nothing happened.</exception>
    public async Task<(Decision Decision, ToldTale? Tale)> RunAsync(TaleId id, TaleCommand command, NewWords words, CancellationToken cancellationToken)
    {
        using var span = Traces.Decide(id, command.GetType().Name);
        var (decision, tale) = await DecideAsync(id, command, words, cancellationToken);
        var outcome = decision switch
        {
            Decision.Accepted => "accepted",
            Decision.Refused => "refused",
            _ => "ignored",
        };
        Measures.Turn(outcome);
        span?.SetTag("outcome", outcome).SetTag("version", tale?.Tale.Version);
        return (decision, tale);
    }

    private async Task<(Decision Decision, ToldTale? Tale)> DecideAsync(TaleId id, TaleCommand command, NewWords words, CancellationToken cancellationToken)
    {
        var readAt = keeper.Drops;
        var told = await keeper.FindKeptAsync(id, cancellationToken);
        for (var conflicts = 0; ; conflicts++)
        {
            if (told is null) return (new Decision.Ignored(), null);
            var decision = TaleDecider.Decide(command, told.Tale, RitualOf(told.Tale, command.At));
            if (decision is not Decision.Accepted accepted)
            {
                // Another machine may have moved the tale on since it was kept here: only what is true now may refuse.
                if (!store.IsShared) return (decision, told);
                var now = await keeper.ReloadAsync(id, cancellationToken);
                if (now is null || now.Tale.Version == told.Tale.Version || conflicts == MostConflicts) return (decision, told);
                told = now;
                continue;
            }

            var after = new ToldTale(accepted.Events.Aggregate(told.Tale, TaleDecider.Evolve), With(told.Words, words));
            if (await CommitAsync(told.Tale.Version, accepted, after, words, readAt, cancellationToken)) return (decision, after);
            if (conflicts == MostConflicts) throw new StoreException("The tale was changed by others again and again.");
            readAt = keeper.Drops;
            told = await keeper.ReloadAsync(id, cancellationToken);
        }
    }

    /// <summary>Begins a tale.</summary>
    /// <exception cref="StoreException">The store could not be reached; nothing happened.</exception>
    public async Task<ToldTale> StartAsync(TaleCommand.Start start, NewWords words, CancellationToken cancellationToken)
    {
        var readAt = keeper.Drops;
        var accepted = (Decision.Accepted)TaleDecider.Decide(start);
        var after = new ToldTale(TaleDecider.Replay(accepted.Events)!, With(Words.None, words));
        return await CommitAsync(0, accepted, after, words, readAt, cancellationToken)
            ? after
            : throw new StoreException("A tale of that id is there already.");
    }

    private async Task<bool> CommitAsync(int expected, Decision.Accepted accepted, ToldTale after, NewWords words, long readAt, CancellationToken cancellationToken)
    {
        var tale = after.Tale;
        var owed = OwedWork.Of(tale);
        var commit = new Commit(
            tale.Id,
            expected,
            accepted.Events,
            words,
            [.. owed.Select(w => new OwedStep(w.Key, w.DueAt))],
            new TaleCard(tale.Id, tale.Chat, tale.Title, tale.Phase.Word, tale.Chapters.Count, tale.Of, accepted.Events[^1].At),
            Announcer.PostsFor(accepted.Events, tale));
        if (!await store.CommitAsync(commit, cancellationToken))
        {
            LogConflict(tale.Id, expected);
            return false;
        }

        keeper.Keep(after, readAt);
        LogCommitted(tale.Id, tale.Version, accepted.Events[^1].GetType().Name);
        if (owed.Count > 0) steps.Ring(owed.Min(w => w.DueAt));
        surfaces.Wake(tale.Chat);
        if (accepted.Events.Any(e => e is TaleEvent.TaleEnded)) await purse.CloseAsync(tale.Id, cancellationToken);
        return true;
    }

    private Ritual RitualOf(Tale tale, DateTimeOffset at) =>
        options.Value.Ritual with { ClosesAt = ClosingTimes.For(tale.Settings, at, options.Value.ClosingTime) };

    private static Words With(Words words, NewWords added) =>
        added.Names.Count == 0 && added.Texts.Count == 0
            ? words
            : words.With(added.Names, added.Texts.Select(t => KeyValuePair.Create(t.Key, t.Text)));

    [LoggerMessage(Level = LogLevel.Debug, Message = "Tale {Tale} is at version {Version} after {Event}")]
    private partial void LogCommitted(TaleId tale, int version, string @event);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Tale {Tale} was no longer at version {Version}; deciding again")]
    private partial void LogConflict(TaleId tale, int version);
}

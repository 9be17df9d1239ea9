using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Turns;
using FairyTaleBot.Engine.Watching;
using FairyTaleBot.Tales;
using Microsoft.Extensions.Logging;

namespace FairyTaleBot.Engine.Posts;

/// <summary>Brings one chat up to date: what it is owed in order, then what moves on its open page, then the sign that somebody is writing.</summary>
internal sealed partial class PostRound(IPostCarrier carrier, IPostStore posts, ITaleStore tales, TaleKeeper keeper, TimeProvider time, ILogger logger)
{
    /// <summary>Longer than a request may take: whoever sent it has heard by then, or never will.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(10);

    private const int MostOwed = 500;

    // More than a turn of a page brings about; what is said again after somebody was forgotten may be hundreds.
    private const int MostTouchedUp = 4;

    private readonly string owner = Guid.NewGuid().ToString("n")[..12];

    /// <returns>When to look again unasked; null when there is nothing to wait for.</returns>
    /// <exception cref="StoreException">The store could not be reached.</exception>
    /// <exception cref="OvertakenException">Another owner was faster: look again.</exception>
    /// <exception cref="Exception">What the carrier met with; those it cannot read are mistakes of ours.</exception>
    public async Task<TimeSpan?> GoAsync(ChatKey chat, LaneTimes times, CancellationToken cancellationToken)
    {
        var owed = await posts.OwedInAsync(chat, MostOwed, cancellationToken);
        var told = new Dictionary<TaleId, ToldTale?>();
        var (kept, touchedUp) = (0, 0);
        foreach (var stored in InTurn(owed))
        {
            // Something new may be owed meanwhile.
            if (touchedUp == MostTouchedUp && StandsThere(stored)) return TimeSpan.Zero;
            if (HeldFor(stored.Delivery) is { } held) return held;
            if (!await DeliverAsync(stored, told, cancellationToken)) kept++;
            else if (StandsThere(stored)) touchedUp++;
        }

        if (owed.Count == MostOwed && kept == 0) return TimeSpan.Zero;
        if (await tales.ListAsync(chat, 1, cancellationToken) is not [var card] || await keeper.FindAsync(card.Id, cancellationToken) is not { } newest) return null;
        return Sooner(await MoveAsync(chat, newest, times, cancellationToken), await SignAsync(chat, newest, times, cancellationToken));
    }

    /// <summary>
    /// In order; but what nobody has seen yet does not wait for much that stands there already and only reads otherwise now. The last few of
    /// these before it may be of the same turn, and keep their place.
    /// </summary>
    private static IEnumerable<StoredPost> InTurn(IReadOnlyList<StoredPost> owed)
    {
        var before = owed.TakeWhile(StandsThere).Count();
        return before == owed.Count || before <= MostTouchedUp ? owed : [.. owed.Skip(before - MostTouchedUp), .. owed.Take(before - MostTouchedUp)];
    }

    private static bool StandsThere(StoredPost stored) => stored.Delivery.SentRevision > 0;

    /// <summary>While a former owner's request may still be on its way.</summary>
    private TimeSpan? HeldFor(Delivery delivery) =>
        delivery is { State: DeliveryState.Sending, Since: { } since } && delivery.Owner != owner && since + Lease - time.GetUtcNow() is var left && left > TimeSpan.Zero
            ? left
            : null;

    /// <returns>False when it stays owed: nobody can read its tale, but another program may, and the rest of the chat is told all the same.</returns>
    private async Task<bool> DeliverAsync(StoredPost stored, Dictionary<TaleId, ToldTale?> told, CancellationToken cancellationToken)
    {
        var slip = new Slip(stored, posts, owner, carrier.Read, time);
        try
        {
            using var span = Traces.Post(stored.Post);
            var tale = await TaleOfAsync(stored.Post, told, cancellationToken);
            if (tale is { Tale.IsForgotten: true })
            {
                await TakeAwayAsync(slip, tale, cancellationToken);
                return true;
            }

            await carrier.DeliverAsync(slip, tale, cancellationToken);
            Measures.Posted(stored.Post.Chat.Surface);
        }
        catch (StoreException e) when (e.IsUnreadable)
        {
            LogUnreadable(stored.Post.Chat, stored.Post.Key, e.Message);
            return false;
        }
        catch (Exception e) when (carrier.Read(e) is PostFailure.Refused)
        {
            LogRefused(stored.Post.Chat, stored.Post.Key, e.Message);
            await slip.GiveUpAsync(cancellationToken);
        }

        return true;
    }

    /// <summary>Of a tale that is to be forgotten nothing is told any more; what stands there goes, or is written down as left.</summary>
    private async Task TakeAwayAsync(Slip slip, ToldTale told, CancellationToken cancellationToken)
    {
        EquatableArray<string> left;
        try
        {
            left = await carrier.TakeAwayAsync(slip, told, cancellationToken);
        }
        catch (Exception e) when (carrier.Read(e) is PostFailure.Refused or PostFailure.Closed)
        {
            left = slip.Marks;
        }

        if (left.Count > 0) LogLeft(slip.Post.Chat, left.Count);
        await slip.SettleAsync([.. left.Select(TakenAway.Mark)], cancellationToken);
    }

    /// <summary>Read after the posts: a kept tale may still be the one before the commit that owes them.</summary>
    private async Task<ToldTale?> TaleOfAsync(Post post, Dictionary<TaleId, ToldTale?> told, CancellationToken cancellationToken)
    {
        if (post.Tale is not { } id) return null;
        return told.TryGetValue(id, out var known) ? known : told[id] = await keeper.ReloadAsync(id, cancellationToken);
    }

    private async Task<TimeSpan?> MoveAsync(ChatKey chat, ToldTale newest, LaneTimes times, CancellationToken cancellationToken)
    {
        if (await carrier.FindMovedAsync(chat, newest, cancellationToken) is not { } move) return null;
        var now = time.GetUtcNow();
        if (times.NextMove > now) return times.NextMove - now;
        if (await carrier.UntilMoveAsync(chat, cancellationToken) is var wait && wait > TimeSpan.Zero) return wait;
        times.NextMove = now + carrier.Pace.BetweenMoves;
        await move(cancellationToken);
        return null;
    }

    private async Task<TimeSpan?> SignAsync(ChatKey chat, ToldTale newest, LaneTimes times, CancellationToken cancellationToken)
    {
        if (carrier.Pace.BetweenSigns is not { } between || newest.Tale.Phase is not (Phase.Opening or Phase.Writing)) return null;
        var now = time.GetUtcNow();
        if (times.NextSign > now) return times.NextSign - now;
        times.NextSign = now + between;
        await carrier.SignAsync(chat, cancellationToken);
        return between;
    }

    private static TimeSpan? Sooner(TimeSpan? one, TimeSpan? other) => (one, other) switch
    {
        (null, _) => other,
        (_, null) => one,
        ({ } a, { } b) => a < b ? a : b,
    };

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} messages of a forgotten tale stay in {Chat}: they can be neither deleted nor emptied")]
    private partial void LogLeft(ChatKey chat, int count);

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Chat} is not told post {Post}: {Reason}")]
    private partial void LogUnreadable(ChatKey chat, string post, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Chat} does not take post {Post}: {Reason}")]
    private partial void LogRefused(ChatKey chat, string post, string reason);
}

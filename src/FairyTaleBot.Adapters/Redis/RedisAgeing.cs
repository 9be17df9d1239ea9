using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Tales;
using StackExchange.Redis;

namespace FairyTaleBot.Adapters.Redis;

/// <summary>
/// Deletes tales that nothing has happened to for long, the talk of that time, and names that nothing needs. In many small scripts: while one
/// runs, Redis answers nobody.
/// </summary>
internal sealed class RedisAgeing(RedisLink link)
{
    private const int PostsAtOnce = 500;
    private const int NamesAtOnce = 500;
    private const int TalesAtOnce = 500;
    private const int ChatsAtOnce = 32;

    private static readonly IEnumerable<int> Partitions = Enumerable.Range(0, RedisKeys.Partitions);

    /// <returns>The tales that went.</returns>
    public async Task<IReadOnlyList<TaleId>> ForgetAsync(DateTimeOffset before, int most, CancellationToken cancellationToken)
    {
        var gone = new List<TaleId>();
        foreach (var partition in Partitions) await DropTalesAsync(gone, partition, before, most, cancellationToken).ConfigureAwait(false);
        if (gone.Count == most) return gone;
        var rest = 0L;
        foreach (var partition in Partitions) rest += await DropTalkAsync(partition, before, cancellationToken).ConfigureAwait(false);
        rest += await DropNamesAsync(before, cancellationToken).ConfigureAwait(false);
        if (gone.Count + rest > 0) await RedisFiles.RewriteAsync(link, cancellationToken).ConfigureAwait(false);
        return gone;
    }

    /// <returns>1, or 0 when the tale is not old, or open.</returns>
    public async Task<int> DropAsync(int partition, string tale, DateTimeOffset before, IEnumerable<RedisValue> texts, CancellationToken cancellationToken)
    {
        var chat = await link.AskAsync(database => database.HashGetAsync(link.Keys.Key(partition, "tale", tale), "chat"), cancellationToken).ConfigureAwait(false);
        var dropped = (int)await link.RunAsync(RedisScript.Drop, partition, cancellationToken, [tale, RedisKeys.Time(before), link.Keys.News, link.Worker, .. texts]).ConfigureAwait(false);
        // Should this process end here, the talk's turn finds what the tale left behind.
        if (dropped > 0 && chat.HasValue) await DropPostsAsync(partition, chat!, tale, before, cancellationToken).ConfigureAwait(false);
        return dropped;
    }

    /// <summary>How many, and which. Of a damaged tale nobody knows what it points to: its words go with those who wrote them.</summary>
    public async Task<IEnumerable<RedisValue>> TextsOfAsync(int partition, string tale, CancellationToken cancellationToken)
    {
        var lines = await link.AskAsync(database => database.ListRangeAsync(link.Keys.Key(partition, "events", tale)), cancellationToken).ConfigureAwait(false);
        try
        {
            var texts = Pointers.Of(StoreRules.Read(new(tale), Array.ConvertAll(lines, line => (string)line!))).Texts;
            return [texts.Count, .. texts.Select(t => (RedisValue)t.Value)];
        }
        catch (StoreException)
        {
            return [0];
        }
    }

    private async Task DropTalesAsync(List<TaleId> gone, int partition, DateTimeOffset before, int most, CancellationToken cancellationToken)
    {
        for (var open = 0; gone.Count < most;)
        {
            var (skip, take) = (open, most - gone.Count);
            var old = await link.AskAsync(
                database => database.SortedSetRangeByScoreAsync(link.Keys.Key(partition, "ages"), double.NegativeInfinity, RedisKeys.Score(before), Exclude.Stop, skip: skip, take: take), cancellationToken).ConfigureAwait(false);
            if (old.Length == 0) return;
            foreach (var tale in old.Select(t => (string)t!))
            {
                if (await DropAsync(partition, tale, before, await TextsOfAsync(partition, tale, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false) > 0) gone.Add(new(tale));
                else open++;
            }
        }
    }

    private async Task<long> DropTalkAsync(int partition, DateTimeOffset before, CancellationToken cancellationToken)
    {
        var gone = 0L;
        var chats = await link.AskAsync(database => database.SetMembersAsync(link.Keys.Key(partition, "chats")), cancellationToken).ConfigureAwait(false);
        foreach (var some in chats.Chunk(ChatsAtOnce))
            gone += (await Task.WhenAll(some.Select(chat => DropPostsAsync(partition, chat!, "", before, cancellationToken))).ConfigureAwait(false)).Sum();
        return gone;
    }

    /// <param name="tale">Whose posts; empty for talk.</param>
    private async Task<long> DropPostsAsync(int partition, string chat, string tale, DateTimeOffset before, CancellationToken cancellationToken)
    {
        var gone = 0L;
        for (var kept = 0L; kept >= 0;)
        {
            var looked = (long[])(await link.RunAsync(RedisScript.DropPosts, partition, cancellationToken, [chat, tale, RedisKeys.Time(before), kept, PostsAtOnce]).ConfigureAwait(false))!;
            kept = looked[0];
            gone += looked[1];
        }

        return gone;
    }

    /// <summary>A name is needed while somebody goes by it, and as long as there is a tale in which its member took part.</summary>
    private async Task<long> DropNamesAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        var gone = 0L;
        while (await OldNamesAsync(before, cancellationToken).ConfigureAwait(false) is { Count: > 0 } old)
        {
            var needed = await NewestTalesAsync(old, cancellationToken).ConfigureAwait(false);
            await Task.WhenAll(old.GroupBy(m => RedisKeys.Of(new MemberKey(m))).Select(g => link.RunAsync(
                RedisScript.DropNames, g.Key, cancellationToken, [RedisKeys.Time(before), g.Count(), .. g.SelectMany(m => (RedisValue[])[m, needed.GetValueOrDefault(m, "")])]))).ConfigureAwait(false);
            gone += old.Count - needed.Count;
        }

        return gone;
    }

    private async Task<IReadOnlyCollection<string>> OldNamesAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        var old = await Task.WhenAll(Partitions.Select(p => link.AskAsync(
            database => database.SortedSetRangeByScoreAsync(link.Keys.Key(p, "named"), double.NegativeInfinity, RedisKeys.Score(before), Exclude.Stop, take: NamesAtOnce / RedisKeys.Partitions), cancellationToken))).ConfigureAwait(false);
        return [.. old.SelectMany(o => o).Select(m => (string)m!)];
    }

    /// <summary>Of those members who take part in a tale, when the last of their tales changed.</summary>
    private async Task<Dictionary<string, string>> NewestTalesAsync(IReadOnlyCollection<string> members, CancellationToken cancellationToken)
    {
        var newest = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var partition in Partitions)
        {
            var (from, seen, looked) = ("-inf", "0", TalesAtOnce);
            while (looked == TalesAtOnce)
            {
                var found = (string[])(await link.RunAsync(
                    RedisScript.InTales, partition, cancellationToken, [from, seen, TalesAtOnce, members.Count, .. members.Select(m => (RedisValue)m)]).ConfigureAwait(false))!;
                (looked, from, seen) = (int.Parse(found[0], System.Globalization.CultureInfo.InvariantCulture), found[1], found[2]);
                foreach (var member in found.Skip(3).Chunk(2))
                {
                    if (RedisKeys.Time(member[1]) > RedisKeys.Time(newest.GetValueOrDefault(member[0], "0"))) newest[member[0]] = member[1];
                }
            }
        }

        return newest;
    }
}

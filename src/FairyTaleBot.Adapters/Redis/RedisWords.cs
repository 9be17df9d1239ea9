using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;
using StackExchange.Redis;

namespace FairyTaleBot.Adapters.Redis;

/// <summary>People's names and words. A name lies in its member's partition, for a person may be in many chats; words lie with their chat.</summary>
internal sealed class RedisWords(RedisLink link)
{
    /// <summary>
    /// Adds the names that the same script can write: all of them on one node, in a Cluster those of its own partition.
    /// The others are to be saved once the script has done its work.
    /// </summary>
    /// <param name="at">When they were gone by, so that names which nobody goes by any more can be told.</param>
    public IReadOnlyList<KeyValuePair<MemberKey, string>> Write(List<RedisValue> into, int partition, NewWords words, DateTimeOffset at)
    {
        into.Add(RedisKeys.Time(at));
        var together = words.Names.ToLookup(n => !link.Room.IsCluster || RedisKeys.Of(n.Key) == partition);
        into.Add(together[true].Count());
        foreach (var (member, name) in together[true]) into.AddRange([(string)NamesOf(member)!, (string)NamedOf(member)!, member.Value, name]);
        return [.. together[false]];
    }

    public async Task SaveAsync(IReadOnlyList<KeyValuePair<MemberKey, string>> names, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (names.Count == 0) return;
        await link.AskAsync(
            async database =>
            {
                await Task.WhenAll(names.SelectMany(n => (Task[])
                [
                    database.HashSetAsync(NamesOf(n.Key), n.Key.Value, n.Value),
                    database.SortedSetAddAsync(NamedOf(n.Key), n.Key.Value, RedisKeys.Score(at)),
                ])).ConfigureAwait(false);
                return true;
            },
            cancellationToken).ConfigureAwait(false);
    }

    private RedisKey NamedOf(MemberKey member) => link.Keys.Key(RedisKeys.Of(member), "named");

    private RedisKey NamesOf(MemberKey member) => link.Keys.Key(RedisKeys.Of(member), "names");

    public Task ForgetNameAsync(MemberKey member, CancellationToken cancellationToken) =>
        link.AskAsync(database => database.HashDeleteAsync(NamesOf(member), member.Value), cancellationToken);

    /// <param name="partition">Where the texts lie; null looks in all.</param>
    public async Task<Tales.Words> ReadAsync(
        int? partition, IReadOnlyCollection<MemberKey> members, IReadOnlyCollection<TextKey> texts, CancellationToken cancellationToken)
    {
        if (members.Count == 0 && texts.Count == 0) return Tales.Words.None;
        return await link.AskAsync(
            async database =>
            {
                var names = members.Distinct().GroupBy(RedisKeys.Of).Select(g => NamesAsync(database, g.Key, [.. g])).ToArray();
                TextKey[] keys = [.. texts.Distinct()];
                var partitions = keys.Length == 0 ? [] : partition is { } one ? [one] : Enumerable.Range(0, RedisKeys.Partitions);
                var found = partitions.Select(p => TextsAsync(database, p, keys)).ToArray();
                return Tales.Words.None.With(
                    (await Task.WhenAll(names).ConfigureAwait(false)).SelectMany(n => n),
                    (await Task.WhenAll(found).ConfigureAwait(false)).SelectMany(t => t));
            },
            cancellationToken).ConfigureAwait(false);
    }

    private async Task<IEnumerable<KeyValuePair<MemberKey, string>>> NamesAsync(IDatabase database, int partition, MemberKey[] members)
    {
        var values = await database.HashGetAsync(link.Keys.Key(partition, "names"), [.. members.Select(m => (RedisValue)m.Value)]).ConfigureAwait(false);
        return members.Zip(values).Where(p => p.Second.HasValue).Select(p => KeyValuePair.Create(p.First, (string)p.Second!));
    }

    private async Task<IEnumerable<KeyValuePair<TextKey, string>>> TextsAsync(IDatabase database, int partition, TextKey[] texts)
    {
        var values = await database.HashGetAsync(link.Keys.Key(partition, "texts"), [.. texts.Select(t => (RedisValue)t.Value)]).ConfigureAwait(false);
        return texts.Zip(values).Where(p => p.Second.HasValue).Select(p => KeyValuePair.Create(p.First, WordsOf(p.Second!)));
    }

    /// <summary>What a member wrote in a chat, in the order of their keys.</summary>
    public async Task<IReadOnlyList<string>> WrittenByAsync(ChatKey chat, MemberKey member, CancellationToken cancellationToken)
    {
        var partition = RedisKeys.Of(chat);
        var keys = await link.AskAsync(database => database.SetMembersAsync(link.Keys.Key(partition, "wrote", $"{chat} {member}")), cancellationToken).ConfigureAwait(false);
        var words = await ReadAsync(partition, [], [.. keys.Select(k => new TextKey(k!))], cancellationToken).ConfigureAwait(false);
        return [.. words.Texts.OrderBy(t => t.Key.Value, StringComparer.Ordinal).Select(t => t.Value)];
    }

    /// <summary>Whose it is stands before the first line's end.</summary>
    private static string WordsOf(string kept) => kept[(kept.IndexOf('\n', StringComparison.Ordinal) + 1)..];
}

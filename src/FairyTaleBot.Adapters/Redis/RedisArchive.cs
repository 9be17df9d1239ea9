using System.Globalization;
using System.Runtime.CompilerServices;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;
using StackExchange.Redis;

namespace FairyTaleBot.Adapters.Redis;

/// <inheritdoc cref="IStoreArchive"/>
public sealed class RedisArchive(RedisLink link) : IStoreArchive
{
    private static readonly IEnumerable<int> Partitions = Enumerable.Range(0, RedisKeys.Partitions);

    public async IAsyncEnumerable<Archived> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var partition in Partitions)
        {
            foreach (var tale in await TalesAsync(partition, cancellationToken).ConfigureAwait(false)) yield return await TaleAsync(partition, tale, cancellationToken).ConfigureAwait(false);
            foreach (var chat in await MembersAsync(partition, "chats", cancellationToken).ConfigureAwait(false))
            {
                foreach (var post in RedisPosts.Read(await link.RunAsync(RedisScript.Read, partition, cancellationToken, [chat, int.MaxValue]).ConfigureAwait(false))) yield return new Archived.Message(post);
                foreach (var entry in await EntriesAsync(partition, $"people:{chat}", cancellationToken).ConfigureAwait(false)) yield return new Archived.Person(new(chat), entry.Name!, new(entry.Value!));
            }

            if (partition == RedisWorkbook.Partition)
            {
                await foreach (var item in WorkbookAsync(cancellationToken).ConfigureAwait(false)) yield return item;
            }

            foreach (var entry in await EntriesAsync(partition, "names", cancellationToken).ConfigureAwait(false)) yield return new Archived.MemberName(new(entry.Name!), entry.Value!);
            foreach (var entry in await EntriesAsync(partition, "texts", cancellationToken).ConfigureAwait(false)) yield return TextOf(entry.Name!, entry.Value!);
            foreach (var entry in await EntriesAsync(partition, "profiles", cancellationToken).ConfigureAwait(false)) yield return new Archived.Profile(new(entry.Name!), entry.Value!);
        }
    }

    public Task WriteAsync(Archived item, CancellationToken cancellationToken) => item switch
    {
        Archived.Tale tale => link.RunAsync(RedisScript.Restore, RedisKeys.Of(tale.Card.Id), cancellationToken, ArgumentsOf(tale)),
        Archived.Message message => link.RunAsync(RedisScript.Repost, RedisKeys.Of(message.Stored.Post.Chat), cancellationToken, ArgumentsOf(message.Stored)),
        Archived.Writing text => link.RunAsync(RedisScript.Retext, RedisKeys.Of(text.Chat), cancellationToken, [text.Chat.Value, text.Key.Value, text.By.Value, text.Words]),
        Archived.Person person => link.RunAsync(RedisScript.Person, RedisKeys.Of(person.Chat), cancellationToken, [person.Chat.Value, person.Called, person.Member.Value]),
        Archived.MemberName name => new RedisWords(link).SaveAsync([KeyValuePair.Create(name.Member, name.Called)], link.Clock.GetUtcNow(), cancellationToken),
        Archived.Profile profile => link.AskAsync(database => database.HashSetAsync(link.Keys.Key(RedisKeys.Of(profile.Chat), "profiles"), profile.Chat.Value, profile.Json), cancellationToken),
        Archived.Account a => link.RunAsync(
            RedisScript.Reaccount, RedisWorkbook.Partition, cancellationToken, [a.Of.Value, a.Chat.Value, a.Member.Value, a.Day, a.Amount, a.Spent, a.Settled ? "1" : "0"]),
        // Its price is in its account already.
        Archived.Call call => link.RunAsync(RedisScript.Recall, RedisWorkbook.Partition, cancellationToken, [.. RedisWorkbook.Arguments(ModelCall.From(call.Json), call.Json)]),
        Archived.Plate plate => link.RunAsync(RedisScript.Plate, RedisWorkbook.Partition, cancellationToken, [plate.Key, plate.Picture, plate.Of.Value]),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    public async IAsyncEnumerable<string> PicturesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        foreach (var key in link.Keys.PicturesOf(link.Scan($"{link.Options.Prefix}:{{??}}:picture:*")))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return key;
        }
    }

    private async Task<IEnumerable<TaleId>> TalesAsync(int partition, CancellationToken cancellationToken)
    {
        var ids = await link.AskAsync(database => database.SortedSetRangeByRankAsync(link.Keys.Key(partition, "ages")), cancellationToken).ConfigureAwait(false);
        var places = new List<(long Place, string Id)>(ids.Length);
        foreach (var id in ids)
        {
            var place = await link.AskAsync(database => database.HashGetAsync(link.Keys.Key(partition, "tale", id!), "place"), cancellationToken).ConfigureAwait(false);
            places.Add(((long)place, id!));
        }

        return places.OrderBy(p => p.Place).Select(p => new TaleId(p.Id));
    }

    private async Task<Archived> TaleAsync(int partition, TaleId id, CancellationToken cancellationToken)
    {
        var events = await link.AskAsync(database => database.ListRangeAsync(link.Keys.Key(partition, "events", id.Value)), cancellationToken).ConfigureAwait(false);
        var card = (await EntriesAsync(partition, $"tale:{id}", cancellationToken).ConfigureAwait(false)).ToDictionary(e => (string)e.Name!, e => (string)e.Value!);
        var members = await MembersAsync(partition, $"members:{id}", cancellationToken).ConfigureAwait(false);
        var steps = await EntriesAsync(partition, $"steps:{id}", cancellationToken).ConfigureAwait(false);
        return new Archived.Tale(
            new(id, new(card["chat"]), card["title"], card["phase"], Number(card["chapters"]), Number(card["of"]), RedisKeys.Time(card["at"])),
            [.. events.Select(e => (string)e!)],
            [.. members.Select(m => new MemberKey(m))],
            [.. steps.Select(s => new OwedStep(s.Name!, RedisKeys.Time(((string)s.Value!).Split('|')[0])))]);
    }

    private async IAsyncEnumerable<Archived> WorkbookAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        const int partition = RedisWorkbook.Partition;
        foreach (var tale in await MembersAsync(partition, "accounts", cancellationToken).ConfigureAwait(false))
        {
            var a = (await EntriesAsync(partition, $"account:{tale}", cancellationToken).ConfigureAwait(false)).ToDictionary(e => (string)e.Name!, e => (string)e.Value!);
            yield return new Archived.Account(new(tale), new(a["chat"]), new(a["member"]), a["day"], long.Parse(a["amount"], CultureInfo.InvariantCulture), long.Parse(a["spent"], CultureInfo.InvariantCulture), a["settled"] == "1");
        }

        foreach (var tale in await MembersAsync(partition, "callers", cancellationToken).ConfigureAwait(false))
        {
            foreach (var line in await link.AskAsync(database => database.ListRangeAsync(link.Keys.Key(partition, "calls", tale)), cancellationToken).ConfigureAwait(false))
                yield return new Archived.Call(new(tale), ModelCall.From(line!).Id, line!);
        }

        var painted = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var tale in await MembersAsync(partition, "painters", cancellationToken).ConfigureAwait(false))
        {
            foreach (var key in await MembersAsync(partition, $"painted:{tale}", cancellationToken).ConfigureAwait(false)) painted[key] = tale;
        }

        foreach (var entry in await EntriesAsync(partition, "plates", cancellationToken).ConfigureAwait(false))
            yield return new Archived.Plate(entry.Name!, entry.Value!, new(painted.GetValueOrDefault(entry.Name!, "")));
    }

    private static Archived.Writing TextOf(string key, string kept)
    {
        var line = kept.IndexOf('\n', StringComparison.Ordinal);
        var space = kept.IndexOf(' ', StringComparison.Ordinal);
        return new(new(key), new(kept[(space + 1)..line]), new(kept[..space]), kept[(line + 1)..]);
    }

    private static List<RedisValue> ArgumentsOf(Archived.Tale tale)
    {
        var card = tale.Card;
        List<RedisValue> arguments =
        [
            card.Id.Value, card.Chat.Value, card.Title, card.Phase, card.Chapters, card.Of, RedisKeys.Time(card.UpdatedAt),
            tale.Events.Count, .. tale.Events.Select(e => (RedisValue)e), tale.Members.Count, .. tale.Members.Select(m => (RedisValue)m.Value), tale.Owed.Count,
        ];
        foreach (var step in tale.Owed) arguments.AddRange([step.Key, RedisKeys.Time(step.DueAt)]);
        return arguments;
    }

    private static List<RedisValue> ArgumentsOf(StoredPost stored)
    {
        var (post, delivery) = (stored.Post, stored.Delivery);
        List<RedisValue> arguments =
        [
            post.Chat.Value, post.Key, stored.Revision, delivery.State.ToString(), delivery.Fence, RedisPosts.Messages(delivery.MessageIds), delivery.SentRevision,
            delivery.Owner ?? "", delivery.Since is { } since ? RedisKeys.Time(since) : "",
        ];
        RedisPosts.WriteOne(arguments, post);
        return arguments;
    }

    private async Task<IEnumerable<string>> MembersAsync(int partition, string kind, CancellationToken cancellationToken) =>
        (await link.AskAsync(database => database.SetMembersAsync(link.Keys.Key(partition, kind)), cancellationToken).ConfigureAwait(false)).Select(m => (string)m!);

    private Task<HashEntry[]> EntriesAsync(int partition, string kind, CancellationToken cancellationToken) =>
        link.AskAsync(database => database.HashGetAllAsync(link.Keys.Key(partition, kind)), cancellationToken);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}

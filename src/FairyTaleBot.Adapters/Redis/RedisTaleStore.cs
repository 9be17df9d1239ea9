using System.Globalization;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Tales;
using StackExchange.Redis;

namespace FairyTaleBot.Adapters.Redis;

/// <inheritdoc cref="ITaleStore"/>
/// <param name="clock">For tests; null is Redis's own clock, so that workers whose clocks differ agree on leases.</param>
public sealed class RedisTaleStore(RedisLink link, TimeProvider? clock = null) : ITaleStore
{
    // Of what is overdue in one partition this much is put in order; what is left comes up the next time.
    private const int MostPeeked = 2048;
    private const int MostRounds = 16;
    private static readonly TimeSpan ClockDoubt = TimeSpan.FromMilliseconds(250);

    private readonly RedisWords words = new(link);
    private readonly RedisAgeing ageing = new(link);

    private string Now => clock is null ? "" : RedisKeys.Time(clock.GetUtcNow());

    public async Task<StoredTale?> LoadAsync(TaleId tale, CancellationToken cancellationToken)
    {
        var partition = RedisKeys.Of(tale);
        var lines = await link.AskAsync(database => database.ListRangeAsync(link.Keys.Key(partition, "events", tale.Value)), cancellationToken).ConfigureAwait(false);
        if (lines.Length == 0) return null;
        var events = StoreRules.Read(tale, Array.ConvertAll(lines, line => (string)line!));
        var pointers = Pointers.Of(events);
        return new(tale, events, await words.ReadAsync(partition, pointers.Members, pointers.Texts, cancellationToken).ConfigureAwait(false));
    }

    public async Task<StoredTale?> LoadSinceAsync(TaleId tale, int version, CancellationToken cancellationToken)
    {
        var partition = RedisKeys.Of(tale);
        var key = link.Keys.Key(partition, "events", tale.Value);
        // From the last one that is known: when that is not there any more, the tale is another one.
        var lines = await link.AskAsync(database => database.ListRangeAsync(key, version - 1), cancellationToken).ConfigureAwait(false);
        if (version < 1 || lines.Length == 0) return null;
        var events = StoreRules.Read(tale, Array.ConvertAll(lines[1..], line => (string)line!), version);
        var pointers = Pointers.Of(events);
        return new(tale, events, await words.ReadAsync(partition, pointers.Members, pointers.Texts, cancellationToken).ConfigureAwait(false));
    }

    /// <exception cref="ArgumentException">The commit is put together wrongly, or the tale's id is not of its chat's partition (<see cref="Partitions"/>).</exception>
    public async Task<bool> CommitAsync(Commit commit, CancellationToken cancellationToken)
    {
        StoreRules.Check(commit);
        var partition = RedisKeys.Of(commit.Tale);
        if (RedisKeys.Of(commit.Card.Chat) != partition || commit.Posts.Any(p => RedisKeys.Of(p.Chat) != partition))
            throw new ArgumentException("A tale, its chat and its posts lie in one partition: its id begins with the chat's letters.", nameof(commit));
        var arguments = ArgumentsOf(commit);
        var later = words.Write(arguments, partition, commit.Words, commit.Card.UpdatedAt);
        if (!(bool)await link.RunAsync(RedisScript.Commit, partition, cancellationToken, arguments).ConfigureAwait(false)) return false;
        await words.SaveAsync(later, commit.Card.UpdatedAt, CancellationToken.None).ConfigureAwait(false);
        return true;
    }

    public async Task<IReadOnlyList<TaleCard>> ListAsync(ChatKey chat, int most, CancellationToken cancellationToken)
    {
        const int fields = 6;
        var all = (string[])(await link.RunAsync(RedisScript.List, RedisKeys.Of(chat), cancellationToken, [chat.Value, most]).ConfigureAwait(false))!;
        return [.. all.Chunk(fields).Select(c => new TaleCard(new(c[0]), chat, c[1], c[2], Number(c[3]), Number(c[4]), RedisKeys.Time(c[5])))];
    }

    public async Task<ChatProfile> LoadProfileAsync(ChatKey chat, CancellationToken cancellationToken) =>
        (string?)await link.AskAsync(database => database.HashGetAsync(Profiles(chat), chat.Value), cancellationToken).ConfigureAwait(false) is { } json ? new(json) : ChatProfile.None;

    public Task SaveProfileAsync(ChatKey chat, ChatProfile profile, CancellationToken cancellationToken) =>
        link.AskAsync(database => database.HashSetAsync(Profiles(chat), chat.Value, profile.Json), cancellationToken);

    public async Task<bool> ReplaceProfileAsync(ChatKey chat, ChatProfile known, ChatProfile profile, CancellationToken cancellationToken) =>
        (bool)await link.RunAsync(RedisScript.Settled, RedisKeys.Of(chat), cancellationToken, [chat.Value, known.Json, profile.Json, ChatProfile.None.Json]).ConfigureAwait(false);

    public async Task<IReadOnlyList<LeasedStep>> TakeDueAsync(string owner, int most, TimeSpan lease, CancellationToken cancellationToken)
    {
        var taken = new List<LeasedStep>();
        // Whoever looked at the same moment may have been faster with some: then what is left is looked at again.
        for (var round = 0; round < MostRounds && taken.Count < most; round++)
        {
            var chosen = await PeekAsync(most - taken.Count, cancellationToken).ConfigureAwait(false);
            if (chosen.Count == 0) break;
            var got = await Task.WhenAll(chosen.GroupBy(c => RedisKeys.Of(c.Tale)).Select(g => TakeAsync(g.Key, [.. g], owner, lease, cancellationToken))).ConfigureAwait(false);
            var leased = got.SelectMany(g => g).ToDictionary(s => (s.Tale, s.Key));
            taken.AddRange(chosen.Where(c => leased.ContainsKey(c)).Select(c => leased[c]));
            if (leased.Count == chosen.Count && chosen.Count < most) break;
        }

        return taken;
    }

    public async Task<bool> RenewAsync(LeasedStep step, string owner, TimeSpan lease, CancellationToken cancellationToken) =>
        (bool)await link.RunAsync(
            RedisScript.Renew, RedisKeys.Of(step.Tale), cancellationToken, [Now, step.Tale.Value, step.Key, owner, step.Fence, lease.Ticks]).ConfigureAwait(false);

    public async Task ReleaseAsync(LeasedStep step, string owner, DateTimeOffset notBefore, CancellationToken cancellationToken) =>
        await link.RunAsync(
            RedisScript.Release, RedisKeys.Of(step.Tale), cancellationToken, [step.Tale.Value, step.Key, owner, step.Fence, RedisKeys.Time(notBefore)]).ConfigureAwait(false);

    public async Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken) =>
        (await SoonestAsync(cancellationToken).ConfigureAwait(false)).Min() is { } soonest ? RedisKeys.Time(soonest) : null;

    public async Task<MemberKey> MemberAsync(ChatKey chat, string name, MemberKey fresh, CancellationToken cancellationToken)
    {
        var known = await link.AskAsync(database => database.HashGetAsync(link.Keys.Key(RedisKeys.Of(chat), "people", chat.Value), name), cancellationToken).ConfigureAwait(false);
        return new((string?)known ?? (string)(await link.RunAsync(RedisScript.Person, RedisKeys.Of(chat), cancellationToken, [chat.Value, name, fresh.Value]).ConfigureAwait(false))!);
    }

    public async Task<IReadOnlyList<TaleId>> ForgetAsync(ChatKey chat, MemberKey member, CancellationToken cancellationToken)
    {
        await words.ForgetNameAsync(member, cancellationToken).ConfigureAwait(false);
        // What was said goes while the words are still known that it points to: broken off, it can be gone through again.
        var cursor = "0";
        do cursor = (string)(await link.RunAsync(RedisScript.ForgetSaid, RedisKeys.Of(chat), cancellationToken, [chat.Value, member.Value, cursor]).ConfigureAwait(false))!;
        while (cursor != "0");
        var tales = (string[])(await link.RunAsync(
            RedisScript.Forget, RedisKeys.Of(chat), cancellationToken, [chat.Value, member.Value, link.Keys.News, RedisNews.Forgetting(link.Worker, chat)]).ConfigureAwait(false))!;
        await RedisFiles.RewriteAsync(link, cancellationToken).ConfigureAwait(false);
        return [.. tales.Select(t => new TaleId(t))];
    }

    public async Task DropAsync(TaleId tale, CancellationToken cancellationToken)
    {
        var partition = RedisKeys.Of(tale);
        if ((string?)await link.AskAsync(database => database.HashGetAsync(link.Keys.Key(partition, "tale", tale.Value), "chat"), cancellationToken).ConfigureAwait(false) is not { } chat) return;
        var texts = (await ageing.TextsOfAsync(partition, tale.Value, cancellationToken).ConfigureAwait(false)).ToList();
        // The tale itself goes last: broken off before, it still says what is to go.
        await link.RunAsync(RedisScript.Unwrite, partition, cancellationToken, texts).ConfigureAwait(false);
        foreach (var member in await OnlyInAsync(tale, partition, cancellationToken).ConfigureAwait(false))
        {
            await words.ForgetNameAsync(member, cancellationToken).ConfigureAwait(false);
            await link.RunAsync(RedisScript.Unname, partition, cancellationToken, [chat, member.Value]).ConfigureAwait(false);
        }

        await ageing.DropAsync(partition, tale.Value, DateTimeOffset.MaxValue, texts, cancellationToken).ConfigureAwait(false);
        await RedisFiles.RewriteAsync(link, cancellationToken).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<TaleId>> ChangedSinceAsync(DateTimeOffset since, CancellationToken cancellationToken)
    {
        var found = await Task.WhenAll(Enumerable.Range(0, RedisKeys.Partitions).Select(p => link.AskAsync(
            database => database.SortedSetRangeByScoreAsync(link.Keys.Key(p, "ages"), RedisKeys.Score(since)), cancellationToken))).ConfigureAwait(false);
        return [.. found.SelectMany(f => f).Select(t => new TaleId(t!))];
    }

    public Task<IReadOnlyList<TaleId>> ForgetOlderAsync(DateTimeOffset before, int most, CancellationToken cancellationToken) => ageing.ForgetAsync(before, most, cancellationToken);

    public Task<IReadOnlyList<string>> WrittenByAsync(ChatKey chat, MemberKey member, CancellationToken cancellationToken) => words.WrittenByAsync(chat, member, cancellationToken);

    /// <summary>Members of a tale who have a part in nothing else, in any chat. Looked for in every partition: a tale is forgotten seldom.</summary>
    private async Task<IEnumerable<MemberKey>> OnlyInAsync(TaleId tale, int partition, CancellationToken cancellationToken)
    {
        var members = await link.AskAsync(database => database.SetMembersAsync(link.Keys.Key(partition, "members", tale.Value)), cancellationToken).ConfigureAwait(false);
        if (members.Length == 0) return [];
        var known = await Task.WhenAll(Enumerable.Range(0, RedisKeys.Partitions)
            .Select(p => link.RunAsync(RedisScript.Elsewhere, p, cancellationToken, [tale.Value, members.Length, .. members]))).ConfigureAwait(false);
        return members.Select(m => (string)m!).Except(known.SelectMany(k => (string[])k!)).Select(m => new MemberKey(m));
    }

    private RedisKey Profiles(ChatKey chat) => link.Keys.Key(RedisKeys.Of(chat), "profiles");

    private List<RedisValue> ArgumentsOf(Commit commit)
    {
        var card = commit.Card;
        List<RedisValue> arguments =
        [
            commit.Tale.Value, commit.ExpectedVersion, link.Keys.News, RedisNews.Line(link.Worker, card.Chat, commit.Tale, commit.ExpectedVersion + commit.Events.Count, commit.Owed),
            card.Chat.Value, card.Title, card.Phase, card.Chapters, card.Of, RedisKeys.Time(card.UpdatedAt),
            commit.Events.Count, .. commit.Events.Select(e => (RedisValue)TaleJson.Write(e)),
        ];
        var members = Pointers.Of(commit.Events).Members;
        arguments.AddRange([members.Count, .. members.Select(m => (RedisValue)m.Value)]);
        arguments.Add(commit.Owed.Count);
        foreach (var step in commit.Owed) arguments.AddRange([step.Key, RedisKeys.Time(step.DueAt)]);
        arguments.Add(commit.Words.Texts.Count);
        foreach (var text in commit.Words.Texts) arguments.AddRange([text.Key.Value, text.By.Value, text.Text]);
        RedisPosts.Write(arguments, commit.Posts);
        return arguments;
    }

    /// <summary>What could be taken now, soonest first, looked for only where something is due at all.</summary>
    private async Task<List<(TaleId Tale, string Key)>> PeekAsync(int most, CancellationToken cancellationToken)
    {
        var soonest = await SoonestAsync(cancellationToken).ConfigureAwait(false);
        var found = await Task.WhenAll(Enumerable.Range(0, RedisKeys.Partitions).Where(p => soonest[p] is { } first && MayBeDue(first))
            .Select(p => link.RunAsync(RedisScript.Peek, p, cancellationToken, [Now, MostPeeked]))).ConfigureAwait(false);
        return
        [
            .. found.SelectMany(f => ((string[])f!).Chunk(4))
                .OrderBy(s => long.Parse(s[0], CultureInfo.InvariantCulture))
                .ThenBy(s => long.Parse(s[1], CultureInfo.InvariantCulture))
                .ThenBy(s => s[3], StringComparer.Ordinal)
                .Take(most)
                .Select(s => (new TaleId(s[2]), s[3])),
        ];
    }

    /// <summary>By our clock and a little more: what is due is decided by Redis's.</summary>
    private bool MayBeDue(double soonest) => RedisKeys.Time(soonest) <= (clock ?? link.Clock).GetUtcNow() + ClockDoubt;

    private async Task<IEnumerable<LeasedStep>> TakeAsync(int partition, (TaleId Tale, string Key)[] steps, string owner, TimeSpan lease, CancellationToken cancellationToken)
    {
        List<RedisValue> arguments = [Now, lease.Ticks, owner, steps.Length];
        foreach (var step in steps) arguments.AddRange([step.Tale.Value, step.Key]);
        var taken = (string[])(await link.RunAsync(RedisScript.Take, partition, cancellationToken, arguments).ConfigureAwait(false))!;
        return taken.Chunk(4).Select(t => new LeasedStep(new(t[0]), t[1], RedisKeys.Time(t[2]), long.Parse(t[3], CultureInfo.InvariantCulture)));
    }

    private Task<double?[]> SoonestAsync(CancellationToken cancellationToken) => link.AskAsync(
        async database => await Task.WhenAll(Enumerable.Range(0, RedisKeys.Partitions).Select(async partition =>
        {
            var first = await database.SortedSetRangeByRankWithScoresAsync(link.Keys.Key(partition, "due"), 0, 0).ConfigureAwait(false);
            return first.Length == 0 ? (double?)null : first[0].Score;
        })).ConfigureAwait(false),
        cancellationToken);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}

using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Tales;

namespace FairyTaleBot.Testing.Stores;

/// <summary>A tale store that forgets everything with the process. Its clock is the world's.</summary>
public sealed class InMemoryTaleStore(MemoryWorld world) : ITaleStore
{
    public InMemoryTaleStore(TimeProvider clock) : this(new MemoryWorld(clock))
    {
    }

    /// <summary>Share it with an <see cref="InMemoryPostStore"/>: posts of a commit appear there.</summary>
    public MemoryWorld World => world;

    public Task<StoredTale?> LoadAsync(TaleId tale, CancellationToken cancellationToken) => world.Do(() =>
    {
        if (!world.Tales.TryGetValue(tale, out var kept)) return null;
        var events = StoreRules.Read(tale, kept.Events);
        var pointers = Pointers.Of(events);
        return new StoredTale(tale, events, world.WordsOf(pointers.Members, pointers.Texts));
    }, cancellationToken);

    public Task<bool> CommitAsync(Commit commit, CancellationToken cancellationToken) => world.Do(() =>
    {
        StoreRules.Check(commit);
        var isNew = !world.Tales.TryGetValue(commit.Tale, out var tale);
        if ((tale?.Events.Count ?? 0) != commit.ExpectedVersion) return false;
        var lines = commit.Events.Select(TaleJson.Write).ToList();

        tale ??= new() { Card = commit.Card };
        if (isNew) world.Tales.Add(commit.Tale, tale);
        tale.Card = commit.Card;
        tale.Events.AddRange(lines);
        tale.Members.UnionWith(Pointers.Of(commit.Events).Members);
        tale.Owed = commit.Owed.ToDictionary(s => s.Key, s => tale.Owed.GetValueOrDefault(s.Key)?.Owe(s.DueAt) ?? new(s.DueAt, s.DueAt, null, default, 0));
        world.Keep(commit.Words, commit.Card.Chat);
        foreach (var post in commit.Posts) world.Put(post);
        return true;
    }, cancellationToken);

    public Task<IReadOnlyList<TaleCard>> ListAsync(ChatKey chat, int most, CancellationToken cancellationToken) =>
        world.Do<IReadOnlyList<TaleCard>>(() => [.. world.Tales.Values.Select(t => t.Card).Where(c => c.Chat == chat && c.Phase != TaleCard.Forgotten).Reverse().Take(most)], cancellationToken);

    public Task<ChatProfile> LoadProfileAsync(ChatKey chat, CancellationToken cancellationToken) =>
        world.Do(() => world.Profiles.GetValueOrDefault(chat) ?? ChatProfile.None, cancellationToken);

    public Task SaveProfileAsync(ChatKey chat, ChatProfile profile, CancellationToken cancellationToken) =>
        world.Do(() => world.Profiles[chat] = profile, cancellationToken);

    public Task<bool> ReplaceProfileAsync(ChatKey chat, ChatProfile known, ChatProfile profile, CancellationToken cancellationToken) =>
        world.Do(
            () =>
            {
                if ((world.Profiles.GetValueOrDefault(chat) ?? ChatProfile.None) != known) return false;
                world.Profiles[chat] = profile;
                return true;
            },
            cancellationToken);

    public Task<IReadOnlyList<LeasedStep>> TakeDueAsync(string owner, int most, TimeSpan lease, CancellationToken cancellationToken) =>
        world.Do<IReadOnlyList<LeasedStep>>(() =>
        {
            var now = world.Clock.GetUtcNow();
            var due = from tale in world.Tales
                      from step in tale.Value.Owed
                      where step.Value.TakeableAt <= now
                      orderby step.Value.WakeAt
                      select (Id: tale.Key, Tale: tale.Value, step.Key, Step: step.Value);
            return
            [
                .. due.Take(most).ToList().Select(d =>
                {
                    var leased = d.Step with { Owner = owner, LeasedUntil = now + lease, Fence = ++world.Fence };
                    d.Tale.Owed[d.Key] = leased;
                    return new LeasedStep(d.Id, d.Key, leased.WakeAt, leased.Fence);
                }),
            ];
        }, cancellationToken);

    public Task<bool> RenewAsync(LeasedStep step, string owner, TimeSpan lease, CancellationToken cancellationToken) =>
        world.Do(() => Change(step, owner, s => s with { LeasedUntil = world.Clock.GetUtcNow() + lease }), cancellationToken);

    public Task ReleaseAsync(LeasedStep step, string owner, DateTimeOffset notBefore, CancellationToken cancellationToken) =>
        world.Do(() => Change(step, owner, s => s with { Owner = null, WakeAt = notBefore > s.DueAt ? notBefore : s.DueAt }), cancellationToken);

    public Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken) =>
        world.Do(() => world.Tales.Values.SelectMany(t => t.Owed.Values).Min(s => (DateTimeOffset?)s.TakeableAt), cancellationToken);

    public Task<MemberKey> MemberAsync(ChatKey chat, string name, MemberKey fresh, CancellationToken cancellationToken) =>
        world.Do(() => world.People.TryAdd((chat, name), fresh) ? fresh : world.People[(chat, name)], cancellationToken);

    public Task<IReadOnlyList<TaleId>> ForgetAsync(ChatKey chat, MemberKey member, CancellationToken cancellationToken) =>
        world.Do<IReadOnlyList<TaleId>>(() =>
        {
            var forgotten = world.Texts.Where(t => t.Value.Chat == chat && t.Value.By == member).Select(t => t.Key).ToHashSet();
            foreach (var key in forgotten) world.Texts.Remove(key);
            world.Names.Remove(member);
            foreach (var person in world.People.Where(p => p.Key.Chat == chat && p.Value == member).Select(p => p.Key).ToList()) world.People.Remove(person);
            foreach (var (place, post) in world.Posts.ToList())
            {
                if (place.Chat == chat && StoreRules.IsSaidBy(post.Post, member, forgotten)) world.Posts.Remove(place);
            }

            if (world.CannotForgetIn(chat)) throw new StoreException("The words are deleted, but an old copy is being read.");
            return [.. world.Tales.Where(t => t.Value.Card.Chat == chat && t.Value.Members.Contains(member)).Select(t => t.Key)];
        }, cancellationToken);

    public Task DropAsync(TaleId tale, CancellationToken cancellationToken) => world.Do(() =>
    {
        if (!world.Tales.TryGetValue(tale, out var stored)) return false;
        Drop(tale, stored);
        var needed = world.Tales.Values.SelectMany(t => t.Members).Concat(world.Texts.Values.Select(t => t.By)).ToHashSet();
        foreach (var member in stored.Members.Where(m => !needed.Contains(m)))
        {
            world.Names.Remove(member);
            foreach (var person in world.People.Where(p => p.Key.Chat == stored.Card.Chat && p.Value == member).Select(p => p.Key).ToList()) world.People.Remove(person);
        }

        return true;
    }, cancellationToken);

    private void Drop(TaleId id, MemoryTale tale)
    {
        foreach (var text in Pointers.Of(StoreRules.Read(id, tale.Events)).Texts) world.Texts.Remove(text);
        foreach (var place in world.Posts.Where(p => p.Value.Post.Tale == id).Select(p => p.Key).ToList()) world.Posts.Remove(place);
        world.Tales.Remove(id);
    }

    public Task<IReadOnlyList<TaleId>> ChangedSinceAsync(DateTimeOffset since, CancellationToken cancellationToken) =>
        world.Do<IReadOnlyList<TaleId>>(() => [.. world.Tales.Where(t => t.Value.Card.UpdatedAt >= since).Select(t => t.Key)], cancellationToken);

    public Task<IReadOnlyList<TaleId>> ForgetOlderAsync(DateTimeOffset before, int most, CancellationToken cancellationToken) => world.Do<IReadOnlyList<TaleId>>(() =>
    {
        var old = world.Tales.Where(t => t.Value.Card.UpdatedAt < before && t.Value.Owed.Values.All(s => s.DueAt < before)).OrderBy(t => t.Value.Card.UpdatedAt).Take(most).ToList();
        foreach (var (id, tale) in old) Drop(id, tale);

        if (old.Count == most) return [.. old.Select(t => t.Key)];
        foreach (var (place, post) in world.Posts.Where(p => p.Value.Post.Tale is null && p.Value.Post.At < before).ToList())
        {
            foreach (var text in world.Texts.Keys.Where(t => post.Post.Content.Contains($"\"{t}\"", StringComparison.Ordinal)).ToList()) world.Texts.Remove(text);
            world.Posts.Remove(place);
        }

        var needed = world.Tales.Values.SelectMany(t => t.Members).Concat(world.Texts.Values.Select(t => t.By)).ToHashSet();
        foreach (var member in world.Names.Keys.Where(m => !needed.Contains(m)).ToList()) world.Names.Remove(member);
        return [.. old.Select(t => t.Key)];
    }, cancellationToken);

    public Task<IReadOnlyList<string>> WrittenByAsync(ChatKey chat, MemberKey member, CancellationToken cancellationToken) =>
        world.Do<IReadOnlyList<string>>(() => [.. world.Texts.Where(t => t.Value.By == member && t.Value.Chat == chat).Select(t => t.Value.Text)], cancellationToken);

    /// <summary>Puts something else in an event's place, as a broken disk would.</summary>
    public void Spoil(TaleId tale, int number, string json) => world.Tales[tale].Events[number - 1] = json;

    private bool Change(LeasedStep step, string owner, Func<MemoryStep, MemoryStep> change)
    {
        if (!world.Tales.TryGetValue(step.Tale, out var tale) || !tale.Owed.TryGetValue(step.Key, out var kept)) return false;
        if (kept.Owner != owner || kept.Fence != step.Fence) return false;
        tale.Owed[step.Key] = change(kept);
        return true;
    }
}

using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Tales;

namespace FairyTaleBot.Adapters.Sqlite;

/// <inheritdoc cref="ITaleStore"/>
public sealed class SqliteTaleStore(SqliteDatabase database, TimeProvider clock) : ITaleStore
{
    /// <summary>One process owns the file.</summary>
    public bool IsShared => false;

    private readonly Forgetting forgetting = new(database.File);

    public async Task<StoredTale?> LoadAsync(TaleId tale, CancellationToken cancellationToken)
    {
        // Events are read as text first, so that the connection is free again while they are understood.
        var lines = await database.Readers.RunAsync(
            s => s.Number(Sql.Tales.Find, tale.Value) is { } number ? s.Query(Sql.Tales.Events, row => row.GetString(1), number) : null,
            cancellationToken).ConfigureAwait(false);
        if (lines is null) return null;
        var events = StoreRules.Read(tale, lines);
        var pointers = Pointers.Of(events);
        var words = await database.Readers.RunAsync(s => WordRows.Read(s, pointers.Members, pointers.Texts), cancellationToken).ConfigureAwait(false);
        return new(tale, events, words);
    }

    public Task<bool> CommitAsync(Commit commit, CancellationToken cancellationToken)
    {
        try
        {
            StoreRules.Check(commit);
            var lines = commit.Events.Select(TaleJson.Write).ToList();
            var members = Pointers.Of(commit.Events).Members;
            return database.Writer.RunAsync(s => TaleRows.Append(s, commit, lines, members), cancellationToken);
        }
        catch (ArgumentException e)
        {
            return Task.FromException<bool>(e);
        }
    }

    public async Task<IReadOnlyList<TaleCard>> ListAsync(ChatKey chat, int most, CancellationToken cancellationToken) =>
        await database.Readers.RunAsync(s => s.Query(Sql.Tales.List, Rows.Card, chat.Value, most), cancellationToken).ConfigureAwait(false);

    public async Task<ChatProfile> LoadProfileAsync(ChatKey chat, CancellationToken cancellationToken) =>
        await database.Readers.RunAsync(s => s.Value<string>(Sql.Tales.Profile, chat.Value), cancellationToken).ConfigureAwait(false) is { } json
            ? new(json)
            : ChatProfile.None;

    public Task SaveProfileAsync(ChatKey chat, ChatProfile profile, CancellationToken cancellationToken) =>
        database.Writer.RunAsync(s => s.Run(Sql.Tales.SaveProfile, chat.Value, profile.Json), cancellationToken);

    public Task<bool> ReplaceProfileAsync(ChatKey chat, ChatProfile known, ChatProfile profile, CancellationToken cancellationToken) =>
        database.Writer.RunAsync(s => s.Run(Sql.Tales.ReplaceProfile, chat.Value, known.Json, profile.Json) == 1, cancellationToken);

    public Task<IReadOnlyList<LeasedStep>> TakeDueAsync(string owner, int most, TimeSpan lease, CancellationToken cancellationToken) =>
        database.Writer.RunAsync(s => StepRows.TakeDue(s, owner, most, clock.GetUtcNow(), lease), cancellationToken);

    public Task<bool> RenewAsync(LeasedStep step, string owner, TimeSpan lease, CancellationToken cancellationToken) =>
        database.Writer.RunAsync(
            s => s.Run(Sql.Steps.Renew, step.Tale.Value, step.Key, owner, step.Fence, (clock.GetUtcNow() + lease).UtcTicks) == 1,
            cancellationToken);

    public Task ReleaseAsync(LeasedStep step, string owner, DateTimeOffset notBefore, CancellationToken cancellationToken) =>
        database.Writer.RunAsync(
            s => s.Run(Sql.Steps.Release, step.Tale.Value, step.Key, owner, step.Fence, notBefore.UtcTicks),
            cancellationToken);

    public async Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken) =>
        await database.Readers.RunAsync(s => s.Number(Sql.Steps.NextDue), cancellationToken).ConfigureAwait(false) is { } ticks ? Rows.Time(ticks) : null;

    public async Task<MemberKey> MemberAsync(ChatKey chat, string name, MemberKey fresh, CancellationToken cancellationToken)
    {
        var known = await database.Readers.RunAsync(s => s.Value<string>(Sql.Words.Person, chat.Value, name), cancellationToken).ConfigureAwait(false);
        known ??= await database.Writer.RunAsync(
            s => s.Run(Sql.Words.AddPerson, chat.Value, name, fresh.Value) == 1 ? fresh.Value : s.Value<string>(Sql.Words.Person, chat.Value, name),
            cancellationToken).ConfigureAwait(false);
        return new(known!);
    }

    public Task<IReadOnlyList<TaleId>> ForgetAsync(ChatKey chat, MemberKey member, CancellationToken cancellationToken) =>
        database.Writer.RunAloneAsync(s => forgetting.Forget(s, chat, member), cancellationToken);

    public Task DropAsync(TaleId tale, CancellationToken cancellationToken) =>
        database.Writer.RunAloneAsync(s => new Ageing(forgetting).Drop(s, tale), cancellationToken);

    public async Task<IReadOnlyList<TaleId>> ChangedSinceAsync(DateTimeOffset since, CancellationToken cancellationToken) =>
        await database.Readers.RunAsync(s => s.Query(AgeSql.Changed, row => new TaleId(row.GetString(0)), since.UtcTicks), cancellationToken).ConfigureAwait(false);

    /// <summary>Page by page, so that others write in between; the bytes are wiped once, at the end.</summary>
    public async Task<IReadOnlyList<TaleId>> ForgetOlderAsync(DateTimeOffset before, int most, CancellationToken cancellationToken)
    {
        const int page = 500;
        var ageing = new Ageing(forgetting);
        var gone = await database.Writer.RunAsync(s => Ageing.DropTales(s, before, most), cancellationToken).ConfigureAwait(false);
        if (gone.Count == most) return gone;
        for (var some = page; some == page;) some = await database.Writer.RunAsync(s => Ageing.DropTalk(s, before, page), cancellationToken).ConfigureAwait(false);
        await database.Writer.RunAloneAsync(ageing.Wipe, cancellationToken).ConfigureAwait(false);
        return gone;
    }

    public async Task<IReadOnlyList<string>> WrittenByAsync(ChatKey chat, MemberKey member, CancellationToken cancellationToken) =>
        await database.Readers.RunAsync(s => s.Query(AgeSql.WrittenBy, row => row.GetString(1), member.Value, chat.Value), cancellationToken).ConfigureAwait(false);
}

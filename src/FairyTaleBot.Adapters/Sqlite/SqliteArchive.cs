using System.Runtime.CompilerServices;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;
using Microsoft.Data.Sqlite;

namespace FairyTaleBot.Adapters.Sqlite;

/// <inheritdoc cref="IStoreArchive"/>
public sealed class SqliteArchive(SqliteDatabase database, StorageOptions options) : IStoreArchive
{
    private const int Page = 200;

    public async IAsyncEnumerable<Archived> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var tale in PagesAsync(ArchiveSql.Tales, 0L, TaleOf, cancellationToken)) yield return tale;
        await foreach (var post in PagesAsync(ArchiveSql.Posts, 0L, (_, row) => (row.GetInt64(7), new Archived.Message(Rows.Post(row))), cancellationToken)) yield return post;
        await foreach (var name in PagesAsync(ArchiveSql.Names, "", (_, r) => (r.GetString(0), new Archived.MemberName(new(r.GetString(0)), r.GetString(1))), cancellationToken)) yield return name;
        await foreach (var text in PagesAsync(ArchiveSql.Texts, 0L, (_, r) => (r.GetInt64(0), new Archived.Writing(new(r.GetString(1)), new(r.GetString(2)), new(r.GetString(3)), r.GetString(4))), cancellationToken))
            yield return text;
        await foreach (var person in PagesAsync(ArchiveSql.People, "", (_, r) => (r.GetString(0), new Archived.Person(new(r.GetString(1)), r.GetString(2), new(r.GetString(3)))), cancellationToken))
            yield return person;
        await foreach (var profile in PagesAsync(ArchiveSql.Profiles, "", (_, r) => (r.GetString(0), new Archived.Profile(new(r.GetString(0)), r.GetString(1))), cancellationToken)) yield return profile;
        await foreach (var account in PagesAsync(ArchiveSql.Accounts, 0L, (_, r) => (r.GetInt64(0), AccountOf(r)), cancellationToken)) yield return account;
        await foreach (var call in PagesAsync(ArchiveSql.Calls, 0L, (_, r) => (r.GetInt64(0), new Archived.Call(new(r.GetString(2)), r.GetString(1), r.GetString(3))), cancellationToken)) yield return call;
        await foreach (var plate in PagesAsync(ArchiveSql.Plates, "", (_, r) => (r.GetString(0), new Archived.Plate(r.GetString(0), r.GetString(1), new(r.GetString(2)))), cancellationToken)) yield return plate;
    }

    public Task WriteAsync(Archived item, CancellationToken cancellationToken) => database.Writer.RunAsync(
        s =>
        {
            Write(s, item);
            return true;
        },
        cancellationToken);

    public async IAsyncEnumerable<string> PicturesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        var folder = Path.Combine(Path.GetFullPath(options.Path), "pictures");
        if (!Directory.Exists(folder)) yield break;
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Path.GetFileNameWithoutExtension(file) is { Length: 64 } id) yield return id;
        }
    }

    private async IAsyncEnumerable<Archived> PagesAsync<T>(
        string sql, object first, Func<Session, SqliteDataReader, (T Key, Archived Item)> read, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (object? last = first; last is not null;)
        {
            var from = last;
            var page = await database.Readers.RunAsync(s => s.Query(sql, row => read(s, row), from, Page), cancellationToken).ConfigureAwait(false);
            foreach (var (_, item) in page) yield return item;
            last = page.Count < Page ? null : page[^1].Key;
        }
    }

    private static Archived.Account AccountOf(SqliteDataReader r) =>
        new(new(r.GetString(1)), new(r.GetString(2)), new(r.GetString(3)), r.GetString(4), r.GetInt64(5), r.GetInt64(6), r.GetBoolean(7));

    private static (long, Archived) TaleOf(Session session, SqliteDataReader row)
    {
        var number = row.GetInt64(7);
        var events = session.Query(Sql.Tales.Events, e => e.GetString(1), number);
        var members = session.Query(ArchiveSql.Members, m => new MemberKey(m.GetString(0)), number);
        var owed = session.Query(ArchiveSql.Owed, o => new OwedStep(o.GetString(0), Rows.Time(o.GetInt64(1))), number);
        return (number, new Archived.Tale(Rows.Card(row), [.. events], [.. members], [.. owed]));
    }

    private static void Write(Session session, Archived item)
    {
        switch (item)
        {
            case Archived.Tale tale:
                Write(session, tale);
                break;
            case Archived.Message { Stored: var stored }:
                var (post, delivery) = (stored.Post, stored.Delivery);
                if (session.Query(Sql.Posts.Find, _ => true, post.Chat.Value, post.Key).Count > 0) return;
                PostRows.Put(session, post);
                session.Run(
                    ArchiveSql.Deliver, post.Chat.Value, post.Key, stored.Revision, delivery.State.ToString(), delivery.Fence, Rows.Strings(delivery.MessageIds),
                    delivery.SentRevision, delivery.Owner, delivery.Since?.UtcTicks);
                break;
            case Archived.MemberName name:
                session.Run(Sql.Words.SaveName, name.Member.Value, name.Called);
                break;
            case Archived.Writing text:
                session.Run(Sql.Words.SaveText, text.Key.Value, text.By.Value, text.Chat.Value, text.Words);
                break;
            case Archived.Person person:
                session.Run(Sql.Words.AddPerson, person.Chat.Value, person.Called, person.Member.Value);
                break;
            case Archived.Account a:
                session.Run(ArchiveSql.PutAccount, a.Of.Value, a.Chat.Value, a.Member.Value, a.Day, a.Amount, a.Spent, a.Settled);
                break;
            case Archived.Call call:
                // Its price is in its account already.
                session.Run(Sql.Workbook.Record, call.Id, call.Of.Value, call.Json);
                break;
            case Archived.Plate plate:
                session.Run(Sql.Workbook.KeepPlate, plate.Key, plate.Picture, plate.Of.Value);
                break;
            case Archived.Profile profile:
                session.Run(Sql.Tales.SaveProfile, profile.Chat.Value, profile.Json);
                break;
        }
    }

    private static void Write(Session session, Archived.Tale tale)
    {
        var card = tale.Card;
        if (session.Number(Sql.Tales.Find, card.Id.Value) is not null) return;
        var number = session.Number(
            Sql.Tales.Begin, card.Id.Value, card.Chat.Value, tale.Events.Count, card.Title, card.Phase, card.Chapters, card.Of, card.UpdatedAt.UtcTicks)!.Value;
        for (var i = 0; i < tale.Events.Count; i++) session.Run(Sql.Tales.AddEvent, number, i + 1, tale.Events[i]);
        foreach (var member in tale.Members) session.Run(Sql.Tales.AddMember, number, member.Value);
        StepRows.Owe(session, number, tale.Owed);
    }
}

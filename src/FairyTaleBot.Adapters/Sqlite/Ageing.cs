using System.Text.Json;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Tales;

namespace FairyTaleBot.Adapters.Sqlite;

/// <summary>Deletes tales that nothing has happened to for long, the talk of that time, and the names and words that nothing points to any more.</summary>
internal sealed class Ageing(Forgetting forgetting)
{
    public static List<TaleId> DropTales(Session session, DateTimeOffset before, int most)
    {
        var old = session.Query(AgeSql.Tales, row => (Number: row.GetInt64(0), Id: row.GetString(1)), before.UtcTicks, most);
        foreach (var (number, id) in old) Drop(session, number, id);
        if (old.Count > 0) session.Run(AgeSql.Unwiped);
        return old.ConvertAll(t => new TaleId(t.Id));
    }

    /// <returns>How many posts went.</returns>
    public static int DropTalk(Session session, DateTimeOffset before, int most)
    {
        var talk = session.Query(AgeSql.Talk, Rows.Post, before.UtcTicks, most);
        foreach (var post in talk)
        {
            foreach (var text in StringsIn(post.Post.Content)) session.Run(AgeSql.DropText, text);
            session.Run(Sql.Posts.Remove, post.Post.Chat.Value, post.Post.Key);
        }

        if (talk.Count > 0) session.Run(AgeSql.Unwiped);
        return talk.Count;
    }

    /// <summary>Names that nothing needs go too. Runs alone, as forgetting does, and does nothing when nothing was deleted.</summary>
    public bool Wipe(Session session)
    {
        session.Run("BEGIN IMMEDIATE");
        var gone = AgeSql.DropPeople.Sum(sql => session.Run(sql));
        var isDue = gone > 0 || session.Number(AgeSql.IsUnwiped) is not null;
        if (isDue)
        {
            session.Script(Sql.Words.Rewrite);
            session.Run(AgeSql.Wiped);
        }

        session.Run("COMMIT");
        // What a reader keeps in the log now goes the next time.
        if (isDue || forgetting.IsLogFull) forgetting.TryEmptyLog(session);
        return isDue;
    }

    /// <summary>One tale at once, whatever its age.</summary>
    public bool Drop(Session session, TaleId tale)
    {
        if (session.Number(Sql.Tales.Find, tale.Value) is not { } number) return false;
        session.Run("BEGIN IMMEDIATE");
        var chat = session.Value<string>(AgeSql.ChatOf, number);
        var members = session.Query(ArchiveSql.Members, row => row.GetString(0), number);
        Drop(session, number, tale.Value);
        foreach (var member in members)
        {
            foreach (var sql in AgeSql.DropMember) session.Run(sql, member, chat);
        }

        session.Script(Sql.Words.Rewrite);
        session.Run("COMMIT");
        forgetting.EmptyLog(session);
        return true;
    }

    private static void Drop(Session session, long number, string id)
    {
        foreach (var text in TextsOf(new(id), session.Query(Sql.Tales.Events, row => row.GetString(1), number))) session.Run(AgeSql.DropText, text.Value);
        foreach (var sql in AgeSql.DropTale) session.Run(sql, number, id);
    }

    /// <summary>Of a damaged tale nobody knows what it points to: its words go with those who wrote them.</summary>
    private static IEnumerable<TextKey> TextsOf(TaleId tale, List<string> events)
    {
        try
        {
            return Pointers.Of(StoreRules.Read(tale, events)).Texts;
        }
        catch (StoreException)
        {
            return [];
        }
    }

    private static IEnumerable<string> StringsIn(string content)
    {
        try
        {
            using var json = JsonDocument.Parse(content);
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? [.. json.RootElement.EnumerateObject().Where(p => p.Value.ValueKind == JsonValueKind.String).Select(p => p.Value.GetString()!)]
                : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}

namespace FairyTaleBot.Adapters.Sqlite;

internal static class AgeSql
{
    /// <summary>What owes something that was not due by then is open.</summary>
    public const string Tales = """
        SELECT number, id FROM tales WHERE updated_at < ?1 AND NOT EXISTS (SELECT 1 FROM owed WHERE tale = number AND due_at >= ?1) ORDER BY updated_at LIMIT ?2
        """;

    public const string Changed = "SELECT id FROM tales WHERE updated_at >= ?1";

    public const string Talk = """
        SELECT chat, key, tale, kind, content, at, moves, sequence, revision, state, fence, message_ids, sent_revision, owner, since
        FROM posts WHERE tale IS NULL AND at < ?1 LIMIT ?2
        """;

    public const string DropText = "DELETE FROM texts WHERE key = ?1";

    /// <summary>?1 is the tale's number, ?2 its id.</summary>
    public static readonly string[] DropTale =
    [
        "DELETE FROM posts WHERE ?1 = ?1 AND tale = ?2",
        "DELETE FROM owed WHERE tale = ?1 AND ?2 = ?2",
        "DELETE FROM members WHERE tale = ?1 AND ?2 = ?2",
        "DELETE FROM events WHERE tale = ?1 AND ?2 = ?2",
        "DELETE FROM tales WHERE number = ?1 AND ?2 = ?2",
    ];

    /// <summary>Who is in no tale and wrote nothing that is kept has no name here, and a chat of which nothing is kept knows nobody.</summary>
    public static readonly string[] DropPeople =
    [
        "DELETE FROM names WHERE member NOT IN (SELECT member FROM members) AND member NOT IN (SELECT member FROM texts)",
        "DELETE FROM people WHERE chat NOT IN (SELECT chat FROM tales) AND chat NOT IN (SELECT chat FROM posts)",
    ];

    public const string ChatOf = "SELECT chat FROM tales WHERE number = ?1";

    /// <summary>?1 has no part in anything any more, then the name goes; ?2 is the chat where the name was gone by.</summary>
    public static readonly string[] DropMember =
    [
        $"DELETE FROM people WHERE chat = ?2 AND member = ?1 AND {NoPart}",
        $"DELETE FROM names WHERE ?2 = ?2 AND member = ?1 AND {NoPart}",
    ];

    private const string NoPart = "?1 NOT IN (SELECT member FROM members) AND ?1 NOT IN (SELECT member FROM texts)";

    /// <summary>Whether something was deleted whose bytes were not wiped yet; kept with the deletion, so that a process that dies between is made good.</summary>
    public const string Unwiped = "INSERT INTO counters VALUES ('unwiped', 1) ON CONFLICT (name) DO UPDATE SET value = 1";

    public const string IsUnwiped = "SELECT value FROM counters WHERE name = 'unwiped'";

    public const string Wiped = "DELETE FROM counters WHERE name = 'unwiped'";

    public const string WrittenBy = "SELECT key, text FROM texts WHERE member = ?1 AND chat = ?2 ORDER BY number";
}

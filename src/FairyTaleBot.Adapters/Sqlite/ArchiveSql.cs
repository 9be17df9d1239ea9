namespace FairyTaleBot.Adapters.Sqlite;

/// <summary>Reads whole tables page by page: ?1 is the last key that was read, ?2 how many.</summary>
internal static class ArchiveSql
{
    public const string Tales = "SELECT id, chat, title, phase, chapters, of_all, updated_at, number FROM tales WHERE number > ?1 ORDER BY number LIMIT ?2";

    public const string Members = "SELECT member FROM members WHERE tale = ?1";

    public const string Owed = "SELECT key, due_at FROM owed WHERE tale = ?1";

    public const string Posts = """
        SELECT chat, key, tale, kind, content, at, moves, sequence, revision, state, fence, message_ids, sent_revision, owner, since
        FROM posts WHERE sequence > ?1 ORDER BY sequence LIMIT ?2
        """;

    public const string Names = "SELECT member, name FROM names WHERE member > ?1 ORDER BY member LIMIT ?2";

    public const string Texts = "SELECT number, key, member, chat, text FROM texts WHERE number > ?1 ORDER BY number LIMIT ?2";

    /// <summary>A space is in no key of a chat, so that the two together are one key.</summary>
    public const string People = "SELECT chat || ' ' || name, chat, name, member FROM people WHERE chat || ' ' || name > ?1 ORDER BY 1 LIMIT ?2";

    public const string Profiles = "SELECT chat, json FROM chats WHERE chat > ?1 ORDER BY chat LIMIT ?2";

    public const string Calls = "SELECT number, id, tale, json FROM calls WHERE number > ?1 ORDER BY number LIMIT ?2";

    public const string Accounts = "SELECT rowid, tale, chat, member, day, amount, spent, settled FROM accounts WHERE rowid > ?1 ORDER BY rowid LIMIT ?2";

    public const string Plates = "SELECT key, picture, tale FROM plates WHERE key > ?1 ORDER BY key LIMIT ?2";

    public const string PutAccount = """
        INSERT INTO accounts (tale, chat, member, day, amount, spent, settled) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT (tale) DO NOTHING
        """;

    public const string Deliver = """
        UPDATE posts SET revision = ?3, state = ?4, fence = ?5, message_ids = ?6, sent_revision = ?7, owner = ?8, since = ?9 WHERE chat = ?1 AND key = ?2
        """;
}

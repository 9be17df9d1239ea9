namespace FairyTaleBot.Adapters.Sqlite;

/// <summary>Every statement there is; <c>?1</c>, <c>?2</c> … are given in order.</summary>
internal static class Sql
{
    public static class Tales
    {
        public const string Begin = """
            INSERT INTO tales (id, chat, version, title, phase, chapters, of_all, updated_at)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT (id) DO NOTHING RETURNING number
            """;

        /// <summary>The one place where a version is compared: ?9 is the version that was decided upon.</summary>
        public const string Continue = """
            UPDATE tales SET chat = ?2, version = ?3, title = ?4, phase = ?5, chapters = ?6, of_all = ?7, updated_at = ?8
            WHERE id = ?1 AND version = ?9 RETURNING number
            """;

        public const string AddEvent = "INSERT INTO events (tale, number, json) VALUES (?1, ?2, ?3)";

        public const string AddMember = "INSERT INTO members (tale, member) VALUES (?1, ?2) ON CONFLICT DO NOTHING";

        public const string Find = "SELECT number FROM tales WHERE id = ?1";

        public const string Events = "SELECT number, json FROM events WHERE tale = ?1 ORDER BY number";

        public const string List = """
            SELECT id, chat, title, phase, chapters, of_all, updated_at FROM tales
            WHERE chat = ?1 AND phase <> 'forgotten' ORDER BY number DESC LIMIT ?2
            """;

        public const string OfMember = """
            SELECT t.id FROM tales t JOIN members m ON m.tale = t.number WHERE t.chat = ?1 AND m.member = ?2 ORDER BY t.number
            """;

        public const string Profile = "SELECT json FROM chats WHERE chat = ?1";

        /// <summary>?2 is what must stand there; where nothing stands, that is the empty profile.</summary>
        public const string ReplaceProfile = """
            INSERT INTO chats (chat, json) SELECT ?1, ?3 WHERE ?2 = '{}' OR EXISTS (SELECT 1 FROM chats WHERE chat = ?1)
            ON CONFLICT (chat) DO UPDATE SET json = ?3 WHERE json = ?2
            """;

        public const string SaveProfile = "INSERT INTO chats (chat, json) VALUES (?1, ?2) ON CONFLICT (chat) DO UPDATE SET json = excluded.json";
    }

    public static class Steps
    {
        /// <summary>?2 is a JSON array of the keys that are still owed.</summary>
        public const string DropOthers = "DELETE FROM owed WHERE tale = ?1 AND key NOT IN (SELECT value FROM json_each(?2))";

        /// <summary>A lease stays, and so does a delay unless the tale means another time now.</summary>
        public const string Owe = """
            INSERT INTO owed (tale, key, due_at, wake_at) VALUES (?1, ?2, ?3, ?3)
            ON CONFLICT (tale, key) DO UPDATE SET due_at = ?3, wake_at = ?3 WHERE due_at <> ?3
            """;

        public const string Due = """
            SELECT o.tale, t.id, o.key, o.wake_at FROM owed o JOIN tales t ON t.number = o.tale
            WHERE o.takeable_at <= ?1 ORDER BY o.wake_at, o.tale, o.key LIMIT ?2
            """;

        public const string Lease = "UPDATE owed SET owner = ?3, leased_until = ?4, fence = ?5 WHERE tale = ?1 AND key = ?2";

        public const string Renew = """
            UPDATE owed SET leased_until = ?5 WHERE tale = (SELECT number FROM tales WHERE id = ?1) AND key = ?2 AND owner = ?3 AND fence = ?4
            """;

        public const string Release = """
            UPDATE owed SET owner = NULL, leased_until = NULL, wake_at = max(due_at, ?5)
            WHERE tale = (SELECT number FROM tales WHERE id = ?1) AND key = ?2 AND owner = ?3 AND fence = ?4
            """;

        public const string NextDue = "SELECT min(takeable_at) FROM owed";

        public const string FreeAll = "UPDATE owed SET owner = NULL, leased_until = NULL WHERE owner IS NOT NULL";
    }

    public static class Posts
    {
        private const string Columns = """
            SELECT chat, key, tale, kind, content, at, moves, sequence, revision, state, fence, message_ids, sent_revision, owner, since FROM posts
            """;

        private const string Unsettled = "(state IN ('Owed', 'Sending', 'Unknown') OR (state = 'Posted' AND sent_revision < revision))";

        /// <summary>?9 is a new place. What could not be delivered is owed once more when it says something new.</summary>
        public const string Put = """
            INSERT INTO posts (chat, key, surface, tale, kind, content, at, moves, sequence, revision, state, fence, message_ids, sent_revision)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, 1, 'Owed', 0, '[]', 0)
            ON CONFLICT (chat, key) DO UPDATE SET
                tale = ?4, kind = ?5, content = ?6, at = ?7, moves = ?8, sequence = iif(?8, ?9, sequence), revision = revision + 1,
                fence = fence + (state = 'Undeliverable'), state = iif(state = 'Undeliverable', 'Owed', state)
            """;

        public const string Read = Columns + " WHERE chat = ?1 ORDER BY sequence DESC LIMIT ?2";

        public const string Find = Columns + " WHERE chat = ?1 AND key = ?2";

        public const string OwedChats = "SELECT chat FROM posts WHERE surface = ?1 AND " + Unsettled + " GROUP BY chat ORDER BY min(sequence)";

        public const string OwedIn = Columns + " WHERE surface = ?1 AND chat = ?2 AND " + Unsettled + " ORDER BY sequence LIMIT ?3";

        public const string Said = Columns + " WHERE chat = ?1 AND kind = 'said'";

        public const string Mark = """
            UPDATE posts SET state = ?4, fence = fence + 1, message_ids = ?5, sent_revision = ?6, owner = ?7, since = ?8
            WHERE chat = ?1 AND key = ?2 AND fence = ?3
            """;

        public const string Remove = "DELETE FROM posts WHERE chat = ?1 AND key = ?2";
    }

    public static class Words
    {
        public const string SaveName = """
            INSERT INTO names (member, name) VALUES (?1, ?2) ON CONFLICT (member) DO UPDATE SET name = ?2 WHERE name <> ?2
            """;

        public const string SaveText = """
            INSERT INTO texts (key, member, chat, text) VALUES (?1, ?2, ?3, ?4)
            ON CONFLICT (key) DO UPDATE SET member = ?2, chat = ?3, text = ?4
            """;

        public const string Person = "SELECT member FROM people WHERE chat = ?1 AND name = ?2";

        public const string AddPerson = "INSERT INTO people (chat, name, member) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING";

        public const string ForgetPerson = "DELETE FROM people WHERE chat = ?1 AND member = ?2";

        /// <summary>?1 is a JSON array of keys.</summary>
        public const string Names = "SELECT member, name FROM names WHERE member IN (SELECT value FROM json_each(?1))";

        /// <summary>?1 is a JSON array of keys.</summary>
        public const string Texts = "SELECT key, text FROM texts WHERE key IN (SELECT value FROM json_each(?1))";

        public const string OfMember = "SELECT key FROM texts WHERE member = ?1 AND chat = ?2";

        public const string ForgetTexts = "DELETE FROM texts WHERE member = ?1 AND chat = ?2";

        public const string ForgetName = "DELETE FROM names WHERE member = ?1";

        /// <summary>
        /// secure_delete wipes a row where it stands, but pages that were split before keep stray copies in their gaps.
        /// Writing the tables anew frees all their pages, and a freed page is wiped whole.
        /// </summary>
        public const string Rewrite = """
            CREATE TEMP TABLE kept_names AS SELECT * FROM names;
            CREATE TEMP TABLE kept_people AS SELECT * FROM people;
            CREATE TEMP TABLE kept_texts AS SELECT * FROM texts;
            DELETE FROM names;
            DELETE FROM people;
            DELETE FROM texts;
            INSERT INTO names SELECT * FROM kept_names ORDER BY member;
            INSERT INTO people SELECT * FROM kept_people ORDER BY chat, name;
            INSERT INTO texts SELECT * FROM kept_texts ORDER BY number;
            DROP TABLE kept_names;
            DROP TABLE kept_people;
            DROP TABLE kept_texts;
            """;
    }

    /// <summary>The next number of a counter.</summary>
    public const string Count = "UPDATE counters SET value = value + 1 WHERE name = ?1 RETURNING value";

    /// <summary>An account counts with its budget while it is open, and with what was spent when that is more or when it is settled.</summary>
    public static class Workbook
    {
        private const string Counts = "SELECT sum(CASE WHEN settled THEN spent ELSE max(amount, spent) END) FROM accounts";

        public const string Record = "INSERT INTO calls (id, tale, json) VALUES (?1, ?2, ?3) ON CONFLICT (id) DO NOTHING";

        public const string Charge = "UPDATE accounts SET spent = spent + ?2 WHERE tale = ?1";

        public const string ChargeAll = "UPDATE accounts SET spent = max(spent, amount) WHERE tale = ?1";

        // By the words of the index calls_by_day.
        private const string DayOfCall = "substr(json_extract(json, '$.at'), 1, 10)";

        public const string Used = $"""
            SELECT {DayOfCall} AS day, count(*), sum(json_extract(json, '$.promptTokens')), sum(json_extract(json, '$.cachedTokens')), sum(json_extract(json, '$.completionTokens')),
                sum(json_extract(json, '$.pictures')), sum(coalesce(json_extract(json, '$.price'), 0)), sum(json_extract(json, '$.price') IS NULL)
            FROM calls WHERE {DayOfCall} BETWEEN ?1 AND ?2 GROUP BY {DayOfCall} ORDER BY day
            """;

        public const string WorkedFor = "SELECT tale FROM calls WHERE tale <> '' GROUP BY tale ORDER BY max(number) DESC LIMIT ?1";

        public const string Read = "SELECT json FROM calls WHERE tale = ?1 ORDER BY number";

        public const string HasAccount = "SELECT 1 FROM accounts WHERE tale = ?1";

        public const string Open = "INSERT INTO accounts (tale, chat, member, day, amount, spent, settled) VALUES (?1, ?2, ?3, ?4, ?5, 0, 0)";

        public const string Settle = "UPDATE accounts SET settled = 1 WHERE tale = ?1";

        public const string SpentByChat = Counts + " WHERE chat = ?1 AND day = ?2";

        public const string SpentByMember = Counts + " WHERE member = ?1 AND day = ?2";

        public const string SpentInMonth = Counts + " WHERE day >= ?1 || '-01' AND day <= ?1 || '-31'";

        public const string Unsettled = "SELECT tale FROM accounts WHERE chat = ?1 AND NOT settled ORDER BY rowid";

        public const string FindPlate = "SELECT picture FROM plates WHERE key = ?1";

        public const string DropPlate = "DELETE FROM plates WHERE key = ?1 AND picture = ?2";

        public const string KeepPlate = "INSERT INTO plates (key, picture, tale) VALUES (?1, ?2, ?3) ON CONFLICT (key) DO NOTHING";

        public const string ForgetOldCalls = $"DELETE FROM calls WHERE tale = '' AND {DayOfCall} < ?1";

        public const string ForgetOldAccounts = "DELETE FROM accounts WHERE day < ?1";

        public const string ForgetCalls = """
            UPDATE calls SET tale = '', json = json_set(json, '$.tale', '', '$.promptHash', '', '$.seed', 0) WHERE tale = ?1
            """;

        public const string ForgetPlates = "DELETE FROM plates WHERE tale = ?1 RETURNING picture";
    }
}

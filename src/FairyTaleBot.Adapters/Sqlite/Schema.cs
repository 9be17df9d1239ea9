namespace FairyTaleBot.Adapters.Sqlite;

/// <summary>
/// The shape of the file. Each entry of <see cref="Migrations"/> brings a file one version up (<c>user_version</c>); what was published is never edited.
/// Times are UTC ticks of 100 ns. People's names and words stand in <c>names</c>, <c>people</c> and <c>texts</c>; only what became
/// the tale's own, a character brought in or a note put right, stands in <c>events</c> and <c>posts</c> too.
/// </summary>
internal static class Schema
{
    public static readonly string[] Migrations =
    [
        """
        CREATE TABLE tales (
            number     INTEGER PRIMARY KEY,
            id         TEXT NOT NULL UNIQUE,
            chat       TEXT NOT NULL,
            version    INTEGER NOT NULL,
            title      TEXT NOT NULL,
            phase      TEXT NOT NULL,
            chapters   INTEGER NOT NULL,
            of_all     INTEGER NOT NULL,
            updated_at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX tales_of_chat ON tales (chat, number);

        CREATE TABLE events (
            tale   INTEGER NOT NULL REFERENCES tales (number),
            number INTEGER NOT NULL,
            json   TEXT NOT NULL,
            UNIQUE (tale, number)
        ) STRICT;

        CREATE TABLE members (
            tale   INTEGER NOT NULL REFERENCES tales (number),
            member TEXT NOT NULL,
            PRIMARY KEY (member, tale)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE names (
            member TEXT PRIMARY KEY,
            name   TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE texts (
            number INTEGER PRIMARY KEY,
            key    TEXT NOT NULL UNIQUE,
            member TEXT NOT NULL,
            chat   TEXT NOT NULL,
            text   TEXT NOT NULL
        ) STRICT;
        CREATE INDEX texts_of_member ON texts (member, chat);

        CREATE TABLE chats (
            chat TEXT PRIMARY KEY,
            json TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE owed (
            tale         INTEGER NOT NULL REFERENCES tales (number),
            key          TEXT NOT NULL,
            due_at       INTEGER NOT NULL,
            wake_at      INTEGER NOT NULL,
            owner        TEXT,
            leased_until INTEGER,
            fence        INTEGER NOT NULL DEFAULT 0,
            takeable_at  INTEGER GENERATED ALWAYS AS (max(wake_at, ifnull(leased_until, wake_at))) VIRTUAL,
            PRIMARY KEY (tale, key)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX owed_by_time ON owed (takeable_at);

        CREATE TABLE posts (
            sequence      INTEGER PRIMARY KEY,
            chat          TEXT NOT NULL,
            key           TEXT NOT NULL,
            surface       TEXT NOT NULL,
            tale          TEXT,
            kind          TEXT NOT NULL,
            content       TEXT NOT NULL,
            at            INTEGER NOT NULL,
            moves         INTEGER NOT NULL,
            revision      INTEGER NOT NULL,
            state         TEXT NOT NULL,
            fence         INTEGER NOT NULL,
            message_ids   TEXT NOT NULL,
            sent_revision INTEGER NOT NULL,
            owner         TEXT,
            since         INTEGER,
            UNIQUE (chat, key)
        ) STRICT;
        CREATE INDEX posts_of_chat ON posts (chat, sequence);
        CREATE INDEX posts_owed ON posts (surface, sequence)
            WHERE state IN ('Owed', 'Sending', 'Unknown') OR (state = 'Posted' AND sent_revision < revision);

        CREATE TABLE counters (
            name  TEXT PRIMARY KEY,
            value INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        INSERT INTO counters VALUES ('sequence', 0), ('fence', 0);
        """,
        """
        CREATE TABLE people (
            chat   TEXT NOT NULL,
            name   TEXT NOT NULL,
            member TEXT NOT NULL,
            PRIMARY KEY (chat, name)
        ) STRICT, WITHOUT ROWID;
        """,
        """
        CREATE TABLE calls (
            number INTEGER PRIMARY KEY,
            id     TEXT NOT NULL UNIQUE,
            tale   TEXT NOT NULL,
            json   TEXT NOT NULL
        ) STRICT;
        CREATE INDEX calls_of_tale ON calls (tale, number);

        CREATE TABLE accounts (
            tale    TEXT PRIMARY KEY,
            chat    TEXT NOT NULL,
            member  TEXT NOT NULL,
            day     TEXT NOT NULL,
            amount  INTEGER NOT NULL,
            spent   INTEGER NOT NULL,
            settled INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX accounts_by_day ON accounts (day);
        CREATE INDEX accounts_of_chat ON accounts (chat, settled);

        CREATE TABLE plates (
            key     TEXT PRIMARY KEY,
            picture TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        """,
        "CREATE INDEX calls_by_day ON calls (substr(json_extract(json, '$.at'), 1, 10));",
        """
        ALTER TABLE plates ADD COLUMN tale TEXT NOT NULL DEFAULT '';
        CREATE INDEX plates_of_tale ON plates (tale);
        """,
        """
        CREATE INDEX tales_by_time ON tales (updated_at);
        CREATE INDEX talk_by_time ON posts (at) WHERE tale IS NULL;
        CREATE INDEX posts_of_tale ON posts (tale) WHERE tale IS NOT NULL;
        """,
    ];
}

using FairyTaleBot.Engine.Ports;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace FairyTaleBot.Adapters.Sqlite;

/// <summary>What went wrong with the file, in a sentence that says what to do about it.</summary>
internal static class Failures
{
    public static Exception Tell(Exception e, string file) => e switch
    {
        SqliteException s => new StoreException(Sentence(s.SqliteErrorCode, file), s) { IsAway = MayPass(s.SqliteErrorCode) },
        IOException or UnauthorizedAccessException => new StoreException($"{file} cannot be used: {e.Message}", e) { IsAway = e is IOException },
        _ => e,
    };

    /// <summary>Somebody makes room, or the other program ends: what was written meanwhile is worth keeping for then.</summary>
    private static bool MayPass(int code) => code is raw.SQLITE_FULL or raw.SQLITE_BUSY or raw.SQLITE_LOCKED or raw.SQLITE_IOERR;

    private static string Sentence(int code, string file) => code switch
    {
        raw.SQLITE_FULL => $"The disk that holds {file} is full. Nothing was half done; make room and try again.",
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => $"{file} is held by another program. Close it and try again.",
        raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB => $"{file} is damaged or is no file of tales. Put back a copy of it, or move it away to begin anew.",
        raw.SQLITE_READONLY or raw.SQLITE_PERM or raw.SQLITE_AUTH => $"{file} may not be written. Give this program the right to write there.",
        raw.SQLITE_CANTOPEN => $"{file} cannot be opened. See whether its folder is there and may be written.",
        raw.SQLITE_IOERR => $"The disk that holds {file} failed. Nothing was half done.",
        raw.SQLITE_TOOBIG => $"Something is too long to be kept in {file}.",
        _ => $"{file} could not be used (SQLite error {code}).",
    };
}

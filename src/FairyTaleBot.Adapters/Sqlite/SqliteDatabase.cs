using FairyTaleBot.Engine.Ports;
using Microsoft.Data.Sqlite;

namespace FairyTaleBot.Adapters.Sqlite;

/// <summary>The file of tales, owned by this process from opening to disposal.</summary>
public sealed class SqliteDatabase : IAsyncDisposable
{
    private readonly FileStream claim;
    private readonly Session session;
    private bool disposed;

    private SqliteDatabase(string file, FileStream claim, Session session, StorageOptions options)
    {
        File = file;
        this.claim = claim;
        this.session = session;
        Writer = new(session, file, options);
        Readers = new(() => new Session(Connect(file, SqliteOpenMode.ReadOnly, options)), file, options.Readers);
    }

    /// <summary>Full path.</summary>
    public string File { get; }

    internal Writer Writer { get; }

    internal Readers Readers { get; }

    /// <summary>Opens the file, making it and its folder when they are not there yet, and frees every lease: their owner is gone.</summary>
    /// <exception cref="StoreException">Another process has it, or it cannot be used; the sentence names the file.</exception>
    public static SqliteDatabase Open(StorageOptions options)
    {
        if (options.Problem() is { } problem) throw new ArgumentException(problem, nameof(options));
        var folder = Path.GetFullPath(options.Path);
        var file = Path.Combine(folder, StorageOptions.FileName);
        FileStream? claim = null;
        SqliteConnection? connection = null;
        try
        {
            MakePrivate(folder);
            claim = Claim(file);
            connection = Connect(file, SqliteOpenMode.ReadWriteCreate, options);
            var session = new Session(connection);
            Prepare(session, file);
            return new(file, claim, session, options);
        }
        catch (Exception e)
        {
            connection?.Dispose();
            claim?.Dispose();
            throw Failures.Tell(e, file);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (disposed) return;
        disposed = true;
        await Writer.DisposeAsync().ConfigureAwait(false);
        await Readers.DisposeAsync().ConfigureAwait(false);
        session.Dispose();
        await claim.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>What people wrote is nobody else's on this machine. A folder that is there already is left as its owner made it.</summary>
    private static void MakePrivate(string folder)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>Held while the process lives and given up with it, however it dies.</summary>
    private static FileStream Claim(string file)
    {
        try
        {
            return new(Path.ChangeExtension(file, ".lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.None);
        }
        catch (IOException e) when (e is not DirectoryNotFoundException)
        {
            throw new StoreException($"{file} is in use by another process of this program. Stop it, or give this one a folder of its own (Storage:Path).", e);
        }
    }

    private static SqliteConnection Connect(string file, SqliteOpenMode mode, StorageOptions options)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Mode = mode,
            Pooling = false,
            ForeignKeys = true,
            DefaultTimeout = (int)Math.Ceiling(options.BusyTimeout.TotalSeconds),
        }.ToString());
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
            // Temporary tables hold names for a moment: never in a file.
            command.CommandText = $"PRAGMA busy_timeout = {(int)options.BusyTimeout.TotalMilliseconds}; PRAGMA temp_store = MEMORY;";
            command.ExecuteNonQuery();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static void Prepare(Session session, string file)
    {
        session.Script("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;");
        var version = session.Number("PRAGMA user_version") ?? 0;
        if (version > Schema.Migrations.Length)
            throw new StoreException($"{file} was written by a newer version of this program (form {version}, this one knows {Schema.Migrations.Length}).");

        for (; version < Schema.Migrations.Length; version++)
            session.Script($"BEGIN IMMEDIATE; {Schema.Migrations[version]} PRAGMA user_version = {version + 1}; COMMIT;");

        session.Run(Sql.Steps.FreeAll);
        session.Script("PRAGMA wal_checkpoint(TRUNCATE)");
    }
}

using FairyTaleBot.Adapters.Sqlite;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Testing.Stores;
using Microsoft.Data.Sqlite;

namespace FairyTaleBot.Adapters.Tests.Sqlite;

/// <summary>SQLite in a folder of its own.</summary>
public sealed class SqliteKit : StoreKit
{
    private readonly TestFolder folder = new();

    public StorageOptions Options => new() { Path = folder.Path, BusyTimeout = BusyTimeout };

    public TimeSpan BusyTimeout { get; init; } = TimeSpan.FromSeconds(5);

    public string File => Path.Combine(folder.Path, StorageOptions.FileName);

    public SqliteDatabase? Database { get; private set; }

    public override (ITaleStore Tales, IPostStore Posts) Open(TimeProvider clock)
    {
        Database = SqliteDatabase.Open(Options);
        return (new SqliteTaleStore(Database, clock), new SqlitePostStore(Database));
    }

    public override Task SpoilAsync(TaleId tale, int number, string json) =>
        Execute("UPDATE events SET json = $json WHERE number = $number AND tale = (SELECT number FROM tales WHERE id = $tale)", ("$json", json), ("$number", number), ("$tale", tale.Value));

    /// <summary>Through a door of its own, beside the store.</summary>
    public async Task<object?> Execute(string sql, params (string Name, object Value)[] values)
    {
        await using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values) command.Parameters.AddWithValue(name, value);
        return await command.ExecuteScalarAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        if (Database is not null) await Database.DisposeAsync();
        folder.Dispose();
        await base.DisposeAsync();
    }
}

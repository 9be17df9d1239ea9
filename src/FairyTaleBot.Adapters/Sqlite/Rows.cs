using System.Text.Json;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;
using Microsoft.Data.Sqlite;

namespace FairyTaleBot.Adapters.Sqlite;

/// <summary>Between columns and records. Column numbers are those of the statements in <see cref="Sql"/>.</summary>
internal static class Rows
{
    public static DateTimeOffset Time(long ticks) => new(ticks, TimeSpan.Zero);

    public static string Keys<T>(IEnumerable<T> keys) where T : struct, IKey<T> => Strings(keys.Select(k => k.Value));

    public static string Strings(IEnumerable<string> strings) => JsonSerializer.Serialize(strings);

    public static TaleCard Card(SqliteDataReader row) =>
        new(new(row.GetString(0)), new(row.GetString(1)), row.GetString(2), row.GetString(3), row.GetInt32(4), row.GetInt32(5), Time(row.GetInt64(6)));

    public static StoredPost Post(SqliteDataReader row)
    {
        var tale = Text(row, 2) is { } id ? new TaleId(id) : (TaleId?)null;
        var post = new Post(new(row.GetString(0)), row.GetString(1), tale, row.GetString(3), row.GetString(4), Time(row.GetInt64(5)), row.GetBoolean(6));
        var delivery = new Delivery(
            Enum.Parse<DeliveryState>(row.GetString(9)),
            row.GetInt64(10),
            [.. JsonSerializer.Deserialize<string[]>(row.GetString(11))!],
            row.GetInt64(12),
            Text(row, 13),
            row.IsDBNull(14) ? null : Time(row.GetInt64(14)));
        return new(post, row.GetInt64(7), row.GetInt64(8), delivery);
    }

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}

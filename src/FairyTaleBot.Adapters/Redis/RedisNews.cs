using System.Globalization;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;

namespace FairyTaleBot.Adapters.Redis;

/// <summary>What a worker is told of another's change.</summary>
/// <param name="Tale">Null for talk.</param>
/// <param name="IsForgetting">Somebody was forgotten in the chat: what is kept of its tales holds the name.</param>
/// <param name="Due">When the tale owes something next; null when it owes nothing.</param>
internal sealed record Change(string Worker, ChatKey Chat, TaleId? Tale, int Version, DateTimeOffset? Due, bool IsForgetting = false);

internal static class RedisNews
{
    /// <summary><c>worker chat tale version due</c>: keys and numbers only.</summary>
    public static string Line(string worker, ChatKey chat, TaleId? tale = null, int version = 0, IReadOnlyList<OwedStep>? owed = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{worker} {chat} {(tale is { } id ? id.Value : "-")} {version} {(owed is { Count: > 0 } ? RedisKeys.Time(owed.Min(s => s.DueAt)) : "-")}");

    public static string Forgetting(string worker, ChatKey chat) => $"{worker} {chat} * 0 -";

    /// <summary>Null when it is no such line.</summary>
    public static Change? Read(string? line) =>
        line?.Split(' ') is [var worker, var chat, var tale, var version, var due]
        && chat.Contains(':', StringComparison.Ordinal)
        && int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new(worker, new(chat), tale is "-" or "*" ? null : new TaleId(tale), number, due == "-" ? null : RedisKeys.Time(due), tale == "*")
            : null;
}

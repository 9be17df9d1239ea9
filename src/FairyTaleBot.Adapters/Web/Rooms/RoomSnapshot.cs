using System.Text.Json;

namespace FairyTaleBot.Adapters.Web.Rooms;

/// <summary>A room as it was told, part by part, so that two looks can be compared.</summary>
internal sealed class RoomSnapshot
{
    private readonly Dictionary<string, string> messages;
    private readonly string tale;
    private readonly string taleWithoutProgress;
    private readonly string? writing;

    public RoomSnapshot(RoomJson room)
    {
        messages = room.Messages.ToDictionary(m => m.Id, m => JsonSerializer.Serialize(m, RoomJsonContext.Readable.MessageJson));
        tale = Write(room.Tale);
        taleWithoutProgress = Write(room.Tale is { } told ? told with { Writing = null } : null);
        writing = room.Tale?.Writing is { } w ? JsonSerializer.Serialize(w, RoomJsonContext.Readable.WritingJson) : null;
    }

    /// <summary>The events that lead from an earlier look to this one; messages first, so that a ballot is there before the tale speaks of it.</summary>
    public IEnumerable<(string Type, string Data)> Since(RoomSnapshot before)
    {
        foreach (var (id, message) in messages)
        {
            if (before.messages.GetValueOrDefault(id) != message) yield return ("message", message);
        }

        foreach (var id in before.messages.Keys.Where(id => !messages.ContainsKey(id)))
        {
            yield return ("removed", JsonSerializer.Serialize(new RemovedJson(id), RoomJsonContext.Readable.RemovedJson));
        }

        if (tale == before.tale) yield break;
        var onlyProgress = taleWithoutProgress == before.taleWithoutProgress && writing is not null && before.writing is not null;
        yield return onlyProgress ? ("progress", writing!) : ("tale", tale);
    }

    private static string Write(TaleStateJson? tale) =>
        tale is null ? "null" : JsonSerializer.Serialize(tale, RoomJsonContext.Readable.TaleStateJson);
}

using System.Text.Json;
using FairyTaleBot.Adapters.Telegram.Api.Types;

namespace FairyTaleBot.Adapters.Telegram.Api.Wire;

/// <summary>Reads updates one by one, so that a shape nobody foresaw costs that update and not the queue.</summary>
internal static class UpdateReader
{
    /// <summary>Null only for what has no id, and so cannot be an update.</summary>
    internal static Update? Read(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty("update_id", out var id)
            || id.ValueKind != JsonValueKind.Number || !id.TryGetInt64(out var updateId)) return null;
        var kind = KindOf(json);
        try
        {
            return json.Deserialize(TelegramJson.Default.Update)! with { Kind = kind };
        }
        catch (JsonException)
        {
            return new Update { UpdateId = updateId, Kind = kind, IsUnreadable = true };
        }
    }

    private static string KindOf(JsonElement json)
    {
        foreach (var property in json.EnumerateObject())
        {
            if (!property.NameEquals("update_id")) return property.Name;
        }

        return "nothing";
    }
}

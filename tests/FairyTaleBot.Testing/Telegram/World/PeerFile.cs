using System.Text.Json.Nodes;

namespace FairyTaleBot.Testing.Telegram.World;

/// <summary>A file the server holds.</summary>
public sealed record PeerFile(string Kind, string FileId, byte[] Bytes, int Width, int Height)
{
    internal JsonNode ToJson()
    {
        if (Kind != "photo") return new JsonObject { ["file_id"] = FileId, ["file_unique_id"] = "u" + FileId, ["duration"] = 1 };
        var thumb = new JsonObject { ["file_id"] = FileId + "s", ["file_unique_id"] = "us" + FileId, ["width"] = Math.Min(90, Width), ["height"] = Math.Min(90, Height) };
        var full = new JsonObject { ["file_id"] = FileId, ["file_unique_id"] = "u" + FileId, ["width"] = Width, ["height"] = Height };
        return new JsonArray(thumb, full);
    }
}

using System.Text.Json.Nodes;

namespace FairyTaleBot.Testing.Telegram.World;

#pragma warning disable CA1032, CA1064 // Thrown and caught inside the peer.
/// <summary>The Bot API says no.</summary>
internal sealed class ApiError(int code, string description, JsonObject? parameters = null) : Exception(description)
{
    internal int Code { get; } = code;

    internal JsonObject ToJson()
    {
        var json = new JsonObject { ["ok"] = false, ["error_code"] = Code, ["description"] = Message };
        if (parameters is not null) json["parameters"] = parameters.DeepClone();
        return json;
    }

    internal static ApiError BadRequest(string what) => new(400, $"Bad Request: {what}");
}

using System.Text.Json.Nodes;

namespace FairyTaleBot.Testing.Telegram.World;

/// <summary>Somebody with a Telegram account.</summary>
public sealed record PeerUser(long Id, string FirstName, string? LanguageCode = null, bool IsBot = false, string? Username = null)
{
    internal JsonObject ToJson()
    {
        var json = new JsonObject { ["id"] = Id, ["is_bot"] = IsBot, ["first_name"] = FirstName };
        if (LanguageCode is not null) json["language_code"] = LanguageCode;
        if (Username is not null) json["username"] = Username;
        return json;
    }
}

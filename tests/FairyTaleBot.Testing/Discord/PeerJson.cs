using System.Text.Json.Nodes;

namespace FairyTaleBot.Testing.Discord;

/// <summary>Puts things into Discord's JSON, with some fields that no client knows.</summary>
internal static class PeerJson
{
    public static JsonObject Channel(PeerChannel channel)
    {
        var json = new JsonObject
        {
            ["id"] = channel.Id.ToString(),
            ["type"] = channel.Type,
            ["name"] = channel.Type is PeerChannel.Direct or PeerChannel.GroupDirect ? null : channel.Name,
            ["guild_id"] = channel.Guild?.Id.ToString(),
            ["parent_id"] = channel.Parent?.Id.ToString(),
            ["a_field_of_tomorrow"] = new JsonArray(1, 2),
        };
        if (channel is { IsThread: true, Parent.Type: PeerChannel.Forum })
            json["applied_tags"] = new JsonArray([.. channel.Parent.Tags.Where(tag => channel.AppliedTags.Contains(tag.Name)).Select(tag => JsonValue.Create(tag.Id.ToString()))]);
        if (channel.IsThread)
            json["thread_metadata"] = new JsonObject { ["archived"] = channel.Archived, ["locked"] = false, ["auto_archive_duration"] = 1440 };
        if (channel.Type == PeerChannel.Forum)
            json["available_tags"] = new JsonArray([.. channel.Tags.Select(tag => new JsonObject { ["id"] = tag.Id.ToString(), ["name"] = tag.Name, ["moderated"] = false })]);
        return json;
    }

    public static JsonObject Message(DiscordPeer peer, PeerMessage message) => new()
    {
        ["id"] = message.Id.ToString(),
        ["channel_id"] = message.Channel.Id.ToString(),
        ["author"] = Bot(peer),
        ["content"] = message.Body["content"]?.GetValue<string>() ?? "",
        ["timestamp"] = message.CreatedAt.ToString("O"),
        ["flags"] = message.Flags,
        ["embeds"] = message.Body["embeds"]?.DeepClone() ?? new JsonArray(),
        ["components"] = message.Body["components"]?.DeepClone() ?? new JsonArray(),
        ["attachments"] = new JsonArray([.. message.Files.Select(file => new JsonObject
        {
            ["id"] = file.Id.ToString(), ["filename"] = file.Name, ["description"] = file.Description, ["size"] = file.Bytes.Length, ["url"] = $"https://cdn.example/{file.Id}/{file.Name}",
        })]),
        ["a_field_of_tomorrow"] = new JsonObject(),
    };

    public static JsonObject Bot(DiscordPeer peer) => new() { ["id"] = peer.BotId.ToString(), ["username"] = "FairyTaleBot", ["bot"] = true, ["discriminator"] = "0001" };

    public static JsonObject Interaction(DiscordPeer peer, PeerInteraction interaction, JsonObject data)
    {
        var guild = interaction.Channel.Guild;
        var json = new JsonObject
        {
            ["id"] = interaction.Id.ToString(),
            ["application_id"] = peer.ApplicationId.ToString(),
            ["type"] = interaction.Type,
            ["token"] = interaction.Token,
            ["version"] = 1,
            ["data"] = data,
            ["channel_id"] = interaction.Channel.Id.ToString(),
            ["channel"] = Channel(interaction.Channel),
            ["locale"] = interaction.Member.Locale,
            ["app_permissions"] = interaction.Channel.AppPermissions.ToString(),
            ["attachment_size_limit"] = 10 * 1024 * 1024,
            ["entitlements"] = new JsonArray(),
            ["authorizing_integration_owners"] = guild is null ? new() { ["1"] = interaction.Member.Id.ToString() } : new JsonObject { ["0"] = guild.Id.ToString() },
            ["context"] = guild is not null ? 0 : interaction.Channel.Type == PeerChannel.GroupDirect ? 2 : 1,
            ["a_field_of_tomorrow"] = "yes",
        };
        if (guild is not null)
        {
            json["guild_id"] = guild.Id.ToString();
            json["guild_locale"] = guild.Locale;
            json["member"] = new JsonObject
            {
                ["user"] = interaction.Member.User(), ["nick"] = null, ["roles"] = new JsonArray([.. interaction.Member.Roles.Select(role => JsonValue.Create(role.ToString()))]), ["permissions"] = interaction.Member.Permissions.ToString(),
            };
        }
        else
        {
            json["user"] = interaction.Member.User();
        }

        if (interaction.Message is { } message)
            json["message"] = Message(peer, message);
        return json;
    }
}

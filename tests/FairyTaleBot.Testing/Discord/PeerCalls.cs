using System.Text.Json.Nodes;
using FairyTaleBot.Testing.Discord.Spec;
using Microsoft.AspNetCore.Http;

namespace FairyTaleBot.Testing.Discord;

/// <summary>Carries out requests that are in order. Runs under the world's lock.</summary>
internal sealed class PeerCalls(DiscordPeer peer)
{
    private readonly PeerWorld _world = peer.World;
    private readonly PeerMessages _messages = new(peer);

    /// <summary>What is wrong with a request beyond its shape.</summary>
    public IEnumerable<string> Rules(DiscordOperation operation, PeerForm form) => operation.Id switch
    {
        "bulk_set_application_commands" => CommandRules.Check(form.Body!.AsArray(), global: true),
        "bulk_set_guild_application_commands" => CommandRules.Check(form.Body!.AsArray(), global: false),
        "create_interaction_response" => CallbackRules(operation, form),
        "create_message" or "execute_webhook" => MessageRules.Check(form.Message!, Names(form), modernAlready: false, creates: true),
        "create_thread" when form.Body!["message"] is JsonObject first => MessageRules.Check(first, Names(form), modernAlready: false, creates: true),
        "update_message" or "update_original_webhook_message" or "update_webhook_message" => EditRules(operation, form),
        _ => [],
    };

    public PeerAnswer Do(DiscordOperation operation, PeerForm form, IQueryCollection query)
    {
        if (operation.Path.TryGetValue("channel_id", out var id) && Gate(id) is { } closed)
            return closed;
        return operation.Id switch
        {
            "get_bot_gateway" => new(200, peer.Gateway.Describe()),
            "get_my_application" => new(200, new JsonObject { ["id"] = peer.ApplicationId.ToString(), ["name"] = "FairyTaleBot", ["bot"] = PeerJson.Bot(peer), ["bot_public"] = peer.IsPublic, ["interactions_endpoint_url"] = peer.InteractionsEndpoint, ["integration_types_config"] = new JsonObject { ["0"] = new JsonObject(), ["1"] = new JsonObject() }, ["approximate_guild_count"] = _world.Guilds.Count }),
            "list_application_commands" => new(200, _world.Commands.GetValueOrDefault(0UL, []).DeepClone()),
            "list_guild_application_commands" => new(200, _world.Commands.GetValueOrDefault(ulong.Parse(operation["guild_id"]), []).DeepClone()),
            "bulk_set_application_commands" => SetCommands(0, form.Body!.AsArray()),
            "bulk_set_guild_application_commands" => SetCommands(ulong.Parse(operation["guild_id"]), form.Body!.AsArray()),
            "create_interaction_response" => Answer(operation, form),
            "get_channel" => new(200, PeerJson.Channel(Channel(operation))),
            "update_channel" => ChangeThread(Channel(operation), form.Body!.AsObject()),
            "delete_channel" => DeleteThread(Channel(operation)),
            "get_guild" => Guild(operation) is { } guild ? new(200, new JsonObject { ["id"] = guild.Id.ToString(), ["name"] = guild.Name, ["preferred_locale"] = guild.Locale }) : PeerAnswer.Refused(404, 10004, "Unknown Guild"),
            "list_guild_channels" => Guild(operation) is { } guild
                ? new(200, new JsonArray([.. _world.Channels.Values.Where(channel => channel.Guild == guild && !channel.IsThread && !channel.Deleted).Select(PeerJson.Channel)]))
                : PeerAnswer.Refused(404, 10004, "Unknown Guild"),
            "get_active_guild_threads" => new(200, new JsonObject
            {
                ["threads"] = new JsonArray([.. _world.Channels.Values.Where(channel => channel is { IsThread: true, Archived: false, Deleted: false } && channel.Guild == Guild(operation)).Select(PeerJson.Channel)]),
                ["members"] = new JsonArray(),
            }),
            "list_my_guilds" => new(200, new JsonArray([.. _world.Guilds.Values.Select(guild => new JsonObject
            {
                ["id"] = guild.Id.ToString(), ["name"] = guild.Name, ["permissions"] = guild.BotPermissions.ToString(), ["owner"] = false,
            })])),
            "create_dm" => new(200, PeerJson.Channel(Direct(form.Body!["recipient_id"]!.GetValue<string>()))),
            "trigger_typing_indicator" => new(204),
            "join_thread" => new(204),
            "list_messages" => _messages.List(Channel(operation), query),
            "get_message" => _messages.Get(Channel(operation), operation["message_id"]),
            "create_message" => _messages.Create(Channel(operation), form),
            "update_message" => _messages.Edit(Channel(operation), operation["message_id"], form),
            "delete_message" => _messages.Delete(Channel(operation), operation["message_id"]),
            "create_thread_from_message" => ThreadFromMessage(operation, form.Body!.AsObject()),
            "create_thread" => Thread(Channel(operation), form),
            _ => WithToken(operation, form),
        };
    }

    private PeerAnswer? Gate(string id)
    {
        if (!_world.Channels.TryGetValue(ulong.Parse(id), out var channel) || channel.Deleted || channel.Parent is { Deleted: true })
            return PeerAnswer.Refused(404, 10003, "Unknown Channel");
        if (channel.Type == PeerChannel.GroupDirect)
            return PeerAnswer.Refused(403, 50001, "Missing Access");
        return channel.Forbidden is { } code ? PeerAnswer.Refused(403, code, "Missing Permissions") : null;
    }

    private PeerAnswer SetCommands(ulong scope, JsonArray commands)
    {
        foreach (var command in commands)
        {
            command!["id"] = _world.NextId().ToString();
            command["application_id"] = peer.ApplicationId.ToString();
            command["version"] = _world.NextId().ToString();
            // Discord fills in what was left out.
            command["type"] ??= 1;
            command["nsfw"] ??= false;
            command["dm_permission"] = true;
            if (scope == 0)
                command["contexts"] ??= null;
            command["integration_types"] ??= new JsonArray(0);
        }

        _world.Commands[scope] = commands.DeepClone().AsArray();
        return new(200, commands.DeepClone());
    }

    private IEnumerable<string> CallbackRules(DiscordOperation operation, PeerForm form)
    {
        var interaction = _world.Interactions.GetValueOrDefault(operation["interaction_token"]);
        var type = form.Body!["type"]!.GetValue<int>();
        var data = form.Body["data"] as JsonObject;
        if (interaction is null)
            return [];
        if (type == 5 && ((data?["flags"]?.GetValue<int>() ?? 0) & ~MessageRules.Ephemeral) != 0)
            return ["$.data.flags: a deferred answer takes no flag but ephemeral"];
        if (type is 6 or 7 && interaction.Type is not (PeerInteraction.Component or PeerInteraction.Modal))
            return ["$.type: there is no message to update"];
        if ((type == 8) != (interaction.Type == PeerInteraction.Autocomplete))
            return ["$.type: suggestions answer autocomplete and nothing else does"];
        if (type == 9 && interaction.Type is not (PeerInteraction.Command or PeerInteraction.Component))
            return ["$.type: a form cannot be opened here"];
        if (type == 9 && data!["components"]!.AsArray().Count > 5)
            return ["$.data.components: a form has at most 5 fields"];
        return type is 4 or 7 && data is not null
            ? MessageRules.Check(data, Names(form), modernAlready: type == 7 && Modern(interaction.Message), creates: type == 4)
            : [];
    }

    private IEnumerable<string> EditRules(DiscordOperation operation, PeerForm form)
    {
        var message = operation.Path.TryGetValue("channel_id", out _) ? _messages.Find(Channel(operation), operation["message_id"]) : Edited(operation);
        if (Modern(message) && form.Message!["flags"]?.GetValue<int>() is { } flags && (flags & MessageRules.ComponentsV2) == 0)
            return ["$.flags: Components V2 cannot be taken off"];
        return MessageRules.Check(form.Message!, Names(form), Modern(message), creates: false);
    }

    private PeerAnswer Answer(DiscordOperation operation, PeerForm form)
    {
        if (!_world.Interactions.TryGetValue(operation["interaction_token"], out var interaction) || interaction.Id.ToString() != operation["interaction_id"])
            return PeerAnswer.Refused(404, 10062, "Unknown interaction");
        if (interaction.Answer is not null)
            return PeerAnswer.Refused(400, 40060, "Interaction has already been acknowledged.");
        if (_world.Now - interaction.CreatedAt > peer.Options.AnswerDue)
            return PeerAnswer.Refused(404, 10062, "Unknown interaction");
        interaction.Answer = form.Body!["type"]!.GetValue<int>();
        interaction.AnsweredAfter = _world.Now - interaction.CreatedAt;
        var data = form.Body["data"] as JsonObject;
        switch (interaction.Answer)
        {
            case 4:
                interaction.Original = _messages.Add(interaction.Channel, form, interaction);
                break;
            case 5:
                interaction.Original = _messages.Add(interaction.Channel, new(new JsonObject { ["flags"] = data?["flags"]?.DeepClone() ?? 0 }, [], []), interaction);
                interaction.Original.Thinking = true;
                break;
            case 6:
                interaction.Original = interaction.Message;
                break;
            case 7:
                interaction.Original = interaction.Message;
                if (interaction.Message is { } message)
                    _messages.Change(message, form);
                break;
            case 8:
                interaction.Suggestions = [.. data!["choices"]!.AsArray().Select(choice => (choice!["name"]!.GetValue<string>(), choice["value"]!.ToString()))];
                break;
            case 9:
                interaction.Form = data!.DeepClone().AsObject();
                break;
        }

        return new(204);
    }

    private PeerAnswer WithToken(DiscordOperation operation, PeerForm form)
    {
        if (!_world.Interactions.TryGetValue(operation["webhook_token"], out var interaction) || operation["webhook_id"] != peer.ApplicationId.ToString())
            return PeerAnswer.Refused(404, 10015, "Unknown Webhook");
        if (_world.Now - interaction.CreatedAt > peer.Options.TokenLife)
            return PeerAnswer.Refused(401, 50027, "Invalid Webhook Token");
        if (interaction.Answer is null)
            return PeerAnswer.Refused(404, 10015, "Unknown Webhook");
        if (operation.Id == "execute_webhook")
        {
            var message = _messages.Add(interaction.Channel, form, interaction);
            interaction.Further.Add(message);
            return new(200, PeerJson.Message(peer, message));
        }

        if (Edited(operation) is not { Deleted: false } target)
            return PeerAnswer.Refused(404, 10008, "Unknown Message");
        if (operation.Id.StartsWith("delete", StringComparison.Ordinal))
        {
            target.Deleted = true;
            return new(204);
        }

        if (operation.Id.StartsWith("update", StringComparison.Ordinal))
            _messages.Change(target, form);
        return new(200, PeerJson.Message(peer, target));
    }

    private PeerMessage? Edited(DiscordOperation operation)
    {
        var interaction = _world.Interactions.GetValueOrDefault(operation["webhook_token"]);
        return operation.Path.TryGetValue("message_id", out var id) ? interaction?.Further.FirstOrDefault(message => message.Id.ToString() == id) : interaction?.Original;
    }

    private PeerAnswer ThreadFromMessage(DiscordOperation operation, JsonObject body)
    {
        var channel = Channel(operation);
        if (_messages.Find(channel, operation["message_id"]) is not { Deleted: false } message)
            return PeerAnswer.Refused(404, 10008, "Unknown Message");
        if (_world.Channels.ContainsKey(message.Id))
            return PeerAnswer.Refused(400, 160004, "A thread has already been created for this message");
        var thread = _world.AddChannel(PeerChannel.PublicThread, body["name"]!.GetValue<string>(), channel.Guild, channel, message.Id);
        return new(201, PeerJson.Channel(thread));
    }

    private PeerAnswer Thread(PeerChannel channel, PeerForm form)
    {
        var body = form.Body!.AsObject();
        if ((channel.Type == PeerChannel.Forum) != body.ContainsKey("message"))
            return PeerAnswer.Refused(400, 50024, "Cannot execute action on this channel type");
        var type = channel.Type == PeerChannel.Forum ? PeerChannel.PublicThread : body["type"]?.GetValue<int>() ?? 12;
        var thread = _world.AddChannel(type, body["name"]!.GetValue<string>(), channel.Guild, channel);
        Tag(thread, body);
        var json = PeerJson.Channel(thread);
        if (body["message"] is JsonObject)
            json["message"] = PeerJson.Message(peer, _messages.Add(thread, form, interaction: null, thread.Id));
        return new(201, json);
    }

    private static PeerAnswer ChangeThread(PeerChannel thread, JsonObject change)
    {
        thread.Archived = change["archived"]?.GetValue<bool>() ?? thread.Archived;
        thread.Name = change["name"]?.GetValue<string>() ?? thread.Name;
        Tag(thread, change);
        return new(200, PeerJson.Channel(thread));
    }

    /// <summary>Only whoever may manage threads deletes one, even one's own; the bot never deletes a channel of people's.</summary>
    private static PeerAnswer DeleteThread(PeerChannel thread)
    {
        if (!thread.IsThread) return PeerAnswer.Refused(403, 50013, "Missing Permissions");
        if (thread.Guild is not { } guild || (guild.BotPermissions & (1UL << 34)) == 0) return PeerAnswer.Refused(403, 50013, "Missing Permissions");
        thread.Deleted = true;
        return new(200, PeerJson.Channel(thread));
    }

    private static void Tag(PeerChannel thread, JsonObject body)
    {
        if (body["applied_tags"] is JsonArray tags)
            thread.AppliedTags = [.. tags.Select(id => thread.Parent!.Tags.First(tag => tag.Id.ToString() == id!.GetValue<string>()).Name)];
    }

    private PeerChannel Direct(string recipient) =>
        _world.Channels.Values.FirstOrDefault(channel => channel.Type == PeerChannel.Direct && channel.Name == recipient) ?? _world.AddChannel(PeerChannel.Direct, recipient, null, null);

    private PeerChannel Channel(DiscordOperation operation) => _world.Channels[ulong.Parse(operation["channel_id"])];

    private PeerGuild? Guild(DiscordOperation operation) => _world.Guilds.GetValueOrDefault(ulong.Parse(operation["guild_id"]));

    private static bool Modern(PeerMessage? message) => message is not null && (message.Flags & MessageRules.ComponentsV2) != 0;

    private static string[] Names(PeerForm form) => [.. form.Uploads.Select(file => file.Name)];
}

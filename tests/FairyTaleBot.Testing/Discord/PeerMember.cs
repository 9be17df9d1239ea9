using System.Text.Json.Nodes;

namespace FairyTaleBot.Testing.Discord;

/// <summary>A person, driven by a script: types commands, presses buttons, fills in forms.</summary>
public sealed class PeerMember
{
    private readonly DiscordPeer _peer;

    internal PeerMember(DiscordPeer peer, ulong id, string name, string locale, ulong permissions) =>
        (_peer, Id, Name, Locale, Permissions) = (peer, id, name, locale, permissions);

    /// <summary>Their id.</summary>
    public ulong Id { get; }

    /// <summary>Their name.</summary>
    public string Name { get; }

    /// <summary>Their language, such as <c>ko</c>.</summary>
    public string Locale { get; }

    /// <summary>Their permission bits in the server, such as Manage Messages 1&lt;&lt;13.</summary>
    public ulong Permissions { get; set; }

    /// <summary>Ids of their roles.</summary>
    public IReadOnlyList<ulong> Roles { get; set; } = [];

    /// <summary>Uses a registered command. Refused, as Discord's own client does, when the command, the subcommand or an option does not exist.</summary>
    /// <param name="channel">Where.</param>
    /// <param name="path">The command and its subcommand, such as <c>tale start</c>.</param>
    /// <param name="options">Options by name; text, whole number, number or yes/no.</param>
    public Task<PeerInteraction> UseAsync(PeerChannel channel, string path, params (string Name, object Value)[] options) =>
        _peer.InteractAsync(new(_peer, PeerInteraction.Command, this, channel, null), CommandForm.Fill(_peer.Registered(channel), path, options, focused: null));

    /// <summary>What the bot suggests while an option is being typed.</summary>
    public async Task<IReadOnlyList<(string Name, string Value)>> TypeAsync(PeerChannel channel, string path, string option, string typed, params (string Name, object Value)[] others)
    {
        var data = CommandForm.Fill(_peer.Registered(channel), path, [.. others, (option, typed)], focused: option);
        var interaction = await _peer.InteractAsync(new(_peer, PeerInteraction.Autocomplete, this, channel, null), data);
        return (await interaction.AnsweredAsync()).Suggestions;
    }

    /// <summary>Presses the button whose label or custom id holds these words. Refused when there is none or it is disabled.</summary>
    public Task<PeerInteraction> PressAsync(PeerMessage message, string words)
    {
        var button = message.Buttons.FirstOrDefault(button => button.CustomId == words)
            ?? message.Buttons.FirstOrDefault(button => button.CustomId is not null && (button.Label.Contains(words, StringComparison.Ordinal) || button.Emoji == words))
            ?? throw new InvalidOperationException($"No button “{words}” on the message; there are: {string.Join(", ", message.Buttons.Select(button => button.Label))}.");
        return button.Disabled ? throw new InvalidOperationException($"The button “{words}” is disabled.") : ForgePressAsync(message, button.CustomId!);
    }

    /// <summary>Sends a press that the message may not even offer: a stale or forged one.</summary>
    public Task<PeerInteraction> ForgePressAsync(PeerMessage message, string customId) =>
        _peer.InteractAsync(new(_peer, PeerInteraction.Component, this, message.Channel, message), new() { ["custom_id"] = customId, ["component_type"] = 2 });

    /// <summary>Sends a command that no client of Discord's would send.</summary>
    public Task<PeerInteraction> ForgeCommandAsync(PeerChannel channel, JsonObject data) => _peer.InteractAsync(new(_peer, PeerInteraction.Command, this, channel, null), data);

    /// <summary>Chooses from a select on the message.</summary>
    public Task<PeerInteraction> ChooseAsync(PeerMessage message, string customId, params string[] values) =>
        _peer.InteractAsync(new(_peer, PeerInteraction.Component, this, message.Channel, message),
            new() { ["custom_id"] = customId, ["component_type"] = 3, ["values"] = new JsonArray([.. values.Select(value => JsonValue.Create(value))]) });

    /// <summary>Fills in and sends the form that an interaction opened. Refused when a field does not exist or its length is not allowed.</summary>
    public Task<PeerInteraction> SubmitAsync(PeerInteraction opener, params (string Field, string Text)[] fields)
    {
        var form = opener.Form ?? throw new InvalidOperationException("No form is open.");
        return _peer.InteractAsync(new(_peer, PeerInteraction.Modal, this, opener.Channel, opener.Message), ModalForm.Fill(form, fields));
    }

    /// <summary>Opens the direct messages between this person and the bot.</summary>
    public PeerChannel DirectMessages() => _peer.DirectMessages(this);

    internal JsonObject User() => new() { ["id"] = Id.ToString(), ["username"] = Name.ToLowerInvariant(), ["global_name"] = Name, ["discriminator"] = "0", ["avatar"] = null };
}

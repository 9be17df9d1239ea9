using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace FairyTaleBot.Testing.Discord;

/// <summary>Messages: made, edited, listed, taken away. Runs under the world's lock.</summary>
internal sealed class PeerMessages(DiscordPeer peer)
{
    private static readonly TimeSpan NonceLife = TimeSpan.FromMinutes(3);

    public PeerMessage? Find(PeerChannel channel, string id) => channel.Stored.FirstOrDefault(message => message.Id.ToString() == id);

    public PeerAnswer Get(PeerChannel channel, string id) =>
        Find(channel, id) is { Deleted: false } message ? new(200, PeerJson.Message(peer, message)) : PeerAnswer.Refused(404, 10008, "Unknown Message");

    public PeerAnswer List(PeerChannel channel, IQueryCollection query)
    {
        var limit = int.TryParse(query["limit"], out var most) ? most : 50;
        var messages = channel.Stored.Where(message => !message.Deleted && !message.Ephemeral);
        messages = ulong.TryParse(query["after"], out var after) ? messages.Where(message => message.Id > after).Take(limit).Reverse() : messages.Reverse().Take(limit);
        return new(200, new JsonArray([.. messages.Select(message => PeerJson.Message(peer, message))]));
    }

    public PeerAnswer Create(PeerChannel channel, PeerForm form)
    {
        if (channel.Type == PeerChannel.Forum)
            return PeerAnswer.Refused(400, 50008, "Cannot send messages in a non-text channel");
        if (channel.Archived)
            return PeerAnswer.Refused(400, 50083, "Thread is archived");
        var nonce = form.Message!["nonce"]?.ToString();
        var enforced = nonce is not null && form.Message["enforce_nonce"]?.GetValue<bool>() is true;
        if (enforced && peer.World.Nonces.TryGetValue((channel.Id, nonce!), out var first) && peer.World.Now - first.At < NonceLife)
            return new(200, PeerJson.Message(peer, first.Message));
        var message = Add(channel, form, interaction: null);
        message.Nonce = nonce;
        if (enforced)
            peer.World.Nonces[(channel.Id, nonce!)] = (message, peer.World.Now);
        return new(200, PeerJson.Message(peer, message));
    }

    public PeerAnswer Edit(PeerChannel channel, string id, PeerForm form)
    {
        if (Find(channel, id) is not { Deleted: false } message)
            return PeerAnswer.Refused(404, 10008, "Unknown Message");
        if (channel.Archived)
            return PeerAnswer.Refused(400, 50083, "Thread is archived");
        Change(message, form);
        return new(200, PeerJson.Message(peer, message));
    }

    public PeerAnswer Delete(PeerChannel channel, string id)
    {
        if (Find(channel, id) is not { Deleted: false } message)
            return PeerAnswer.Refused(404, 10008, "Unknown Message");
        message.Deleted = true;
        return new(204);
    }

    /// <param name="id">A forum post's first message has the post's own id.</param>
    public PeerMessage Add(PeerChannel channel, PeerForm form, PeerInteraction? interaction, ulong? id = null)
    {
        var message = new PeerMessage(id ?? peer.World.NextId(), channel, interaction) { CreatedAt = peer.World.Now };
        Write(message, form);
        channel.Stored.Add(message);
        return message;
    }

    public void Change(PeerMessage message, PeerForm form)
    {
        Write(message, form);
        message.Edits++;
        message.Thinking = false;
    }

    private void Write(PeerMessage message, PeerForm form)
    {
        var body = form.Message!;
        // What an edit does not name stays; whether it is ephemeral was settled at first.
        var ephemeral = message.Flags & Spec.MessageRules.Ephemeral;
        foreach (var (name, value) in body.Where(pair => pair.Key is not ("attachments" or "nonce" or "enforce_nonce")))
            message.Body[name] = value?.DeepClone();
        if (ephemeral != 0)
            message.Body["flags"] = message.Flags | ephemeral;
        if (body["attachments"] is not JsonArray slots)
            return;
        var kept = message.Files.Where(file => slots.Any(slot => slot!["id"]!.ToString() == file.Id.ToString()));
        message.Files = [.. kept, .. form.Uploads.Select(file => file with { Id = peer.World.NextId() })];
    }
}

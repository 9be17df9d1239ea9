using FairyTaleBot.Adapters.Discord.Api.Models;

namespace FairyTaleBot.Adapters.Discord.Api;

/// <summary>Threads and forum posts.</summary>
internal sealed class ThreadCalls(DiscordCaller caller)
{
    /// <summary>Begins the thread of a message, or gives back the one it has: a message has one thread, with the message's own id. Idempotent.</summary>
    public async Task<Channel> StartFromMessageAsync(Snowflake channel, Snowflake message, NewThread thread, CancellationToken cancellationToken)
    {
        var request = DiscordRequest.WithJson(DiscordRoute.Message(HttpMethod.Post, channel, message, "/threads"), thread, DiscordJson.Wire.NewThread) with { Idempotent = true };
        try
        {
            return await caller.CallAsync(request, DiscordJson.Wire.Channel, cancellationToken);
        }
        catch (DiscordException exists) when (exists.Code == DiscordErrorCode.ThreadExists)
        {
            return await caller.CallAsync(new(DiscordRoute.Channel(HttpMethod.Get, message)), DiscordJson.Wire.Channel, cancellationToken);
        }
    }

    /// <summary>Begins an open thread that hangs on no message. Not idempotent.</summary>
    public Task<Channel> StartAsync(Snowflake channel, NewThread thread, CancellationToken cancellationToken) =>
        caller.CallAsync(
            DiscordRequest.WithJson(DiscordRoute.Channel(HttpMethod.Post, channel, "/threads"), thread with { Type = thread.Type ?? ChannelType.PublicThread }, DiscordJson.Wire.NewThread),
            DiscordJson.Wire.Channel, cancellationToken);

    /// <summary>Begins a forum post with its first message. Not idempotent.</summary>
    public Task<Channel> StartPostAsync(Snowflake forum, NewForumPost post, CancellationToken cancellationToken) =>
        caller.CallAsync(
            DiscordRequest.WithFiles(DiscordRoute.Channel(HttpMethod.Post, forum, "/threads"), post with { Message = post.Message.Ready() }, DiscordJson.Wire.NewForumPost, post.Message.Files),
            DiscordJson.Wire.Channel, cancellationToken);

    /// <summary>The threads of a server that are not archived, as far as the bot may see them.</summary>
    public async Task<IReadOnlyList<Channel>> ListActiveAsync(Snowflake guild, CancellationToken cancellationToken) =>
        (await caller.CallAsync(new(DiscordRoute.Guild(guild, "/threads/active")), DiscordJson.Wire.ActiveThreads, cancellationToken)).Threads;

    /// <summary>Deletes a thread with everything in it. Takes the permission "Manage Threads".</summary>
    public Task DeleteAsync(Snowflake thread, CancellationToken cancellationToken) =>
        caller.DeleteAsync(DiscordRoute.Channel(HttpMethod.Delete, thread), cancellationToken);

    public Task<Channel> ChangeAsync(Snowflake thread, ThreadChange change, CancellationToken cancellationToken) =>
        caller.CallAsync(DiscordRequest.WithJson(DiscordRoute.Channel(HttpMethod.Patch, thread), change, DiscordJson.Wire.ThreadChange), DiscordJson.Wire.Channel, cancellationToken);
}

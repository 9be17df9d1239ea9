using FairyTaleBot.Adapters.Discord.Api;
using FairyTaleBot.Adapters.Discord.Api.Models;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Posts;

namespace FairyTaleBot.Adapters.Discord.Posting;

/// <summary>
/// A post on its way to a channel of Discord: its marks are messages. What may or may not have been sent is sent again only under the
/// same nonce while Discord still knows it, or after the channel was read back.
/// </summary>
/// <param name="channel">Where its messages stand.</param>
internal sealed class DiscordSlip(Slip slip, Snowflake channel, DiscordApi api, Traces traces, TimeProvider time)
{
    /// <summary>Stands for a message that somebody took away: it is not sent again.</summary>
    public const string Gone = "gone";

    private const string Moved = "moved:";

    // Discord knows a nonce for "the past few minutes"; one is safe.
    private static readonly TimeSpan NonceLife = TimeSpan.FromSeconds(60);

    private readonly List<string> marks = [.. slip.Marks];

    public Post Post => slip.Post;

    public Snowflake Channel => channel;

    public DateTimeOffset? UncertainSince => slip.UncertainSince;

    /// <summary>Its messages in reading order, and what else the carrier put there.</summary>
    public IReadOnlyList<string> Marks => [.. marks.Where(m => !m.StartsWith(Moved, StringComparison.Ordinal))];

    /// <summary>A post that moves is sent anew each time it is asked for: its former messages go first, once.</summary>
    public async Task StartAnewAsync(CancellationToken cancellationToken)
    {
        if (!Post.Moves) return;
        var head = $"{Moved}{Post.At.UtcTicks}";
        if (marks.Contains(head)) return;
        foreach (var message in Marks) await DeleteAsync(message, cancellationToken);
        marks.Clear();
        await AddAsync(head, cancellationToken);
    }

    /// <param name="part">Which of the post's messages, from 0.</param>
    /// <param name="fileMark">How its file's name begins, when it carries one.</param>
    /// <param name="isLoud">Whether it makes a sound.</param>
    /// <exception cref="DiscordException">It was not sent, or nobody knows.</exception>
    public async Task CreateAsync(int part, OutgoingMessage message, string? fileMark, bool isLoud, CancellationToken cancellationToken)
    {
        if (UncertainSince is { } since && time.GetUtcNow() > since + NonceLife && await traces.FindAsync(channel, since, message, fileMark, cancellationToken) is { } found)
        {
            await AddAsync($"{found}", cancellationToken);
            return;
        }

        var flags = MessageFlags.ComponentsV2 | (isLoud ? MessageFlags.None : MessageFlags.SuppressNotifications);
        var sent = await slip.SendAsync(
            token => api.Messages.CreateAsync(channel, message with { Flags = flags, KeptAttachments = null }, Nonces.For(Post, part), token), cancellationToken);
        await AddAsync($"{sent.Id}", cancellationToken);
    }

    /// <exception cref="DiscordException">It could not be changed.</exception>
    public async Task EditAsync(int part, OutgoingMessage message, CancellationToken cancellationToken)
    {
        if (!Snowflake.TryParse(Marks[part], out var id)) return;
        try
        {
            await api.Messages.EditAsync(channel, id, message, cancellationToken);
        }
        catch (DiscordException e) when (e.Code == DiscordErrorCode.UnknownMessage)
        {
            marks[marks.IndexOf($"{id}")] = Gone;
        }
    }

    /// <summary>Takes the last message away.</summary>
    /// <exception cref="DiscordException">It could not be taken away.</exception>
    public async Task DropLastAsync(CancellationToken cancellationToken)
    {
        await DeleteAsync(marks[^1], cancellationToken);
        marks.RemoveAt(marks.Count - 1);
    }

    /// <inheritdoc cref="Slip.SendAsync{T}"/>
    public Task<T> SendAsync<T>(Func<CancellationToken, Task<T>> request, CancellationToken cancellationToken) => slip.SendAsync(request, cancellationToken);

    /// <exception cref="OvertakenException">Somebody else has taken the post over.</exception>
    public Task AddAsync(string mark, CancellationToken cancellationToken)
    {
        marks.Add(mark);
        return slip.KeepAsync([.. marks], cancellationToken);
    }

    /// <inheritdoc cref="Slip.SettleAsync"/>
    public Task SettleAsync(CancellationToken cancellationToken) => slip.SettleAsync([.. marks], cancellationToken);

    private Task DeleteAsync(string mark, CancellationToken cancellationToken) =>
        Snowflake.TryParse(mark, out var id) ? api.Messages.DeleteAsync(channel, id, cancellationToken) : Task.CompletedTask;
}

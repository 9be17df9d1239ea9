using FairyTaleBot.Adapters.Discord.Api;
using FairyTaleBot.Adapters.Discord.Api.Models;
using FairyTaleBot.Adapters.Discord.Covers;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Posts;
using FairyTaleBot.Engine.Turns;

namespace FairyTaleBot.Adapters.Discord.Posting;

/// <summary>Takes what stands of a forgotten tale out of its channel or thread, and in the end the thread itself.</summary>
internal sealed class PostEraser(DiscordApi api, CoverBook book, CallList calls, Traces traces)
{
    private const string NamelessThread = "🍃";

    /// <returns>The messages that may not be deleted.</returns>
    /// <exception cref="DiscordException">It is not known yet, or has to wait.</exception>
    public async Task<EquatableArray<string>> TakeAwayAsync(Slip slip, ToldTale told, CancellationToken cancellationToken)
    {
        await calls.ClearAsync(told.Tale.Id, cancellationToken);
        if (slip.Post.Kind == CoverBook.Kind) return await TakeCoverAsync(slip, cancellationToken);
        // In a private chat the bot has no voice; and what has no place yet stands nowhere.
        if (DiscordChats.IsGuest(slip.Post.Chat) || await PlaceAsync(slip.Post.Chat, cancellationToken) is not { } channel) return [];
        IEnumerable<string> marks = slip.Marks;
        if (slip.UncertainSince is { } since) marks = marks.Concat((await traces.OfTaleAsync(channel, since, told.Tale.Id, cancellationToken)).Select(m => $"{m}"));
        return await DeleteAsync(channel, [.. marks.Distinct()], cancellationToken);
    }

    private async Task<Snowflake?> PlaceAsync(ChatKey chat, CancellationToken cancellationToken) =>
        DiscordChats.HasPlaceOfItsOwn(chat) ? CoverBook.StageIn(await book.FindAsync(chat, cancellationToken))?.Thread : DiscordChats.ChannelOf(chat);

    private async Task<EquatableArray<string>> TakeCoverAsync(Slip slip, CancellationToken cancellationToken)
    {
        var stage = CoverBook.StageIn(slip.Marks);
        var isGone = stage is not null && await TryAsync(() => api.Threads.DeleteAsync(stage.Thread, cancellationToken));
        if (stage is { IsPost: true } && isGone) return [];
        var left = await DeleteAsync(stage is { IsPost: true } ? stage.Thread : DiscordChats.ChannelOf(slip.Post.Chat), slip.Marks, cancellationToken);
        // Only moderators may delete a thread; whoever made it may call it something else and let it go to sleep.
        if (stage is not null && !isGone) await TryAsync(() => api.Threads.ChangeAsync(stage.Thread, new() { Name = NamelessThread, Archived = true }, cancellationToken));
        return left;
    }

    private async Task<EquatableArray<string>> DeleteAsync(Snowflake channel, EquatableArray<string> marks, CancellationToken cancellationToken)
    {
        var left = new List<string>();
        foreach (var mark in marks)
        {
            if (Snowflake.TryParse(mark, out var message) && !await TryAsync(() => DeleteAsync(channel, message, cancellationToken))) left.Add(mark);
        }

        return [.. left];
    }

    private async Task DeleteAsync(Snowflake channel, Snowflake message, CancellationToken cancellationToken)
    {
        try
        {
            await api.Messages.DeleteAsync(channel, message, cancellationToken);
        }
        catch (DiscordException e) when (e.Code == DiscordErrorCode.ArchivedThread)
        {
            await api.Threads.ChangeAsync(channel, new() { Archived = false }, cancellationToken);
            await api.Messages.DeleteAsync(channel, message, cancellationToken);
        }
    }

    /// <returns>False when it is not allowed. What is gone already is done.</returns>
    private static async Task<bool> TryAsync(Func<Task> act)
    {
        try
        {
            await act();
            return true;
        }
        catch (DiscordException e) when (e.Code is DiscordErrorCode.UnknownChannel or DiscordErrorCode.UnknownMessage)
        {
            return true;
        }
        catch (DiscordException e) when (e.IsClosedToUs)
        {
            return false;
        }
    }
}

using FairyTaleBot.Adapters.Discord.Api;
using FairyTaleBot.Adapters.Discord.Api.Models;
using FairyTaleBot.Adapters.Discord.Api.Text;
using FairyTaleBot.Adapters.Discord.Posting;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Turns;
using FairyTaleBot.Engine.Views;
using FairyTaleBot.Engine.Wording;

namespace FairyTaleBot.Adapters.Discord.Covers;

/// <summary>Puts a tale's cover up and makes the thread behind it: of a channel's message, or as a forum's post.</summary>
internal sealed class CoverCourier(DiscordApi api, Sender sender)
{
    private const string Named = "named";
    private const string Tagged = "finished";
    private const int NameLimit = 100;

    // After a week of silence; a tale that goes on wakes its thread.
    private const int ArchiveMinutes = 10_080;

    /// <exception cref="DiscordException">Something did not work, or nobody knows.</exception>
    public async Task DeliverAsync(Slip slip, OutgoingMessage cover, ToldTale told, CancellationToken cancellationToken)
    {
        if (CoverBook.StageIn(slip.MessageIds) is { } stage)
        {
            await ChangeAsync(slip, stage, cover, told, cancellationToken);
            return;
        }

        var home = await api.GetChannelAsync(DiscordChats.ChannelOf(slip.Post.Chat), cancellationToken);
        if (home.Type is ChannelType.GuildForum or ChannelType.GuildMedia)
        {
            await PostAsync(slip, home, cover, told, cancellationToken);
            return;
        }

        if (slip.MessageIds.Count == 0) await sender.CreateAsync(slip, 0, cover, null, isLoud: false, cancellationToken);
        // Once more or once: a message has one thread.
        var thread = await api.Threads.StartFromMessageAsync(
            home.Id, Snowflake.Parse(slip.MessageIds[0]), new(NameOf(told)) { AutoArchiveDuration = ArchiveMinutes }, cancellationToken);
        slip.Keep($"{Stage.Of(thread, isPost: false) with { Guild = thread.GuildId ?? home.GuildId }}");
    }

    private async Task PostAsync(Slip slip, Channel forum, OutgoingMessage cover, ToldTale told, CancellationToken cancellationToken)
    {
        // A forum's post takes no nonce: what may be there is looked for.
        if (slip.IsUncertain && slip.UncertainSince is { } since && await FindAsync(forum, cover, since, cancellationToken) is { } found)
        {
            Keep(found);
            return;
        }

        await slip.MarkAsync(DeliveryState.Sending, cancellationToken);
        var post = new NewForumPost(NameOf(told), cover with { KeptAttachments = null }) { AutoArchiveDuration = ArchiveMinutes, AppliedTags = ForumTags.For(forum, ViewMaker.Cover(told), told.Tale.Settings.Age) };
        Keep(await api.Threads.StartPostAsync(forum.Id, post, cancellationToken));

        void Keep(Channel thread)
        {
            // The first message of a post has its id.
            slip.Keep($"{thread.Id}");
            slip.Keep($"{Stage.Of(thread, isPost: true) with { Guild = thread.GuildId ?? forum.GuildId }}");
        }
    }

    private async Task<Channel?> FindAsync(Channel forum, OutgoingMessage cover, DateTimeOffset since, CancellationToken cancellationToken)
    {
        if (forum.GuildId is not { } guild) return null;
        foreach (var thread in (await api.Threads.ListActiveAsync(guild, cancellationToken)).Where(t => t.ParentId == forum.Id && t.Id.CreatedAt > since - Traces.Slack))
        {
            try
            {
                if ((await api.Messages.GetAsync(thread.Id, thread.Id, cancellationToken)).CustomIds().Intersect(Traces.CustomIds(cover)).Any()) return thread;
            }
            catch (DiscordException e) when (e.Code == DiscordErrorCode.UnknownMessage)
            {
                // Somebody's post without its first message.
            }
        }

        return null;
    }

    private async Task ChangeAsync(Slip slip, Stage stage, OutgoingMessage cover, ToldTale told, CancellationToken cancellationToken)
    {
        slip.Channel = stage.IsPost ? stage.Thread : DiscordChats.ChannelOf(slip.Post.Chat);
        await sender.EditAsync(slip, 0, cover, cancellationToken);
        var view = ViewMaker.Cover(told);
        // Discord allows two new names in ten minutes; a tale needs one, when it has its title.
        if (view.Title.Length > 0) await OnceAsync(slip, Named, () => api.Threads.ChangeAsync(stage.Thread, new() { Name = NameOf(told) }, cancellationToken));
        if (stage.IsPost && view.State == CoverState.Finished) await OnceAsync(slip, Tagged, () => TagAsync(slip, stage, view, told, cancellationToken));
    }

    private async Task TagAsync(Slip slip, Stage stage, CoverView view, ToldTale told, CancellationToken cancellationToken)
    {
        var forum = await api.GetChannelAsync(DiscordChats.ChannelOf(slip.Post.Chat), cancellationToken);
        if (ForumTags.For(forum, view, told.Tale.Settings.Age) is { } tags) await api.Threads.ChangeAsync(stage.Thread, new() { AppliedTags = tags }, cancellationToken);
    }

    /// <summary>Does something to the thread that is nice to have: once, and without it the tale goes on.</summary>
    private static async Task OnceAsync(Slip slip, string mark, Func<Task> act)
    {
        if (slip.MessageIds.Contains(mark)) return;
        try
        {
            await act();
        }
        catch (DiscordException e) when (!e.IsUnknown && e.RetryAfter is null)
        {
            // Not allowed here, or the thread is gone.
        }

        slip.Keep(mark);
    }

    private static string NameOf(ToldTale told) => DiscordText.Cut(
        told.Tale.Title.Length > 0 ? $"📖 {told.Tale.Title}" : $"📖 {Phrasebook.Say(told.Tale.Settings.Language, Phrases.Covers.Opening)}", NameLimit);
}

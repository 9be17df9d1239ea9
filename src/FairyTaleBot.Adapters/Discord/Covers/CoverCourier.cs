using FairyTaleBot.Adapters.Discord.Api;
using FairyTaleBot.Adapters.Discord.Api.Models;
using FairyTaleBot.Adapters.Discord.Pages;
using FairyTaleBot.Adapters.Discord.Posting;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Posts;
using FairyTaleBot.Engine.Turns;
using FairyTaleBot.Engine.Views;
using FairyTaleBot.Engine.Wording;
using Microsoft.Extensions.Caching.Memory;

namespace FairyTaleBot.Adapters.Discord.Covers;

/// <summary>Puts a tale's cover up and makes the thread behind it: of a channel's message, or as a forum's post.</summary>
internal sealed class CoverCourier(DiscordApi api, PostMaker maker, Lazy<PostOffice<DiscordCarrier>> office) : IDisposable
{
    private const string Named = "named";
    private const string Tagged = "finished";
    private const int NameLimit = 100;

    // After a week of silence; a tale that goes on wakes its thread.
    private const int ArchiveMinutes = 10_080;

    private const int Remembered = 4_000;

    private readonly MemoryCache done = new(new MemoryCacheOptions { SizeLimit = Remembered });

    /// <exception cref="DiscordException">Something did not work, or nobody knows.</exception>
    public async Task DeliverAsync(DiscordSlip slip, ToldTale told, CancellationToken cancellationToken)
    {
        await slip.StartAnewAsync(cancellationToken);
        if (CoverBook.StageIn(slip.Marks) is { } stage)
        {
            await RefreshAsync(slip.Post, slip.Marks, stage, (await maker.MakeAsync(slip.Post, told, stage, cancellationToken))[0], told, cancellationToken);
        }
        else
        {
            var cover = (await maker.MakeAsync(slip.Post, told, null, cancellationToken))[0];
            try
            {
                await OpenAsync(slip, cover, told, cancellationToken);
            }
            catch (DiscordException e) when (e.IsClosedToUs)
            {
                // The home is closed, so the tale has no place: it rests.
                await office.Value.IsGoneAsync(told.Tale.Chat, cancellationToken);
                throw;
            }
        }

        await slip.SettleAsync(cancellationToken);
        office.Value.Wake(told.Tale.Chat);
    }

    /// <summary>Says how the tale stands now.</summary>
    /// <exception cref="DiscordException">The cover could not be changed.</exception>
    public async Task RefreshAsync(Post post, IEnumerable<string> marks, Stage stage, OutgoingMessage cover, ToldTale told, CancellationToken cancellationToken)
    {
        var channel = stage.IsPost ? stage.Thread : DiscordChats.ChannelOf(post.Chat);
        if (marks.FirstOrDefault(m => Snowflake.TryParse(m, out _)) is { } message) await EditIfThereAsync(channel, Snowflake.Parse(message), cover, cancellationToken);
        var view = ViewMaker.Cover(told);
        // Discord allows two new names in ten minutes; a tale needs one, when it has its title.
        if (view.Title.Length > 0) await OnceAsync(stage, Named, () => api.Threads.ChangeAsync(stage.Thread, new() { Name = NameOf(told) }, cancellationToken));
        if (stage.IsPost && view.State == CoverState.Finished) await OnceAsync(stage, Tagged, () => TagAsync(post, stage, view, told, cancellationToken));
    }

    private async Task OpenAsync(DiscordSlip slip, OutgoingMessage cover, ToldTale told, CancellationToken cancellationToken)
    {
        var home = await api.GetChannelAsync(slip.Channel, cancellationToken);
        if (home.Type is ChannelType.GuildForum or ChannelType.GuildMedia)
        {
            await PostAsync(slip, home, cover, told, cancellationToken);
            return;
        }

        if (slip.Marks.Count == 0) await slip.CreateAsync(0, cover, null, isLoud: false, cancellationToken);
        // Once more or once: a message has one thread.
        var thread = await api.Threads.StartFromMessageAsync(
            home.Id, Snowflake.Parse(slip.Marks[0]), new(NameOf(told)) { AutoArchiveDuration = ArchiveMinutes }, cancellationToken);
        await slip.AddAsync($"{Stage.Of(thread, isPost: false) with { Guild = thread.GuildId ?? home.GuildId }}", cancellationToken);
    }

    private async Task PostAsync(DiscordSlip slip, Channel forum, OutgoingMessage cover, ToldTale told, CancellationToken cancellationToken)
    {
        // A forum's post takes no nonce: what may be there is looked for.
        var thread = slip.UncertainSince is { } since ? await FindAsync(forum, cover, since, cancellationToken) : null;
        var post = new NewForumPost(NameOf(told), cover with { KeptAttachments = null })
        {
            AutoArchiveDuration = ArchiveMinutes,
            AppliedTags = ForumTags.For(forum, ViewMaker.Cover(told), told.Tale.Settings.Age),
        };
        thread ??= await slip.SendAsync(token => api.Threads.StartPostAsync(forum.Id, post, token), cancellationToken);
        // The first message of a post has its id.
        await slip.AddAsync($"{thread.Id}", cancellationToken);
        await slip.AddAsync($"{Stage.Of(thread, isPost: true) with { Guild = thread.GuildId ?? forum.GuildId }}", cancellationToken);
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

    private async Task TagAsync(Post post, Stage stage, CoverView view, ToldTale told, CancellationToken cancellationToken)
    {
        var forum = await api.GetChannelAsync(DiscordChats.ChannelOf(post.Chat), cancellationToken);
        if (ForumTags.For(forum, view, told.Tale.Settings.Age) is { } tags) await api.Threads.ChangeAsync(stage.Thread, new() { AppliedTags = tags }, cancellationToken);
    }

    /// <summary>Does something to the thread that is nice to have: once in a process, and without it the tale goes on.</summary>
    private async Task OnceAsync(Stage stage, string mark, Func<Task> act)
    {
        var key = (stage.Thread, mark);
        if (done.TryGetValue(key, out _)) return;
        try
        {
            await act();
        }
        catch (DiscordException e) when (!e.IsUnknown && e.RetryAfter is null)
        {
            // Not allowed here, or the thread is gone.
        }

        done.Set(key, true, new MemoryCacheEntryOptions { Size = 1 });
    }

    private async Task EditIfThereAsync(Snowflake channel, Snowflake message, OutgoingMessage cover, CancellationToken cancellationToken)
    {
        try
        {
            await api.Messages.EditAsync(channel, message, cover, cancellationToken);
        }
        catch (DiscordException e) when (e.IsClosedToUs || e.Code is DiscordErrorCode.UnknownMessage or DiscordErrorCode.ArchivedThread)
        {
            // Somebody took it away, or nobody reads there any more. A tale goes on without its cover.
        }
    }

    public void Dispose() => done.Dispose();

    private static string NameOf(ToldTale told) => TextFit.Cut(
        told.Tale.Title.Length > 0 ? $"📖 {told.Tale.Title}" : $"📖 {Phrasebook.Say(told.Tale.Settings.Language, Phrases.Covers.Opening)}", NameLimit);
}

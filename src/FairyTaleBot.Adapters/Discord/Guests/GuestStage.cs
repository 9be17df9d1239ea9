using System.Collections.Concurrent;
using FairyTaleBot.Adapters.Discord.Api;
using FairyTaleBot.Adapters.Discord.Api.Models;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Turns;
using Microsoft.Extensions.Logging;

namespace FairyTaleBot.Adapters.Discord.Guests;

/// <summary>
/// Tells in conversations that the bot is no member of: a page is the answer to the press that closed the vote, filled while the
/// interaction's token lives. A later page comes with the next press or <c>/tale page</c>; no page can be missed, because without a press
/// none is turned.
/// </summary>
internal sealed partial class GuestStage(DiscordApi api, ITaleStore tales, TaleKeeper keeper, SceneMaker scenes, TimeProvider time, ILogger<GuestStage> logger) : IDisposable
{
    private const int MostAtOnce = 500;

    // A little less than the token's fifteen minutes.
    private static readonly TimeSpan TokenLife = TimeSpan.FromMinutes(14);
    private static readonly TimeSpan BetweenEdits = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<ChatKey, TaskCompletionSource> bells = new();
    private readonly CancellationTokenSource closing = new();
    private int playing;

    /// <summary>Chats in which a change is waited for.</summary>
    internal int Listening => bells.Count;

    /// <summary>The chat's tale has moved on.</summary>
    public void Ring(ChatKey chat)
    {
        if (bells.TryRemove(chat, out var bell)) bell.TrySetResult();
    }

    /// <summary>Shows the tale as the promised answer, and keeps it up to date until nothing more is to come.</summary>
    /// <returns>False when too many are being shown one.</returns>
    public bool TryPlayAnswer(Interaction interaction, ChatKey chat) => TryPlay(interaction, chat, new OriginalSeat(api, interaction));

    /// <summary>Brings the pressed message up to date; when the press turned the page, the next one follows as a message of its own.</summary>
    /// <param name="ballot">The choice on the pressed message; null when it had none.</param>
    public async Task PlayPressAsync(Interaction interaction, ChatKey chat, int? ballot, CancellationToken cancellationToken)
    {
        if (await FindAsync(chat, cancellationToken) is not { } told) return;
        var isStillOpen = ballot is { } pressed && told.Tale.Ballot?.Number == pressed;
        if (ballot is not null)
        {
            // The pressed message is the last of its scene.
            var scene = await scenes.MakeAsync(told, ballot, cancellationToken);
            await api.Interactions.EditOriginalAsync(interaction, scene.Messages[^1] with { Flags = MessageFlags.ComponentsV2 }, cancellationToken);
        }

        if (!isStillOpen) TryPlay(interaction, chat, new FurtherSeat(api, interaction));
    }

    public void Dispose()
    {
        closing.Cancel();
        closing.Dispose();
    }

    private bool TryPlay(Interaction interaction, ChatKey chat, Seat seat)
    {
        if (Interlocked.Increment(ref playing) > MostAtOnce)
        {
            Interlocked.Decrement(ref playing);
            return false;
        }

        _ = Task.Run(async () =>
        {
            try
            {
                await PlayAsync(interaction, chat, seat, closing.Token);
            }
            catch (OperationCanceledException) when (closing.IsCancellationRequested)
            {
                // The next press shows the page.
            }
            catch (Exception e) when (e is DiscordException or StoreException)
            {
                LogCut(e.Message);
            }
#pragma warning disable CA1031 // Nobody awaits this: whatever it is, it must be heard of.
            catch (Exception e)
#pragma warning restore CA1031
            {
                LogBroken(e);
            }
            finally
            {
                Interlocked.Decrement(ref playing);
                // Takes this chat's bell away; who still plays there hangs up another.
                Ring(chat);
            }
        });
        return true;
    }

    private async Task PlayAsync(Interaction interaction, ChatKey chat, Seat seat, CancellationToken cancellationToken)
    {
        var until = interaction.Id.CreatedAt + TokenLife;
        int? chapter = null;
        while (time.GetUtcNow() < until)
        {
            var bell = bells.GetOrAdd(chat, _ => new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
            if (await FindAsync(chat, cancellationToken) is not { } told) return;
            var scene = await scenes.MakeAsync(told, null, cancellationToken);
            // Another press has turned the page: that one shows the next.
            if (chapter is { } shown && shown > 0 && scene.Chapter != shown) return;
            chapter = scene.Chapter;
            await seat.ShowAsync(scene.Messages, cancellationToken);
            if (scene.IsSettled) return;
            await Task.Delay(BetweenEdits, time, cancellationToken);
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            await Task.WhenAny(bell, Task.Delay(BetweenLooks, time, limit.Token));
            await limit.CancelAsync();
        }
    }

    private async Task<ToldTale?> FindAsync(ChatKey chat, CancellationToken cancellationToken) =>
        await tales.ListAsync(chat, 1, cancellationToken) is [var card] ? await keeper.FindAsync(card.Id, cancellationToken) : null;

    [LoggerMessage(Level = LogLevel.Warning, Message = "A page in a private conversation could not be shown to its end: {Reason}")]
    private partial void LogCut(string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "A page in a private conversation could not be made")]
    private partial void LogBroken(Exception e);
}

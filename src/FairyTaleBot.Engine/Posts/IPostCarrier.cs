using FairyTaleBot.Common;
using FairyTaleBot.Engine.Turns;

namespace FairyTaleBot.Engine.Posts;

/// <summary>
/// How one platform shows posts. In what order, who may send, what to do after a failure, how often what moves is told, and what becomes
/// of a chat that has shut the bot out: all that is the business of <see cref="PostOffice{TCarrier}"/>, the same for every platform.
/// Within a chat it is called by one caller at a time.
/// </summary>
public interface IPostCarrier
{
    /// <summary>The part of a chat key before the colon.</summary>
    string Surface { get; }

    PostPace Pace { get; }

    /// <summary>
    /// Brings a post to its chat as it is now: all of it, or from where the slip's marks say that it was left. Ends by
    /// <see cref="Slip.SettleAsync"/>. Whatever makes a new message goes through <see cref="Slip.SendAsync{T}"/>.
    /// </summary>
    /// <param name="told">The post's tale, read after the post; null when it belongs to none.</param>
    /// <exception cref="Exception">One that <see cref="Read"/> knows: the office acts on it.</exception>
    Task DeliverAsync(Slip slip, ToldTale? told, CancellationToken cancellationToken);

    /// <summary>Takes away what stands of a post: its tale is to be forgotten. The office writes down what is left.</summary>
    /// <returns>The messages that can be neither deleted nor emptied, as the platform calls them; none when nothing of the post can be seen any more.</returns>
    /// <exception cref="Exception">One that <see cref="Read"/> knows: it is tried again, or all that the marks name is left.</exception>
    Task<EquatableArray<string>> TakeAwayAsync(Slip slip, ToldTale told, CancellationToken cancellationToken);

    /// <summary>How many messages a post's marks name: a carrier may put other things there too.</summary>
    int MessagesIn(EquatableArray<string> marks) => marks.Count;

    /// <summary>Looks whether what moves by itself (tallies, countdowns) stands otherwise on the screen than in the chat's newest tale.</summary>
    /// <returns>What brings it up to date; null when nothing is to be done, or when what is owed will do it.</returns>
    ValueTask<Func<CancellationToken, Task>?> FindMovedAsync(ChatKey chat, ToldTale told, CancellationToken cancellationToken);

    /// <summary>How long what moves has to wait in this chat besides, because the platform lets only so much be changed there. Nothing else waits with it.</summary>
    ValueTask<TimeSpan> UntilMoveAsync(ChatKey chat, CancellationToken cancellationToken) => new(TimeSpan.Zero);

    /// <summary>Shows in the chat that somebody is writing. Failures other than a closed chat are its own business.</summary>
    Task SignAsync(ChatKey chat, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Null for an exception that is none of this platform's: a mistake of ours.</summary>
    PostFailure? Read(Exception failure);
}

/// <summary>How often a platform's chats may be told of what only moves.</summary>
/// <param name="BetweenMoves">Votes come in bursts; people see the tally move, not every step of it.</param>
/// <param name="BetweenSigns">How long a sign of writing lasts; null on a platform without one.</param>
/// <param name="ChatsAtOnce">How many chats are served at the same time.</param>
public sealed record PostPace(TimeSpan BetweenMoves, TimeSpan? BetweenSigns = null, int ChatsAtOnce = 1024);

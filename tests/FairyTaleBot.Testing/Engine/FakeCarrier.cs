using System.Collections.Concurrent;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Posts;
using FairyTaleBot.Engine.Turns;

namespace FairyTaleBot.Testing.Engine;

/// <summary>A platform that takes one message a post, and fails as the test wishes.</summary>
public sealed class FakeCarrier : IPostCarrier
{
    public string Surface => "web";

    public PostPace Pace { get; } = new(BetweenMoves: TimeSpan.FromSeconds(2), BetweenSigns: TimeSpan.FromSeconds(4));

    /// <summary>Requests made, in order: the post's key, and the chat where it is not the only one.</summary>
    public ConcurrentQueue<(ChatKey Chat, string Key)> Requests { get; } = [];

    public ConcurrentQueue<int> Moves { get; } = [];

    public ConcurrentQueue<ChatKey> Signs { get; } = [];

    /// <summary>What becomes of a request; it may throw <see cref="CarrierException"/>, and may take its time.</summary>
    public Func<Slip, CancellationToken, Task> OnRequest { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>The most votes a round has seen: who waits for it knows that no round still goes by an older tale.</summary>
    public int MostVotesSeen { get; private set; }

    /// <summary>When set, what moves is as many votes as the tale's open ballot has.</summary>
    public bool ShowsVotes { get; set; }

    public async Task DeliverAsync(Slip slip, ToldTale? told, CancellationToken cancellationToken)
    {
        var id = await slip.SendAsync(
            async token =>
            {
                Requests.Enqueue((slip.Post.Chat, slip.Post.Key));
                await OnRequest(slip, token);
                return $"m{Requests.Count}";
            },
            cancellationToken);
        await slip.SettleAsync(slip.Marks.Add(id), cancellationToken);
    }

    /// <summary>Messages taken away, in order.</summary>
    public ConcurrentQueue<string> TakenAway { get; } = [];

    /// <summary>What becomes of a message that is to be taken away: false when it stays for good; it may throw as <see cref="OnRequest"/> may.</summary>
    public Func<string, CancellationToken, Task<bool>> OnTakeAway { get; set; } = (_, _) => Task.FromResult(true);

    public async Task<EquatableArray<string>> TakeAwayAsync(Slip slip, ToldTale told, CancellationToken cancellationToken)
    {
        List<string> left = [];
        foreach (var message in slip.Marks)
        {
            if (await OnTakeAway(message, cancellationToken)) TakenAway.Enqueue(message);
            else left.Add(message);
        }

        return [.. left];
    }

    public ValueTask<Func<CancellationToken, Task>?> FindMovedAsync(ChatKey chat, ToldTale told, CancellationToken cancellationToken)
    {
        var votes = told.Tale.Ballot?.Votes.Count ?? 0;
        MostVotesSeen = Math.Max(MostVotesSeen, votes);
        if (!ShowsVotes || votes == 0 || Moves.LastOrDefault() == votes) return new((Func<CancellationToken, Task>?)null);
        return new(_ =>
        {
            Moves.Enqueue(votes);
            return Task.CompletedTask;
        });
    }

    public Task SignAsync(ChatKey chat, CancellationToken cancellationToken)
    {
        Signs.Enqueue(chat);
        return Task.CompletedTask;
    }

    public PostFailure? Read(Exception failure) => (failure as CarrierException)?.Meaning;
}

/// <summary>The platform's own exception.</summary>
public sealed class CarrierException(PostFailure meaning) : Exception("Trouble of the test's making.")
{
    public PostFailure Meaning { get; } = meaning;
}

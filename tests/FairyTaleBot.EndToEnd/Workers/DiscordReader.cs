using FairyTaleBot.Testing.Discord;

namespace FairyTaleBot.EndToEnd.Workers;

/// <summary>Two people who tell a tale in a Discord channel to its end, whichever worker hears and posts; what stands in its thread is counted there.</summary>
internal sealed class DiscordReader(DiscordPeer peer, PeerGuild server, int number, int chapters)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(500);

    // What was said while nobody listened is said again; a tale is asked for again only after longer than a worker's duty takes to pass to another.
    private const int LooksBeforeAgain = 20;
    private const int LooksBeforeAnotherTale = 60;

    private readonly PeerChannel channel = server.AddText($"tales-{number}");
    private readonly PeerMember starter = peer.AddMember($"Mina {number}"), reader = peer.AddMember($"Jun {number}");

    private int asked;

    public bool HasEnded => Pages.Any(IsEnd);

    private IEnumerable<PeerMessage> Pages => channel.Threads.SelectMany(t => t.Messages);

    public async Task ReadAsync(CancellationToken cancellationToken)
    {
        PeerMessage? pressed = null;
        for (var looks = LooksBeforeAnotherTale; !HasEnded && !cancellationToken.IsCancellationRequested; looks++)
        {
            var ballot = Pages.LastOrDefault(m => m.Buttons.Any(IsVote));
            if (peer.Commands.Count > 0 && (looks >= (ballot is null ? LooksBeforeAnotherTale : LooksBeforeAgain) || ballot != pressed))
            {
                await ActAsync(ballot);
                (pressed, looks) = (ballot, 0);
            }

            await Task.Delay(BetweenLooks, TimeProvider.System, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Counted at the peer: every page once and nothing else, in every thread. Who asked again because nobody seemed to hear may have a second tale.</summary>
    public IReadOnlyList<string> Complaints()
    {
        if (!HasEnded) return [$"discord {number}: it did not end"];
        var complaints = new List<string>();
        foreach (var thread in channel.Threads)
        {
            var hasEnded = thread.Messages.Any(IsEnd);
            foreach (var words in Enumerable.Range(1, chapters).Select(c => $"## Chapter {c}:").Append("The end"))
            {
                var times = thread.Messages.Count(m => m.Text.Contains(words, StringComparison.Ordinal));
                if (times > 1 || (times == 0 && hasEnded)) complaints.Add($"discord {number}: “{words}” stands {times} times");
            }
        }

        if (channel.Threads.Count > asked) complaints.Add($"discord {number}: there are {channel.Threads.Count} tales, and {asked} were asked for");
        var covers = channel.Messages.Count(m => !m.Ephemeral);
        if (covers != channel.Threads.Count) complaints.Add($"discord {number}: there are {covers} covers and {channel.Threads.Count} threads");
        return complaints;
    }

    private async Task ActAsync(PeerMessage? ballot)
    {
        if (ballot is null)
        {
            if (Pages.Any()) return;
            asked++;
            await starter.UseAsync(channel, "tale start", ("theme", "a rabbit who looks for the moon"), ("language", "en"), ("length", chapters));
            return;
        }

        await reader.ForgePressAsync(ballot, ballot.Buttons.First(IsVote).CustomId!);
        await starter.UseAsync(ballot.Channel, "tale next");
    }

    private static bool IsEnd(PeerMessage message) => message.Text.Contains("The end", StringComparison.Ordinal);

    private static bool IsVote(PeerButton button) => button.CustomId?.StartsWith("v.", StringComparison.Ordinal) == true;
}

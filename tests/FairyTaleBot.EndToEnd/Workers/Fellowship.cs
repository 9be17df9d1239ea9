using FairyTaleBot.Common;
using FairyTaleBot.EndToEnd.Kills;

namespace FairyTaleBot.EndToEnd.Workers;

/// <summary>
/// Three people in one room who tell a tale to its end, each act at any worker, tried again elsewhere until somebody acknowledges it.
/// Votes are cast once each, so what was acknowledged can be counted afterwards.
/// </summary>
/// <param name="storm">Ends when a worker and Redis have died once: no page is turned before.</param>
internal sealed class Fellowship(IReadOnlyList<Uri> workers, string room, Seeded chance, int chapters, TimeSpan pause, Task storm) : IAsyncDisposable
{
    private static readonly string[] People = ["Jun", "Ada", "Mina"];
    private static readonly TimeSpan AfterRefusal = TimeSpan.FromMilliseconds(250);

    private readonly RoomClient[] doors = [.. workers.Select(w => new RoomClient(w, room))];
    private readonly Dictionary<(string Ballot, string Person), string> votes = [];

    public int Votes => votes.Count;

    /// <summary>Acts that nobody acknowledged the first time.</summary>
    public int Retries { get; private set; }

    public bool HasEnded { get; private set; }

    public async Task TellAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested && !HasEnded)
        {
            if (await ReadAsync() is not { } state)
            {
                await Task.Delay(AfterRefusal, TimeProvider.System, cancellationToken);
                continue;
            }

            switch (state.Phase)
            {
                case "none":
                    await DoAsync(door => door.SayAsync("Mina", $"/tale start length: {chapters} language: en style: pixel"), cancellationToken);
                    break;
                case "choosing" when state.OpenBallot is { Count: > 0 } open:
                    await VoteAsync(open, cancellationToken);
                    break;
                case "ended":
                    HasEnded = true;
                    return;
            }

            await RestAsync(cancellationToken);
        }
    }

    /// <summary>What is not as it was promised; empty when all is well.</summary>
    public async Task<IReadOnlyList<string>> ComplaintsAsync()
    {
        RoomState? read = null;
        await Eventually.TrueAsync(async () => (read = await ReadAsync()) is not null && (!HasEnded || read.Ends > 0), $"{room} can be read");
        var state = read!;
        var complaints = new List<string>();
        foreach (var ((ballot, person), button) in votes)
        {
            if (!state.AllBallots.TryGetValue(button, out var voters) || !voters.Contains(person))
                complaints.Add($"{room}: the vote of {person} for {button} was acknowledged and is not there");
        }

        var told = state.ChaptersOf(state.Tale);
        if (!told.SequenceEqual(Enumerable.Range(1, told.Length))) complaints.Add($"{room}: its pages are {string.Join(',', told)}");
        if (told.Length != chapters) complaints.Add($"{room}: it has {told.Length} pages of {chapters}");
        if (state.Phase != "ended") complaints.Add($"{room}: it is {state.Phase}");
        if (state.Ends != 1) complaints.Add($"{room}: it ended {state.Ends} times");
        return complaints;
    }

    public ValueTask DisposeAsync()
    {
        foreach (var door in doors) door.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task VoteAsync(IReadOnlyDictionary<string, string[]> open, CancellationToken cancellationToken)
    {
        string[] buttons = [.. open.Keys];
        var ballot = KillTests.BallotOf(buttons[0]);
        // The starter comes last: alone in a room a press would go straight on.
        foreach (var person in People)
        {
            if (votes.ContainsKey((ballot, person))) continue;
            var button = buttons[chance.Next(buttons.Length)];
            await DoAsync(door => door.PressAsync(person, button), cancellationToken);
            votes[(ballot, person)] = button;
            await RestAsync(cancellationToken);
        }

        await storm.WaitAsync(cancellationToken);
        await DoAsync(door => door.SayAsync("Mina", "/tale next"), cancellationToken);
    }

    private async Task DoAsync(Func<RoomClient, Task<bool>> act, CancellationToken cancellationToken)
    {
        while (!await act(doors[chance.Next(doors.Length)]))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Retries++;
            await Task.Delay(AfterRefusal, TimeProvider.System, cancellationToken);
        }
    }

    private async Task<RoomState?> ReadAsync()
    {
        try
        {
            return await doors[chance.Next(doors.Length)].ReadAsync();
        }
        catch (Exception e) when (RoomClient.IsNobody(e))
        {
            return null;
        }
    }

    private Task RestAsync(CancellationToken cancellationToken) =>
        Task.Delay(pause * (0.25 + (1.5 * chance.Next(1000) / 1000.0)), TimeProvider.System, cancellationToken);
}

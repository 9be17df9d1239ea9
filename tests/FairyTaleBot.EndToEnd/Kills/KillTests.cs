using System.Text;
using FairyTaleBot.Common;

namespace FairyTaleBot.EndToEnd.Kills;

/// <summary>
/// The program is killed at random moments while a tale is told: what it acknowledged is there when it comes back. <c>FAIRYTALE_KILLS</c>
/// sets how often; <c>tests/soak</c> does it fifty times.
/// </summary>
public sealed class KillTests(ITestOutputHelper output)
{
    private const string Starter = "Mina";
    private const string Start = "/tale start length: 10 language: en";

    // The name is long enough that its bytes are found only where it was kept.
    private const string Forgotten = "Juniper-of-the-kitchen";

    // The starter comes last: alone in a room, a press would go straight on.
    private static readonly string[] People = [Forgotten, "Ada", Starter];

    // Only the starter's "next" turns a page, so that every acknowledged vote was in time.
    private static readonly (string, string) NoEarlyClose = ("Tales:EarlyCloseGrace", "00:05:00");

    [Fact]
    public async Task Killed_at_any_moment_nothing_acknowledged_is_lost_and_no_page_stands_twice()
    {
        var kills = int.TryParse(Environment.GetEnvironmentVariable("FAIRYTALE_KILLS"), out var n) ? n : 5;
        var chance = new Seeded(20260301);
        using var data = new TemporaryFolder();
        var promised = new Dictionary<(string Ballot, string Author), Promise>();
        var (acknowledged, tales) = (0, 0);
        for (var kill = 0; kill < kills; kill++)
        {
            await using var program = await BuiltProgram.StartAsync(data.Path, NoEarlyClose);
            using var room = new RoomClient(program.Address, "kitchen");
            await CheckAsync(room, promised);
            // One in three dies while a tale is being opened or a page written, the others among votes.
            if (chance.Next(3) > 0) tales += await OnOpenPageAsync(room);
            using var life = new CancellationTokenSource(TimeSpan.FromMilliseconds(20 + chance.Next(2000)));
            var (votes, started) = await LiveAsync(program, room, promised, chance.Next(), life.Token);
            acknowledged += votes;
            tales += started;
        }

        await using (var program = await BuiltProgram.StartAsync(data.Path, NoEarlyClose))
        {
            using var room = new RoomClient(program.Address, "kitchen");
            await CheckAsync(room, promised);
            await room.UntilAsync(r => r.Phase is "choosing" or "ended" or "none", "the tale goes on by itself");
            (await room.SayAsync(Forgotten, "/tale forget me")).ShouldBeTrue();
        }

        FilesThatHold(data.Path, Forgotten).ShouldBeEmpty();
        output.WriteLine($"{kills} kills, {tales} tales begun, {acknowledged} votes acknowledged, all there.");
        acknowledged.ShouldBeGreaterThan(0);
    }

    private static async Task<int> OnOpenPageAsync(RoomClient room)
    {
        var begun = (await room.ReadAsync()).Phase is "none" or "ended" && await room.SayAsync(Starter, Start);
        await room.UntilAsync(r => r.OpenBallot.Count > 0, "a page opens");
        return begun ? 1 : 0;
    }

    /// <summary>Three people vote as fast as they can until the program is killed under them.</summary>
    private static async Task<(int Votes, int Tales)> LiveAsync(
        BuiltProgram program, RoomClient room, Dictionary<(string, string), Promise> promised, ulong seed, CancellationToken life)
    {
        var killing = KillWhenAsync(program, life);
        var chance = new Seeded(seed);
        var (votes, tales) = (0, 0);
        while (!life.IsCancellationRequested)
        {
            RoomState state;
            try
            {
                state = await room.ReadAsync();
            }
            catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
            {
                break;
            }

            if (state.Phase is "none" or "ended" && await room.SayAsync(Starter, Start)) tales++;
            string[] buttons = [.. state.OpenBallot.Keys];
            if (buttons.Length == 0) continue;
            foreach (var person in People)
            {
                var button = buttons[chance.Next(buttons.Length)];
                var key = (BallotOf(button), person);
                var promise = promised.GetValueOrDefault(key) ?? new Promise(null, null);
                // Until the answer comes either vote may be the one that stands.
                promised[key] = promise with { Asked = button };
                if (!await room.PressAsync(person, button)) break;
                promised[key] = new Promise(button, null);
                votes++;
            }

            if (chance.Next(4) == 0) await room.SayAsync(Starter, "/tale next");
        }

        await killing;
        return (votes, tales);
    }

    private static async Task KillWhenAsync(BuiltProgram program, CancellationToken life)
    {
        var over = new TaskCompletionSource();
        await using (life.Register(over.SetResult)) await over.Task;
        await program.KillAsync();
    }

    private static async Task CheckAsync(RoomClient room, Dictionary<(string Ballot, string Author), Promise> promised)
    {
        var state = await room.ReadAsync();
        var ballots = state.AllBallots;
        foreach (var ((ballot, author), promise) in promised)
        {
            var stands = ballots.Where(b => BallotOf(b.Key) == ballot && b.Value.Contains(author)).Select(b => b.Key).ToArray();
            // Older tales leave the room.
            if (!ballots.Keys.Any(b => BallotOf(b) == ballot) || promise.Acknowledged is null) continue;
            stands.Length.ShouldBe(1, $"{author} has not one vote on {ballot}: {state}");
            (stands[0] == promise.Acknowledged || stands[0] == promise.Asked).ShouldBeTrue($"{author} voted {promise.Acknowledged} on {ballot}, but {stands[0]} stands: {state}");
        }

        if (state.Tale.Length == 0) return;
        var chapters = state.ChaptersOf(state.Tale);
        chapters.ShouldBe(Enumerable.Range(1, chapters.Length), $"pages of {state.Tale}");
    }

    internal static string BallotOf(string button) => button[..button.LastIndexOf('.')];

    private static IEnumerable<string> FilesThatHold(string folder, string name)
    {
        var bytes = Encoding.UTF8.GetBytes(name);
        return Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Where(f => File.ReadAllBytes(f).AsSpan().IndexOf(bytes) >= 0);
    }

    /// <param name="Acknowledged">The vote that was answered last; null when none was.</param>
    /// <param name="Asked">A later one whose answer did not come.</param>
    private sealed record Promise(string? Acknowledged, string? Asked);
}

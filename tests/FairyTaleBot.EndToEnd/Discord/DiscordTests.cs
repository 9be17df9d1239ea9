using FairyTaleBot.Testing.Discord;

namespace FairyTaleBot.EndToEnd.Discord;

/// <summary>The built program with its own store and painter, spoken to through a Discord of our own that checks every request against the official specification.</summary>
public sealed class DiscordTests
{
    private const int Chapters = 3;

    [Fact]
    public async Task Twenty_members_finish_three_tales_while_Discord_fails_in_every_way()
    {
        await using var peer = await DiscordPeer.StartAsync(new() { HeartbeatInterval = TimeSpan.FromSeconds(2), AnswerDue = Eventually.Patience });
        var server = peer.AddGuild();
        PeerChannel[] channels = [server.AddText("first"), server.AddText("second"), server.AddText("third")];
        await using var program = await StartAsync(peer);
        await OnDiscordAsync(peer);
        using var weather = new Weather(peer);
        PeerFault[] faults =
        [
            new PeerFault.UserLimit(TimeSpan.FromMilliseconds(400)), new PeerFault.ExecuteThenReset(), new PeerFault.Status(502), new PeerFault.ExecuteThenFail(),
            new PeerFault.SharedLimit(TimeSpan.FromMilliseconds(300)), new PeerFault.Reset(), new PeerFault.ExecuteThenReset(), new PeerFault.EdgeLimit(TimeSpan.FromSeconds(1)),
        ];
        foreach (var fault in faults)
        {
            peer.Faults.Next("create_message", fault);
            peer.Faults.Next("update_message", fault);
        }

        peer.Faults.Next("create_thread_from_message", new PeerFault.ExecuteThenFail());

        var telling = Task.WhenAll(channels.Select(async (channel, i) => await TellAsync(peer, weather, channel, peer.AddMember($"Starter {i}"), [.. Enumerable.Range(1, i < 2 ? 6 : 5).Select(n => peer.AddMember($"Reader {i}-{n}"))])));
        (string Words, int In, Func<Task> Storm)[] storms =
        [
            ("## Chapter 1:", 1, () => weather.BreakAsync(peer.Gateway.AskToReconnect)),
            ("## Chapter 1:", channels.Length, () => weather.BreakAsync(() => peer.Gateway.Invalidate(resumable: true))),
            ("✓", 1, () => weather.BreakAsync(peer.Gateway.BecomeZombie)),
            ("## Chapter 2:", 1, () => weather.BreakWhenCalmAsync(() => peer.Gateway.Invalidate(resumable: false))),
            ("## Chapter 2:", 2, () => weather.BreakAsync(() => peer.Gateway.Close(4000))),
            ("## Chapter 2:", channels.Length, () => weather.BreakAsync(peer.Gateway.Drop)),
        ];
        foreach (var (words, count, storm) in storms)
        {
            await peer.UntilAsync(() => telling.IsFaulted || channels.Count(c => c.Threads.Any(t => t.Messages.Any(m => m.Text.Contains(words, StringComparison.Ordinal)))) >= count, $"“{words}” in {count} channels");
            if (telling.IsFaulted) break;
            await storm();
        }

        var threads = await telling;
        foreach (var (channel, thread) in channels.Zip(threads)) ShouldStandOnce(channel, thread);
        await peer.UntilAsync(() => peer.Interactions.All(i => i.Answer is not null), "everybody to be answered");
        peer.Interactions.Select(i => i.Member.Id).Distinct().Count().ShouldBe(20);
        peer.Gateway.Identifies.ShouldBe(2, "one, and one more for the op 9 that forbids resuming");
        peer.Gateway.Resumes.ShouldBeGreaterThanOrEqualTo(5);
        peer.Limits.Exhausted.ShouldBeLessThan(faults.Length, "an answer that is lost may have told of a limit, which is then met once");
        peer.Journal.Violations.ShouldBeEmpty();
        program.Output.ShouldNotContain(peer.Token);
    }

    [Fact]
    public async Task A_tale_survives_the_death_of_the_program_and_stands_in_its_thread_once()
    {
        await using var peer = await DiscordPeer.StartAsync(new() { IdentifyInterval = TimeSpan.FromMilliseconds(50), AnswerDue = Eventually.Patience });
        var channel = peer.AddGuild().AddText("tales");
        var (mina, jun) = (peer.AddMember("민아", "ko"), peer.AddMember("준", "ko"));
        var data = Directory.CreateTempSubdirectory("fairytale-").FullName;
        try
        {
            PeerChannel thread;
            await using (var program = await StartAsync(peer, data))
            {
                await OnDiscordAsync(peer);
                await mina.UseAsync(channel, "tale start", ("theme", "달을 찾는 토끼"), ("language", "ko"), ("length", Chapters));
                thread = await ThreadAsync(peer, channel);
                var ballot = await BallotAsync(peer, thread, 1);
                await jun.PressAsync(ballot, "2 ·");
                await peer.UntilAsync(() => ballot.Text.Contains("1표", StringComparison.Ordinal), "the vote");
                await (await mina.UseAsync(thread, "tale next")).AnsweredAsync();
                await program.KillAsync();
            }

            await peer.UntilAsync(() => !peer.Gateway.IsConnected, "Discord to notice that the program died");
            await using var again = await StartAsync(peer, data);
            // It is ready for its room before it is on Discord, and what is said to nobody is never heard.
            await peer.Gateway.ConnectedAsync(identifies: 2, resumes: 0);
            // Whether the page was turned before the program died nobody can see; asked for twice it is turned once.
            await (await mina.UseAsync(thread, "tale next")).AnsweredAsync();
            for (var number = 2; number < Chapters; number++)
            {
                var ballot = await BallotAsync(peer, thread, number);
                await jun.PressAsync(ballot, "1 ·");
                await peer.UntilAsync(() => ballot.Text.Contains("1표", StringComparison.Ordinal), $"the vote on page {number}");
                await mina.UseAsync(thread, "tale next");
            }

            await peer.UntilAsync(() => thread.Messages.Any(m => m.Text.StartsWith("끝.", StringComparison.Ordinal)), "the end");
            for (var chapter = 1; chapter <= Chapters; chapter++) thread.Messages.Count(m => m.Text.Contains($"## {chapter}장", StringComparison.Ordinal)).ShouldBe(1);
            channel.Messages.Count(m => !m.Ephemeral).ShouldBe(1);
            channel.Threads.Count.ShouldBe(1);
            peer.Journal.Violations.ShouldBeEmpty();
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static Task<BuiltProgram> StartAsync(DiscordPeer peer, string? folder = null) =>
        BuiltProgram.StartAsync(folder, ("DISCORD_TOKEN", peer.Token), ("Discord:ApiBaseUrl", peer.ApiBaseUrl.ToString()), ("Discord:Gateway:IdentifyInterval", folder is null ? "00:00:05" : "00:00:00.05"));

    /// <summary>The commands can be there before the bot is connected, and what is said to nobody is never heard.</summary>
    private static Task OnDiscordAsync(DiscordPeer peer) => peer.UntilAsync(() => peer.Gateway.IsConnected && peer.Commands.Count > 0, "the program to be on Discord");

    private static async Task<PeerChannel> TellAsync(DiscordPeer peer, Weather weather, PeerChannel channel, PeerMember starter, PeerMember[] readers)
    {
        await weather.ActAsync(() => starter.UseAsync(channel, "tale start", ("theme", "a rabbit who looks for the moon"), ("language", "en"), ("length", Chapters)));
        var thread = await ThreadAsync(peer, channel);
        for (var number = 1; number < Chapters; number++)
        {
            var ballot = await BallotAsync(peer, thread, number);
            foreach (var (i, reader) in readers.Index()) await weather.ActAsync(() => reader.ForgePressAsync(ballot, ballot.Buttons[i % 3].CustomId!), () => ballot.Buttons.Count > 3);
            await peer.UntilAsync(() => ballot.Buttons.Count == 0 || ballot.Text.Contains("vote", StringComparison.Ordinal), "the votes");
            await weather.ActAsync(() => starter.UseAsync(thread, "tale next"), () => ballot.Buttons.Count > 0);
        }

        await peer.UntilAsync(() => thread.Messages.Any(m => m.Text.Contains("The end", StringComparison.Ordinal)), $"the end in {channel.Name}");
        await peer.UntilAsync(() => thread.Messages.SelectMany(m => m.Files).All(f => !f.Name.Contains("sketch", StringComparison.Ordinal) && !f.Name.Contains("plan", StringComparison.Ordinal)), "all pictures");
        return thread;
    }

    private static void ShouldStandOnce(PeerChannel channel, PeerChannel thread)
    {
        for (var chapter = 1; chapter <= Chapters; chapter++)
        {
            var page = thread.Messages.Where(m => m.Text.Contains($"## Chapter {chapter}:", StringComparison.Ordinal)).ToArray();
            page.Length.ShouldBe(1);
            page[0].Files.Count.ShouldBe(1);
        }

        thread.Messages.Count(m => m.Text.Contains("The end", StringComparison.Ordinal)).ShouldBe(1);
        thread.Messages.Count.ShouldBe(thread.Messages.Select(m => m.Text).Distinct().Count());
        channel.Messages.Count(m => !m.Ephemeral).ShouldBe(1, "the cover");
        channel.Threads.Count.ShouldBe(1);
    }

    private static async Task<PeerChannel> ThreadAsync(DiscordPeer peer, PeerChannel channel)
    {
        await peer.UntilAsync(() => channel.Threads.Count > 0, $"a thread in {channel.Name}");
        return channel.Threads[0];
    }

    private static async Task<PeerMessage> BallotAsync(DiscordPeer peer, PeerChannel thread, int number)
    {
        await peer.UntilAsync(() => Find() is not null, $"ballot {number} in {thread.Name}");
        return Find()!;

        PeerMessage? Find() => thread.Messages.LastOrDefault(m => m.Buttons.Any(b => b.CustomId?.Split('.') is ["v", _, var ballot, _] && ballot == $"{number}"));
    }

    /// <summary>Lets the gateway break. Where the session is lost, only between two acts: what is done while nobody listens no bot could answer.</summary>
    private sealed class Weather(DiscordPeer peer) : IDisposable
    {
        private const int Everybody = 64;

        private readonly SemaphoreSlim calm = new(Everybody);

        public void Dispose() => calm.Dispose();

        public async Task ActAsync(Func<Task<PeerInteraction>> act, Func<bool>? isStillWanted = null)
        {
            await calm.WaitAsync();
            try
            {
                if (isStillWanted?.Invoke() is false) return;
                await (await act()).AnsweredAsync();
            }
            finally
            {
                calm.Release();
            }
        }

        public async Task BreakAsync(Action storm)
        {
            var sessions = peer.Gateway.Identifies + peer.Gateway.Resumes;
            storm();
            await peer.UntilAsync(() => peer.Gateway.Identifies + peer.Gateway.Resumes > sessions && peer.Gateway.IsConnected, "the bot to be back");
        }

        public async Task BreakWhenCalmAsync(Action storm)
        {
            for (var one = 0; one < Everybody; one++) await calm.WaitAsync();
            try
            {
                await BreakAsync(storm);
            }
            finally
            {
                calm.Release(Everybody);
            }
        }
    }
}

using System.Diagnostics;
using FairyTaleBot.Testing.Discord;

namespace FairyTaleBot.Benchmarks;

/// <summary>The built program on a Discord of our own: how soon it answers, what it holds with 2,500 servers, how soon it is back after the connection was lost.</summary>
internal static class DiscordBenchmark
{
    private const int Servers = 2_500;
    private const int Places = 20;
    private const int PressesASecond = 50;
    private const int Times = 11;

    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(1);

    public static async Task RunAsync(int seconds)
    {
        await using var peer = await DiscordPeer.StartAsync(new() { IdentifyInterval = TimeSpan.FromSeconds(1), Patience = TimeSpan.FromMinutes(3), ChannelsAServer = 40, RolesAServer = 25 });
        for (var i = 0; i < Servers; i++) peer.AddGuild($"Server {i}");
        var home = peer.AddGuild("Home");
        var data = Directory.CreateTempSubdirectory("fairytale-bench-").FullName;
        using var process = Start(peer, data);
        try
        {
            await peer.UntilAsync(() => peer.Gateway.IsConnected && peer.Commands.Count > 0, "the program to be on Discord");
            await Task.Delay(Settling, TimeProvider.System);
            Console.WriteLine($"discord: {ProgramBenchmark.Megabytes(process):0} MB with {Servers:N0} servers connected, {Settling.TotalSeconds:0} s after the start");

            var ballots = await OpenAsync(peer, home);
            await PressAsync(peer, ballots, seconds);
            Console.WriteLine($"discord: {ProgramBenchmark.Megabytes(process):0} MB after {Places} tales and {seconds * PressesASecond:N0} presses, {process.PeakWorkingSet64 / 1048576.0:0} MB at most");
            await Task.Delay(Rest, TimeProvider.System);
            Console.WriteLine($"discord: {ProgramBenchmark.Megabytes(process):0} MB after {Rest.TotalSeconds:0} s of rest");

            await BackAsync(peer, "resumed after the connection was cut", peer.Gateway.Drop, Times);
            await BackAsync(peer, "resumed after op 7", peer.Gateway.AskToReconnect, Times);
            await BackAsync(peer, "a new session after op 9 (Discord asks for a wait of 1 to 5 s)", () => peer.Gateway.Invalidate(resumable: false), 3);
            Console.WriteLine($"discord: {peer.Journal.Violations.Count} violations of the specification, {peer.Limits.Exhausted} requests into an exhausted bucket");
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            Directory.Delete(data, recursive: true);
        }
    }

    private static Process Start(DiscordPeer peer, string data)
    {
        var start = new ProcessStartInfo("dotnet", [ProgramBenchmark.Program(), "--urls", "http://127.0.0.1:5988", "--Storage:Path", data, "--Logging:LogLevel:Default", "Warning"]);
        start.Environment["DISCORD_TOKEN"] = peer.Token;
        start.Environment["Discord__ApiBaseUrl"] = peer.ApiBaseUrl.ToString();
        start.Environment["Discord__Gateway__IdentifyInterval"] = "00:00:01";
        return Process.Start(start)!;
    }

    private static async Task<PeerMessage[]> OpenAsync(DiscordPeer peer, PeerGuild home)
    {
        var channels = Enumerable.Range(0, Places).Select(i => home.AddText($"tales-{i}")).ToArray();
        foreach (var channel in channels) await peer.AddMember("Starter").UseAsync(channel, "tale start", ("language", "en"), ("length", 3));
        await peer.UntilAsync(() => channels.All(c => Ballot(c) is not null), "the first ballots");
        // Pictures are painted after the words; the presses are to be measured, not the painter.
        await peer.UntilAsync(() => channels.All(c => c.Threads[0].Messages.SelectMany(m => m.Files).All(f => !f.Name.Contains("sketch", StringComparison.Ordinal))), "the pictures");
        return [.. channels.Select(c => Ballot(c)!)];

        static PeerMessage? Ballot(PeerChannel channel) =>
            channel.Threads is [var thread] ? thread.Messages.LastOrDefault(m => m.Buttons.Any(b => b.CustomId?.StartsWith("v.", StringComparison.Ordinal) is true)) : null;
    }

    private static async Task PressAsync(DiscordPeer peer, PeerMessage[] ballots, int seconds)
    {
        var members = Enumerable.Range(0, 400).Select(i => peer.AddMember($"Reader {i}")).ToArray();
        var presses = new List<PeerInteraction>();
        using var beat = new PeriodicTimer(TimeSpan.FromSeconds(1.0 / PressesASecond), TimeProvider.System);
        for (var i = 0; i < seconds * PressesASecond; i++)
        {
            await beat.WaitForNextTickAsync();
            var ballot = ballots[i % ballots.Length];
            presses.Add(await members[i % members.Length].ForgePressAsync(ballot, ballot.Buttons[i % 3].CustomId!));
        }

        await peer.UntilAsync(() => presses.All(p => p.Answer is not null), "all answers");
        var took = presses.Select(p => p.AnsweredAfter!.Value.TotalMilliseconds).Order().ToArray();
        Console.WriteLine($"discord: at {PressesASecond} presses a second acknowledged in p50 {took[took.Length / 2]:0.0} ms, p99 {took[(int)(took.Length * 0.99)]:0.0} ms, slowest {took[^1]:0.0} ms ({took.Length:N0} presses)");
    }

    private static async Task BackAsync(DiscordPeer peer, string how, Action storm, int times)
    {
        var took = new List<double>();
        for (var i = 0; i < times; i++)
        {
            await peer.Gateway.ConnectedAsync();
            // A session that was just begun counts as a failure when it is lost at once, and is waited for longer.
            await Task.Delay(TimeSpan.FromSeconds(11), TimeProvider.System);
            var sessions = peer.Gateway.Identifies + peer.Gateway.Resumes;
            var began = Stopwatch.GetTimestamp();
            storm();
            await peer.UntilAsync(() => peer.Gateway.Identifies + peer.Gateway.Resumes > sessions && peer.Gateway.IsConnected, how);
            took.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        took.Sort();
        Console.WriteLine($"discord: {how}: {took[took.Count / 2]:0} ms (median of {times}; {took[0]:0} to {took[^1]:0})");
    }
}

using System.Collections.Concurrent;
using System.Diagnostics;
using FairyTaleBot.Testing.Discord;

namespace FairyTaleBot.EndToEnd.Discord;

/// <summary>
/// No server that speaks Discord's gateway and its REST API is to be had from npm. So the one these tests are made with is judged by the
/// client most bots are made with: discord.js logs in to it, sends, edits, opens threads and forms, and resumes.
/// </summary>
public sealed class IndependentClientTests
{
    private const string Version = "14.28.1";

    [Fact]
    public async Task The_Discord_of_these_tests_is_one_to_a_client_of_other_hands()
    {
        var package = Path.Combine(RepositoryRoot.Path, "tests", ".tools", "node_modules", "discord.js");
        Assert.SkipUnless(Directory.Exists(package), $"npm install --prefix tests/.tools --no-save discord.js@{Version}");
        await using var peer = await DiscordPeer.StartAsync(new() { PassesUnknownFields = true });
        var channel = peer.AddGuild().AddText("court");
        var said = new ConcurrentQueue<string>();
        using var judge = Start(package, peer, channel, said);
        try
        {
            await UntilSaidAsync("set");
            said.ShouldContain("ready FairyTaleBot");
            said.ShouldContain("nonce true");
            said.ShouldContain("thread true");
            channel.Messages.Single().Text.ShouldBe("Once upon a time");

            var mina = peer.AddMember("Mina");
            (await (await mina.UseAsync(channel, "judge")).SaidAsync()).Text.ShouldBe("judged");
            var press = await (await mina.PressAsync(channel.Messages[0], "Tell")).AnsweredAsync();
            await mina.SubmitAsync(press, ("idea", "an owl"));
            await UntilSaidAsync("form an owl");

            peer.Gateway.AskToReconnect();
            await UntilSaidAsync("resumed");
            peer.Gateway.Identifies.ShouldBe(1);
            peer.Journal.Violations.ShouldBeEmpty();
        }
        finally
        {
            judge.Kill(entireProcessTree: true);
            await judge.WaitForExitAsync();
        }

        Task UntilSaidAsync(string line) => peer.UntilAsync(
            () => said.FirstOrDefault(l => l.StartsWith("failed", StringComparison.Ordinal)) is { } failure ? throw new InvalidOperationException($"{failure}: {string.Join("; ", peer.Journal.Violations)}") : said.Contains(line), line);
    }

    private static Process Start(string package, DiscordPeer peer, PeerChannel channel, ConcurrentQueue<string> said)
    {
        var script = Path.Combine(RepositoryRoot.Path, "tests", "FairyTaleBot.EndToEnd", "Discord", "judge.cjs");
        var api = peer.ApiBaseUrl.ToString().Replace("/v10/", "", StringComparison.Ordinal);
        var process = new Process
        {
            StartInfo = new("node") { ArgumentList = { script, package, api, peer.Token, $"{channel.Id}" }, RedirectStandardOutput = true, RedirectStandardError = true },
        };
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;

        void Keep(string? line)
        {
            if (line is not null) said.Enqueue(line);
        }
    }
}

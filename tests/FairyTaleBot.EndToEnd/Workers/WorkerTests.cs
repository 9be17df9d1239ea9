using System.Diagnostics;
using FairyTaleBot.Common;
using FairyTaleBot.Testing.Discord;
using FairyTaleBot.Testing.Telegram;

namespace FairyTaleBot.EndToEnd.Workers;

/// <summary>
/// Three workers and one Redis, killed at random while tales are told at any of them. <c>FAIRYTALE_WORKER_SECONDS</c> and
/// <c>FAIRYTALE_WORKER_TALES</c> say for how long and how many; <c>tests/soak workers</c> does it for five minutes with two hundred, the clock
/// of one worker a minute ahead.
/// </summary>
public sealed class WorkerTests(ITestOutputHelper output)
{
    private const int Workers = 3;
    private static readonly TimeSpan BetweenKills = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(6);

    [Fact]
    public async Task Workers_and_Redis_are_killed_and_every_tale_reaches_its_end_with_every_acknowledged_vote()
    {
        var (seconds, tales) = (Number("FAIRYTALE_WORKER_SECONDS", 15), Number("FAIRYTALE_WORKER_TALES", 12));
        var chapters = seconds > 60 ? 10 : 3;
        var stop = TestContext.Current.CancellationToken;
        // Only the starter's "next" turns a page, so that every acknowledged vote was in time.
        await using var telegram = await BotApiPeer.StartAsync();
        await using var discord = await DiscordPeer.StartAsync(new() { Patience = Patience });
        await using var fleet = await WorkerFleet.StartAsync(
            Workers,
            ("Tales:EarlyCloseGrace", "00:05:00"),
            ("Tales:CachedTales", "300"),
            ("TELEGRAM_BOT_TOKEN", telegram.Token),
            ("Telegram:ApiBaseUrl", telegram.BaseUrl.AbsoluteUri),
            ("Telegram:Pace:MessagesPerChat", "100"),
            ("Telegram:PollTimeout", "00:00:05"),
            ("DISCORD_TOKEN", discord.Token),
            ("Discord:ApiBaseUrl", discord.ApiBaseUrl.AbsoluteUri));
        var server = discord.AddGuild();
        var inTelegram = Enumerable.Range(0, Math.Max(2, tales / 20)).Select(n => new TelegramReader(telegram, n)).ToArray();
        var inDiscord = Enumerable.Range(0, Math.Max(1, tales / 20)).Select(n => new DiscordReader(discord, server, n, chapters)).ToArray();
        var pause = TimeSpan.FromSeconds(seconds * 0.7 / (chapters * 5));
        var storm = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var fellowships = Enumerable.Range(0, tales).Select(n => new Fellowship(fleet.Addresses, $"room-{n}", new Seeded((ulong)n), chapters, pause, storm.Task)).ToArray();
        var began = Stopwatch.GetTimestamp();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(TimeSpan.FromSeconds(seconds) + Patience);
        var telling = Task.WhenAll(
        [
            .. fellowships.Select(f => Task.Run(() => f.TellAsync(patience.Token), stop)),
            .. inTelegram.Select(r => Task.Run(() => r.ReadAsync(patience.Token), stop)),
            .. inDiscord.Select(r => Task.Run(() => r.ReadAsync(patience.Token), stop)),
        ]);

        await Eventually.TrueAsync(() => fellowships.Any(f => f.Votes > 0) || telling.IsCompleted);
        await KillAsync(fleet, TimeSpan.FromSeconds(seconds), telling, storm);
        await fleet.SettleAsync();
        await Task.WhenAny(telling);
        var took = Stopwatch.GetElapsedTime(began);

        var complaints = new List<string>();
        if (telling.Exception is { } trouble) complaints.Add($"the telling broke: {trouble.InnerException!.Message}");
        foreach (var fellowship in fellowships) complaints.AddRange(await fellowship.ComplaintsAsync());
        using var web = new HttpClient { BaseAddress = fleet.Addresses[0] };
        foreach (var reader in inTelegram) complaints.AddRange(await reader.ComplaintsAsync(web));
        foreach (var reader in inDiscord) complaints.AddRange(reader.Complaints());
        output.WriteLine(
            $"{tales} tales of {chapters} chapters at {Workers} workers: {fellowships.Count(f => f.HasEnded)} ended after {took.TotalSeconds:0} s; {fleet.Kills} kills of a worker, "
            + $"{fleet.RedisKills} of Redis; {fellowships.Sum(f => f.Votes)} votes acknowledged, {complaints.Count(c => c.Contains("acknowledged", StringComparison.Ordinal))} missing; "
            + $"{inTelegram.Length} more in Telegram, {inTelegram.Count(r => r.HasEnded)} ended; {inDiscord.Length} in Discord, {inDiscord.Count(r => r.HasEnded)} ended, after {discord.Gateway.Identifies} identifies; "
            + $"{complaints.Count} complaints; {fellowships.Sum(f => f.Retries)} acts were asked for again; Redis holds {await fleet.Redis.AskAsync("DBSIZE")} keys.");
        foreach (var line in fleet.Outputs.SelectMany(o => o.Split('\n')).Where(l => l.StartsWith("fail", StringComparison.Ordinal)).GroupBy(l => l[..Math.Min(l.Length, 160)]).OrderByDescending(g => g.Count()).Take(10))
            output.WriteLine($"{line.Count()} x {line.Key}");
        complaints.ShouldBeEmpty();
        fleet.Kills.ShouldBeGreaterThan(0);
        fleet.RedisKills.ShouldBeGreaterThan(0);
        fellowships.ShouldAllBe(f => f.Votes > 0);
    }

    /// <summary>One worker and Redis at once, and then one after the other for a while.</summary>
    private static async Task KillAsync(WorkerFleet fleet, TimeSpan span, Task telling, TaskCompletionSource storm)
    {
        var chance = new Seeded(20260302);
        var began = Stopwatch.GetTimestamp();
        await fleet.KillOneAsync(chance);
        await fleet.KillRedisAsync();
        storm.SetResult();
        using var beat = new PeriodicTimer(BetweenKills);
        while (await beat.WaitForNextTickAsync() && Stopwatch.GetElapsedTime(began) is var gone && gone < span && !telling.IsCompleted)
        {
            await fleet.KillOneAsync(chance);
            if (gone > span / 4 * (fleet.RedisKills + 1) && fleet.RedisKills < 2) await fleet.KillRedisAsync();
        }
    }

    private static int Number(string name, int otherwise) => int.TryParse(Environment.GetEnvironmentVariable(name), out var number) ? number : otherwise;
}

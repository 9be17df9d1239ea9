using FairyTaleBot.Benchmarks;

// Each figure of BENCHMARKS.md is one scenario: dotnet run -c Release --project tests/FairyTaleBot.Benchmarks -- <name> [runs]
Dictionary<string, Func<int?, Task>> scenarios = new()
{
    ["model"] = chapters => ModelBenchmark.RunAsync(chapters ?? 5),
    ["picture"] = runs =>
    {
        PictureBenchmark.Run(runs ?? 11);
        return Task.CompletedTask;
    },
    ["discord"] = seconds => DiscordBenchmark.RunAsync(seconds ?? 30),
    ["grid"] = repeats =>
    {
        GridBenchmark.Run(repeats ?? 3);
        return Task.CompletedTask;
    },
    ["names"] = tales => NameBenchmark.RunAsync(tales ?? 1000),
    ["seen"] = tales =>
    {
        SeenBenchmark.Run(tales ?? 200);
        return Task.CompletedTask;
    },
    ["program"] = tales => ProgramBenchmark.RunAsync(tales ?? 1000),
    ["redis"] = tales => RedisBenchmark.RunAsync(tales ?? 1000),
    ["rooms"] = runs => RoomBenchmark.RunAsync(runs ?? 400),
    ["telegram"] = chats => TelegramBenchmark.RunAsync(chats ?? 5000),
    ["tales"] = runs =>
    {
        TaleBenchmark.Run(runs ?? 200);
        return Task.CompletedTask;
    },
    ["faults"] = tales =>
    {
        FaultBenchmark.Run(tales ?? 20);
        return Task.CompletedTask;
    },
    ["store"] = runs => StoreBenchmark.RunAsync(runs ?? 3),
};

if (args.Length == 0 || !scenarios.TryGetValue(args[0], out var scenario))
{
    Console.Error.WriteLine($"Name a scenario: {string.Join(", ", scenarios.Keys)}");
    return 2;
}

await scenario(args.Length > 1 && int.TryParse(args[1], out var runs) && runs > 0 ? runs : null);
return 0;

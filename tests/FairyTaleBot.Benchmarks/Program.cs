using FairyTaleBot.Benchmarks;

// Each figure of BENCHMARKS.md is one scenario: dotnet run -c Release --project tests/FairyTaleBot.Benchmarks -- <name> [runs]
Dictionary<string, Action<int>> scenarios = new()
{
    ["picture"] = PictureBenchmark.Run,
};

if (args.Length == 0 || !scenarios.TryGetValue(args[0], out var scenario))
{
    Console.Error.WriteLine($"Name a scenario: {string.Join(", ", scenarios.Keys)}");
    return 2;
}

scenario(args.Length > 1 && int.TryParse(args[1], out var runs) && runs > 0 ? runs : 11);
return 0;

using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace FairyTaleBot.Benchmarks;

/// <summary>The built program from outside: how soon the room answers, and how much memory it holds idle and with many tales open.</summary>
internal static class ProgramBenchmark
{
    private const string Address = "http://127.0.0.1:5987";
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(5);

    public static async Task RunAsync(int tales)
    {
        var starts = new List<double>();
        for (var i = 0; i < 5; i++) starts.Add(await StartAsync(_ => Task.CompletedTask));
        starts.Sort();
        Console.WriteLine($"program: the room answers {starts[2]:0.00} s after the start (median of 5; {starts[0]:0.00} to {starts[4]:0.00})");
        await StartAsync(async process =>
        {
            await Task.Delay(Settling, TimeProvider.System);
            Console.WriteLine($"program: {Megabytes(process):0} MB idle, {Settling.TotalSeconds:0} s after the start");
            await OpenAsync(tales);
            Console.WriteLine($"program: {Megabytes(process):0} MB with {tales} tales open, their pictures being painted");
        });
    }

    /// <returns>Seconds from the start until the room answered.</returns>
    internal static async Task<double> StartAsync(Func<Process, Task> whenUp, params (string Key, string Value)[] settings)
    {
        var data = Directory.CreateTempSubdirectory("fairytale-bench-").FullName;
        using var client = new HttpClient { BaseAddress = new Uri(Address) };
        var began = Stopwatch.GetTimestamp();
        var start = new ProcessStartInfo("dotnet", [Program(), "--urls", Address, "--Storage:Path", data, "--Logging:LogLevel:Default", "Warning"]);
        foreach (var (key, value) in settings) start.Environment[key] = value;
        using var process = Process.Start(start)!;
        try
        {
            while (!await AnswersAsync(client)) await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System);
            var took = Stopwatch.GetElapsedTime(began).TotalSeconds;
            await whenUp(process);
            return took;
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            Directory.Delete(data, recursive: true);
        }
    }

    private static async Task OpenAsync(int tales)
    {
        using var client = new HttpClient { BaseAddress = new Uri(Address) };
        await Parallel.ForEachAsync(Enumerable.Range(0, tales), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (i, stop) =>
        {
            using var answer = await client.PostAsJsonAsync($"/api/rooms/room-{i}/messages", new { author = "Mina", text = "/tale start language: en" }, stop);
            answer.EnsureSuccessStatusCode();
            while ((string?)(await client.GetFromJsonAsync<JsonObject>($"/api/rooms/room-{i}", stop))!["tale"]?["phase"] != "choosing") await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System, stop);
        });
    }

    private static async Task<bool> AnswersAsync(HttpClient client)
    {
        try
        {
            using var answer = await client.GetAsync("/");
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    internal static double Megabytes(Process process)
    {
        process.Refresh();
        return process.WorkingSet64 / 1048576.0;
    }

    internal static string Program()
    {
        var own = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        var root = own;
        while (!File.Exists(Path.Combine(root.FullName, "FairyTaleBot.sln"))) root = root.Parent ?? throw new InvalidOperationException("The benchmarks do not run inside the repository.");
        return Path.Combine(root.FullName, "src", "FairyTaleBot", "bin", own.Parent!.Name, own.Name, "FairyTaleBot.dll");
    }
}

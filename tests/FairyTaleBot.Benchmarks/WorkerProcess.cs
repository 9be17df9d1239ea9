using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using FairyTaleBot.Testing;

namespace FairyTaleBot.Benchmarks;

/// <summary>The built program as a worker on a Redis.</summary>
internal sealed class WorkerProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly string folder;

    private WorkerProcess(Process process, string folder, HttpClient client) => (this.process, this.folder, Client) = (process, folder, client);

    public HttpClient Client { get; }

    public double Megabytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / 1048576.0;
        }
    }

    public static async Task<WorkerProcess> StartAsync(string redis)
    {
        var address = $"http://127.0.0.1:{FreePort.Next()}";
        var folder = Directory.CreateTempSubdirectory("fairytale-bench-").FullName;
        var process = Process.Start(new ProcessStartInfo(
            "dotnet",
            [
                ProgramBenchmark.Program(), "--urls", address, "--Storage:Path", folder, "--Redis:Connection", redis, "--Logging:LogLevel:Default", "Warning",
                "--Tales:EarlyCloseGrace", "00:05:00", "--Tales:CachedTales", "1500", "--Web:ActsPerRoom", "100000",
            ]))!;
        var worker = new WorkerProcess(process, folder, new HttpClient { BaseAddress = new Uri(address) });
        while (!await worker.AnswersAsync()) await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        return worker;
    }

    public async Task SayAsync(string room, string author, string text)
    {
        using var answer = await Client.PostAsJsonAsync($"/api/rooms/{room}/messages", new { author, text });
        answer.EnsureSuccessStatusCode();
    }

    public async Task PressAsync(string room, string author, string button)
    {
        using var answer = await Client.PostAsJsonAsync($"/api/rooms/{room}/presses", new { author, button });
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>The open ballot's buttons once the tale waits for a choice.</summary>
    public async Task<string[]> BallotAsync(string room, int chapter = 1)
    {
        while (true)
        {
            var json = (await Client.GetFromJsonAsync<JsonObject>($"/api/rooms/{room}"))!;
            if ((string?)json["tale"]?["phase"] == "choosing" && (int?)json["tale"]?["chapter"] >= chapter)
                return [.. json["messages"]!.AsArray().Last(m => (string?)m!["kind"] == "ballot")!["buttons"]!.AsArray().Select(b => (string)b!["id"]!)];
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            using var answer = await Client.GetAsync("/readyz");
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            if (process.HasExited) throw new InvalidOperationException("The worker ended at once.");
            return false;
        }
    }
}

using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace FairyTaleBot.Testing.Redis;

/// <summary>A real <c>redis-server</c> of its own, with its append-only file in a folder of its own. Only what this started is ended.</summary>
public sealed class RedisServer : IAsyncDisposable
{
    private readonly string[] settings;
    private readonly bool ownsFolder;
    private Process? process;

    private RedisServer(int port, string folder, bool ownsFolder, string[] settings) =>
        (Port, Folder, this.ownsFolder, this.settings) = (port, folder, ownsFolder, settings);

    public int Port { get; }

    public string Folder { get; }

    public string Address => $"redis://127.0.0.1:{Port}";

    /// <param name="settings">More settings, as on the command line: <c>--requirepass</c>, <c>secret</c>.</param>
    public static async Task<RedisServer> StartAsync(params string[] settings)
    {
        var server = new RedisServer(FreePort.Next(), Directory.CreateTempSubdirectory("fairytale-redis-").FullName, true, settings);
        await server.RunAsync();
        return server;
    }

    /// <summary>Starts it again where it was, with what its file holds.</summary>
    public async Task RunAsync()
    {
        var start = new ProcessStartInfo("redis-server") { RedirectStandardOutput = true, WorkingDirectory = Folder };
        string[] arguments =
        [
            "--port", $"{Port}", "--bind", "127.0.0.1", "--dir", Folder, "--appendonly", "yes", "--save", "", "--loglevel", "warning", .. settings,
        ];
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        process = Process.Start(start) ?? throw new InvalidOperationException("redis-server does not start.");
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        await Eventually.TrueAsync(
            async () => !process.HasExited
                ? await TryAskAsync("PING") is { } answer && !answer.StartsWith("-LOADING", StringComparison.Ordinal)
                : throw new InvalidOperationException($"redis-server ended at once with {process.ExitCode}."),
            "redis-server answers");
    }

    /// <summary>Ends it as a power cut would.</summary>
    public async Task KillAsync()
    {
        if (process is null) return;
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    /// <summary>Asks one thing in plain words and returns the answer's first line, through a door of its own.</summary>
    public async Task<string> AskAsync(params string[] words) => await TryAskAsync(words) ?? throw new InvalidOperationException("redis-server does not answer.");

    /// <summary>Every key there is.</summary>
    public async Task<string[]> KeysAsync()
    {
        var start = new ProcessStartInfo("redis-cli") { RedirectStandardOutput = true };
        foreach (var argument in (string[])["-h", "127.0.0.1", "-p", $"{Port}", "--scan"]) start.ArgumentList.Add(argument);
        using var asking = Process.Start(start)!;
        var keys = await asking.StandardOutput.ReadToEndAsync();
        await asking.WaitForExitAsync();
        return keys.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        if (ownsFolder) Directory.Delete(Folder, recursive: true);
    }

    private async Task<string?> TryAskAsync(params string[] words)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, Port);
            await using var stream = client.GetStream();
            var question = new StringBuilder($"*{words.Length}\r\n");
            foreach (var word in words) question.Append($"${Encoding.UTF8.GetByteCount(word)}\r\n{word}\r\n");
            await stream.WriteAsync(Encoding.UTF8.GetBytes(question.ToString()));
            using var reader = new StreamReader(stream);
            var first = await reader.ReadLineAsync();
            return first is ['$', not '-', ..] ? await reader.ReadToEndOfBulkAsync(int.Parse(first[1..])) : first;
        }
        catch (Exception e) when (e is SocketException or IOException)
        {
            return null;
        }
    }
}

file static class Bulk
{
    public static async Task<string> ReadToEndOfBulkAsync(this StreamReader reader, int bytes)
    {
        var text = new StringBuilder();
        var buffer = new char[1];
        while (Encoding.UTF8.GetByteCount(text.ToString()) < bytes && await reader.ReadAsync(buffer) > 0) text.Append(buffer[0]);
        return text.ToString();
    }
}

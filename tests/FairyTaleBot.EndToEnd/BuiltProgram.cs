using System.Diagnostics;
using System.Net.Sockets;
using System.Text;

namespace FairyTaleBot.EndToEnd;

/// <summary>The built program as a process of its own, with a data folder of its own. Only what this started is ended.</summary>
public sealed class BuiltProgram : IAsyncDisposable
{
    private readonly Process process;
    private readonly StringBuilder output;
    private readonly bool ownsFolder;

    private BuiltProgram(Process process, StringBuilder output, Uri address, string folder, bool ownsFolder)
    {
        (this.process, this.output, Address, Folder, this.ownsFolder) = (process, output, address, folder, ownsFolder);
    }

    public Uri Address { get; }

    /// <summary>The data folder.</summary>
    public string Folder { get; }

    public string Output
    {
        get
        {
            lock (output) return output.ToString();
        }
    }

    /// <param name="folder">The data folder of an earlier run; null makes a new one.</param>
    public static Task<BuiltProgram> StartAsync(string? folder = null, params (string Key, string Value)[] settings) =>
        StartAtAsync(new Uri($"http://127.0.0.1:{FreePort.Next()}"), folder, settings);

    /// <summary>Starts it where an earlier run answered, so that open pages find it again.</summary>
    public static async Task<BuiltProgram> StartAtAsync(Uri address, string? folder, params (string Key, string Value)[] settings)
    {
        var data = folder ?? Directory.CreateTempSubdirectory("fairytale-").FullName;
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Dll, "run", "--urls", address.ToString().TrimEnd('/'), "--Storage:Path", data },
            WorkingDirectory = data,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (key, value) in settings) start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        var output = new StringBuilder();
        var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Keep(output, line.Data);
        process.ErrorDataReceived += (_, line) => Keep(output, line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var program = new BuiltProgram(process, output, address, data, folder is null);
        await program.UntilReadyAsync();
        return program;
    }

    /// <summary>Ends the program as a power cut would.</summary>
    public async Task KillAsync()
    {
        if (process.HasExited) return;
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        process.Dispose();
        if (ownsFolder) Directory.Delete(Folder, recursive: true);
    }

    private async Task UntilReadyAsync()
    {
        using var client = new HttpClient { BaseAddress = Address };
        using var patience = new CancellationTokenSource(Eventually.Patience);
        using var beat = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (!process.HasExited && !patience.IsCancellationRequested)
        {
            try
            {
                if ((await client.GetAsync("/readyz", patience.Token)).IsSuccessStatusCode) return;
            }
            catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
            {
                // Not yet.
            }

            await beat.WaitForNextTickAsync();
        }

        await KillAsync();
        throw new InvalidOperationException($"The program did not start:\n{Output}");
    }

    private static void Keep(StringBuilder output, string? line)
    {
        lock (output) output.AppendLine(line);
    }

    /// <summary>The program as it was built beside these tests.</summary>
    internal static string Dll { get; } = Find();

    private static string Find()
    {
        var own = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(System.IO.Path.DirectorySeparatorChar));
        var path = System.IO.Path.Combine(RepositoryRoot.Path, "src", "FairyTaleBot", "bin", own.Parent!.Name, own.Name, "FairyTaleBot.dll");
        return File.Exists(path) ? path : throw new InvalidOperationException($"The program is not built: {path}");
    }
}

using System.CommandLine;

namespace FairyTaleBot.CommandLine;

/// <summary><c>health</c>: asks a bot that runs on this machine whether it lives, for images and supervisors that bring no HTTP client.</summary>
internal static class HealthCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private static readonly Option<Uri?> Url = new("--url")
    {
        Description = "Where it listens; what ASPNETCORE_URLS or ASPNETCORE_HTTP_PORTS says when left out, else http://127.0.0.1:5080.",
        CustomParser = r => Uri.TryCreate(r.Tokens[0].Value, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? url : Refuse(r),
    };

    private static readonly Option<bool> Ready = new("--ready") { Description = "Ask whether it can serve, its store included, instead of whether it lives." };

    public static Command Make()
    {
        var command = new Command("health", "Ask a bot that runs on this machine whether it lives. Exit code 0 when it does, else 1.") { Url, Ready };
        command.SetAction((line, cancellationToken) => AskAsync(line.GetValue(Url) ?? Usual(Environment.GetEnvironmentVariable), line.GetValue(Ready), cancellationToken));
        return command;
    }

    /// <summary>Where the program listens by its environment. An address for all networks is asked at the loopback.</summary>
    internal static Uri Usual(Func<string, string?> environment)
    {
        var first = environment("ASPNETCORE_URLS")?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault();
        var port = environment("ASPNETCORE_HTTP_PORTS")?.Split(';').FirstOrDefault();
        var address = first ?? (port is { Length: > 0 } ? $"http://*:{port}" : RunCommand.DefaultAddress);
        foreach (var all in new[] { "://*", "://+", "://0.0.0.0", "://[::]" }) address = address.Replace(all, "://127.0.0.1", StringComparison.Ordinal);
        return new(address);
    }

    private static async Task<int> AskAsync(Uri url, bool ready, CancellationToken cancellationToken)
    {
        using var client = new HttpClient { Timeout = Patience };
        try
        {
            using var answer = await client.GetAsync(new Uri(url, ready ? "/readyz" : "/healthz"), cancellationToken);
            await Console.Out.WriteLineAsync(await answer.Content.ReadAsStringAsync(cancellationToken));
            return answer.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            await Console.Error.WriteLineAsync($"Nobody answers at {url}.");
            return 1;
        }
    }

    private static Uri? Refuse(System.CommandLine.Parsing.ArgumentResult result)
    {
        result.AddError("--url is an address such as http://127.0.0.1:5080.");
        return null;
    }
}

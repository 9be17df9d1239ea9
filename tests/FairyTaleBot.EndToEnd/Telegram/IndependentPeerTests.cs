using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace FairyTaleBot.EndToEnd.Telegram;

/// <summary>
/// The built program with a Bot API server that others wrote: <c>telegram-test-api</c>. It knows text messages, edits and presses, and no
/// pictures, so what can be seen here is that the two understand each other: questions, buttons, answers in place.
/// </summary>
public sealed class IndependentPeerTests
{
    private const string Token = "7000000002:AAF-secret_for_the_other_peer";
    private const long Mina = 4711;

    [Fact]
    public async Task A_server_by_others_understands_the_bot_and_is_understood()
    {
        using var peer = await OtherPeer.StartAsync();
        await using var program = await BuiltProgram.StartAsync(null, ("TELEGRAM_BOT_TOKEN", Token), ("Telegram:ApiBaseUrl", peer.Address.AbsoluteUri));

        await peer.SayAsync("/start");
        var menu = await peer.SeeAsync(m => Buttons(m).Count == 2);
        ((string)menu["text"]!).ShouldStartWith("안녕하세요!");
        await peer.PressAsync(menu, Buttons(menu)[0]);
        var question = await peer.SeeAsync(m => ((string?)m["text"])?.Contains("누구 이야기", StringComparison.Ordinal) == true);
        await peer.PressAsync(question, Buttons(question)[0]);

        var next = await peer.SeeAsync(m => ((string?)m["text"])?.Contains("몇 살", StringComparison.Ordinal) == true);
        ((string)next["id"]!).ShouldBe((string)question["id"]!);
        program.Output.ShouldNotContain(Token);
    }

    private static List<string> Buttons(JsonNode message) =>
        [.. (message["reply_markup"]?["inline_keyboard"]?.AsArray() ?? []).SelectMany(row => row!.AsArray()).Select(key => (string)key!["callback_data"]!)];

    /// <summary>The other server, and a person who talks to the bot through it.</summary>
    private sealed class OtherPeer(Process process, Uri address) : IDisposable
    {
        private readonly HttpClient http = new() { BaseAddress = address };

        public Uri Address => address;

        public static async Task<OtherPeer> StartAsync()
        {
            var package = Path.Combine(RepositoryRoot.Path, "tests", ".tools", "node_modules", "telegram-test-api");
            if (!Directory.Exists(package)) throw new InvalidOperationException($"telegram-test-api is not there; tests/run fetches it to {package}.");
            var script = Path.Combine(RepositoryRoot.Path, "tests", "FairyTaleBot.EndToEnd", "Telegram", "independent-peer.cjs");
            var port = FreePort.Next();
            var process = Process.Start(new ProcessStartInfo("node", [script, package, $"{port}"]) { RedirectStandardOutput = true })!;
            (await process.StandardOutput.ReadLineAsync().OrGiveUpAsync()).ShouldBe("ready");
            return new(process, new Uri($"http://127.0.0.1:{port}"));
        }

        public Task SayAsync(string text) => PostAsync("/sendMessage", new JsonObject { ["text"] = text, ["chat"] = Chat(), ["from"] = Person(), ["date"] = 1 });

        public Task PressAsync(JsonNode message, string data) => PostAsync("/sendCallback", new JsonObject
        {
            ["from"] = Person(),
            ["message"] = new JsonObject { ["message_id"] = long.Parse((string)message["id"]!), ["date"] = 1, ["chat"] = Chat(), ["reply_markup"] = message["reply_markup"]!.DeepClone() },
            ["data"] = data,
        });

        public async Task<JsonNode> SeeAsync(Func<JsonNode, bool> isWanted)
        {
            using var limit = new CancellationTokenSource(Eventually.Patience);
            using var beat = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
            while (true)
            {
                var said = await http.PostAsJsonAsync("/getUpdatesHistory", new { token = Token }, limit.Token);
                var history = (await said.Content.ReadFromJsonAsync<JsonNode>(limit.Token))!["result"]!.AsArray();
                foreach (var update in history.Reverse())
                {
                    if (update!["message"]?.DeepClone() is not { } message) continue;
                    message["id"] = $"{update["messageId"]}";
                    if (message["chat_id"] is not null && isWanted(message)) return message;
                }

                await beat.WaitForNextTickAsync(limit.Token);
            }
        }

        public void Dispose()
        {
            process.Kill();
            process.Dispose();
            http.Dispose();
        }

        private static JsonObject Chat() => new() { ["id"] = Mina, ["type"] = "private", ["first_name"] = "미나" };

        private static JsonObject Person() => new() { ["id"] = Mina, ["is_bot"] = false, ["first_name"] = "미나", ["language_code"] = "ko" };

        private async Task PostAsync(string path, JsonObject body)
        {
            body["botToken"] = Token;
            using var answer = await http.PostAsJsonAsync(path, body);
            answer.EnsureSuccessStatusCode();
        }
    }
}

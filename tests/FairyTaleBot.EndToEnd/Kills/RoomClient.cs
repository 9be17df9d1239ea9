using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace FairyTaleBot.EndToEnd.Kills;

/// <summary>One room of a running program, spoken to over its API.</summary>
internal sealed class RoomClient(Uri address, string room) : IDisposable
{
    private readonly HttpClient http = new() { BaseAddress = address, Timeout = TimeSpan.FromSeconds(60) };

    /// <summary>True when the program acknowledged it; false when the program died or refused.</summary>
    public Task<bool> SayAsync(string author, string text) => PostAsync("messages", new { author, text });

    public Task<bool> PressAsync(string author, string button) => PostAsync("presses", new { author, button });

    /// <summary>Nobody was there, or died while answering; a socket that dies between connecting and asking says so without a wrapping.</summary>
    public static bool IsNobody(Exception e) => e is HttpRequestException or OperationCanceledException or IOException or System.Net.Sockets.SocketException or System.Text.Json.JsonException;

    public async Task<RoomState> ReadAsync() =>
        new((await http.GetFromJsonAsync<JsonObject>($"/api/rooms/{room}"))!);

    /// <summary>Reads the room until it is as a test wants it.</summary>
    /// <exception cref="TimeoutException">It never was; the message shows the room.</exception>
    public async Task<RoomState> UntilAsync(Func<RoomState, bool> wanted, string what)
    {
        RoomState? state = null;
        try
        {
            await Eventually.TrueAsync(async () => wanted(state = await ReadAsync()));
            return state!;
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"{what}: {state}");
        }
    }

    private async Task<bool> PostAsync(string kind, object body)
    {
        try
        {
            using var answer = await http.PostAsJsonAsync($"/api/rooms/{room}/{kind}", body);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception e) when (IsNobody(e))
        {
            return false;
        }
    }

    public void Dispose() => http.Dispose();
}

/// <summary>What a room shows.</summary>
internal sealed class RoomState(JsonObject json)
{
    public string Phase => (string?)json["tale"]?["phase"] ?? "none";

    public string Tale => (string?)json["tale"]?["id"] ?? "";

    /// <summary>Buttons of the open ballot: id and who voted for it.</summary>
    public IReadOnlyDictionary<string, string[]> OpenBallot => Ballots().Where(b => !(bool)b["closed"]!)
        .ToDictionary(b => (string)b["id"]!, Voters);

    /// <summary>Buttons of every ballot the room shows.</summary>
    public IReadOnlyDictionary<string, string[]> AllBallots => Ballots().ToDictionary(b => (string)b["id"]!, Voters);

    /// <summary>Chapter numbers of the tale as the room shows them, in order.</summary>
    public int[] ChaptersOf(string tale) =>
        [.. Messages.Where(m => (string?)m["kind"] == "chapter" && (string?)m["tale"] == tale).Select(m => (int)m["chapter"]!)];

    /// <summary>How often the room says that its tale is over.</summary>
    public int Ends => Messages.Count(m => (string?)m["kind"] == "ended" && (string?)m["tale"] == Tale);

    public override string ToString() => json.ToJsonString();

    private IEnumerable<JsonNode> Messages => json["messages"]!.AsArray().Select(m => m!);

    private IEnumerable<JsonNode> Ballots() => Messages.Where(m => (string?)m["kind"] == "ballot").SelectMany(m => m["buttons"]!.AsArray().Select(b => b!));

    private static string[] Voters(JsonNode button) => [.. button["voters"]!.AsArray().Select(v => (string)v!)];
}

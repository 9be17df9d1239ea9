using System.Net.Http.Json;
using System.Text.Json.Nodes;
using FairyTaleBot.Adapters.Tests.Sqlite;
using FairyTaleBot.CommandLine;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Turns;
using FairyTaleBot.Languages;
using FairyTaleBot.Testing.OpenAI;
using Microsoft.Extensions.DependencyInjection;

namespace FairyTaleBot.Adapters.Tests.OpenAI;

/// <summary>The program as it is shipped, with a model server beside it: a whole tale from the web room.</summary>
public sealed class RoomTaleTests
{
    [Theory]
    [InlineData("en", "a fox who lost its shadow", "a rainbow rice cake")]
    [InlineData("ko", "그림자를 잃어버린 여우", "무지개떡을 나눠 먹어요")]
    public async Task A_tale_of_five_chapters_is_told_and_painted_by_models(string language, string theme, string idea)
    {
        await using var peer = await ModelPeer.StartAsync();
        var shadow = new ShadowTeller();
        peer.Chat = shadow.Answer;
        peer.Paint = (_, n) => PeerAnswer.Picture(PeerPictures.Png(n));
        using var folder = new TestFolder();
        await using var app = RunCommand.Build(
        [
            "--urls", "http://127.0.0.1:0", "--Storage:Path", folder.Path, "--OpenAI:Endpoint", peer.Endpoint.ToString(), "--OpenAI:ApiKey", peer.Key,
            "--OpenAI:ChatModel", "teller", "--OpenAI:ImageModel", "painter", "--OpenAI:ModerationModel", "omni",
            "--OpenAI:Prices:Prompt", "0.4", "--OpenAI:Prices:Completion", "1.6", "--OpenAI:Prices:Picture", "0.05", "--Logging:LogLevel:Default", "Warning",
        ]);
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };

        await SayAsync(http, $"/tale start {theme} language: {language}");
        for (var chapter = 1; chapter < 5; chapter++)
        {
            var open = await UntilAsync(http, r => (string?)r["tale"]?["phase"] == "choosing" && Chapters(r).Count == chapter);
            if (chapter == 2) await SayAsync(http, $"/tale propose {idea}");
            else await PressAsync(http, (string)Of(open, "ballot").Last()["buttons"]![chapter % 3]!["id"]!);
        }

        var room = await UntilAsync(http, r => (string?)r["tale"]?["phase"] == "ended" && Chapters(r).Count(c => c["picture"] is not null) == 5);
        var told = await app.Services.GetRequiredService<TaleKeeper>().ReloadAsync(new((string)room["tale"]!["id"]!), TestContext.Current.CancellationToken);
        var tale = told!.Tale;

        peer.Wrongs.ShouldBeEmpty();
        tale.Teller.ShouldBe("teller");
        tale.Chapters.Select(c => c.Making.Writer).ShouldAllBe(w => w == "teller");
        tale.Chapters.Select(c => c.Making.PromptHash).ShouldAllBe(h => h.Length == 16);
        tale.Chapters.Select(c => c.Making.PromptHash).Distinct().Count().ShouldBe(5);
        LanguageCodes.OfScript(tale.Chapters[2].Draft.Text).ShouldBe(LanguageCodes.TryParse(language));
        peer.Chats.ShouldAllBe(c => c.Body["stream"]!.GetValue<bool>());

        // People's words come last and marked; painters read English, and paint after plates from the second page on.
        peer.Chats[0].Text("system").ShouldNotContain(theme);
        peer.Chats[0].Text("user").ShouldContain($"⟧{theme}⟦/");
        var pages = peer.Requests.Where(r => r.Path.Contains("/images/", StringComparison.Ordinal) && ((string)r.Body["prompt"]!).Contains("CHARACTERS", StringComparison.Ordinal)).ToList();
        var edits = pages.Where(r => r.Path.EndsWith("/edits", StringComparison.Ordinal)).ToList();
        pages.Count(r => r.Path.EndsWith("/generations", StringComparison.Ordinal)).ShouldBeInRange(1, 2);
        edits.Count.ShouldBeGreaterThanOrEqualTo(4);
        edits.ShouldAllBe(e => e.Pictures.Count >= 2 && e.Pictures.Count <= 5);
        pages.Select(p => ((string)p.Body["prompt"]!).Split('\n')[0]).Distinct().Count().ShouldBe(1);

        // Every call is written down with what it used.
        var calls = await app.Services.GetRequiredService<IWorkbook>().ReadAsync(tale.Id, TestContext.Current.CancellationToken);
        calls.Count(c => c.Kind == CallKind.Opening).ShouldBe(1);
        calls.Where(c => c.Kind == CallKind.Chapter).Select(c => c.Chapter).Distinct().Count().ShouldBe(5);
        calls.Where(c => c.Kind == CallKind.Chapter).ShouldAllBe(c => c.PromptTokens > 500 && c.CachedTokens == 128 && c.CompletionTokens > 50 && c.Price > 0 && c.Pack.StartsWith("classic/"));
        calls.Where(c => c is { Kind: CallKind.Picture, Outcome: "used" }).Select(c => c.Chapter).Distinct().Count().ShouldBe(5);
        calls.Where(c => c.Pictures > 0).ShouldAllBe(c => c.Price == 50_000);
        await app.StopAsync(new CancellationToken(canceled: true));
    }

    private static async Task SayAsync(HttpClient http, string text) => (await http.PostAsJsonAsync("/api/rooms/kitchen/messages", new { author = "Mina", text })).EnsureSuccessStatusCode();

    private static async Task PressAsync(HttpClient http, string button) => (await http.PostAsJsonAsync("/api/rooms/kitchen/presses", new { author = "Mina", button })).EnsureSuccessStatusCode();

    private static List<JsonNode> Chapters(JsonNode room) => [.. Of(room, "chapter").Where(c => ((string?)c["text"])?.Length > 100)];

    private static IEnumerable<JsonNode> Of(JsonNode room, string kind) => room["messages"]!.AsArray().Where(m => (string)m!["kind"]! == kind)!;

    private static async Task<JsonNode> UntilAsync(HttpClient http, Func<JsonNode, bool> isSo)
    {
        JsonNode? room = null;
        await Eventually.TrueAsync(async () => isSo(room = (await http.GetFromJsonAsync<JsonNode>("/api/rooms/kitchen"))!));
        return room!;
    }
}

using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using FairyTaleBot.Adapters.OpenAI.Storyteller;
using FairyTaleBot.Adapters.Tests.Sqlite;
using FairyTaleBot.Briefs;
using FairyTaleBot.CommandLine;
using FairyTaleBot.Embedded.Storyteller;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Turns;
using FairyTaleBot.Languages;
using FairyTaleBot.Tales;
using FairyTaleBot.Testing.OpenAI;
using FairyTaleBot.Testing.Styles;
using Microsoft.Extensions.DependencyInjection;

namespace FairyTaleBot.Adapters.Tests.OpenAI;

/// <summary>The shipped program against a model server that others wrote (npm's <c>@copilotkit/aimock</c>, installed by <c>tests/run</c>).</summary>
public sealed class AimockTests
{
    private const string Version = "1.43.0";
    private static readonly DateTimeOffset Once = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly Person Alone = new(new("shadow"), Company: Company.Direct);

    [Theory]
    [InlineData(Language.En)]
    [InlineData(Language.Ko)]
    public async Task A_tale_is_told_and_painted_against_a_server_of_another_hand(Language language)
    {
        var cli = Path.Combine(RepositoryRoot.Path, "tests/.tools/node_modules/@copilotkit/aimock/dist/cli.js");
        Assert.SkipUnless(File.Exists(cli), $"npm install --prefix tests/.tools --no-save @copilotkit/aimock@{Version}");
        using var folder = new TestFolder();
        var fixtures = Path.Combine(folder.Path, "fixtures.json");
        await File.WriteAllTextAsync(fixtures, (await ScriptAsync(language)).ToJsonString(), TestContext.Current.CancellationToken);
        var port = FreePort.Next();
        using var server = Process.Start(new ProcessStartInfo("node", [cli, "-p", $"{port}", "-f", fixtures, "--strict", "--log-level", "warn", "-c", "40"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        try
        {
            await TellAsync(language, port, Path.Combine(folder.Path, "data"));
        }
        finally
        {
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync(CancellationToken.None);
        }
    }

    private static async Task TellAsync(Language language, int port, string data)
    {
        await using var app = RunCommand.Build(
        [
            "--urls", "http://127.0.0.1:0", "--Storage:Path", data, "--OpenAI:Endpoint", $"http://127.0.0.1:{port}/v1", "--OpenAI:ApiKey", "sk-mock",
            "--OpenAI:ChatModel", "teller", "--OpenAI:ImageModel", "gpt-image-1", "--OpenAI:ModerationModel", "omni-moderation-latest", "--Logging:LogLevel:Default", "Warning",
        ]);
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        using var mock = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        await UntilAsync(async () => (await mock.GetAsync("/health", TestContext.Current.CancellationToken)).IsSuccessStatusCode);

        await http.PostAsJsonAsync("/api/rooms/kitchen/messages", new { author = "Mina", text = $"/tale start language: {language.Code()}" }, TestContext.Current.CancellationToken);
        JsonNode room = new JsonObject();
        for (var chapter = 1; chapter < 5; chapter++)
        {
            await UntilAsync(async () => (string?)(room = (await http.GetFromJsonAsync<JsonNode>("/api/rooms/kitchen"))!)["tale"]?["phase"] == "choosing" && Of(room, "ballot").Count() == chapter);
            await http.PostAsJsonAsync("/api/rooms/kitchen/presses", new { author = "Mina", button = (string)Of(room, "ballot").Last()["buttons"]![0]!["id"]! }, TestContext.Current.CancellationToken);
        }

        await UntilAsync(async () => (string?)(room = (await http.GetFromJsonAsync<JsonNode>("/api/rooms/kitchen"))!)["tale"]?["phase"] == "ended" && Of(room, "chapter").Count(c => c["picture"] is not null) == 5);
        var tale = (await app.Services.GetRequiredService<TaleKeeper>().ReloadAsync(new((string)room["tale"]!["id"]!), TestContext.Current.CancellationToken))!.Tale;
        tale.Teller.ShouldBe("teller");
        tale.Chapters.Select(c => c.Making.Writer).ShouldAllBe(w => w == "teller");
        LanguageCodes.OfScript(tale.Chapters[2].Draft.Text).ShouldBe(language);
        var calls = await app.Services.GetRequiredService<IWorkbook>().ReadAsync(tale.Id, TestContext.Current.CancellationToken);
        calls.Where(c => c is { Kind: CallKind.Picture, Outcome: "used" }).Select(c => c.Chapter).Distinct().Count().ShouldBe(5);
        calls.Where(c => c is { Kind: CallKind.Picture, Chapter: > 1 }).ShouldAllBe(c => c.Parameters.Contains("edits"));
        await app.StopAsync(new CancellationToken(canceled: true));
    }

    /// <summary>A whole tale written beforehand, the first choice taken on every page; told by what the last message asks for.</summary>
    private static async Task<JsonObject> ScriptAsync(Language language)
    {
        var brief = new OpeningBrief(language, AgeBand.From7To9, 5, new(), null, TestStyles.Catalogue.Ids, 3);
        var opening = OpeningJson.Write(await new EmbeddedStoryteller().OpenAsync(brief, default)).ToJsonString();
        var read = OpeningJson.Read(JsonDocument.Parse(opening).RootElement, brief)!;
        var tale = TaleDecider.Replay(((Decision.Accepted)TaleDecider.Decide(new TaleCommand.Start(Once, Alone, new("shadow"), new("tell:shadow"), new(language, 5, AgeBand.From7To9, null), Wishes.None, 3))).Events)!;
        tale = Do(tale, new TaleCommand.Open(Once, read, TestStyles.Catalogue.OrFirst(read.StyleId), "shadow"));
        var korean = language == Language.Ko;
        var fixtures = new JsonArray(Answer(korean ? "이제 이야기를 마련합니다" : "Make the opening now", opening));
        while (tale.Writing is { } writing)
        {
            var chapter = BriefRules.ForChapter(tale, Words.None, writing.Chapter, 1);
            var draft = await ModelHouse.DraftAsync(chapter);
            if (korean) draft = draft with { Scene = draft.Scene with { ActionEn = "They walk on together", KeywordsEn = ["lantern", "path"] } };
            var json = ChapterJson.Write(draft).ToJsonString();
            fixtures.Add(Answer(korean ? $"가운데 {writing.Chapter}장을 씁니다" : $"Write chapter {writing.Chapter} of 5 now", json));
            tale = Do(tale, new TaleCommand.DeliverChapter(Once, writing.Chapter, 1, ChapterJson.Read(JsonDocument.Parse(json).RootElement, chapter)!, new("shadow", 0, [])));
            if (tale.Ballot is { } ballot) tale = Do(tale, new TaleCommand.CastVote(Once, Alone, ballot.Number, 1));
        }

        fixtures.Add(new JsonObject { ["match"] = new JsonObject { ["endpoint"] = "image" }, ["response"] = new JsonObject { ["image"] = new JsonObject { ["b64Json"] = Convert.ToBase64String(PeerPictures.Png(5)) } } });
        return new JsonObject { ["fixtures"] = fixtures };
    }

    private static JsonObject Answer(string asked, string content) =>
        new() { ["match"] = new JsonObject { ["userMessage"] = asked }, ["response"] = new JsonObject { ["content"] = content } };

    private static Tale Do(Tale tale, TaleCommand command) => ((Decision.Accepted)TaleDecider.Decide(command, tale, Ritual.Default)).Events.Aggregate(tale, TaleDecider.Evolve);

    private static IEnumerable<JsonNode> Of(JsonNode room, string kind) => room["messages"]!.AsArray().Where(m => (string)m!["kind"]! == kind)!;

    private static Task UntilAsync(Func<Task<bool>> isSo) => Eventually.TrueAsync(async () =>
    {
        try
        {
            return await isSo();
        }
        catch (HttpRequestException)
        {
            // The server is still starting.
            return false;
        }
    });
}

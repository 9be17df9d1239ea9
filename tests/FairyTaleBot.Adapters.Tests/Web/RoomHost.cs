using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using FairyTaleBot.Adapters.Web;
using FairyTaleBot.Briefs;
using FairyTaleBot.Characters;
using FairyTaleBot.Common;
using FairyTaleBot.Drafts;
using FairyTaleBot.Embedded.Gate;
using FairyTaleBot.Engine;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Steps;
using FairyTaleBot.Languages;
using FairyTaleBot.Ledgers;
using FairyTaleBot.Styles;
using FairyTaleBot.Testing.Stores;
using FairyTaleBot.Testing.Tales;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FairyTaleBot.Adapters.Tests.Web;

/// <summary>The web room on a real server, with stores in memory and a storyteller that always says the same.</summary>
public sealed class RoomHost : IAsyncDisposable
{
    private readonly WebApplication app;

    private RoomHost(WebApplication app, InMemoryTaleStore tales)
    {
        this.app = app;
        World = tales.World;
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    public HttpClient Client { get; }

    public MemoryWorld World { get; }

    public InMemoryPictureStore Pictures => (InMemoryPictureStore)app.Services.GetRequiredService<IPictureStore>();

    /// <summary>How many sketches were drawn.</summary>
    public int Sketched => ((Pencil)app.Services.GetRequiredService<ISketcher>()).Sketched;

    public IPostStore Posts => app.Services.GetRequiredService<IPostStore>();

    public IWorkbook Workbook => app.Services.GetRequiredService<IWorkbook>();

    public Uri Address => Client.BaseAddress!;

    public static async Task<RoomHost> StartAsync(params (string Key, string Value)[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(settings.ToDictionary(s => s.Key, string? (s) => s.Value));
        var tales = new InMemoryTaleStore(TimeProvider.System);
        builder.Services
            .AddFairyTales()
            .AddSingleton<ITaleStore>(tales)
            .AddSingleton<IPostStore>(new InMemoryPostStore(tales.World))
            .AddSingleton<IPictureStore>(new InMemoryPictureStore())
            .AddSingleton<IWorkbook>(new InMemoryWorkbook())
            .AddSingleton<IModerator, LocalGate>()
            .AddSingleton<ICasting, NewcomerCasting>()
            .AddSingleton<ISketcher, Pencil>()
            .AddSingleton(new StyleCatalogue([Samples.Style]))
            .AddSingleton(new StorytellerLadder([new SampleTeller()]))
            .AddSingleton(new IllustratorLadder([new Pencil()]))
            .AddWebRoom();
        var app = builder.Build();
        app.MapWebRoom();
        await app.StartAsync();
        return new(app, tales);
    }

    public Task<HttpResponseMessage> SayAsync(string room, string? author, string? text) =>
        Client.PostAsJsonAsync($"/api/rooms/{room}/messages", new { author, text });

    public Task<HttpResponseMessage> PressAsync(string room, string? author, string? button) =>
        Client.PostAsJsonAsync($"/api/rooms/{room}/presses", new { author, button });

    public async Task<JsonNode> RoomAsync(string room) =>
        (await Client.GetFromJsonAsync<JsonNode>($"/api/rooms/{room}"))!;

    /// <summary>Reads the room whenever its stream says that something is new, until it is as wanted.</summary>
    public async Task<JsonNode> UntilAsync(string room, Func<JsonNode, bool> isReady)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var stream = await Client.GetStreamAsync($"/api/rooms/{room}/stream", patience.Token);
        using var lines = new StreamReader(stream);
        while (await lines.ReadLineAsync(patience.Token) is { } line)
        {
            if (!line.StartsWith("event:", StringComparison.Ordinal)) continue;
            var now = await RoomAsync(room);
            if (isReady(now)) return now;
        }

        throw new InvalidOperationException("The stream ended first.");
    }

    /// <summary>Starts a tale and waits for its first ballot.</summary>
    public async Task<JsonNode> TaleAsync(string room, string author = "Mina", string more = "")
    {
        (await SayAsync(room, author, $"/tale start a fox who lost its shadow language: en {more}")).EnsureSuccessStatusCode();
        return await UntilAsync(room, IsChoosing);
    }

    public static bool IsChoosing(JsonNode room) => (string?)room["tale"]?["phase"] == "choosing";

    public static IEnumerable<JsonNode> Of(JsonNode room, string kind) => room["messages"]!.AsArray().Where(m => (string)m!["kind"]! == kind)!;

    public static JsonArray OpenButtons(JsonNode room) => Of(room, "ballot").Last()["buttons"]!.AsArray();

    /// <summary>Who voted for a turn of the open ballot, counted from 0.</summary>
    public static IReadOnlyList<string> Voters(JsonNode room, int button) => [.. OpenButtons(room)[button]!["voters"]!.AsArray().Select(v => (string)v!)];

    public static async Task<JsonNode> ProblemAsync(HttpResponseMessage answer)
    {
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        return (await answer.Content.ReadFromJsonAsync<JsonNode>())!;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private sealed class SampleTeller : IStoryteller
    {
        public string Name => "sample";

        public Task<Opening> OpenAsync(OpeningBrief brief, CancellationToken cancellationToken) => Task.FromResult(Samples.Opening(brief.Chapters));

        public async IAsyncEnumerable<WritingStep> WriteAsync(ChapterBrief brief, Repair? repair, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await Task.Yield();
            yield return new WritingStep.Written(Samples.Draft(brief.Number, brief.Number >= brief.Of));
        }
    }

    private sealed class NewcomerCasting : ICasting
    {
        public Character Cast(string line, Language language, StoryBible bible, MemberKey by, ulong seed) => Samples.Newcomer("guest", by);
    }

    private sealed class Pencil : IIllustrator, ISketcher
    {
        private int sketched;

        public string Name => "pencil";

        public int Sketched => Volatile.Read(ref sketched);

        public Task<Picture> PaintAsync(SceneBrief brief, CancellationToken cancellationToken) => Task.FromResult(Draw((byte)brief.Chapter));

        public Task<Picture> SketchAsync(SceneBrief brief, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref sketched);
            return Task.FromResult(Draw(0));
        }

        public Task<Picture> SamplesAsync(StyleSheet style, Character? who, CancellationToken cancellationToken) => Task.FromResult(Draw(200));

        private static Picture Draw(byte mark) => new(new byte[] { 0x89, 0x50, 0x4e, 0x47, mark }, "image/png", 1024, 1024);
    }
}

using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace FairyTaleBot.Testing.OpenAI;

/// <summary>One request as it arrived.</summary>
/// <param name="Body">The JSON, or the form's fields as JSON.</param>
/// <param name="Pictures">What was sent along, by kind and size.</param>
public sealed record PeerRequest(string Path, JsonNode Body, string? Key, IReadOnlyList<(string Name, string? ContentType, string? FileName, int Bytes)> Pictures, string Query = "")
{
    public string Text(string role) => (string?)Body["messages"]!.AsArray().LastOrDefault(m => (string?)m!["role"] == role)?["content"] ?? "";
}

/// <summary>
/// A model server in this process. Every request is checked against what the API takes: one that is not right is answered 400 and kept in
/// <see cref="Wrongs"/>, so that a test cannot pass by luck. What it answers, and what goes wrong, is the test's to say.
/// </summary>
public sealed class ModelPeer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<PeerRequest> requests = new();
    private readonly ConcurrentQueue<string> wrongs = new();

    private ModelPeer(WebApplication app) => this.app = app;

    public Uri Endpoint => new(app.Urls.First() + "/v1");

    public string Key { get; set; } = "sk-peer-0123456789";

    public IReadOnlyList<PeerRequest> Requests => [.. requests];

    public IReadOnlyList<PeerRequest> Chats => [.. requests.Where(r => r.Path.EndsWith("/chat/completions", StringComparison.Ordinal))];

    /// <summary>What was wrong with requests.</summary>
    public IReadOnlyList<string> Wrongs => [.. wrongs];

    /// <summary>Answers a chat; given the request and how many came before.</summary>
    public Func<PeerRequest, int, PeerAnswer> Chat { get; set; } = (_, _) => PeerAnswer.Say("{}");

    public Func<PeerRequest, int, PeerAnswer> Paint { get; set; } = (_, _) => PeerAnswer.Picture(PeerPictures.Png(1));

    public Func<PeerRequest, PeerAnswer> Moderate { get; set; } = _ => PeerAnswer.Json("""{"id":"m","model":"omni","results":[{"flagged":false,"categories":{"violence":false,"self-harm":false},"category_scores":{}}]}""");

    /// <summary>What it says of its models; of others it knows nothing.</summary>
    public ConcurrentDictionary<string, string> Models { get; } = [];

    /// <summary>Waits that a real server would make; none by default.</summary>
    public PeerPace Pace { get; set; } = PeerPace.None;

    public static async Task<ModelPeer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(k => k.Limits.MaxRequestBodySize = 100_000_000).UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var peer = new ModelPeer(app);
        app.Map("/v1/chat/completions", (HttpContext c) => peer.ServeAsync(c, PeerRules.Chat, (r, n) => peer.Chat(r, n), "chat"));
        app.Map("/v1/images/generations", (HttpContext c) => peer.ServeAsync(c, PeerRules.Generation, (r, n) => peer.Paint(r, n), "paint"));
        app.Map("/v1/images/edits", (HttpContext c) => peer.ServeAsync(c, PeerRules.Edit, (r, n) => peer.Paint(r, n), "paint"));
        app.Map("/v1/moderations", (HttpContext c) => peer.ServeAsync(c, PeerRules.Moderation, (r, _) => peer.Moderate(r), "moderate"));
        app.MapGet("/v1/models/{model}", (string model) => peer.Models.TryGetValue(model, out var said) ? Results.Content(said, "application/json") : Results.NotFound());
        await app.StartAsync();
        return peer;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync(new CancellationToken(canceled: true));
        await app.DisposeAsync();
    }

    private async Task ServeAsync(HttpContext context, Func<HttpContext, PeerRequest, string?> rule, Func<PeerRequest, int, PeerAnswer> answer, string kind)
    {
        PeerRequest request;
        try
        {
            request = await ReadAsync(context);
        }
        catch (JsonException e)
        {
            await RefuseAsync(context, 400, $"no JSON: {e.Message}");
            return;
        }

        var before = requests.Count(r => KindOf(r.Path) == kind);
        requests.Enqueue(request);
        if (request.Key != Key)
        {
            await new PeerAnswer.Failed(401, """{"error":{"message":"Incorrect API key provided.","type":"invalid_request_error","param":null,"code":"invalid_api_key"}}""").WriteAsync(context, request, Pace);
            return;
        }

        if (rule(context, request) is { } wrong)
        {
            await RefuseAsync(context, 400, wrong);
            return;
        }

        await answer(request, before).WriteAsync(context, request, Pace);
    }

    private Task RefuseAsync(HttpContext context, int status, string wrong)
    {
        wrongs.Enqueue(wrong);
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(new { error = new { message = wrong, type = "invalid_request_error", param = (string?)null, code = (string?)null } });
    }

    private static async Task<PeerRequest> ReadAsync(HttpContext context)
    {
        var key = context.Request.Headers.Authorization.ToString() is { Length: > 7 } bearer && bearer.StartsWith("Bearer ", StringComparison.Ordinal) ? bearer[7..] : null;
        if (!context.Request.HasFormContentType) return new(context.Request.Path, await JsonNode.ParseAsync(context.Request.Body) ?? new JsonObject(), key, [], context.Request.QueryString.Value ?? "");
        context.Features.Set<IFormFeature>(new FormFeature(context.Request, new FormOptions { MultipartBodyLengthLimit = 100_000_000 }));
        var form = await context.Request.ReadFormAsync();
        var fields = new JsonObject(form.Select(f => KeyValuePair.Create(f.Key, (JsonNode?)f.Value.ToString())));
        return new(context.Request.Path, fields, key, [.. form.Files.Select(f => (f.Name, (string?)f.ContentType, (string?)f.FileName, (int)f.Length))]);
    }

    private static string KindOf(string path) => path.Contains("chat", StringComparison.Ordinal) ? "chat" : path.Contains("images", StringComparison.Ordinal) ? "paint" : "moderate";
}

using System.Text.Json.Nodes;
using FairyTaleBot.Testing.Telegram.Calls;
using FairyTaleBot.Testing.Telegram.Faults;
using FairyTaleBot.Testing.Telegram.Spec;
using FairyTaleBot.Testing.Telegram.World;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace FairyTaleBot.Testing.Telegram;

/// <summary>
/// A Bot API server in this process, on 127.0.0.1. It holds every call against the official specification, keeps chats
/// and messages as the real one does, and answers badly when <see cref="Faults"/> says so.
/// </summary>
public sealed class BotApiPeer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly TimeProvider _time;
    private readonly PeerWorld _world;
    private readonly PollDesk _polls;
    private readonly WebhookCourier _courier;
    private readonly PaceWatch _pace;
    private readonly CancellationTokenSource _closing = new();
    private readonly List<PeerCall> _calls = [];
    private readonly List<string> _violations = [];

    private BotApiPeer(TimeProvider time)
    {
        _time = time;
        _world = new PeerWorld(time);
        _polls = new PollDesk(_world, time);
        _courier = new WebhookCourier(_world, time);
        _pace = new PaceWatch(Note);
        Scene = new PeerScene(_world);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(System.Net.IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http1);
            kestrel.Limits.MaxRequestBodySize = 64 * 1024 * 1024;
        });
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    /// <summary>For <c>Telegram:ApiBaseUrl</c>.</summary>
    public Uri BaseUrl { get; private set; } = null!;

    /// <summary>For <c>Telegram:Token</c>. Nothing the program writes anywhere may hold it.</summary>
    public string Token { get; } = "7000000001:AAF-secret_of_the_test_bot_0123456789";

    public FaultPlan Faults { get; } = new();

    /// <summary>People and chats, and what they do.</summary>
    public PeerScene Scene { get; }

    /// <summary>Every call with the right token, in order of arrival.</summary>
    public IReadOnlyList<PeerCall> Calls => Copy(_calls);

    /// <summary>Calls that break the specification, and calls made before their <c>retry_after</c> had passed.</summary>
    public IReadOnlyList<string> Violations => Copy(_violations);

    /// <summary>Long polls held open now.</summary>
    public int OpenPolls => _polls.Open;

    /// <summary>Updates not confirmed yet.</summary>
    public int PendingUpdates => _world.Updates.Count;

    /// <summary>Where updates are posted, if a webhook is set.</summary>
    public string? WebhookUrl => _courier.Url;

    /// <summary>Statuses that the webhook answered, in order.</summary>
    public IReadOnlyList<int> WebhookAnswers => _courier.Answers;

    /// <summary>Makes every webhook delivery twice, as after a lost answer.</summary>
    public bool DeliversTwice
    {
        get => _courier.DeliversTwice;
        set => _courier.DeliversTwice = value;
    }

    /// <param name="time">The clock of polls and pauses; the machine's when null.</param>
    public static async Task<BotApiPeer> StartAsync(TimeProvider? time = null)
    {
        var peer = new BotApiPeer(time ?? TimeProvider.System);
        await peer._app.StartAsync();
        peer.BaseUrl = new Uri(peer._app.Urls.First());
        return peer;
    }

    public IReadOnlyList<PeerCall> CallsOf(string method) => [.. Calls.Where(call => call.Method == method)];

    public async ValueTask DisposeAsync()
    {
        if (_closing.IsCancellationRequested) return;
        await _closing.CancelAsync();
        await _courier.DisposeAsync();
        using var atOnce = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await _app.StopAsync(atOnce.Token);
        await _app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        if (context.Request.Path.Value?.Split('/') is not ["", var bot, var method] || bot != $"bot{Token}")
        {
            await WriteAsync(context, null, new ApiError(401, "Unauthorized").ToJson());
            return;
        }

        var call = await CallReader.ReadAsync(context.Request, method, _time.GetUtcNow());
        lock (_calls) _calls.Add(call);
        _world.Changed();
        _pace.Arrived(call);
        call.Fault = Faults.For(call);
        try
        {
            var answer = call.Fault is null or { Executes: true } ? await OutcomeAsync(call, context.RequestAborted) : [];
            if (call.Fault is PeerFault.ExecuteThenWait held)
            {
                _world.Changed();
                await held.Until.WaitAsync(_closing.Token);
                await WriteAsync(context, call, answer);
            }
            else if (call.Fault is { } fault) await BadAnswers.WriteAsync(context, call, fault, () => _pace.Paused(call, _time.GetUtcNow()), _closing.Token);
            else await WriteAsync(context, call, answer);
        }
        catch (OperationCanceledException)
        {
            // The caller hung up, or the peer closes.
        }
        finally
        {
            _world.Changed();
        }
    }

    private async Task<JsonObject> OutcomeAsync(PeerCall call, CancellationToken aborted)
    {
        try
        {
            return new JsonObject { ["ok"] = true, ["result"] = await ExecuteAsync(call, aborted) };
        }
        catch (ApiError error)
        {
            return error.ToJson();
        }
    }

    private async Task<JsonNode> ExecuteAsync(PeerCall call, CancellationToken aborted)
    {
        var wrong = SpecCheck.Check(BotApiSpec.Official, call.Method, call.Arguments, call.IsForm, call.Files.Keys.ToHashSet());
        foreach (var sentence in wrong) Note(sentence);
        if (wrong.Count > 0) throw ApiError.BadRequest(wrong[0]);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(aborted, _closing.Token);
        var result = call.Method switch
        {
            "getUpdates" => await _polls.PollAsync(call, ending.Token),
            "setWebhook" => _courier.Set(call),
            "deleteWebhook" => _courier.Delete(),
            "getWebhookInfo" => _courier.Info(),
            _ => MethodTable.Execute(_world, call),
        };
        _polls.IsWebhookSet = _courier.Url is not null;
        call.WasExecuted = true;
        _world.Changed();
        return result;
    }

    private static async Task WriteAsync(HttpContext context, PeerCall? call, JsonObject answer)
    {
        var status = answer["error_code"]?.GetValue<int>() ?? 200;
        if (call is not null) call.Status = status;
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(answer.ToJsonString(), context.RequestAborted);
    }

    private void Note(string sentence)
    {
        lock (_violations) _violations.Add(sentence);
    }

    private static T[] Copy<T>(List<T> list)
    {
        lock (list) return [.. list];
    }
}

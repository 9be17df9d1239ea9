using System.Net.Http.Json;
using System.Text.Json.Nodes;
using FairyTaleBot.Testing.Telegram.Calls;
using FairyTaleBot.Testing.Telegram.World;

namespace FairyTaleBot.Testing.Telegram;

/// <summary>Posts updates to the bot's webhook, in order, each until it is accepted.</summary>
internal sealed class WebhookCourier(PeerWorld world, TimeProvider time) : IAsyncDisposable
{
    private static readonly TimeSpan RetryPause = TimeSpan.FromMilliseconds(200);

    private readonly UpdateQueue _updates = world.Updates;
    private readonly List<int> _answers = [];
    private readonly HttpClient _http = new();
    private readonly CancellationTokenSource _stop = new();
    private Task _running = Task.CompletedTask;
    private volatile string? _url;
    private string? _secret;

    internal string? Url => _url;

    /// <summary>Every delivery is made twice, as after a lost answer.</summary>
    internal bool DeliversTwice { get; set; }

    /// <summary>Status of each delivery, in order.</summary>
    internal IReadOnlyList<int> Answers
    {
        get
        {
            lock (_answers) return [.. _answers];
        }
    }

    internal JsonNode Set(PeerCall call)
    {
        if (!Uri.TryCreate(call["url"], UriKind.Absolute, out var url) || !(url.Scheme == "https" || url.IsLoopback))
        {
            throw ApiError.BadRequest("bad webhook: An HTTPS URL must be provided for webhook");
        }

        if (call.Node("allowed_updates") is JsonArray kinds) _updates.Allowed = [.. kinds.Select(kind => kind!.GetValue<string>())];
        _secret = call["secret_token"];
        _url = call["url"];
        if (_running.IsCompleted) _running = Task.Run(RunAsync);
        return true;
    }

    internal JsonNode Delete()
    {
        _url = null;
        return true;
    }

    internal JsonNode Info() => new JsonObject
    {
        ["url"] = _url ?? "",
        ["has_custom_certificate"] = false,
        ["pending_update_count"] = _updates.Count,
    };

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running;
        _http.Dispose();
        _stop.Dispose();
    }

    private async Task RunAsync()
    {
        try
        {
            while (_url is { } url)
            {
                var changed = _updates.Changed;
                var next = _updates.Take(null, 1);
                if (next.Count == 0) await changed.WaitAsync(_stop.Token);
                else await DeliverAsync(url, next[0]!.AsObject());
            }
        }
        catch (OperationCanceledException)
        {
            // The peer closes.
        }
    }

    private async Task DeliverAsync(string url, JsonObject update)
    {
        for (var copies = DeliversTwice ? 2 : 1; copies > 0;)
        {
            if (await PostAsync(url, update)) copies--;
            else await Task.Delay(RetryPause, time, _stop.Token);
        }

        _updates.Confirm(update["update_id"]!.GetValue<long>());
    }

    private async Task<bool> PostAsync(string url, JsonObject update)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = JsonContent.Create(update) };
            if (_secret is not null) request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", _secret);
            using var response = await _http.SendAsync(request, _stop.Token);
            lock (_answers) _answers.Add((int)response.StatusCode);
            world.Changed();
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}

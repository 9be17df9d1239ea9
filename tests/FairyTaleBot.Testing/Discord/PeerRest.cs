using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using FairyTaleBot.Testing.Discord.Spec;
using Microsoft.AspNetCore.Http;

namespace FairyTaleBot.Testing.Discord;

/// <summary>The REST side: who may ask, how often, whether the request is one that Discord would take; then <see cref="PeerCalls"/> carries it out.</summary>
internal sealed class PeerRest(DiscordPeer peer)
{
    private readonly PeerCalls _calls = new(peer);

    public async Task ServeAsync(HttpContext http, string path)
    {
        if (peer.Options.Latency > TimeSpan.Zero)
            await Task.Delay(peer.Options.Latency, http.RequestAborted);
        if (peer.Spec.Find(http.Request.Method, path) is not { } operation)
        {
            peer.Journal.Violation(http.Request.Method, "asks for something Discord's specification does not have");
            await WriteAsync(http, PeerAnswer.Refused(404, 0, "404: Not Found"));
            return;
        }

        var fault = peer.Faults.Take(operation.Id);
        var (answer, executed, body) = await AnswerAsync(http, operation, fault);
        peer.Journal.Add(new(operation.Id, operation.Path, body, answer?.Status ?? 0, executed, peer.World.Now));
        peer.World.Tell();
        if (fault is PeerFault.Hang or PeerFault.ExecuteThenHang)
            await Task.Delay(Timeout.Infinite, http.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        else if (answer is null)
            http.Abort();
        else
            await WriteAsync(http, answer);
    }

    private async Task<(PeerAnswer? Answer, bool Executed, JsonNode? Body)> AnswerAsync(HttpContext http, DiscordOperation operation, PeerFault? fault)
    {
        var form = await PeerForm.ReadAsync(http.Request);
        if (Before(fault, operation) is { } faulty)
            return (faulty, false, form.Body);
        if (fault is PeerFault.Hang or PeerFault.Reset)
            return (null, false, form.Body);
        if (NeedsToken(operation) && http.Request.Headers.Authorization != $"Bot {peer.Token}")
            return (PeerAnswer.Refused(401, 0, "401: Unauthorized"), false, form.Body);
        if (!http.Request.Headers.UserAgent.ToString().StartsWith("DiscordBot (", StringComparison.Ordinal))
            peer.Journal.Violation(operation.Id, "has no user agent in Discord's form");

        if (NeedsToken(operation) && peer.Limits.TakeGlobal() is { } retry)
            return (PeerAnswer.Limited(retry, "global"), false, form.Body);
        var bucket = peer.Limits.Take(operation.Id, Major(operation));
        if (bucket is { Exhausted: true })
            return (PeerAnswer.Limited(bucket.ResetAfter, "user") with { Bucket = bucket }, false, form.Body);

        var findings = Findings(http, operation, form);
        foreach (var finding in findings)
            peer.Journal.Violation(operation.Id, finding);
        var answer = findings.Count > 0 ? PeerAnswer.Invalid(findings) : peer.World.Change(() => _calls.Do(operation, form, http.Request.Query));
        answer = answer with { Bucket = bucket };
        return fault switch
        {
            PeerFault.ExecuteThenReset or PeerFault.ExecuteThenHang => (null, true, form.Body),
            PeerFault.ExecuteThenFail => (new(502), true, form.Body),
            _ => (answer, answer.Status < 300, form.Body),
        };
    }

    // A limit of the script's making is one: what the bucket had left before is forgotten on both sides.
    private PeerAnswer? Before(PeerFault? fault, DiscordOperation operation) => fault switch
    {
        PeerFault.UserLimit limit => PeerAnswer.Limited(limit.RetryAfter, "user") with { Bucket = peer.Limits.Close(operation.Id, Major(operation), limit.RetryAfter) },
        PeerFault.SharedLimit limit => PeerAnswer.Limited(limit.RetryAfter, "shared") with { Bucket = peer.Limits.Close(operation.Id, Major(operation), limit.RetryAfter) },
        PeerFault.GlobalLimit limit => PeerAnswer.Limited(limit.RetryAfter, "global"),
        PeerFault.EdgeLimit limit => new(429) { RetryAfter = peer.Limits.Close(operation.Id, Major(operation), limit.RetryAfter).ResetAfter },
        PeerFault.Status status => new(status.Code),
        PeerFault.Refusal refusal => PeerAnswer.Refused(refusal.Code, refusal.ErrorCode, "refused by the script"),
        _ => null,
    };

    private List<string> Findings(HttpContext http, DiscordOperation operation, PeerForm form)
    {
        List<string> findings = [.. form.Findings];
        findings.AddRange(peer.Spec.CheckQuery(operation, http.Request.Query.Select(pair => KeyValuePair.Create(pair.Key, pair.Value.ToString()))));
        findings.AddRange(peer.Spec.CheckBody(operation, form.Body));
        if (peer.Options.PassesUnknownFields)
            findings.RemoveAll(finding => finding.EndsWith(": is not known", StringComparison.Ordinal));
        if (findings.Count == 0)
            findings.AddRange(peer.World.Read(() => _calls.Rules(operation, form)));
        return findings;
    }

    private static bool NeedsToken(DiscordOperation operation) => !operation.Path.ContainsKey("webhook_token") && !operation.Path.ContainsKey("interaction_token");

    private static string Major(DiscordOperation operation) =>
        operation.Path.GetValueOrDefault("channel_id") ?? operation.Path.GetValueOrDefault("guild_id")
        ?? (operation.Path.TryGetValue("webhook_token", out var token) ? $"{operation["webhook_id"]}/{token}" : "");

    private static async Task WriteAsync(HttpContext http, PeerAnswer answer)
    {
        http.Response.StatusCode = answer.Status;
        var headers = http.Response.Headers;
        if (answer.Bucket is { } bucket)
        {
            headers["X-RateLimit-Bucket"] = bucket.Bucket;
            headers["X-RateLimit-Limit"] = bucket.Limit.ToString(CultureInfo.InvariantCulture);
            headers["X-RateLimit-Remaining"] = bucket.Left.ToString(CultureInfo.InvariantCulture);
            headers["X-RateLimit-Reset"] = (bucket.ResetAt.ToUnixTimeMilliseconds() / 1000.0).ToString("0.000", CultureInfo.InvariantCulture);
            headers["X-RateLimit-Reset-After"] = Math.Max(0, bucket.ResetAfter.TotalSeconds).ToString("0.000", CultureInfo.InvariantCulture);
        }

        if (answer.Scope is { } scope)
            headers["X-RateLimit-Scope"] = scope;
        if (answer.Scope == "global")
            headers["X-RateLimit-Global"] = "true";
        if (answer.RetryAfter is { } retry)
            headers.RetryAfter = Math.Ceiling(retry.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        if (answer.Body is { } body)
            await http.Response.WriteAsJsonAsync<JsonNode>(body, JsonSerializerOptions.Default);
        else if (answer.Status >= 400)
            await WriteHtmlAsync(http.Response);
    }

    private static Task WriteHtmlAsync(HttpResponse response)
    {
        response.ContentType = "text/html";
        return response.WriteAsync("<html><body>Something at the edge went wrong.</body></html>");
    }
}

/// <summary>An answer to be written.</summary>
internal sealed record PeerAnswer(int Status, JsonNode? Body = null)
{
    public BucketAnswer? Bucket { get; init; }
    public string? Scope { get; init; }
    public TimeSpan? RetryAfter { get; init; }

    public static PeerAnswer Refused(int status, int code, string message) => new(status, new JsonObject { ["message"] = message, ["code"] = code });

    public static PeerAnswer Limited(TimeSpan retry, string scope) => new(429, new JsonObject
    {
        ["message"] = "You are being rate limited.", ["retry_after"] = retry.TotalSeconds, ["global"] = scope == "global",
    }) { Scope = scope, RetryAfter = retry };

    public static PeerAnswer Invalid(IReadOnlyList<string> findings) => new(400, new JsonObject
    {
        ["message"] = "Invalid Form Body",
        ["code"] = 50035,
        ["errors"] = new JsonObject { ["body"] = new JsonObject { ["_errors"] = new JsonArray([.. findings.Select(finding => new JsonObject { ["code"] = "INVALID", ["message"] = finding })]) } },
    });
}

using System.ClientModel;
using System.Text.Json;
using FairyTaleBot.Adapters.OpenAI.Storyteller;

namespace FairyTaleBot.Adapters.OpenAI.Client;

/// <summary>Tells what went wrong with a call, in a sentence that says what to change.</summary>
internal static class ServiceFailures
{
    private static readonly string[] BlockedCodes = ["content_policy_violation", "moderation_blocked", "content_filter", "safety"];
    private static readonly string[] UnpaidCodes = ["insufficient_quota", "billing_hard_limit_reached"];

    /// <summary>Whether this is the world's doing; anything else is a programmer's mistake and is let through.</summary>
    public static bool IsOfTheWorld(Exception e) =>
        e is ClientResultException or HttpRequestException or IOException or JsonException or OperationCanceledException or AggregateException or TimeoutException or FormatException;

    public static ServiceException Tell(Exception e, OpenAIOptions options, string? model) => e switch
    {
        ServiceException s => s,
        ClientResultException r => Tell(r, options, model),
        OperationCanceledException or TimeoutException => new(ServiceTrouble.TimedOut, "it did not answer in time.", e),
        AggregateException { InnerException: { } inner } => Tell(inner, options, model),
        JsonException or FormatException => new(ServiceTrouble.Away, "its answer could not be read.", e),
        HttpRequestException { InnerException: System.Net.Sockets.SocketException } => new(ServiceTrouble.Away, $"nothing answers at {Where(options)} (OpenAI:Endpoint).", e),
        _ => new(ServiceTrouble.Away, "the connection broke.", e),
    };

    public static string BodyOf(ClientResultException e)
    {
        try
        {
            return e.GetRawResponse()?.Content.ToString() ?? "";
        }
        catch (InvalidOperationException)
        {
            return "";
        }
    }

    /// <summary>What the server complains of, in its own words; never shown to anybody, since it may repeat what people wrote.</summary>
    public static string ComplaintOf(ClientResultException e)
    {
        var body = BodyOf(e);
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.Find("error") is { } error && error.Text("message") is { Length: > 0 } message ? $"{message} {error}" : body;
        }
        catch (JsonException)
        {
            return body;
        }
    }

    /// <summary>The package's exception stays behind: its message holds the server's words, which may repeat a key or what people wrote.</summary>
    private static ServiceException Tell(ClientResultException e, OpenAIOptions options, string? model)
    {
        var body = BodyOf(e);
        return e.Status switch
        {
            0 => new(ServiceTrouble.Away, $"nothing answers at {Where(options)} (OpenAI:Endpoint)."),
            401 or 403 => new(ServiceTrouble.WrongKey, $"the key is not accepted (OpenAI:ApiKey, answer {e.Status})."),
            404 when body.Contains("model", StringComparison.OrdinalIgnoreCase) => WrongModel(model),
            404 or 405 => new(ServiceTrouble.WrongAddress, $"there is no such service at {Where(options)} (OpenAI:Endpoint; it ends with /v1 on most servers)."),
            402 => Unpaid(),
            400 or 429 when UnpaidCodes.Any(c => body.Contains(c, StringComparison.Ordinal)) => Unpaid(),
            429 => new(ServiceTrouble.Busy, "it takes no more calls for now (429)."),
            400 when BlockedCodes.Any(c => body.Contains(c, StringComparison.Ordinal)) => new(ServiceTrouble.Blocked, "its rules forbid this (400)."),
            400 when body.Contains("model_not_found", StringComparison.Ordinal) || body.Contains("invalid model", StringComparison.OrdinalIgnoreCase) => WrongModel(model),
            >= 400 and < 500 => new(ServiceTrouble.NotUnderstood, $"it does not understand the request ({e.Status})."),
            _ => new(ServiceTrouble.Away, $"it failed ({e.Status})."),
        };
    }

    /// <summary>A page for people where the API should be: a wrong address, a proxy's greeting.</summary>
    public static ServiceException WebPage(OpenAIOptions options) =>
        new(ServiceTrouble.WrongAddress, $"what answers at {Where(options)} is a web page and no such service (OpenAI:Endpoint; it ends with /v1 on most servers).");

    private static ServiceException WrongModel(string? model) => new(ServiceTrouble.WrongModel, $"it has no model \"{model}\" (OpenAI:ChatModel, OpenAI:ImageModel, OpenAI:ModerationModel).");

    private static ServiceException Unpaid() => new(ServiceTrouble.Unpaid, "the account has nothing left to spend.");

    private static string Where(OpenAIOptions options) => options.Endpoint is { } endpoint ? $"{endpoint.Scheme}://{endpoint.Authority}" : OpenAIOptions.OfficialHost;
}

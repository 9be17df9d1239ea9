using System.Text.Json.Nodes;

namespace FairyTaleBot.Adapters.OpenAI.Client;

/// <summary>How an answer in a given form can be asked for, the best first.</summary>
internal enum AnswerForm
{
    /// <summary>The server holds its model to a schema.</summary>
    Schema,

    /// <summary>The server promises JSON of some shape.</summary>
    Json,

    /// <summary>Nothing is promised.</summary>
    Prose,
}

internal sealed record ChatMessage(string Role, string Text);

/// <param name="Schema">Name and strict schema of the answer.</param>
/// <param name="CacheKey">Calls that share a beginning share it.</param>
internal sealed record ChatAsk(IReadOnlyList<ChatMessage> Messages, string SchemaName, JsonNode Schema, double Temperature, long Seed, string CacheKey);

/// <summary>What a call used, as the server counts.</summary>
/// <param name="Cached">How much of the prompt it had kept.</param>
/// <param name="Seen">How much of the prompt was pictures.</param>
internal sealed record TokenUse(int Prompt, int Cached, int Completion, int Seen = 0)
{
    public static readonly TokenUse None = new(0, 0, 0);

    /// <summary>Whether the server has said anything: no call uses nothing.</summary>
    public bool IsKnown => Prompt > 0 || Completion > 0;

    /// <summary>Counts from a server that may count wrongly: no part is larger than the whole.</summary>
    public static TokenUse Of(int prompt, int cached, int completion, int seen = 0)
    {
        prompt = Math.Max(0, prompt);
        return new(prompt, Math.Clamp(cached, 0, prompt), Math.Max(0, completion), Math.Clamp(seen, 0, prompt));
    }
}

/// <param name="Finish">As the server said it: <c>stop</c>, <c>length</c>, <c>content_filter</c>; empty when it did not say.</param>
/// <param name="Refusal">The model's own refusal; empty when it did not refuse.</param>
internal sealed record ChatAnswer(string Text, string Finish, string Refusal, TokenUse Tokens, AnswerForm Form, string Model, string Parameters);

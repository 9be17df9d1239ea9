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

/// <summary>What a call used.</summary>
internal sealed record TokenUse(int Prompt, int Cached, int Completion)
{
    public static readonly TokenUse None = new(0, 0, 0);
}

/// <param name="Finish">As the server said it: <c>stop</c>, <c>length</c>, <c>content_filter</c>; empty when it did not say.</param>
/// <param name="Refusal">The model's own refusal; empty when it did not refuse.</param>
internal sealed record ChatAnswer(string Text, string Finish, string Refusal, TokenUse Tokens, AnswerForm Form, string Model, string Parameters);

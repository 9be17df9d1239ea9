using System.Text.RegularExpressions;

namespace FairyTaleBot.Adapters.OpenAI.Client;

/// <summary>What a server and its model take, found out by what they turn down and kept while the process lives.</summary>
internal sealed record ServerAbilities
{
    private const string Shorter = "max_tokens";
    private const string Longer = "max_completion_tokens";

    private bool IsRenamed { get; init; }

    public AnswerForm Form { get; private init; } = AnswerForm.Schema;

    public string MaxTokensField { get; private init; } = Shorter;

    public bool TakesTemperature { get; private init; } = true;

    public bool TakesSeed { get; private init; } = true;

    public bool TakesCacheKey { get; private init; }

    public bool TakesEffort { get; private init; } = true;

    public bool TakesUsage { get; private init; } = true;

    public bool Streams { get; private init; } = true;

    /// <summary>OpenAI's newer models know only the longer name, many others only the shorter.</summary>
    public static ServerAbilities Of(bool official) => new() { MaxTokensField = official ? Longer : Shorter, TakesCacheKey = official };

    /// <summary>Learns from what a server said when it turned a request down.</summary>
    /// <returns>What to ask with instead, and in a word what it does not take; null when nothing is left to try.</returns>
    public (ServerAbilities Less, string Without)? After(string complaint)
    {
        if (!IsRenamed && Says(Shorter, Longer)) return (this with { IsRenamed = true, MaxTokensField = MaxTokensField == Shorter ? Longer : Shorter }, MaxTokensField);
        if (TakesTemperature && Says("temperature")) return (this with { TakesTemperature = false }, "temperature");
        if (TakesEffort && Says("reasoning_effort", "reasoning.effort")) return (this with { TakesEffort = false }, "reasoning_effort");
        if (TakesCacheKey && Says("prompt_cache_key")) return (this with { TakesCacheKey = false }, "prompt_cache_key");
        if (TakesUsage && Says("stream_options", "include_usage")) return (this with { TakesUsage = false }, "stream_options");
        if (Form != AnswerForm.Prose && Says("response_format", "json_schema", "json_object", "schema", "grammar", "structured")) return (this with { Form = Form + 1 }, Form == AnswerForm.Schema ? "json_schema" : "json_object");
        if (TakesSeed && Says("seed")) return (this with { TakesSeed = false }, "seed");
        return Streams && Says("stream", "streaming") ? (this with { Streams = false }, "stream") : null;

        // Whole words: an "upstream error" says nothing about streams.
        bool Says(params ReadOnlySpan<string> words)
        {
            foreach (var word in words)
            {
                if (Regex.IsMatch(complaint, $@"\b{Regex.Escape(word)}\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)) return true;
            }

            return false;
        }
    }
}

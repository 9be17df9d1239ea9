namespace FairyTaleBot.Adapters.OpenAI.Client;

/// <summary>What a server and its model take, found out by what they turn down and kept while the process lives.</summary>
internal sealed class ServerAbilities(bool official)
{
    private readonly Lock gate = new();
    private readonly HashSet<string> tried = [];

    public AnswerForm Form { get; private set; } = AnswerForm.Schema;

    /// <summary>OpenAI's newer models know only the longer name, many others only the shorter.</summary>
    public string MaxTokensField { get; private set; } = official ? "max_completion_tokens" : "max_tokens";

    public bool TakesTemperature { get; private set; } = true;

    public bool TakesSeed { get; private set; } = true;

    public bool TakesCacheKey { get; private set; } = official;

    public bool TakesEffort { get; private set; } = true;

    public bool TakesUsage { get; private set; } = true;

    public bool Streams { get; private set; } = true;

    /// <summary>Learns from what a server said when it turned a request down.</summary>
    /// <returns>Whether there is something to try that was not tried before.</returns>
    public bool Learn(string complaint)
    {
        lock (gate)
        {
            if (Says("max_tokens", "max_completion_tokens") && tried.Add("tokens"))
            {
                MaxTokensField = MaxTokensField == "max_tokens" ? "max_completion_tokens" : "max_tokens";
                return true;
            }

            if (Says("temperature") && TakesTemperature) return !(TakesTemperature = false);
            if (Says("reasoning_effort", "reasoning.effort") && TakesEffort) return !(TakesEffort = false);
            if (Says("prompt_cache_key") && TakesCacheKey) return !(TakesCacheKey = false);
            if (Says("stream_options", "include_usage") && TakesUsage) return !(TakesUsage = false);
            if (Says("response_format", "json_schema", "json_object", "schema", "grammar", "structured") && Form != AnswerForm.Prose)
            {
                Form++;
                return true;
            }

            if (Says("\"seed", "'seed", "seed ") && TakesSeed) return !(TakesSeed = false);
            if (Says("stream") && Streams) return !(Streams = false);
            return false;
        }

        bool Says(params ReadOnlySpan<string> words)
        {
            foreach (var word in words)
            {
                if (complaint.Contains(word, StringComparison.OrdinalIgnoreCase)) return true;
            }

            return false;
        }
    }
}

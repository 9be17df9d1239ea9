using System.ComponentModel.DataAnnotations;

namespace FairyTaleBot.Adapters.OpenAI.Client;

/// <summary>How pictures are asked for.</summary>
public enum PictureMode
{
    /// <summary>With references where the server takes them, else without.</summary>
    Auto,

    /// <summary>Never with references (<c>images/generations</c>).</summary>
    Generations,
}

/// <summary>
/// A server that speaks OpenAI's API, and its models; configuration section <c>OpenAI</c>. Models are used when a key or an endpoint is set.
/// The models that stand without being named were on offer on 2026-11-22. Models are taken off the service again: <c>doctor</c> says whether
/// they still answer, and until when.
/// </summary>
public sealed class OpenAIOptions
{
    public const string Section = "OpenAI";
    public const string OfficialHost = "api.openai.com";

    /// <summary>The key; <c>OPENAI_API_KEY</c> is accepted as a short name. Servers of one's own need none. It is never printed.</summary>
    public string? ApiKey { get; set; }

    /// <summary>Where the API begins, with its <c>/v1</c>: <c>http://127.0.0.1:11434/v1</c>. Default OpenAI's own.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>The model that tells. Default <c>gpt-6.1-terra</c> at OpenAI; a server of one's own needs it said.</summary>
    public string? ChatModel { get; set; }

    /// <summary>The model that is asked when the first one cannot tell a page; none by default.</summary>
    public string? SecondModel { get; set; }

    /// <summary>The model that paints. Default <c>gpt-image-2.6-flare</c> at OpenAI, none at a server of one's own; <c>none</c> leaves painting to the built-in illustrator.</summary>
    public string? ImageModel { get; set; }

    /// <summary>The model that reads words and pictures after the built-in gate. Default <c>omni-moderation-latest</c> at OpenAI, none at a server of one's own; <c>none</c> switches it off.</summary>
    public string? ModerationModel { get; set; }

    /// <summary>How free the telling is, 0 to 2; each repair is 0.2 lower. Left out for models that take none. Default 0.9.</summary>
    [Range(0.0, 2.0)]
    public double Temperature { get; set; } = 0.9;

    /// <summary>
    /// How long a model that can reason does so before it tells, as the server names it: <c>none</c>, <c>low</c>, <c>medium</c>, <c>high</c>.
    /// Default <c>none</c> at OpenAI, since somebody waits and code checks the page; not said to a server of one's own. Left out for models that take none.
    /// </summary>
    [RegularExpression("[a-z]{1,16}")]
    public string? Effort { get; set; }

    /// <summary>Longest answer in tokens. Default 4000.</summary>
    [Range(256, 100_000)]
    public int MaxTokens { get; set; } = 4000;

    /// <summary>Whether a second reader looks for contradictions before a page is shown: one more call for some chapters. Default off.</summary>
    public bool Critic { get; set; }

    /// <summary>How pictures are asked for. Default Auto.</summary>
    public PictureMode Pictures { get; set; } = PictureMode.Auto;

    /// <summary>Quality of pictures as the server names it: <c>low</c>, <c>medium</c>, <c>high</c>, <c>auto</c>. Default medium.</summary>
    [RegularExpression("[a-z]{1,16}")]
    public string ImageQuality { get; set; } = "medium";

    /// <summary>How often a call that failed on its way is tried again. Default 2.</summary>
    [Range(0, 6)]
    public int Retries { get; set; } = 2;

    /// <summary>Longest time for one answer in words, retries included. Default 90 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:30:00")]
    public TimeSpan ChatTimeLimit { get; set; } = TimeSpan.FromSeconds(90);

    /// <summary>Longest silence in the middle of an answer. Default 25 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:30:00")]
    public TimeSpan SilenceLimit { get; set; } = TimeSpan.FromSeconds(25);

    /// <summary>Longest time for one picture, retries included. Default 150 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:30:00")]
    public TimeSpan PictureTimeLimit { get; set; } = TimeSpan.FromSeconds(150);

    /// <summary>Longest time for moderation: somebody waits for it. Default 3 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00")]
    public TimeSpan ModerationTimeLimit { get; set; } = TimeSpan.FromSeconds(3);

    public bool IsOn => !string.IsNullOrWhiteSpace(ApiKey) || Endpoint is not null;

    public bool IsOfficial => Endpoint is null || (Endpoint.IsAbsoluteUri && Endpoint.Host == OfficialHost);

    /// <summary>The models in use; null where there is none.</summary>
    public string? Teller => Named(ChatModel, "gpt-6.1-terra");

    public string? Second => Named(SecondModel, null);

    public string? Painter => Named(ImageModel, "gpt-image-2.6-flare");

    public string? Moderator => Named(ModerationModel, "omni-moderation-latest");

    /// <summary>What is said of reasoning; null when nothing is.</summary>
    public string? Reasoning => Effort ?? (IsOfficial ? "none" : null);

    /// <summary>What is wrong with the section, naming the key; null when nothing is.</summary>
    public string? Problem() => Endpoint switch
    {
        { IsAbsoluteUri: false } => $"{Section}:{nameof(Endpoint)} is no web address; it looks like http://127.0.0.1:11434/v1.",
        { Scheme: not ("http" or "https") } => $"{Section}:{nameof(Endpoint)} begins with http:// or https://.",
        not null when Teller is null => $"{Section}:{nameof(ChatModel)} is not set: a server of one's own needs the name of its model.",
        _ => null,
    };

    private string? Named(string? said, string? official) =>
        string.Equals(said?.Trim(), "none", StringComparison.OrdinalIgnoreCase) ? null
        : !string.IsNullOrWhiteSpace(said) ? said.Trim()
        : IsOfficial ? official : null;
}

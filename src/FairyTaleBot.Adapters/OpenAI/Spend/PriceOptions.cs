using System.ComponentModel.DataAnnotations;

namespace FairyTaleBot.Adapters.OpenAI.Spend;

/// <summary>What models cost, in US dollars; configuration section <c>OpenAI:Prices</c>. Look them up for the models you chose: they decide what the caps of <c>Spend</c> mean.</summary>
public sealed class PriceOptions
{
    public const string Section = "OpenAI:Prices";

    /// <summary>A million tokens of prompt. Default 0.40.</summary>
    [Range(0, 10_000)]
    public decimal Prompt { get; set; } = 0.40m;

    /// <summary>A million tokens of prompt that the server had kept. Default 0.10.</summary>
    [Range(0, 10_000)]
    public decimal Cached { get; set; } = 0.10m;

    /// <summary>A million tokens of answer. Default 1.60.</summary>
    [Range(0, 10_000)]
    public decimal Completion { get; set; } = 1.60m;

    /// <summary>One picture. Default 0.05.</summary>
    [Range(0, 1_000)]
    public decimal Picture { get; set; } = 0.05m;

    /// <summary>Millionths of a US dollar.</summary>
    public long Of(int prompt, int cached, int completion, int pictures) =>
        (long)Math.Ceiling((Math.Max(0, prompt - cached) * Prompt) + (cached * Cached) + (completion * Completion) + (pictures * Picture * 1_000_000m));
}

using FairyTaleBot.Adapters.OpenAI.Client;

namespace FairyTaleBot.Adapters.OpenAI.Spend;

/// <summary>What one model costs, in US dollars; tokens by the million.</summary>
public sealed class ModelPrice
{
    /// <summary>As the server names it; a dated edition of it costs the same.</summary>
    public string Model { get; set; } = "";

    public decimal? Prompt { get; set; }

    /// <summary>Tokens of prompt that the server had kept; as <see cref="Prompt"/> when it is not set.</summary>
    public decimal? Cached { get; set; }

    /// <summary>Tokens of answer: of words, or of the picture that was painted.</summary>
    public decimal? Completion { get; set; }

    /// <summary>Tokens of pictures that were sent along.</summary>
    public decimal? Seen { get; set; }

    /// <summary>One picture, where pictures are paid by the piece; it goes before their tokens.</summary>
    public decimal? Picture { get; set; }

    internal IEnumerable<decimal?> Amounts => [Prompt, Cached, Completion, Seen, Picture];

    /// <summary>Millionths of a US dollar; null when nobody knows.</summary>
    internal long? OfWords(TokenUse? used) => (Prompt, Completion) switch
    {
        (0, 0) => 0,
        ({ } prompt, { } completion) when used is { IsKnown: true } =>
            Round(((used.Prompt - used.Cached) * prompt) + (used.Cached * (Cached ?? prompt)) + (used.Completion * completion)),
        _ => null,
    };

    /// <inheritdoc cref="OfWords"/>
    internal long? OfPicture(TokenUse used) => this switch
    {
        { Picture: { } each } => Round(each * 1_000_000m),
        { Prompt: { } words, Seen: { } seen, Completion: { } painted } when used.IsKnown =>
            Round(((used.Prompt - used.Seen) * words) + (used.Seen * seen) + (used.Completion * painted)),
        _ => null,
    };

    private static long Round(decimal millionths) => (long)Math.Ceiling(millionths);
}

using System.ComponentModel.DataAnnotations;

namespace FairyTaleBot.Adapters.OpenAI.Spend;

/// <summary>
/// What models cost, in US dollars; configuration section <c>OpenAI:Prices</c>. What is set here holds before the shipped table
/// (<see cref="PriceList"/>), and at a server of one's own there is nothing but what is set here. <see cref="Models"/> go first; the four
/// others hold for every model that is not among them.
/// </summary>
public sealed class PriceOptions : IValidatableObject
{
    public const string Section = "OpenAI:Prices";
    private const string Million = "10000";

    /// <summary>A million tokens of prompt. None by default.</summary>
    [Range(typeof(decimal), "0", Million)]
    public decimal? Prompt { get; set; }

    /// <summary>A million tokens of prompt that the server had kept. As <see cref="Prompt"/> by default.</summary>
    [Range(typeof(decimal), "0", Million)]
    public decimal? Cached { get; set; }

    /// <summary>A million tokens of answer. None by default.</summary>
    [Range(typeof(decimal), "0", Million)]
    public decimal? Completion { get; set; }

    /// <summary>One picture. None by default.</summary>
    [Range(typeof(decimal), "0", "1000")]
    public decimal? Picture { get; set; }

    /// <summary>Prices by model. None by default.</summary>
    public IList<ModelPrice> Models { get; } = [];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var (i, price) in Models.Index())
        {
            if (string.IsNullOrWhiteSpace(price.Model)) yield return new($"{Section}:Models:{i}:Model is not set.");
            if (price.Amounts.Any(a => a is < 0 or > 10_000)) yield return new($"{Section}:Models:{i} holds a price that is below 0 or above 10,000 dollars.");
        }
    }
}

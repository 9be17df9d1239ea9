using System.Globalization;
using System.Text.RegularExpressions;
using FairyTaleBot.Adapters.OpenAI.Client;
using Microsoft.Extensions.Options;

namespace FairyTaleBot.Adapters.OpenAI.Spend;

/// <summary>
/// Which prices hold. Services change theirs as they like and a gateway has its own, so the shipped table holds at OpenAI's own address
/// alone, and a model that nobody has said a price of has none.
/// </summary>
internal sealed partial class PriceList(IOptions<PriceOptions> set, IOptions<OpenAIOptions> server)
{
    /// <summary>When the shipped table was compared with the published prices.</summary>
    public static readonly DateOnly Checked = new(2026, 11, 22);

    private static readonly ModelPrice[] Shipped =
    [
        Words("gpt-6.1-terra", 1.00m, 0.05m, 5.00m),
        Words("gpt-6-luna", 0.10m, 0.01m, 0.50m),
        Words("gpt-6-sol", 2.00m, 0.20m, 10.00m),
        Words("gpt-6-astra", 10.00m, 1.00m, 50.00m),
        Words("gpt-5.6-luna", 0.20m, 0.02m, 1.20m),
        Words("gpt-5.6-terra", 2.00m, 0.20m, 12.00m),
        Words("gpt-4.1-mini", 0.40m, 0.10m, 1.60m),
        Words("gpt-4.1", 2.00m, 0.50m, 8.00m),
        Pictures("gpt-image-2.6-flare"),
        Pictures("gpt-image-2.6-sunburst"),
        Pictures("gpt-image-2.5-flare"),
        Pictures("gpt-image-2.5-sunburst"),
        Pictures("gpt-image-2"),
        Words("omni-moderation-latest", 0, 0, 0),
    ];

    /// <summary>The price of a model by one of its names, and in words which table it stands in; null when there is none.</summary>
    public (ModelPrice Price, string Table)? Find(params ReadOnlySpan<string> names)
    {
        var options = set.Value;
        foreach (var name in names)
        {
            if (In(options.Models, name) is { } own) return (own, $"{PriceOptions.Section}:Models");
        }

        var shipped = server.Value.IsOfficial ? InShipped(names) : null;
        // What is said of words is not said of a painter.
        if ((shipped?.Seen is null ? options.Prompt ?? options.Completion ?? options.Picture : options.Picture) is not null)
        {
            return (new() { Prompt = options.Prompt, Cached = options.Cached, Completion = options.Completion, Picture = options.Picture }, PriceOptions.Section);
        }

        return shipped is null ? null : (shipped, $"the table of {Checked.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}");
    }

    private static ModelPrice? InShipped(ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (In(Shipped, name) is { } price) return price;
        }

        return null;
    }

    private static ModelPrice? In(IEnumerable<ModelPrice> table, string model)
    {
        var plain = Edition().Replace(model, "");
        return table.FirstOrDefault(p => p.Model.Equals(model, StringComparison.OrdinalIgnoreCase)) ?? table.FirstOrDefault(p => p.Model.Equals(plain, StringComparison.OrdinalIgnoreCase));
    }

    private static ModelPrice Words(string model, decimal prompt, decimal cached, decimal completion) => new() { Model = model, Prompt = prompt, Cached = cached, Completion = completion };

    private static ModelPrice Pictures(string model) => new() { Model = model, Prompt = 5.00m, Seen = 8.00m, Completion = 30.00m };

    [GeneratedRegex(@"-\d{4}-\d{2}-\d{2}$")]
    private static partial Regex Edition();
}

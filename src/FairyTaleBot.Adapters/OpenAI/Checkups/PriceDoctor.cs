using System.Runtime.CompilerServices;
using FairyTaleBot.Adapters.OpenAI.Client;
using FairyTaleBot.Adapters.OpenAI.Spend;
using FairyTaleBot.Engine.Checkups;
using FairyTaleBot.Engine.Limits;
using Microsoft.Extensions.Options;

namespace FairyTaleBot.Adapters.OpenAI.Checkups;

/// <summary>Says what each model is reckoned to cost and who said so. Asks nobody.</summary>
internal sealed class PriceDoctor(IOptions<OpenAIOptions> server, PriceList prices, IOptions<SpendOptions> spend) : IDoctor
{
    public string Part => "Prices";

    public async IAsyncEnumerable<Finding> ExamineAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        foreach (var model in new[] { server.Value.Teller, server.Value.Second, server.Value.Painter }.OfType<string>().Distinct()) yield return Of(model);
    }

    private Finding Of(string model)
    {
        if (prices.Find(model) is { } found)
        {
            return Finding.Good($"{model}: {Said(found.Price)}, in dollars by {found.Table}. Services change their prices: compare them, and set {PriceOptions.Section} where they differ.");
        }

        var unknown = $"{model}: what it costs is not known, and what it has cost is shown so.";
        return spend.Value.HasCaps
            ? Finding.Advice($"{unknown} A tale that it tells or paints counts with its whole budget.", $"Set {PriceOptions.Section}:Prompt, Completion and Picture; 0 where it costs nothing.")
            : Finding.Off($"{unknown} {PriceOptions.Section} says it.");
    }

    private static string Said(ModelPrice price)
    {
        (decimal? Amount, string Of)[] parts =
        [
            (price.Picture, "a picture"), (price.Prompt, "a million tokens of prompt"), (price.Cached, "of prompt it had kept"), (price.Seen, "of pictures sent along"), (price.Completion, "of answer"),
        ];
        return string.Join(", ", parts.Where(p => p.Amount is not null).Select(p => FormattableString.Invariant($"{p.Amount:0.######} {p.Of}")));
    }
}

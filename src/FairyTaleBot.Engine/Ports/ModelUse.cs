namespace FairyTaleBot.Engine.Ports;

/// <summary>What calls to models add up to.</summary>
/// <param name="Cached">How many of the tokens of prompts the server had kept.</param>
/// <param name="Price">Millionths of a US dollar, for the calls whose price is known.</param>
/// <param name="Unpriced">Calls whose price is not known: what they cost is not in <paramref name="Price"/>.</param>
public sealed record ModelUse(long Calls, long Prompt, long Cached, long Completion, long Pictures, long Price, long Unpriced)
{
    public static readonly ModelUse None = new(0, 0, 0, 0, 0, 0, 0);

    public long Tokens => Prompt + Completion;

    public static ModelUse Of(ModelCall call) => new(
        1, call.PromptTokens, call.CachedTokens, call.CompletionTokens, call.Pictures, call.Price ?? 0, call.Price is null ? 1 : 0);

    public static ModelUse Of(IEnumerable<ModelCall> calls) => calls.Select(Of).Aggregate(None, (a, b) => a + b);

    public static ModelUse operator +(ModelUse a, ModelUse b) => new(
        a.Calls + b.Calls, a.Prompt + b.Prompt, a.Cached + b.Cached, a.Completion + b.Completion, a.Pictures + b.Pictures, a.Price + b.Price, a.Unpriced + b.Unpriced);
}

/// <summary>What was used on a day.</summary>
public sealed record DayUse(DateOnly Day, ModelUse Use);

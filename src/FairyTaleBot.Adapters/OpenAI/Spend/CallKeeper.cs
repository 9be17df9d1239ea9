using FairyTaleBot.Adapters.OpenAI.Client;
using FairyTaleBot.Adapters.OpenAI.Prompts;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;
using Microsoft.Extensions.Logging;

namespace FairyTaleBot.Adapters.OpenAI.Spend;

/// <summary>What a call is for.</summary>
internal sealed record CallOf(CallKind Kind, TaleId Tale, int Chapter, int Edition);

/// <summary>Writes every call down. That a call cannot be written down never costs anybody a page.</summary>
internal sealed partial class CallKeeper(IWorkbook workbook, PriceList prices, TimeProvider time, ILogger<CallKeeper> logger)
{
    public long Now => time.GetTimestamp();

    /// <param name="began">A timestamp of <see cref="Now"/>.</param>
    public Task ChatAsync(CallOf call, Prompt prompt, ChatAnswer? answer, string model, long seed, long began, string outcome) => KeepAsync(
        call,
        answer?.Model ?? model,
        prompt,
        answer?.Parameters ?? "{}",
        seed,
        answer?.Tokens ?? TokenUse.None,
        0,
        // A call that broke off counts as free: nobody is told what it used.
        answer is null ? 0 : prices.Find(answer.Model, model)?.Price.OfWords(answer.Tokens),
        began,
        outcome);

    public Task PictureAsync(CallOf call, string model, string parameters, TokenUse tokens, long began, string outcome) => KeepAsync(
        call, model, null, parameters, 0, tokens, outcome == "used" ? 1 : 0, outcome == "used" ? prices.Find(model)?.Price.OfPicture(tokens) : 0, began, outcome);

    private async Task KeepAsync(CallOf call, string model, Prompt? prompt, string parameters, long seed, TokenUse tokens, int pictures, long? price, long began, string outcome)
    {
        var kept = new ModelCall(
            Guid.NewGuid().ToString("n"), call.Tale, call.Kind, call.Chapter, call.Edition, time.GetUtcNow(), model, prompt?.Pack ?? "", prompt?.Strategies.ToString() ?? "", prompt?.Hash ?? "",
            parameters, seed, tokens.Prompt, tokens.Cached, tokens.Completion, pictures, price, (int)time.GetElapsedTime(began).TotalMilliseconds, outcome);
        try
        {
            // Money was spent whether or not whoever asked still waits.
            await workbook.RecordAsync(kept, CancellationToken.None).ConfigureAwait(false);
        }
        catch (StoreException e)
        {
            LogLost(call.Kind, e.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A call ({Kind}) could not be written down: {Reason}")]
    private partial void LogLost(CallKind kind, string reason);
}

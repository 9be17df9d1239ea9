using FairyTaleBot.Adapters.Telegram.Api.Wire;

namespace FairyTaleBot.Adapters.Telegram.Api.Methods;

/// <summary>Stops the spinner on a pressed button; false when the press is too old to be answered, which harms nobody.</summary>
internal sealed record AnswerCallbackQuery : TelegramMethod<bool>
{
    public required string CallbackQueryId { get; init; }

    /// <summary>Up to 200 characters shown to the presser alone.</summary>
    public string? Text { get; init; }

    internal override bool Forgives(Refusal refusal) => refusal == Refusal.QueryTooOld;
}

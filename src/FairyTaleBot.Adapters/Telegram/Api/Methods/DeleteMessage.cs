using FairyTaleBot.Adapters.Telegram.Api.Wire;

namespace FairyTaleBot.Adapters.Telegram.Api.Methods;

/// <summary>Deletes a message younger than 48 hours; false when it was gone already.</summary>
internal sealed record DeleteMessage : ChatMethod<bool>
{
    public required long MessageId { get; init; }

    internal override bool Forgives(Refusal refusal) => refusal == Refusal.MessageNotFound;
}

namespace FairyTaleBot.Adapters.Telegram.Api.Methods;

/// <summary>Changes the buttons alone.</summary>
internal sealed record EditMessageReplyMarkup : EditMethod;

using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using FairyTaleBot.Adapters.Telegram.Api.Methods;
using FairyTaleBot.Adapters.Telegram.Api.Types;

namespace FairyTaleBot.Adapters.Telegram.Api.Wire;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AnswerCallbackQuery))]
[JsonSerializable(typeof(DeleteMessage))]
[JsonSerializable(typeof(DeleteWebhook))]
[JsonSerializable(typeof(EditMessageCaption))]
[JsonSerializable(typeof(EditMessageMedia))]
[JsonSerializable(typeof(EditMessageText))]
[JsonSerializable(typeof(GetChatAdministrators))]
[JsonSerializable(typeof(GetMe))]
[JsonSerializable(typeof(GetMyCommands))]
[JsonSerializable(typeof(GetUpdates))]
[JsonSerializable(typeof(GetWebhookInfo))]
[JsonSerializable(typeof(SendChatAction))]
[JsonSerializable(typeof(SendMessage))]
[JsonSerializable(typeof(SendPhoto))]
[JsonSerializable(typeof(SetMyCommands))]
[JsonSerializable(typeof(SetWebhook))]
[JsonSerializable(typeof(bool))]
[JsonSerializable(typeof(IReadOnlyList<BotCommand>))]
[JsonSerializable(typeof(IReadOnlyList<ChatMember>))]
[JsonSerializable(typeof(Message))]
[JsonSerializable(typeof(Update))]
[JsonSerializable(typeof(User))]
[JsonSerializable(typeof(WebhookInfo))]
[JsonSerializable(typeof(Envelope))]
internal sealed partial class TelegramJson : JsonSerializerContext
{
    internal static JsonTypeInfo For(Type type) =>
        Default.GetTypeInfo(type) ?? throw new InvalidOperationException($"{type.Name} is not listed in {nameof(TelegramJson)}.");
}

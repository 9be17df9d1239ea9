using System.Text.Json.Serialization.Metadata;
using FairyTaleBot.Adapters.Telegram.Api.Methods;
using FairyTaleBot.Adapters.Telegram.Api.Types;
using FairyTaleBot.Adapters.Telegram.Api.Wire;
using FairyTaleBot.Testing.Telegram.Spec;

namespace FairyTaleBot.Adapters.Tests.Telegram;

/// <summary>The client's records against the official specification: a name misspelt here would be silently ignored there.</summary>
public sealed class SpecificationTests
{
    private static readonly BotApiSpec Spec = BotApiSpec.Official;

    public static TheoryData<string> Methods => [.. MethodTypes.Select(type => type.Name)];

    public static TheoryData<string> Types => [.. TypeNames.Keys];

    private static IEnumerable<Type> MethodTypes => typeof(TelegramMethod<>).Assembly.GetTypes()
        .Where(type => !type.IsAbstract && type.Namespace == typeof(TelegramMethod<>).Namespace && type.IsAssignableTo(typeof(IEquatable<>).MakeGenericType(type)));

    private static Dictionary<string, (Type Type, string[] Spec)> TypeNames { get; } = new()
    {
        ["BotCommand"] = (typeof(BotCommand), ["BotCommand"]),
        ["BotCommandScope"] = (typeof(BotCommandScope), ["BotCommandScopeDefault"]),
        ["CallbackQuery"] = (typeof(CallbackQuery), ["CallbackQuery"]),
        ["Chat"] = (typeof(Chat), ["Chat"]),
        ["ChatMember"] = (typeof(ChatMember), ["ChatMemberAdministrator", "ChatMemberRestricted"]),
        ["ChatMemberUpdated"] = (typeof(ChatMemberUpdated), ["ChatMemberUpdated"]),
        ["ForceReply"] = (typeof(ForceReply), ["ForceReply"]),
        ["InlineKeyboardButton"] = (typeof(InlineKeyboardButton), ["InlineKeyboardButton"]),
        ["InlineKeyboardMarkup"] = (typeof(InlineKeyboardMarkup), ["InlineKeyboardMarkup"]),
        ["InputMediaPhoto"] = (typeof(InputMediaPhoto), ["InputMediaPhoto"]),
        ["LinkPreviewOptions"] = (typeof(LinkPreviewOptions), ["LinkPreviewOptions"]),
        ["Message"] = (typeof(Message), ["Message"]),
        ["PhotoSize"] = (typeof(PhotoSize), ["PhotoSize"]),
        ["ReplyParameters"] = (typeof(ReplyParameters), ["ReplyParameters"]),
        ["Update"] = (typeof(Update), ["Update"]),
        ["User"] = (typeof(User), ["User"]),
        ["WebhookInfo"] = (typeof(WebhookInfo), ["WebhookInfo"]),
    };

    [Theory]
    [MemberData(nameof(Methods))]
    public void Every_parameter_is_spelt_as_the_specification_spells_it(string method)
    {
        var type = MethodTypes.Single(type => type.Name == method);
        var parameters = Spec.ParametersOf(char.ToLowerInvariant(method[0]) + method[1..]).ShouldNotBeNull();
        var written = Names(type);

        written.ShouldBeSubsetOf(parameters.Select(parameter => parameter.Name));
        foreach (var needed in parameters.Where(parameter => parameter.IsRequired))
        {
            TelegramJson.For(type).Properties.Single(property => property.Name == needed.Name).IsRequired.ShouldBeTrue(needed.Name);
        }
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Every_field_is_spelt_as_the_specification_spells_it(string name)
    {
        var (type, spec) = TypeNames[name];

        Names(type).ShouldBeSubsetOf(spec.SelectMany(part => Spec.FieldsOf(part)!).Select(field => field.Name));
    }

    [Fact]
    public void No_wire_type_is_left_out_of_these_tests()
    {
        var written = typeof(Message).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(Message).Namespace && !type.IsAbstract && !type.IsNested && type.Name[0] != '<')
            .Select(type => type.Name)
            .Except([nameof(InputFileConverter)]);

        written.ShouldBe(TypeNames.Keys, ignoreOrder: true);
        MethodTypes.Count().ShouldBeGreaterThanOrEqualTo(15);
    }

    [Fact]
    public void Methods_and_messages_do_not_show_what_people_wrote()
    {
        var update = new Update { UpdateId = 3, Kind = "message", Message = new Message { Text = "secret wish", From = new User { Id = 5, FirstName = "Mina" } } };

        $"{update} {update.Message} {update.Message.From} {new SendMessage { ChatId = 1, Text = "secret wish" }}"
            .ShouldBe("update 3 (message) message 0 in  chat 0 user 5 sendMessage");
    }

    private static IEnumerable<string> Names(Type type) => TelegramJson.For(type).Properties.Where(IsOnTheWire).Select(property => property.Name);

    private static bool IsOnTheWire(JsonPropertyInfo property) => property.Get is not null || property.Set is not null;
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using FairyTaleBot.Adapters.Discord.Api.Models;
using FairyTaleBot.Adapters.Discord.Gateway;

namespace FairyTaleBot.Adapters.Discord.Api;

/// <summary>Discord's JSON: snake case, nulls left out, unknown fields and kinds let pass.</summary>
[JsonSerializable(typeof(ActiveThreads))]
[JsonSerializable(typeof(ApiError))]
[JsonSerializable(typeof(Application))]
[JsonSerializable(typeof(Channel))]
[JsonSerializable(typeof(NewForumPost))]
[JsonSerializable(typeof(GatewayBot))]
[JsonSerializable(typeof(IReadOnlyList<ApplicationCommand>))]
[JsonSerializable(typeof(IReadOnlyList<MyGuild>))]
[JsonSerializable(typeof(IReadOnlyList<Message>))]
[JsonSerializable(typeof(Interaction))]
[JsonSerializable(typeof(InteractionCallback))]
[JsonSerializable(typeof(Message))]
[JsonSerializable(typeof(OutgoingMessage))]
[JsonSerializable(typeof(ThreadChange))]
[JsonSerializable(typeof(NewThread))]
[JsonSerializable(typeof(ReadyEvent))]
[JsonSerializable(typeof(HelloEvent))]
[JsonSerializable(typeof(IdentifyCommand))]
[JsonSerializable(typeof(ResumeCommand))]
[JsonSerializable(typeof(HeartbeatCommand))]
internal sealed partial class DiscordJson : JsonSerializerContext
{
    public static DiscordJson Wire { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // Korean tales would triple in size if every letter were escaped; nothing here is put into a page of HTML.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}

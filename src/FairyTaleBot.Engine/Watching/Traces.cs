using System.Diagnostics;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;

namespace FairyTaleBot.Engine.Watching;

/// <summary>
/// What a turn does, as spans: receive → decide → write → review → paint → post. They hold keys, numbers and words of ours; nothing that
/// people wrote, and no name.
/// </summary>
public static class Traces
{
    /// <summary>The source's name, for whoever listens.</summary>
    public const string Source = "FairyTaleBot";

    private static readonly ActivitySource Activities = new(Source);

    public static Activity? Receive(ChatKey chat) => Activities.StartActivity("receive", ActivityKind.Server)?.SetTag("chat.surface", chat.Surface);

    public static Activity? Decide(TaleId tale, string command) => Activities.StartActivity("decide")?.SetTag("tale", tale.Value).SetTag("command", command);

    public static Activity? Write(string storyteller, int chapter, bool isRepair) =>
        Activities.StartActivity(isRepair ? "repair" : "write")?.SetTag("storyteller", storyteller).SetTag("chapter", chapter);

    public static Activity? Review(int chapter) => Activities.StartActivity("review")?.SetTag("chapter", chapter);

    public static Activity? Paint(string illustrator, int chapter) => Activities.StartActivity("paint")?.SetTag("illustrator", illustrator).SetTag("chapter", chapter);

    public static Activity? Post(Post post) =>
        Activities.StartActivity("post", ActivityKind.Client)?.SetTag("chat.surface", post.Chat.Surface).SetTag("tale", post.Tale?.Value).SetTag("post.kind", post.Kind);

    public static Activity? Step(TaleId tale, string step) => Activities.StartActivity("step", ActivityKind.Consumer)?.SetTag("tale", tale.Value).SetTag("step", step);

    /// <summary>Writes a call to a model into the span it was made in.</summary>
    public static void Tell(ModelCall call) => Activity.Current?.AddEvent(new("model", tags: new()
    {
        ["kind"] = call.Kind.ToString(),
        ["model"] = call.Model,
        ["prompt.hash"] = call.PromptHash,
        ["tokens.prompt"] = call.PromptTokens,
        ["tokens.completion"] = call.CompletionTokens,
        ["pictures"] = call.Pictures,
        ["price.microdollars"] = call.Price,
        ["outcome"] = call.Outcome,
    }));
}

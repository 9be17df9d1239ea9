using System.ClientModel;
using System.ClientModel.Primitives;
using System.Text.Json;
using System.Text.Json.Nodes;
using FairyTaleBot.Adapters.OpenAI.Client;
using FairyTaleBot.Adapters.OpenAI.Spend;
using FairyTaleBot.Adapters.OpenAI.Storyteller;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;
using Microsoft.Extensions.Logging;
using OpenAI.Moderations;

namespace FairyTaleBot.Adapters.OpenAI.Moderation;

/// <summary>Asks a moderation model what it finds in words or in a picture.</summary>
internal sealed class ModerationService(ServiceClients clients, string model, OpenAIOptions options, CallKeeper calls, TimeProvider time, ILogger logger)
{
    private const int MaxText = 8_000;

    private readonly ModerationClient client = clients.Moderation(model);
    private readonly ServiceHealth health = new($"The moderation model {model}", time, logger);

    public string Model => model;

    /// <summary>The names of the kinds it finds, as the service names them; empty when there is nothing, null when it could not be asked.</summary>
    public Task<IReadOnlyList<string>?> FindAsync(string text, CancellationToken cancellationToken) =>
        AskAsync(new JsonObject { ["model"] = model, ["input"] = Loose.Cut(text, MaxText) }, options.ModerationTimeLimit, default, cancellationToken);

    /// <summary>Whether a picture may be shown. One that cannot be looked at passes: its words were looked at, and the painter has rules of its own.</summary>
    public async Task<bool> IsFineAsync(Picture picture, TaleId tale, CancellationToken cancellationToken)
    {
        var body = new JsonObject
        {
            ["model"] = model,
            ["input"] = new JsonArray(new JsonObject
            {
                ["type"] = "image_url",
                ["image_url"] = new JsonObject { ["url"] = $"data:{picture.MediaType};base64,{Convert.ToBase64String(picture.Bytes.Span)}" },
            }),
        };
        return await AskAsync(body, options.ModerationTimeLimit * 5, tale, cancellationToken).ConfigureAwait(false) is not { Count: > 0 };
    }

    private async Task<IReadOnlyList<string>?> AskAsync(JsonObject body, TimeSpan limit, TaleId tale, CancellationToken cancellationToken)
    {
        var began = calls.Now;
        try
        {
            health.Enter();
            var found = await TimeLimit.RunAsync(c => SendAsync(body, c), limit, time, options, model, cancellationToken).ConfigureAwait(false);
            health.Worked();
            // Words are looked at so often that only what was found is written down.
            if (found.Count > 0) await calls.PictureAsync(new(CallKind.Moderation, tale, 0, 0), model, "{}", TokenUse.None, began, "flagged").ConfigureAwait(false);
            return found;
        }
        catch (ServiceException e)
        {
            if (e.Trouble != ServiceTrouble.Resting) health.Failed(e);
            return null;
        }
    }

    private async Task<IReadOnlyList<string>> SendAsync(JsonObject body, CancellationToken cancellationToken)
    {
        using var content = BinaryContent.Create(BinaryData.FromString(body.ToJsonString(ChatBody.Readable)));
        var result = await client.ClassifyTextAsync(content, new RequestOptions { CancellationToken = cancellationToken }).ConfigureAwait(false);
        using var answer = JsonDocument.Parse(result.GetRawResponse().Content);
        var found = new List<string>();
        foreach (var one in answer.RootElement.Find("results") is { ValueKind: JsonValueKind.Array } results ? results.EnumerateArray() : default)
        {
            if (one.Find("categories") is not { ValueKind: JsonValueKind.Object } categories) throw new JsonException("There are no categories.");
            found.AddRange(categories.EnumerateObject().Where(c => c.Value.ValueKind == JsonValueKind.True).Select(c => c.Name));
        }

        return found;
    }
}

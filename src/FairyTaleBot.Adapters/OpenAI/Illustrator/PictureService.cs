using System.ClientModel;
using System.ClientModel.Primitives;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FairyTaleBot.Adapters.OpenAI.Client;
using FairyTaleBot.Adapters.OpenAI.Storyteller;
using Microsoft.Extensions.Logging;
using OpenAI.Images;

namespace FairyTaleBot.Adapters.OpenAI.Illustrator;

/// <summary>A painted picture, or why there is none, and what it used.</summary>
internal sealed record Painted(ReadOnlyMemory<byte> Bytes, TokenUse Tokens, string Parameters);

/// <summary>Asks an image model for one picture, with or without references.</summary>
internal sealed partial class PictureService(ServiceClients clients, string model, OpenAIOptions options, TimeProvider time, ILogger logger)
{
    private const string Size = "1024x1024";
    private const int MaxBytes = 30_000_000;

    private readonly ImageClient client = clients.Images(model);
    private readonly ServiceHealth health = new($"The image model {model}", time, logger);

    public string Model => model;

    /// <summary>Whether the server takes references; found out by asking.</summary>
    public bool TakesReferences { get; private set; } = options.Pictures == PictureMode.Auto;

    /// <exception cref="ServiceException">The service did not paint.</exception>
    public async Task<Painted> PaintAsync(string prompt, IReadOnlyList<ReadOnlyMemory<byte>> references, CancellationToken cancellationToken)
    {
        health.Enter();
        try
        {
            var painted = await TimeLimit.RunAsync(c => SendAsync(prompt, references, c), options.PictureTimeLimit, time, options, model, cancellationToken).ConfigureAwait(false);
            health.Worked();
            return painted;
        }
        catch (ServiceException e)
        {
            throw health.Failed(e);
        }
    }

    private async Task<Painted> SendAsync(string prompt, IReadOnlyList<ReadOnlyMemory<byte>> references, CancellationToken cancellationToken)
    {
        if (references.Count == 0 || !TakesReferences) return await GenerateAsync(prompt, cancellationToken).ConfigureAwait(false);
        try
        {
            return await EditAsync(prompt, references, cancellationToken).ConfigureAwait(false);
        }
        catch (ClientResultException e) when (e.Status is 404 or 405 or 415 or 422 or 501 || (e.Status == 400 && ServiceFailures.Tell(e, options, model).Trouble == ServiceTrouble.NotUnderstood))
        {
            // A server without edits is not asked for them again; one that found something wrong with these references is, with the next.
            if (e.Status != 400 || Lacks().IsMatch(ServiceFailures.ComplaintOf(e)))
            {
                TakesReferences = false;
                LogNoReferences(model, e.Status);
            }

            return await GenerateAsync(prompt, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<Painted> GenerateAsync(string prompt, CancellationToken cancellationToken)
    {
        var body = new JsonObject { ["model"] = model, ["prompt"] = prompt, ["n"] = 1, ["size"] = Size };
        if (IsDallE) body["response_format"] = "b64_json";
        else (body["quality"], body["output_format"]) = (options.ImageQuality, "png");
        using var content = BinaryContent.Create(BinaryData.FromString(body.ToJsonString(ChatBody.Readable)));
        var result = await client.GenerateImagesAsync(content, new RequestOptions { CancellationToken = cancellationToken }).ConfigureAwait(false);
        return Read(result.GetRawResponse().Content, "generations", 0);
    }

    private async Task<Painted> EditAsync(string prompt, IReadOnlyList<ReadOnlyMemory<byte>> references, CancellationToken cancellationToken)
    {
        KeyValuePair<string, string>[] fields = [new("model", model), new("prompt", prompt), new("n", "1"), new("size", Size), new("quality", options.ImageQuality), new("output_format", "png")];
        var (body, contentType) = await PictureForm.MakeAsync(fields, references, cancellationToken).ConfigureAwait(false);
        using var content = BinaryContent.Create(body);
        var result = await client.GenerateImageEditsAsync(content, contentType, new RequestOptions { CancellationToken = cancellationToken }).ConfigureAwait(false);
        return Read(result.GetRawResponse().Content, "edits", references.Count);
    }

    private Painted Read(BinaryData body, string mode, int references)
    {
        using var answer = JsonDocument.Parse(body);
        if (answer.RootElement.Find("data") is not { ValueKind: JsonValueKind.Array } data || data.GetArrayLength() == 0
            || data[0].Find("b64_json") is not { ValueKind: JsonValueKind.String } picture || !picture.TryGetBytesFromBase64(out var bytes) || bytes.Length is 0 or > MaxBytes)
        {
            throw new ServiceException(ServiceTrouble.Away, "its answer holds no picture.");
        }

        var use = answer.RootElement.Find("usage") is { ValueKind: JsonValueKind.Object } usage
            ? TokenUse.Of(usage.Number("input_tokens"), 0, usage.Number("output_tokens"), usage.Find("input_tokens_details") is { } details ? details.Number("image_tokens") : 0)
            : TokenUse.None;
        var parameters = new JsonObject { ["mode"] = mode, ["size"] = Size, ["quality"] = options.ImageQuality, ["references"] = references };
        return new(bytes, use, parameters.ToJsonString());
    }

    private bool IsDallE => model.StartsWith("dall-e", StringComparison.OrdinalIgnoreCase);

    /// <summary>What a server says that has no edits, or whose model paints after nothing.</summary>
    [GeneratedRegex(@"\b(?:not\s+|un)(?:support|recogni|implemented|known)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lacks();

    [LoggerMessage(Level = LogLevel.Information, Message = "The image model {Model} takes no references ({Status}): its pictures are asked for in words alone from here on")]
    private partial void LogNoReferences(string model, int status);
}

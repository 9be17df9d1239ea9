using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using FairyTaleBot.Adapters.OpenAI.Client;
using FairyTaleBot.Adapters.OpenAI.Illustrator;
using FairyTaleBot.Adapters.OpenAI.Prompts;
using FairyTaleBot.Adapters.OpenAI.Storyteller;
using FairyTaleBot.Engine.Checkups;
using FairyTaleBot.Engine.Pictures;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace FairyTaleBot.Adapters.OpenAI.Checkups;

/// <summary>Asks each model one tiny thing, once, and says what it can do and what to change.</summary>
internal sealed class OpenAIDoctor(IOptions<OpenAIOptions> options, IOptions<PromptOptions> prompts, TimeProvider time) : IDoctor
{
    private static readonly TimeSpan WordsLimit = TimeSpan.FromSeconds(12);
    private static readonly TimeSpan PictureLimit = TimeSpan.FromSeconds(25);

    public string Part => "OpenAI";

    public async IAsyncEnumerable<Finding> ExamineAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // A copy, so that a checkup is quick and cheap whatever is set.
        var set = options.Value;
        var quick = new OpenAIOptions
        {
            ApiKey = set.ApiKey, Endpoint = set.Endpoint, ChatModel = set.ChatModel, ImageModel = set.ImageModel, ModerationModel = set.ModerationModel,
            MaxTokens = 512, Effort = set.Effort, ImageQuality = "low", ChatTimeLimit = WordsLimit, SilenceLimit = WordsLimit, PictureTimeLimit = PictureLimit, ModerationTimeLimit = WordsLimit, Pictures = set.Pictures,
        };
        using var clients = new ServiceClients(quick, time, retries: 0);
        yield return Pack();
        foreach (var model in new[] { set.Teller, set.Second }.OfType<string>())
        {
            var found = await ChatAsync(clients, quick, model, cancellationToken).ConfigureAwait(false);
            yield return found;
            // Without a key nothing else can be asked either.
            if (found.Grade == FindingGrade.Wrong && model == set.Teller) yield break;
        }

        foreach (var model in new[] { set.Teller, set.Second, set.Painter, set.Moderator }.OfType<string>().Distinct())
        {
            if (await LeavesAsync(clients, model, cancellationToken).ConfigureAwait(false) is { } leaving) yield return leaving;
        }

        var pictures = set.Painter is { } painter ? PicturesAsync(clients, quick, painter, cancellationToken) : null;
        yield return set.Moderator is { } moderator ? await ModerationAsync(clients, quick, moderator, cancellationToken).ConfigureAwait(false) : Finding.Off("Moderation: the built-in gate alone (OpenAI:ModerationModel is not set).");
        if (pictures is null) yield return Finding.Off("Pictures: the built-in illustrator paints (OpenAI:ImageModel is not set).");
        else foreach (var finding in await pictures.ConfigureAwait(false)) yield return finding;
    }

    private Finding Pack()
    {
        try
        {
            var pack = PromptPack.Read(prompts.Value.Root, prompts.Value.Pack);
            return Finding.Good($"Prompts: pack {pack.Id} ({pack.Hash}), with {(prompts.Value.Strategies == PromptStrategies.None ? "no strategies" : prompts.Value.Strategies)}.");
        }
        catch (PromptException e)
        {
            return Finding.Wrong($"Prompts: {e.Message}", "Mend the file, or leave Prompts:Path and Prompts:Pack unset to use the shipped ones.");
        }
    }

    /// <summary>A service may say until when it has a model. One that does not, or knows no such question, is well.</summary>
    private async Task<Finding?> LeavesAsync(ServiceClients clients, string model, CancellationToken cancellationToken)
    {
        try
        {
            return await TimeLimit.RunAsync(
                async c =>
                {
                    var answer = await clients.Models().GetModelAsync(model, new System.ClientModel.Primitives.RequestOptions { CancellationToken = c }).ConfigureAwait(false);
                    using var json = JsonDocument.Parse(answer.GetRawResponse().Content);
                    return json.RootElement.Text("shutdown_date") is { Length: > 0 } day
                        ? Finding.Advice($"Models: the service takes {model} away on {day}.", "Name another model before that day.")
                        : null;
                },
                WordsLimit, time, options.Value, model, cancellationToken).ConfigureAwait(false);
        }
        catch (ServiceException)
        {
            return null;
        }
    }

    private async Task<Finding> ChatAsync(ServiceClients clients, OpenAIOptions quick, string model, CancellationToken cancellationToken)
    {
        var chat = new ChatService(clients, model, quick, time, NullLogger.Instance);
        var schema = Schema.Of(("word", Schema.Text));
        try
        {
            var pieces = 0;
            var answer = await chat.AskAsync(new([new("system", "Answer with one JSON object."), new("user", "Say hello in one word.")], "hello", schema, 0, 1, "checkup"), () => pieces = 0, _ => pieces++, cancellationToken).ConfigureAwait(false);
            using var json = AnswerText.Json(answer.Text);
            var form = (json is null, answer.Form) switch
            {
                (true, _) => "prose alone (it did not answer with JSON)",
                (_, AnswerForm.Schema) => "strict schemas",
                (_, AnswerForm.Json) => "JSON without a schema",
                _ => "JSON on request alone",
            };
            var said = $"Telling: {model} answers, with {form}, {(chat.Server.Streams && pieces > 0 ? "streaming" : "without streaming")}, {chat.Server.MaxTokensField}.";
            return json is null ? Finding.Advice(said, "Tales will be simple: choices and notes are made by the built-in storyteller. A model that can answer with JSON tells better (OpenAI:ChatModel).") : Finding.Good(said);
        }
        catch (ServiceException e)
        {
            return Wrong($"Telling: {model}: {e.Message}", e, nameof(OpenAIOptions.ChatModel));
        }
    }

    private async Task<Finding> ModerationAsync(ServiceClients clients, OpenAIOptions quick, string model, CancellationToken cancellationToken)
    {
        try
        {
            await TimeLimit.RunAsync(async c =>
            {
                using var body = System.ClientModel.BinaryContent.Create(BinaryData.FromString(new JsonObject { ["model"] = model, ["input"] = "hello" }.ToJsonString()));
                return await clients.Moderation(model).ClassifyTextAsync(body, new() { CancellationToken = c }).ConfigureAwait(false);
            }, WordsLimit, time, quick, model, cancellationToken).ConfigureAwait(false);
            return Finding.Good($"Moderation: {model} answers, after the built-in gate.");
        }
        catch (ServiceException e)
        {
            return Wrong($"Moderation: {model}: {e.Message}", e, nameof(OpenAIOptions.ModerationModel));
        }
    }

    /// <summary>Two pictures at once, the smallest there are: one in words alone and one after another picture.</summary>
    private async Task<IReadOnlyList<Finding>> PicturesAsync(ServiceClients clients, OpenAIOptions quick, string model, CancellationToken cancellationToken)
    {
        var service = new PictureService(clients, model, quick, time, NullLogger.Instance);
        var blank = new Bitmap(64, 64, new byte[64 * 64 * 3]);
        var words = TryAsync([]);
        var after = quick.Pictures == PictureMode.Auto ? TryAsync([PngWriter.Write(blank)]) : null;
        var findings = new List<Finding>
        {
            await words.ConfigureAwait(false) is { } trouble ? Wrong($"Pictures: {model}: {trouble.Message}", trouble, nameof(OpenAIOptions.ImageModel)) : Finding.Good($"Pictures: {model} paints."),
        };
        if (after is not null && await after.ConfigureAwait(false) is null && findings[0].Grade == FindingGrade.Good)
        {
            findings.Add(service.TakesReferences
                ? Finding.Good("Pictures: it takes references, so characters and style are held from page to page.")
                : Finding.Advice("Pictures: the server takes no references.", "Pictures will be asked for in words alone. Set OpenAI:Pictures to Generations to save one call, or choose a server with images/edits."));
        }

        return findings;

        async Task<ServiceException?> TryAsync(IReadOnlyList<ReadOnlyMemory<byte>> references)
        {
            try
            {
                await service.PaintAsync("A small yellow circle on white.", references, cancellationToken).ConfigureAwait(false);
                return null;
            }
            catch (ServiceException e)
            {
                return e;
            }
        }
    }

    private static Finding Wrong(string what, ServiceException e, string model) => Finding.Wrong(what, e.Trouble switch
    {
        ServiceTrouble.WrongKey => $"Put a valid key in OpenAI:ApiKey, or in {OpenAIServices.ShortKey}.",
        ServiceTrouble.WrongModel => $"Set OpenAI:{model} to a model that your account or server has.",
        ServiceTrouble.WrongAddress or ServiceTrouble.Away => "See whether the server runs and whether OpenAI:Endpoint is its address, with /v1 at the end on most servers.",
        ServiceTrouble.Unpaid => "Add credit to the account, or set another key.",
        ServiceTrouble.TimedOut => "It may be busy or loading the model: look again, or choose a smaller one.",
        ServiceTrouble.Busy => "Wait a little and look again, or raise the account's limits.",
        _ => $"See whether OpenAI:{model} is the right kind of model for this.",
    });
}

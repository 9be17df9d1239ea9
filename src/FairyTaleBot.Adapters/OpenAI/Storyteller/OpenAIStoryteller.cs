using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Threading.Channels;
using FairyTaleBot.Adapters.OpenAI.Client;
using FairyTaleBot.Adapters.OpenAI.Prompts;
using FairyTaleBot.Adapters.OpenAI.Spend;
using FairyTaleBot.Briefs;
using FairyTaleBot.Drafts;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Languages;
using FairyTaleBot.Styles;
using Microsoft.Extensions.Options;

namespace FairyTaleBot.Adapters.OpenAI.Storyteller;

/// <summary>
/// A model that tells: one structured call opens a tale, one tells a chapter. An answer that cannot be used is asked for once more;
/// after that the next storyteller on the ladder is asked.
/// </summary>
/// <param name="understudy">Gives scene and choices when the model can only write prose.</param>
internal sealed class OpenAIStoryteller(
    ChatService chat,
    PromptShelf shelf,
    IOptions<PromptOptions> prompts,
    OpenAIOptions options,
    StyleCatalogue styles,
    CallKeeper calls,
    IStoryteller understudy) : IStoryteller
{
    private const int MostAsks = 2;
    private const double CoolerEachRepair = 0.2;
    private const int ShortestEcho = 30;

    // Some servers keep seeds in 32 bits with a sign.
    private const ulong SeedMask = 0x7fff_ffff;

    public string Name => chat.Model;

    public string Instructions(Language language) => shelf.Pack.Instructions(language);

    public async Task<Opening> OpenAsync(OpeningBrief brief, CancellationToken cancellationToken)
    {
        var style = styles.Find(brief.Style) is { } sheet ? sheet.Names.In(brief.Language) : null;
        var asked = brief;
        for (var ask = 1; ; ask++)
        {
            var prompt = Composer().Opening(asked, style, PromptMarks.Draw());
            var seed = Seed(brief.Seed, ask);
            var answer = await AskAsync(
                new(CallKind.Opening, brief.Tale, 0, 0), prompt, new([new("system", prompt.System), new("user", prompt.User)], Schemas.OpeningName, Schemas.Opening, options.Temperature, seed, CacheKey(prompt)),
                () => { }, _ => { }, a => Json(a) is { } json && Read(json, j => OpeningJson.Read(j, brief)) is { } opening ? (opening, "used") : (null, "unreadable"), cancellationToken).ConfigureAwait(false);
            if (answer.Value is { } found) return found;
            if (ask == MostAsks) throw new StorytellerException($"Its opening could not be used ({answer.Outcome}).");
            if (IsTurnedDown(answer.Outcome)) asked = asked with { Wishes = WithoutWords(asked.Wishes) };
        }
    }

    public async IAsyncEnumerable<WritingStep> WriteAsync(ChapterBrief brief, Repair? repair, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var left = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var steps = Channel.CreateUnbounded<WritingStep>(new() { SingleReader = true });
        var writing = WriteAsync(brief, repair, steps.Writer, left.Token);
        try
        {
            await foreach (var step in steps.Reader.ReadAllAsync(CancellationToken.None).ConfigureAwait(false)) yield return step;
            await writing.ConfigureAwait(false);
        }
        finally
        {
            await left.CancelAsync().ConfigureAwait(false);
            await writing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task WriteAsync(ChapterBrief brief, Repair? repair, ChannelWriter<WritingStep> steps, CancellationToken cancellationToken)
    {
        try
        {
            var kind = repair is null ? CallKind.Chapter : CallKind.Repair;
            var asked = brief;
            for (var ask = 1; ; ask++)
            {
                var prompt = Composer().Chapter(asked, PromptMarks.Draw());
                var watch = new SceneWatch(brief);
                var answer = await AskAsync(
                    new(kind, brief.Tale, brief.Number, brief.Edition), prompt, AskFor(brief, repair, prompt, ask),
                    watch.Begin,
                    piece =>
                    {
                        if (watch.Add(piece) is { } scene) steps.TryWrite(new WritingStep.SceneSettled(scene));
                    },
                    a => Read(Json(a), j => ChapterJson.Read(j, brief)) is not { } read ? (null, "unreadable") : IsEcho(read, brief) ? (null, "echo") : (read, "used"), cancellationToken).ConfigureAwait(false);
                var draft = answer.Value ?? await FromProseAsync(answer.Text, brief, cancellationToken).ConfigureAwait(false);
                if (draft is not null)
                {
                    steps.TryWrite(new WritingStep.Written(draft, shelf.Pack.Instructions(brief.Language), prompt.Hash));
                    return;
                }

                if (ask == MostAsks) throw new StorytellerException($"Its chapter could not be used ({answer.Outcome}).");
                if (IsTurnedDown(answer.Outcome)) asked = asked with { Wishes = WithoutWords(asked.Wishes), RunnerUp = null };
            }
        }
        finally
        {
            steps.Complete();
        }
    }

    private ChatAsk AskFor(ChapterBrief brief, Repair? repair, Prompt prompt, int ask)
    {
        List<ChatMessage> messages = [new("system", prompt.System), new("user", prompt.User)];
        if (repair is not null)
        {
            messages.Add(new("assistant", ChapterJson.Write(repair.Draft).ToJsonString(ChatBody.Readable)));
            messages.Add(new("user", Composer().Repair(brief, repair)));
        }

        var temperature = options.Temperature - (CoolerEachRepair * (repair?.Number ?? 0));
        return new(messages, Schemas.ChapterName, Schemas.Chapter, temperature, Seed(brief.Seed, ask), CacheKey(prompt));
    }

    /// <summary>One call, written down with what came of it.</summary>
    private async Task<(T? Value, string Outcome, string Text)> AskAsync<T>(
        CallOf call, Prompt prompt, ChatAsk ask, Action onBegin, Action<string> onText, Func<string, (T? Value, string Outcome)> read, CancellationToken cancellationToken)
        where T : class
    {
        var began = calls.Now;
        ChatAnswer answer;
        try
        {
            answer = await chat.AskAsync(ask, onBegin, onText, cancellationToken).ConfigureAwait(false);
        }
        catch (ServiceException e)
        {
            await calls.ChatAsync(call, prompt, null, chat.Model, ask.Seed, began, e.Trouble.ToString().ToLowerInvariant()).ConfigureAwait(false);
            // Its rules forbid what people wrote: that is an answer, and it may be asked for without those words.
            if (e.Trouble == ServiceTrouble.Blocked) return (null, "blocked", "");
            throw new StorytellerException(e.Message, e, e.IsSaid);
        }

        var (value, outcome) = answer switch
        {
            { Refusal.Length: > 0 } => (null, "refused"),
            { Finish: "content_filter" } => (null, "blocked"),
            { Finish: "length" } => (null, "length"),
            { Text: var text } when string.IsNullOrWhiteSpace(text) => (null, "empty"),
            { Text: var text } => read(text),
        };
        if (value is null && outcome == "used") outcome = "unreadable";
        await calls.ChatAsync(call, prompt, answer, chat.Model, ask.Seed, began, outcome).ConfigureAwait(false);
        return (value, outcome, outcome == "unreadable" ? answer.Text : "");
    }

    private async Task<ChapterDraft?> FromProseAsync(string text, ChapterBrief brief, CancellationToken cancellationToken)
    {
        if (text.Length == 0 || AnswerText.LooksLikeJson(text)) return null;
        await foreach (var step in understudy.WriteAsync(brief, null, cancellationToken).ConfigureAwait(false))
        {
            if (step is WritingStep.Written written) return ProseDraft.Of(text, brief, written.Draft);
        }

        return null;
    }

    private static bool IsTurnedDown(string outcome) => outcome is "refused" or "blocked";

    /// <summary>What a service may have turned down for people's words is asked for without them; what they want left out stays out.</summary>
    private static WishTexts WithoutWords(WishTexts wishes) => new(Avoid: wishes.Avoid);

    /// <summary>A model that recites what it was told has told no tale.</summary>
    private bool IsEcho(ChapterDraft draft, ChapterBrief brief) =>
        shelf.Pack.Instructions(brief.Language).Split('\n').Any(line => line.Length >= ShortestEcho && draft.Text.Contains(line.TrimStart('-', ' '), StringComparison.Ordinal));

    private static JsonDocument? Json(string answer) => AnswerText.Json(answer);

    private static T? Read<T>(JsonDocument? json, Func<JsonElement, T?> read) where T : class
    {
        using (json) return json is null ? null : read(json.RootElement);
    }

    private PromptComposer Composer() => new(shelf.Pack, prompts.Value.Strategies);

    private static long Seed(ulong seed, int ask) => (long)((seed + (ulong)ask - 1) & SeedMask);

    /// <summary>Chapters of one tale begin alike, so they share what the server has kept of their beginning.</summary>
    private static string CacheKey(Prompt prompt) => $"{prompt.Pack}/{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(prompt.System)))[..16]}";
}

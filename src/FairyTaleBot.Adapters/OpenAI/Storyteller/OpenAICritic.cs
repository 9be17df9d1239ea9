using FairyTaleBot.Adapters.OpenAI.Client;
using FairyTaleBot.Adapters.OpenAI.Prompts;
using FairyTaleBot.Adapters.OpenAI.Spend;
using FairyTaleBot.Briefs;
using FairyTaleBot.Common;
using FairyTaleBot.Drafts;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Reviews;
using Microsoft.Extensions.Options;

namespace FairyTaleBot.Adapters.OpenAI.Storyteller;

/// <summary>A model that reads for contradictions. What it cannot show in the chapter's own words and in those of the notes is dropped.</summary>
internal sealed class OpenAICritic(ChatService chat, PromptShelf shelf, IOptions<PromptOptions> prompts, CallKeeper calls) : ICritic
{
    private const string Check = "critic";
    private const int MaxFindings = 3;
    private const int MaxAdvice = 300;

    public async Task<EquatableArray<Finding>> ReadAsync(ChapterDraft draft, ChapterBrief brief, CancellationToken cancellationToken)
    {
        var prompt = new PromptComposer(shelf.Pack, prompts.Value.Strategies).Critic(draft, brief);
        var began = calls.Now;
        var call = new CallOf(CallKind.Critic, brief.Tale, brief.Number, brief.Edition);
        try
        {
            var answer = await chat.AskAsync(new([new("user", prompt.User)], Schemas.CriticName, Schemas.Critic, 0, 1, prompt.Pack), () => { }, _ => { }, cancellationToken).ConfigureAwait(false);
            var findings = Proven(answer.Text, draft, prompt.User);
            await calls.ChatAsync(call, prompt, answer, chat.Model, 1, began, "used").ConfigureAwait(false);
            return findings;
        }
        catch (ServiceException e)
        {
            await calls.ChatAsync(call, prompt, null, chat.Model, 1, began, e.Trouble.ToString().ToLowerInvariant()).ConfigureAwait(false);
            return [];
        }
    }

    internal static EquatableArray<Finding> Proven(string answer, ChapterDraft draft, string told)
    {
        using var json = AnswerText.Json(answer);
        if (json is null) return [];
        var notes = told.Replace(draft.Text, "", StringComparison.Ordinal);
        foreach (var paragraph in draft.Paragraphs) notes = notes.Replace(paragraph, "", StringComparison.Ordinal);
        return
        [
            .. json.RootElement.Entries("findings")
                .Where(e => Quotes.IsIn(draft.Text, e.Text("quote")) && Quotes.IsIn(notes, e.Text("against")) && e.Text("advice").Length is > 0 and <= MaxAdvice)
                .Select(e => new Finding(Check, Severity.Block, Quotes.Find(draft.Text, e.Text("quote")), $"It contradicts \"{e.Text("against")}\": {e.Text("advice")}"))
                .Take(MaxFindings),
        ];
    }
}

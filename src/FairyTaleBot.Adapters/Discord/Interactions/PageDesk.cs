using FairyTaleBot.Adapters.Discord.Api.Components;
using FairyTaleBot.Adapters.Discord.Api.Models;
using FairyTaleBot.Adapters.Discord.Api.Text;
using FairyTaleBot.Adapters.Discord.Covers;
using FairyTaleBot.Adapters.Discord.Order;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Desk;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Turns;
using FairyTaleBot.Engine.Wording;
using FairyTaleBot.Tales;

namespace FairyTaleBot.Adapters.Discord.Interactions;

/// <summary>Being called, reporting a page, and what a moderator does about one.</summary>
internal sealed class PageDesk(Whereabouts whereabouts, ServerBook servers, CallList calls, OrderLog log, TaleKeeper keeper, TurnRunner turns, ChatInbox inbox, TimeProvider time)
{
    /// <exception cref="StoreException">The store could not be reached.</exception>
    public async Task<Answer> HandleAsync(Interaction interaction, Visitor visitor, PageButton button, IReadOnlyList<string> values, CancellationToken cancellationToken)
    {
        var rules = await servers.FindAsync(interaction.GuildId, cancellationToken);
        // A report is written to another channel of the same server, where a moderator looks at it.
        if (await keeper.FindAsync(button.Tale, cancellationToken) is not { } told || !await IsHereAsync(interaction, visitor, rules, told.Tale, cancellationToken)) return new(visitor.Chat, new Reply.UnknownButton());
        var press = new Press(interaction, visitor, rules, told);
        if (button is PageButton.Call) return await CallAsync(press, cancellationToken);
        if (button is PageButton.Report report && !press.MayModerate) return await ReportAsync(press, report.Chapter, cancellationToken);
        if (!press.MayModerate) return press.Say(Phrases.Answers.Moderator);
        return button switch
        {
            PageButton.Report b => press.Show(ModerationCard.Of(told, b.Chapter, visitor, interaction.GuildId is not null)),
            PageButton.Look b => press.Show(ModerationCard.Of(told, b.Chapter, visitor, interaction.GuildId is not null)),
            PageButton.Hide b => await HideAsync(press, b, cancellationToken),
            PageButton.Idea b => await RemoveAsync(press, b, values, cancellationToken),
            PageButton.Bar => await BarAsync(press, values, cancellationToken),
            _ => new(visitor.Chat, new Reply.UnknownButton()),
        };
    }

    private async Task<bool> IsHereAsync(Interaction interaction, Visitor visitor, ServerRules rules, Tale tale, CancellationToken cancellationToken) =>
        await whereabouts.FindAsync(interaction, visitor.Chat, tale.Id, cancellationToken) == tale.Chat
        || (interaction.GuildId is not null && (rules.Tales.Any(t => t.Tale == tale.Id) || rules.Told.Contains(tale.Id)) && Visitor.May(interaction, Permissions.ManageMessages));

    private async Task<Answer> CallAsync(Press press, CancellationToken cancellationToken) =>
        press.Say(await calls.ToggleAsync(press.Tale.Id, press.Visitor.Speaker.Key, cancellationToken) switch
        {
            true => Phrases.Covers.CallOn,
            false => Phrases.Covers.CallOff,
            _ => Phrases.Covers.CallFull,
        });

    private async Task<Answer> ReportAsync(Press press, int chapter, CancellationToken cancellationToken)
    {
        var look = Button.Press(new PageButton.Look(press.Tale.Id, chapter).ToString(), Phrasebook.Say(press.Tale.Settings.Language, Phrases.Labels.Look));
        var line = Phrases.Order.ReportLine.Say(("by", press.By), ("chapter", chapter), ("title", press.Tale.Title));
        var isWritten = press.Rules.Log is { } channel && await log.WriteAsync(
            channel, line, press.Tale.Settings.Language, $"report {press.Tale.Id} {chapter} {press.Visitor.Speaker.Key}", [look, .. press.Links(chapter)], cancellationToken);
        return press.Say(isWritten ? Phrases.Order.ReportThanks : Phrases.Order.ReportNobody);
    }

    private async Task<Answer> HideAsync(Press press, PageButton.Hide hide, CancellationToken cancellationToken)
    {
        var decision = await RunAsync(press, new TaleCommand.HidePage(time.GetUtcNow(), press.Person, hide.Chapter, hide.Hidden), cancellationToken);
        if (decision is Decision.Refused refused) return press.Say(Refusals.Say(refused.Reason));
        var done = hide.Hidden ? Phrases.Order.PageHidden : Phrases.Order.PageShown;
        return await DoneAsync(press, done.Say(("by", press.By), ("chapter", hide.Chapter), ("title", press.Tale.Title)), cancellationToken);
    }

    private async Task<Answer> RemoveAsync(Press press, PageButton.Idea idea, IReadOnlyList<string> values, CancellationToken cancellationToken)
    {
        if (values is not [var value] || !int.TryParse(value, out var number) || press.Tale.Ballot?.Find(number) is not { IsIdea: true } turn) return press.Say(Phrases.Answers.LatePress);
        var text = press.Told.Words.TextOf(turn.Idea) ?? Phrasebook.Say(press.Visitor.Language, Phrases.Words.Forgotten);
        var decision = await RunAsync(press, new TaleCommand.RemoveIdea(time.GetUtcNow(), press.Person, idea.Ballot, number), cancellationToken);
        if (decision is Decision.Refused refused) return press.Say(Refusals.Say(refused.Reason));
        return await DoneAsync(press, Phrases.Order.IdeaRemoved.Say(("by", press.By), ("idea", text), ("member", Mention.Of(turn.By ?? MemberKey.Somebody)), ("title", press.Tale.Title)), cancellationToken);
    }

    private async Task<Answer> BarAsync(Press press, IReadOnlyList<string> values, CancellationToken cancellationToken)
    {
        var member = new MemberKey(values.Count == 1 ? values[0] : "");
        if (press.Interaction.GuildId is not { } server || DiscordChats.UserOf(member) is null) return press.Say(Phrases.Answers.NoSuchButton);
        if (member == press.Visitor.Speaker.Key) return press.Say(Phrases.Order.NotYourself);
        await servers.ChangeAsync(server, r => r with { Barred = [.. r.Barred.Where(m => m != member).Append(member)] }, cancellationToken);
        return await DoneAsync(press, Phrases.Order.Barred.Say(("by", press.By), ("member", Mention.Of(member))), cancellationToken);
    }

    /// <summary>Said to the moderator, and written down for the others.</summary>
    private async Task<Answer> DoneAsync(Press press, Sentence line, CancellationToken cancellationToken)
    {
        if (press.Rules.Log is { } channel) await log.WriteAsync(channel, line, press.Tale.Settings.Language, $"order {press.Interaction.Id}", [], cancellationToken);
        return press.Show(new()
        {
            Components = new PageBuilder().Words(TextFit.Cut($"✓ {Mention.Show(DiscordMarkdown.Escape(Phrasebook.Say(press.Visitor.Language, line)))}", 1_500)).Build(),
            Flags = MessageFlags.ComponentsV2 | MessageFlags.Ephemeral,
        });
    }

    private async Task<Decision> RunAsync(Press press, TaleCommand command, CancellationToken cancellationToken) =>
        (await inbox.PostOwedAsync(press.Tale.Chat, () => turns.RunAsync(press.Tale.Id, command, NewWords.None, cancellationToken))).Decision;

    private sealed record Press(Interaction Interaction, Visitor Visitor, ServerRules Rules, ToldTale Told)
    {
        public Tale Tale => Told.Tale;

        /// <summary>Somebody alone with the bot looks after themselves.</summary>
        public bool MayModerate => Visitor.Speaker.Moderator || Visitor.Speaker.Company == Company.Direct;

        public Person Person => new(Visitor.Speaker.Key, Visitor.Speaker.Moderator, Visitor.Speaker.Company);

        public string By => Mention.Of(Visitor.Speaker.Key);

        public Answer Say(Sentence sentence) => new(Tale.Chat, Visitor.Say(sentence));

        public Answer Show(OutgoingMessage card) => Answer.Shows(Tale.Chat, card);

        /// <summary>The way to the page that was pressed.</summary>
        public IEnumerable<Button> Links(int chapter) => Interaction is { GuildId: { } server, ChannelId: { } channel, Message.Id: var message }
            ? [Button.To($"https://discord.com/channels/{server}/{channel}/{message}", Phrasebook.Say(Tale.Settings.Language, Phrases.Pages.Of.Say(("chapter", chapter), ("of", Tale.Of))))]
            : [];
    }
}

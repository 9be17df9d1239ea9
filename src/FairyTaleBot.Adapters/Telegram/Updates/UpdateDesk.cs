using FairyTaleBot.Adapters.Telegram.Api;
using FairyTaleBot.Adapters.Telegram.Api.Methods;
using FairyTaleBot.Adapters.Telegram.Api.Receiving;
using FairyTaleBot.Adapters.Telegram.Api.Types;
using FairyTaleBot.Adapters.Telegram.Api.Wire;
using FairyTaleBot.Adapters.Telegram.Bedtime;
using FairyTaleBot.Adapters.Telegram.Chats;
using FairyTaleBot.Adapters.Telegram.Posting;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Commands;
using FairyTaleBot.Engine.Desk;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Posts;
using FairyTaleBot.Engine.Wording;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Adapters.Telegram.Updates;

/// <summary>
/// Brings what people do in Telegram to the chat desk. Only begins it: updates come one after another, and nobody's press waits for
/// somebody else's.
/// </summary>
internal sealed class UpdateDesk(
    ChatDesk desk, ITaleStore tales, TelegramClient client, BotIdentity bot, ChatBook book, Speakers speakers, Answers answers, PageMover mover, PostOffice<TelegramCarrier> office,
    BedtimeDesk bedtime, Retelling retelling, Acts acts, TimeProvider time) : IUpdateHandler
{
    /// <summary>A press is answered by then, whatever becomes of it; what is known sooner is said with the answer.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(40);

    public ValueTask HandleAsync(Update update, CancellationToken cancellationToken) => update switch
    {
        { CallbackQuery: { Message: { } message } press } => acts.BeginAsync(ending => PressAsync(press, message, ending), cancellationToken),
        { CallbackQuery: { } press } => acts.BeginAsync(ending => StopSpinnerAsync(press, "", ending), cancellationToken),
        { Message: { } message } => acts.BeginAsync(ending => HearAsync(message, ending), cancellationToken),
        { MyChatMember: { } change } => acts.BeginAsync(ending => MoveAsync(change, ending), cancellationToken),
        // What was said and changed later was heard already.
        _ => ValueTask.CompletedTask,
    };

    private async Task PressAsync(CallbackQuery press, Message message, CancellationToken cancellationToken)
    {
        var address = ChatAddress.Of(message);
        var act = ActAsync();
        await Task.WhenAny(act, Task.Delay(Patience, time, cancellationToken));
        var note = act.IsCompletedSuccessfully ? await answers.NoteAsync(act.Result.Speaker, act.Result.Reply, cancellationToken) : null;
        await StopSpinnerAsync(press, note ?? "", cancellationToken);
        var (speaker, reply) = await act;
        if (note is null) await answers.GiveAsync(address, speaker, press.From, null, reply, cancellationToken);

        async Task<(Speaker Speaker, Reply Reply)> ActAsync()
        {
            var home = await HomeOfAsync(address, cancellationToken);
            var who = await speakers.OfAsync(press.From, address, cancellationToken);
            var reply = press.Data switch
            {
                var data when BedtimeButton.Parse(data) is { } button => await bedtime.HandleAsync(home, who, button, cancellationToken),
                var data when AgeButton.Parse(data) is { } age => await bedtime.BeginAsync(home, who, age, cancellationToken),
                var data when ButtonId.Parse(data) is ButtonId.Bedtime && await AskFirstAsync(address, home, who, cancellationToken) is { } asked => asked,
                var data => await desk.HandleAsync(home, who, new ChatAct.Pressed(data ?? ""), cancellationToken),
            };
            return (who, reply);
        }
    }

    private async Task StopSpinnerAsync(CallbackQuery press, string note, CancellationToken cancellationToken)
    {
        try
        {
            await client.CallAsync(
                new AnswerCallbackQuery { CallbackQueryId = press.Id, Text = note.Length == 0 ? null : note }, cancellationToken);
        }
        catch (TelegramException)
        {
            // The spinner stops by itself; what was pressed is done all the same.
        }
    }

    private async Task HearAsync(Message message, CancellationToken cancellationToken)
    {
        if (message.MigrateToChatId is { } supergroup) await FollowAsync(message.Chat.Id, supergroup, cancellationToken);
        if (message.MigrateFromChatId is { } group) await book.MovedAsync(group, message.Chat.Id, cancellationToken);
        if (message is not { Text: { Length: > 0 } text, IsForwarded: false, ViaBot: null } || message.Chat.Type == Chat.Channel) return;
        var address = ChatAddress.Of(message);
        var home = await HomeOfAsync(address, cancellationToken);
        var isReply = message.ReplyToMessage?.From?.Id == bot.Id;
        var (line, box) = isReply && IsIdeaBox(message.ReplyToMessage!) && !text.StartsWith('/')
            ? (CommandLine.Compose(Verb.Idea, [new(OptionKey.Idea, text)]), message.ReplyToMessage)
            : (LineReader.Read(text, address.IsPrivate || isReply, await bot.NameAsync(cancellationToken)), null);
        if (line is Parsed.Talk && !address.IsPrivate) return;
        if (await speakers.OfAsync(message, cancellationToken) is not { } speaker) return;

        var reply = line switch
        {
            Parsed.Talk => await ChatAsync(home, speaker, cancellationToken),
            Parsed.Command { Verb: Verb.Bedtime, Options.Count: 0 } when await AskFirstAsync(address, home, speaker, cancellationToken) is { } asked => asked,
            _ => await SayAsync(home, speaker, line, cancellationToken),
        };
        if (line is Parsed.Command { Verb: Verb.ForgetMe }) await retelling.OfAllAsync(home, cancellationToken);
        if (box is not null) await answers.CloseIdeaBoxAsync(address, box, cancellationToken);
        await answers.GiveAsync(address, speaker, message.From ?? new User(), message.MessageId, reply, cancellationToken);
    }

    /// <summary>Who speaks has opened the door: what is owed there can be said.</summary>
    private async ValueTask<ChatKey> HomeOfAsync(ChatAddress address, CancellationToken cancellationToken)
    {
        var home = await book.HomeOfAsync(address, cancellationToken);
        office.IsBack(chat => ChatAddress.Parse(chat)?.Chat == home.Chat);
        return home.Key;
    }

    /// <summary>A group has become a supergroup: the open page goes with it, for what was said before cannot be reached from there.</summary>
    private async Task FollowAsync(long group, long supergroup, CancellationToken cancellationToken)
    {
        await book.MovedAsync(group, supergroup, cancellationToken);
        if (await tales.ListAsync(new ChatAddress(group, null).Key, 1, cancellationToken) is not [{ Phase: not "ended" } card]) return;
        await mover.ToNewHomeAsync(card.Id, cancellationToken);
    }

    private Task<Reply> SayAsync(ChatKey home, Speaker speaker, Parsed line, CancellationToken cancellationToken) =>
        desk.HandleAsync(home, speaker, new ChatAct.Said(line), cancellationToken);

    /// <summary>Done, and asked, when a first bedtime tale still needs to know for whom it is; null when it can begin.</summary>
    private async Task<Reply?> AskFirstAsync(ChatAddress address, ChatKey home, Speaker speaker, CancellationToken cancellationToken)
    {
        if (!address.IsPrivate || !await bedtime.AsksFirstAsync(home, cancellationToken)) return null;
        await answers.AskAgeAsync(address, speaker, cancellationToken);
        return new Reply.Done();
    }

    /// <summary>Talk in a direct message is meant for the bot: who knows no command is shown what there is to press.</summary>
    private async Task<Reply> ChatAsync(ChatKey home, Speaker speaker, CancellationToken cancellationToken) =>
        await tales.ListAsync(home, 1, cancellationToken) is [{ Phase: not ("ended" or "paused") }]
            ? new Reply.Told(speaker.Language ?? Language.En, [Phrases.Help.NotUnderstood.Say(("help", Verb.Help))])
            : await SayAsync(home, speaker, new Parsed.Menu(), cancellationToken);

    private static bool IsIdeaBox(Message message) => message.Text?.StartsWith(Answers.IdeaMark, StringComparison.Ordinal) == true;

    /// <summary>The bot was let in or shut out.</summary>
    private async Task MoveAsync(ChatMemberUpdated change, CancellationToken cancellationToken)
    {
        var address = new ChatAddress(change.Chat.Id, null);
        if (change.Chat.Type == Chat.Channel) return;
        if (!change.NewChatMember.IsPresent)
        {
            await office.IsGoneAsync((await book.HomeOfAsync(address, cancellationToken)).Key, cancellationToken);
            return;
        }

        var home = await HomeOfAsync(address, cancellationToken);
        // In a direct message the person says /start next, and is answered then.
        if (change.OldChatMember.IsPresent || address.IsPrivate || change.From.IsBot) return;
        var speaker = await speakers.OfAsync(change.From, address, cancellationToken);
        await answers.GiveAsync(address, speaker, change.From, null, await SayAsync(home, speaker, new Parsed.Menu(), cancellationToken), cancellationToken);
    }
}

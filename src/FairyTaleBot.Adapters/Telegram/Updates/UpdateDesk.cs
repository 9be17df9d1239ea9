using FairyTaleBot.Adapters.Telegram.Api;
using FairyTaleBot.Adapters.Telegram.Api.Methods;
using FairyTaleBot.Adapters.Telegram.Api.Receiving;
using FairyTaleBot.Adapters.Telegram.Api.Types;
using FairyTaleBot.Adapters.Telegram.Api.Wire;
using FairyTaleBot.Adapters.Telegram.Chats;
using FairyTaleBot.Adapters.Telegram.Pages;
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
/// Brings what people do in Telegram to the chat desk: within a chat in order, and nobody's press waits for another chat's. A press is
/// answered first, before any work.
/// </summary>
internal sealed class UpdateDesk(
    ChatDesk desk, ITaleStore tales, TelegramClient client, BotIdentity bot, ChatBook book, Speakers speakers, PressNotes notes, Answers answers, PageMover mover,
    PostOffice<TelegramCarrier> office, Unveiling unveiling, Acts acts, TimeProvider time) : IUpdateHandler
{
    private const int MostTries = 5;
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(1);

    public async ValueTask HandleAsync(Update update, CancellationToken cancellationToken)
    {
        switch (update)
        {
            case { CallbackQuery: { } press }:
                await PressAsync(press, cancellationToken);
                break;
            case { Message: { } message }:
                await acts.DoAsync(message.Chat.Id, ending => HearAsync(message, ending)).WaitAsync(cancellationToken);
                break;
            case { MyChatMember: { } change }:
                await acts.DoAsync(change.Chat.Id, ending => MoveAsync(change, ending)).WaitAsync(cancellationToken);
                break;
        }
    }

    private async Task PressAsync(CallbackQuery press, CancellationToken cancellationToken)
    {
        var note = press.Message is { } pressed ? notes.Of(press, ChatAddress.Of(pressed)) : "";
        acts.Beside(ending => StopSpinnerAsync(press, note ?? "", ending));
        if (note is null) await acts.DoAsync(press.Message!.Chat.Id, ending => ActAsync(press, press.Message, ending)).WaitAsync(cancellationToken);
    }

    private async Task ActAsync(CallbackQuery press, Message message, CancellationToken cancellationToken)
    {
        var address = ChatAddress.Of(message);
        var home = await HomeOfAsync(address, cancellationToken);
        var speaker = await speakers.OfAsync(press.From, address, cancellationToken);
        var reply = PreviewButton.Parse(press.Data) is { } looked
            ? await unveiling.HandleAsync(home, speaker, looked, cancellationToken)
            : await desk.HandleAsync(home, speaker, new ChatAct.Pressed(press.Data ?? ""), cancellationToken);
        acts.Beside(ending => answers.GiveAfterPressAsync(address, speaker, press.From, press, reply, ending));
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
            _ => await SayAsync(home, speaker, line, cancellationToken),
        };
        if (box is not null) acts.Beside(ending => answers.CloseIdeaBoxAsync(address, box, ending));
        acts.Beside(ending => answers.GiveAsync(address, speaker, message.From ?? new User(), message.MessageId, reply, ending));
    }

    /// <summary>Who speaks has opened the door: what is owed there can be said.</summary>
    private async ValueTask<ChatKey> HomeOfAsync(ChatAddress address, CancellationToken cancellationToken)
    {
        var home = address;
        await InsistAsync(async () => home = await book.HomeOfAsync(address, cancellationToken), cancellationToken);
        office.IsBack(chat => ChatAddress.Parse(chat)?.Chat == home.Chat);
        return home.Key;
    }

    /// <summary>What people did is not lost because the store was away for a moment. What the desk does, it sees to itself.</summary>
    private async Task InsistAsync(Func<Task> act, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                await act();
                return;
            }
            catch (StoreException) when (tries < MostTries)
            {
                await Task.Delay(BetweenTries * tries, time, cancellationToken);
            }
        }
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
        var menu = await SayAsync(home, speaker, new Parsed.Menu(), cancellationToken);
        acts.Beside(ending => answers.GiveAsync(address, speaker, change.From, null, menu, ending));
    }
}

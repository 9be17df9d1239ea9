using System.Collections.Frozen;
using FairyTaleBot.Adapters.Telegram.Api;
using FairyTaleBot.Adapters.Telegram.Api.Methods;
using FairyTaleBot.Adapters.Telegram.Api.Text;
using FairyTaleBot.Adapters.Telegram.Api.Types;
using FairyTaleBot.Adapters.Telegram.Api.Wire;
using FairyTaleBot.Adapters.Telegram.Chats;
using FairyTaleBot.Adapters.Telegram.Pages;
using FairyTaleBot.Adapters.Telegram.Posting;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Desk;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Posts;
using FairyTaleBot.Engine.Turns;
using FairyTaleBot.Engine.Views;
using FairyTaleBot.Engine.Wording;
using FairyTaleBot.Languages;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Logging;

namespace FairyTaleBot.Adapters.Telegram.Updates;

/// <summary>
/// Gives people what the desk answers them. It is not owed as posts are: an answer that is lost is asked for again. Telegram has no way
/// to answer one member of a group alone, save for the note that a press may bring up: so answers are silent, and replies.
/// </summary>
internal sealed partial class Answers(
    TelegramClient client, IPostStore posts, ChatBook book, TaleKeeper keeper, PagePictures pictures, PageMover mover, MessageEditor editor, PostOffice<TelegramCarrier> office, TimeProvider time, ILogger<Answers> logger) : IDisposable
{
    /// <summary>What everybody sees on the page.</summary>
    private static readonly FrozenSet<string> Plain =
        new[] { Phrases.Answers.LatePress, Phrases.Refusals.BallotIsClosed, Phrases.Refusals.AlreadyVotedSo, Phrases.Refusals.StillWriting }.Select(p => p.Key).ToFrozenSet();

    /// <summary>By this the reply to a box for ideas is known, after a restart too.</summary>
    public const string IdeaMark = "✏️";

    private const int MostTries = 3;
    private const int MostRemembered = 10_000;
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(1);

    private readonly MemoryCache told = new(new MemoryCacheOptions { SizeLimit = MostRemembered });

    /// <summary>
    /// Gives what came of a press, whose spinner has stopped already. What the page shows by itself is not said: the page has turned, the
    /// vote stands. Of the rest each person is told the same thing once a minute, however often they press.
    /// </summary>
    public async Task GiveAfterPressAsync(ChatAddress address, Speaker speaker, User asker, CallbackQuery press, Reply reply, CancellationToken cancellationToken)
    {
        // A press that was made up may name any message; what it says then comes beside, as every answer does.
        if (reply is Reply.Told { Instead: true } instead && press.Message is { } pressed && pressed.HasButton(press.Data))
        {
            var words = TelegramHtml.Escape(await SayAsync(instead, cancellationToken));
            await TryAsync(address, () => editor.SayAsync(address, pressed.MessageId, words, Buttons(instead), isAside: true, cancellationToken), cancellationToken);
            return;
        }

        if (reply is Reply.Told { Lines: [var line, ..], Controls.Count: 0 } && (Plain.Contains(line.Phrase) || !IsNews(address, asker, line.Phrase))) return;
        if (reply is Reply.UnknownButton gone && !IsNews(address, asker, gone.Why.Phrase)) return;
        await GiveAsync(address, speaker, asker, null, reply, cancellationToken);
    }

    private bool IsNews(ChatAddress address, User asker, string phrase)
    {
        var said = (address, asker.Id, phrase);
        if (told.TryGetValue(said, out _)) return false;
        told.Set(said, true, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = TimeSpan.FromMinutes(1) });
        return true;
    }

    /// <param name="replyTo">The message that is answered; null after a press.</param>
    public async Task GiveAsync(ChatAddress address, Speaker speaker, User asker, long? replyTo, Reply reply, CancellationToken cancellationToken)
    {
        switch (reply)
        {
            case Reply.Told { SamplesOf: { } of } shown when await keeper.FindAsync(of, cancellationToken) is { Tale.Bible: { } bible }:
                await ShowAsync(address, replyTo, TelegramHtml.Escape(await SayAsync(shown, cancellationToken)), await pictures.SamplesAsync(bible, cancellationToken), cancellationToken);
                break;
            case Reply.Told told:
                await SendAsync(address, replyTo, TelegramHtml.Escape(await SayAsync(told, cancellationToken)), Buttons(told), cancellationToken);
                break;
            case Reply.UnknownButton { IsOfTale: true } gone:
                await SendAsync(address, replyTo, TelegramHtml.Escape(Phrasebook.Say(speaker.Language ?? Language.En, gone.Why)), null, cancellationToken);
                break;
            case Reply.AskIdea:
                await AskIdeaAsync(address, speaker, asker, cancellationToken);
                break;
            case Reply.ShowPage page:
                await mover.ToBottomAsync(page.Tale, cancellationToken);
                break;
            default:
                break;
        }
    }

    public void Dispose() => told.Dispose();

    /// <summary>The box has served.</summary>
    public Task CloseIdeaBoxAsync(ChatAddress address, Message box, CancellationToken cancellationToken) =>
        TryAsync(address, () => client.CallAsync(new DeleteMessage { ChatId = address.Chat, MessageId = box.MessageId }, cancellationToken), cancellationToken);

    private static InlineKeyboardMarkup? Buttons(Reply.Told told) =>
        Keyboards.Of(told.Controls.Select(c => ViewMaker.Control(c, told.Language)));

    /// <summary>A reply that Telegram opens for the person alone, who is named so that it knows whom to open it for.</summary>
    private Task AskIdeaAsync(ChatAddress address, Speaker speaker, User asker, CancellationToken cancellationToken)
    {
        var prompt = TelegramHtml.Escape(Phrasebook.Say(speaker.Language ?? Language.En, Phrases.Ballots.IdeaPrompt));
        var name = $"""<a href="tg://user?id={asker.Id}">{TelegramHtml.Escape(speaker.Name)}</a>""";
        return SendAsync(address, null, $"{IdeaMark} {name}: {prompt}", new ForceReply { Selective = !address.IsPrivate }, cancellationToken);
    }

    /// <summary>A picture with the words under it; the words alone where the chat takes no pictures or they are too many for it.</summary>
    private async Task ShowAsync(ChatAddress address, long? replyTo, string html, InputFile picture, CancellationToken cancellationToken)
    {
        var photo = new SendPhoto
        {
            ChatId = address.Chat,
            MessageThreadId = address.Topic,
            Photo = picture,
            Caption = html,
            ParseMode = TelegramHtml.Mode,
            DisableNotification = true,
            ReplyParameters = Replying(address, replyTo),
            IsAside = true,
        };
        try
        {
            if (HtmlText.Parse(html).Split(TelegramLimits.Caption).Count == 1)
            {
                await client.CallAsync(photo, cancellationToken);
                return;
            }
        }
        catch (TelegramException failure)
        {
            LogNotGiven(address.Key, failure.Message);
            // It may stand there already, words and all.
            if (failure.Failure is TelegramFailure.Unanswered) return;
        }

        await SendAsync(address, replyTo, html, null, cancellationToken);
    }

    private static ReplyParameters? Replying(ChatAddress address, long? to) => to is { } id && !address.IsPrivate ? new ReplyParameters { MessageId = id } : null;

    private async Task SendAsync(ChatAddress address, long? replyTo, string html, ReplyMarkup? markup, CancellationToken cancellationToken)
    {
        var pieces = HtmlText.Parse(html).Split(TelegramLimits.Text);
        for (var i = 0; i < pieces.Count; i++)
        {
            var message = new SendMessage
            {
                ChatId = address.Chat,
                MessageThreadId = address.Topic,
                Text = pieces[i],
                ParseMode = TelegramHtml.Mode,
                LinkPreviewOptions = LinkPreviewOptions.Off,
                DisableNotification = true,
                ReplyParameters = i == 0 ? Replying(address, replyTo) : null,
                ReplyMarkup = i == pieces.Count - 1 ? markup : null,
                IsAside = true,
            };
            await TryAsync(address, () => client.CallAsync(message, cancellationToken), cancellationToken);
        }
    }

    /// <summary>Names and words that an answer points to are looked up when it is said.</summary>
    private async Task<string> SayAsync(Reply.Told told, CancellationToken cancellationToken)
    {
        var slots = told.Lines.SelectMany(l => l.Slots).ToArray();
        MemberKey[] members = [.. slots.OfType<Slot.Member>().Select(s => s.Key), .. slots.OfType<Slot.Members>().SelectMany(s => s.Keys)];
        TextKey[] texts = [.. slots.OfType<Slot.Written>().Select(s => s.Key)];
        var words = members.Length + texts.Length == 0 ? FairyTaleBot.Tales.Words.None : await posts.WordsAsync(members, texts, cancellationToken);
        return ViewMaker.Say(told.Language, told.Lines, words);
    }

    private async Task TryAsync(ChatAddress address, Func<Task> call, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                await call();
                return;
            }
            // What was not answered may stand there already: to say it twice is worse than to be asked again.
            catch (TelegramException failure) when (failure.Failure is TelegramFailure.Unreachable && tries < MostTries)
            {
                await Task.Delay(BetweenTries * tries, time, cancellationToken);
            }
            catch (TelegramException failure)
            {
                LogNotGiven(address.Key, failure.Message);
                if (TelegramCarrier.IsClosing(failure.Failure)) await office.IsGoneAsync((await book.HomeOfAsync(address, cancellationToken)).Key, cancellationToken);
                return;
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Chat} could not be answered: {Reason}")]
    private partial void LogNotGiven(ChatKey chat, string reason);
}

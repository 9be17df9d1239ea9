using FairyTaleBot.Adapters.Telegram.Api.Methods;
using FairyTaleBot.Adapters.Telegram.Api.Text;
using FairyTaleBot.Adapters.Telegram.Api.Types;
using FairyTaleBot.Adapters.Telegram.Api.Wire;
using FairyTaleBot.Testing.Telegram.Faults;
using static FairyTaleBot.Adapters.Tests.Telegram.TelegramBench;

namespace FairyTaleBot.Adapters.Tests.Telegram;

public sealed class ClientTests
{
    [Fact]
    public async Task The_bot_learns_who_it_is()
    {
        await using var bench = await StartAsync();

        var me = await bench.Client.CallAsync(new GetMe(), Stop);

        (me.Id, me.Username, me.CanReadAllGroupMessages).ShouldBe((bench.Token.BotId, "FairyTaleTestBot", false));
        bench.PeerShouldBeContent();
    }

    [Fact]
    public async Task A_message_with_everything_arrives_as_it_was_meant()
    {
        await using var bench = await StartAsync();
        var topic = bench.Peer.Scene.Topic(bench.Family, "Tori");
        var asked = bench.Peer.Scene.Say(bench.Mina, bench.Family, "/tale", topic);

        var sent = await bench.Client.CallAsync(
            new SendMessage
            {
                ChatId = bench.Family.Id,
                MessageThreadId = topic,
                Text = $"{TelegramHtml.Bold("Tori & <the moon>")}\nOnce upon a time.",
                ParseMode = TelegramHtml.Mode,
                LinkPreviewOptions = LinkPreviewOptions.Off,
                DisableNotification = true,
                ReplyParameters = new ReplyParameters { MessageId = asked.Id },
                ReplyMarkup = InlineKeyboardMarkup.Column(
                    new InlineKeyboardButton { Text = "🌙 1", CallbackData = "v1:1" },
                    new InlineKeyboardButton { Text = "📖 2", CallbackData = "v1:2" }),
            },
            Stop);

        var seen = bench.Family.FromBot.ShouldHaveSingleItem();
        (sent.MessageId, sent.Topic, sent.Text).ShouldBe((seen.Id, topic, "Tori & <the moon>\nOnce upon a time."));
        (seen.ReplyTo, seen.IsSilent, seen.Topic).ShouldBe((asked.Id, true, topic));
        seen.Buttons.ShouldBe(["🌙 1", "📖 2"]);
        bench.PeerShouldBeContent();
    }

    [Fact]
    public async Task A_picture_is_uploaded_once_and_sent_again_by_its_id()
    {
        await using var bench = await StartAsync();
        var first = await bench.Client.CallAsync(
            new SendPhoto
            {
                ChatId = bench.Direct.Id,
                Photo = Pictures.Png(1024, 768),
                Caption = "<b>하나</b> & \"one\"",
                ParseMode = TelegramHtml.Mode,
                ReplyMarkup = InlineKeyboardMarkup.Column(new InlineKeyboardButton { Text = "한국어 버튼", CallbackData = "k" }),
            },
            Stop);

        var again = await bench.Client.CallAsync(
            new SendPhoto { ChatId = bench.Direct.Id, Photo = new InputFile.Known(first.Photo[^1].FileId) }, Stop);

        first.Caption.ShouldBe("하나 & \"one\"");
        first.HasButton("k").ShouldBeTrue();
        again.Photo[^1].FileId.ShouldBe(first.Photo[^1].FileId);
        bench.Peer.CallsOf("sendPhoto").Select(call => call.Files.Count).ShouldBe([1, 0]);
        bench.PeerShouldBeContent();
    }

    [Fact]
    public async Task A_placeholder_of_text_becomes_a_picture_and_its_caption_and_buttons_change()
    {
        await using var bench = await StartAsync(options => options.Pace.MessagesPerChat = 10);
        var message = await SendAsync(bench, "…");

        var pictured = await bench.Client.CallAsync(
            new EditMessageMedia
            {
                ChatId = bench.Direct.Id,
                MessageId = message.MessageId,
                Media = new InputMediaPhoto { Media = Pictures.Png(512, 512), Caption = "<i>Moon</i>", ParseMode = TelegramHtml.Mode },
            },
            Stop);
        await bench.Client.CallAsync(
            new EditMessageCaption
            {
                ChatId = bench.Direct.Id,
                MessageId = message.MessageId,
                Caption = "Tori",
                ReplyMarkup = InlineKeyboardMarkup.Column(new InlineKeyboardButton { Text = "1", CallbackData = "x" }),
            },
            Stop);

        var seen = bench.Direct.FromBot.ShouldHaveSingleItem();
        pictured!.Photo[^1].FileId.ShouldBe(seen.File!.FileId);
        seen.Versions.ShouldBe(["…", "Moon", "Tori"]);
        seen.Buttons.ShouldBe(["1"]);
        bench.PeerShouldBeContent();
    }

    [Fact]
    public async Task Signs_of_writing_members_and_menus_work_as_well()
    {
        await using var bench = await StartAsync();
        var family = bench.Family.Id;

        (await bench.Client.CallAsync(new SendChatAction { ChatId = family, Action = SendChatAction.Typing }, Stop)).ShouldBeTrue();
        (await bench.Client.CallAsync(new GetChatAdministrators { ChatId = family }, Stop)).Select(member => member.User.Id).ShouldBe([bench.Mina.Id]);
        BotCommand[] menu = [new() { Command = "tale", Description = "이야기를 시작해요" }];
        (await bench.Client.CallAsync(new SetMyCommands { Commands = menu, Scope = BotCommandScope.GroupChats, LanguageCode = "ko" }, Stop)).ShouldBeTrue();
        bench.Peer.Scene.Menu("all_group_chats", "ko").ShouldBe(["tale"]);
        bench.PeerShouldBeContent();
    }

    [Fact]
    public async Task An_edit_that_changes_nothing_is_a_success()
    {
        await using var bench = await StartAsync(options => options.Pace.MessagesPerChat = 10);
        var message = await SendAsync(bench, "a page");
        var edit = new EditMessageText { ChatId = bench.Direct.Id, MessageId = message.MessageId, Text = "another page" };

        (await bench.Client.CallAsync(edit, Stop)).ShouldNotBeNull().Text.ShouldBe("another page");
        (await bench.Client.CallAsync(edit, Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task A_message_that_is_gone_already_is_as_good_as_deleted()
    {
        await using var bench = await StartAsync();
        var message = await SendAsync(bench, "a page");
        var delete = new DeleteMessage { ChatId = bench.Direct.Id, MessageId = message.MessageId };

        (await bench.Client.CallAsync(delete, Stop)).ShouldBeTrue();
        (await bench.Client.CallAsync(delete, Stop)).ShouldBeFalse();
    }

    [Fact]
    public async Task Markup_that_the_server_cannot_parse_is_sent_again_as_plain_words()
    {
        await using var bench = await StartAsync();

        await bench.Client.CallAsync(
            new SendMessage { ChatId = bench.Direct.Id, Text = "<b>Tori</b> <unknown>&amp; moon</unknown>", ParseMode = TelegramHtml.Mode }, Stop);

        bench.Direct.FromBot.ShouldHaveSingleItem().Text.ShouldBe("Tori & moon");
        bench.Peer.CallsOf("sendMessage").Count.ShouldBe(2);
    }

    [Fact]
    public async Task What_cannot_be_sent_at_all_is_refused_only_once()
    {
        await using var bench = await StartAsync();

        var refused = await Should.ThrowAsync<TelegramException>(() => SendAsync(bench, new string('a', 4097)));

        refused.Failure.ShouldBe(new TelegramFailure.Refused(Refusal.TooLong));
        refused.MayHaveHappened.ShouldBeFalse();
        bench.Peer.CallsOf("sendMessage").Count.ShouldBe(1);
    }

    [Fact]
    public void Callback_data_longer_than_64_bytes_is_the_programmer_s_mistake()
    {
        Should.Throw<ArgumentException>(() => new InlineKeyboardButton { Text = "가", CallbackData = new string('가', 22) });
        new InlineKeyboardButton { Text = "가", CallbackData = new string('가', 21) }.CallbackData!.Length.ShouldBe(21);
    }

    [Fact]
    public async Task Somebody_who_gives_up_is_not_told_a_failure()
    {
        await using var bench = await StartAsync();
        bench.Peer.Faults.Next("sendMessage", new PeerFault.Hang());
        using var impatience = new CancellationTokenSource();
        var call = bench.Client.CallAsync(new SendMessage { ChatId = bench.Direct.Id, Text = "hi" }, impatience.Token);
        await bench.Clock.UntilSomebodySleepsAsync(bench.Options.RequestTimeout);

        await impatience.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(call);
    }

    internal static Task<Message> SendAsync(TelegramBench bench, string text) =>
        bench.Client.CallAsync(new SendMessage { ChatId = bench.Direct.Id, Text = text }, Stop);
}

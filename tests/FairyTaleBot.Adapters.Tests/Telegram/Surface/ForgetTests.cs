using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Tales;
using FairyTaleBot.Testing.Telegram.Faults;
using FairyTaleBot.Testing.Telegram.World;

namespace FairyTaleBot.Adapters.Tests.Telegram.Surface;

/// <summary>A whole tale is forgotten: its messages go from the chat, or are emptied, or are named.</summary>
public sealed class ForgetTests
{
    [Fact]
    public async Task Every_message_of_the_tale_goes_and_who_may_not_is_told_so()
    {
        await using var house = await TelegramHouse.OpenAsync();
        var (mina, jun) = (house.Scene.Person("Mina"), house.Scene.Person("Jun"));
        var family = house.Scene.Group("Family", [house.Scene.Person("Ara"), mina, jun]);
        var page = await BeginAsync(house, family, mina);
        var tale = (await house.TaleAsync(Telling.KeyOf(family)))!;

        house.Scene.Say(jun, family, "/tale forget tale");
        await house.SeeAsync(family, m => m.Text?.StartsWith("Only whoever started the tale", StringComparison.Ordinal) == true);
        var asked = await AskAsync(house, family, mina, "/tale forget tale");
        asked.Text!.ShouldContain(tale.Title);
        // Nobody else can say yes.
        await house.Scene.Press(jun, asked, "Yes").Answer;
        await house.SeeAsync(family, m => m.Id > asked.Id && m.Text?.StartsWith("Only whoever started the tale", StringComparison.Ordinal) == true);
        house.Scene.Press(mina, asked, "Yes");
        await GoneAsync(house, tale);

        await house.SeeAsync(family, m => m.Id == asked.Id && m.Text!.StartsWith("The tale is forgotten.", StringComparison.Ordinal));
        asked.Buttons.ShouldBeEmpty();
        family.FromBot.ShouldAllBe(m => m.File == null && m.Text != null && !m.Text.Contains(tale.Title) && !m.Text.Contains(tale.Chapters[0].Draft.Title));
        await house.Scene.PressData(jun, page, $"v.{tale.Id}.1.1").Answer;
        await house.SeeAsync(family, m => m.Text == "That tale is not here any more. Shall we begin another?");
        house.Peer.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task In_a_direct_message_anybody_may_and_no_keeps_it()
    {
        await using var house = await TelegramHouse.OpenAsync();
        var mina = house.Scene.Person("미나", "ko");
        var chat = house.Scene.Private(mina);
        await BeginAsync(house, chat, mina);
        var tale = (await house.TaleAsync(Telling.KeyOf(chat)))!;
        var asked = await AskAsync(house, chat, mina, "동화 동화잊기 1");
        house.Scene.Press(mina, asked, "그냥 둘래요");
        await house.SeeAsync(chat, m => m.Id == asked.Id && m.Text == "좋아요. 동화는 그대로 있어요.");
        (await house.TaleAsync(Telling.KeyOf(chat)))!.Id.ShouldBe(tale.Id);
        house.Scene.Press(mina, await AskAsync(house, chat, mina, "동화 동화잊기"), "잊어 주세요");
        await GoneAsync(house, tale);
        house.Peer.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_too_old_to_be_deleted_is_emptied_words_and_picture()
    {
        await using var house = await TelegramHouse.OpenAsync();
        var (mina, family) = Family(house);
        var page = await BeginAsync(house, family, mina);
        var photo = family.FromBot.Single(m => m.File is not null);
        var painted = photo.File;
        var tale = (await house.TaleAsync(Telling.KeyOf(family)))!;
        house.Peer.Faults.When(call => call.Method == "deleteMessage" ? new PeerFault.Error(400, "Bad Request: message can't be deleted for everyone") : null);

        house.Scene.Press(mina, await AskAsync(house, family, mina, "/tale forget tale"), "Yes");
        await GoneAsync(house, tale);

        const string blank = "A piece of a tale stood here. It has been forgotten.";
        (photo.Caption, page.Text).ShouldBe((blank, blank));
        photo.File.ShouldNotBe(painted);
        page.Buttons.ShouldBeEmpty();
        family.FromBot.ShouldAllBe(m => m.Text == blank || m.Caption == blank || m.Text!.StartsWith("The tale is forgotten."));
        house.Peer.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_can_be_neither_deleted_nor_emptied_is_counted()
    {
        await using var house = await TelegramHouse.OpenAsync();
        var (mina, family) = Family(house);
        var page = await BeginAsync(house, family, mina);
        var photo = family.FromBot.Single(m => m.File is not null);
        var tale = (await house.TaleAsync(Telling.KeyOf(family)))!;
        var asked = await AskAsync(house, family, mina, "/tale forget tale");
        long[] stuck = [page.Id, photo.Id];
        house.Peer.Faults.When(call => call.Method.StartsWith("deleteMessage", StringComparison.Ordinal) || call.Method.StartsWith("editMessage", StringComparison.Ordinal)
            ? call["message_id"] is { } id && stuck.Contains(long.Parse(id)) ? new PeerFault.Error(400, "Bad Request: message can't be edited") : null
            : null);

        house.Scene.Press(mina, asked, "Yes");
        await GoneAsync(house, tale);

        await house.SeeAsync(family, m => m.Text == "I could not take away 2 messages of the forgotten tale: please delete them by hand.");
        house.Peer.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task Floods_broken_answers_and_a_restart_in_the_middle_lose_nothing()
    {
        await using var house = await TelegramHouse.OpenAsync();
        var (mina, family) = Family(house);
        await BeginAsync(house, family, mina);
        var tale = (await house.TaleAsync(Telling.KeyOf(family)))!;
        var asked = await AskAsync(house, family, mina, "/tale forget tale");
        var stopped = new TaskCompletionSource();
        house.Peer.Faults.Next("deleteMessage", new PeerFault.TooManyRequests(1), new PeerFault.ExecuteThenReset(), new PeerFault.BadGateway());
        house.Peer.Faults.When(call =>
        {
            if (call.Method != "deleteMessage" || stopped.Task.IsCompleted) return null;
            // The fourth never answers: in its middle the process ends.
            stopped.TrySetResult();
            return new PeerFault.Hang();
        });
        house.Scene.Press(mina, asked, "Yes");
        await stopped.Task.OrGiveUpAsync();
        await house.StopAsync();
        family.FromBot.Count.ShouldBeGreaterThan(1);

        await house.StartAsync();

        await GoneAsync(house, tale);
        family.FromBot.ShouldAllBe(m => m.File == null && !m.Text!.Contains(tale.Title));
        house.Peer.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task When_the_bot_is_shut_out_in_the_middle_everything_that_is_kept_goes_all_the_same()
    {
        await using var house = await TelegramHouse.OpenAsync();
        var (mina, family) = Family(house);
        await BeginAsync(house, family, mina);
        var tale = (await house.TaleAsync(Telling.KeyOf(family)))!;
        var asked = await AskAsync(house, family, mina, "/tale forget tale");
        house.Peer.Faults.When(call => call.Method is "deleteMessage" or "editMessageText" or "editMessageMedia" ? new PeerFault.Error(403, "Forbidden: bot was kicked from the group chat") : null);
        house.Scene.Press(mina, asked, "Yes");
        await GoneAsync(house, tale);
        house.Peer.Faults.Clear();
        // Let in again, it says what it had to leave.
        house.Scene.Say(mina, family, "/tale");
        await house.SeeAsync(family, m => m.Text?.StartsWith("I could not take away ", StringComparison.Ordinal) == true);
        house.Peer.Violations.ShouldBeEmpty();
    }

    private static (PeerUser, PeerChat) Family(TelegramHouse house)
    {
        var (mina, jun) = (house.Scene.Person("Mina"), house.Scene.Person("Jun"));
        return (mina, house.Scene.Group("Family", [mina, jun]));
    }

    private static async Task<PeerMessage> BeginAsync(TelegramHouse house, PeerChat chat, PeerUser by)
    {
        house.Scene.Say(by, chat, "/tale start a fox who lost its shadow");
        var page = await house.BallotAsync(chat);
        await house.SettledAsync(Telling.KeyOf(chat));
        return page;
    }

    private static async Task<PeerMessage> AskAsync(TelegramHouse house, PeerChat chat, PeerUser by, string line)
    {
        var said = house.Scene.Say(by, chat, line);
        return await house.SeeAsync(chat, m => m.Id > said.Id && m.Buttons.Count == 2);
    }

    /// <summary>All that was kept is gone, and so everything that stood in the chat was taken away or given up before.</summary>
    private static async Task GoneAsync(TelegramHouse house, Tale tale)
    {
        await house.UntilAsync(async () => await house.Part<ITaleStore>().LoadAsync(tale.Id, default) is null);
        (await house.Part<IPostStore>().ReadAsync(tale.Chat, 500, default)).ShouldAllBe(p => p.Post.Tale == null);
        foreach (var chapter in tale.Chapters) (await house.Part<IPictureStore>().FindAsync(chapter.Picture!, default)).ShouldBeNull();
    }
}

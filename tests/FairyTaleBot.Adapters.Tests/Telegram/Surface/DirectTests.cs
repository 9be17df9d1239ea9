using FairyTaleBot.Testing.Telegram.World;

namespace FairyTaleBot.Adapters.Tests.Telegram.Surface;

public sealed class DirectTests
{
    [Fact]
    public async Task A_bedtime_tale_is_told_in_a_direct_message_and_nothing_comes_after_it()
    {
        await using var house = await TelegramHouse.OpenAsync();
        var (mina, chat) = Alone(house, "ko");

        house.Scene.Say(mina, chat, "/bedtime 졸린 아기 부엉이");
        await house.TellAsync(chat, Telling.KeyOf(chat), [mina]);

        await house.ShouldStandOnceAsync(chat, Telling.KeyOf(chat));
        (await house.TaleAsync(Telling.KeyOf(chat)))!.Settings.Bedtime.ShouldBeTrue();
        chat.FromBot[^1].Text.ShouldBe("끝. 잘 자요, 좋은 꿈 꿔요.");
        house.Peer.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_opens_the_bot_is_shown_what_to_press_in_their_language()
    {
        await using var house = await TelegramHouse.OpenAsync();
        var (mina, chat) = Alone(house, "ko");

        house.Scene.Say(mina, chat, "/start");

        var menu = await house.SeeAsync(chat, m => m.Buttons.Count > 0);
        menu.Text!.ShouldStartWith("안녕하세요!");
        menu.Buttons.ShouldBe(["🌙 잠자리 동화", "📖 새 동화"]);
        menu.IsSilent.ShouldBeTrue();
    }

    [Theory]
    [InlineData("/start bedtime")]
    [InlineData("동화 잠자리 졸린 부엉이")]
    [InlineData("/bedtime@fairytaletestbot")]
    public async Task Bedtime_begins_by_a_link_by_Korean_words_and_by_a_command_with_the_bot_s_name(string line)
    {
        await using var house = await TelegramHouse.OpenAsync();
        var (mina, chat) = Alone(house, "ko");

        house.Scene.Say(mina, chat, line);
        if (!line.Contains("부엉이", StringComparison.Ordinal)) house.Scene.PressData(mina, await house.SeeAsync(chat, m => m.Buttons.Count > 0), "b.owl.4-6.3.any");

        await house.BallotAsync(chat);
        (await house.TaleAsync(Telling.KeyOf(chat)))!.Settings.Bedtime.ShouldBeTrue();
    }

    [Fact]
    public async Task Alone_the_first_press_turns_the_page_and_its_buttons_go()
    {
        await using var house = await TelegramHouse.OpenAsync();
        var (mina, chat) = Alone(house, "en");
        house.Scene.Say(mina, chat, "/tale start a fox who lost its shadow");
        var page = await house.BallotAsync(chat);

        await house.Scene.Press(mina, page, " 2 ").Answer;
        await house.BallotAsync(chat, page);

        page.Buttons.ShouldBeEmpty();
        page.Text!.ShouldContain("✓ 2.");
        (await house.Scene.PressData(mina, page, $"v.{(await house.TaleAsync(Telling.KeyOf(chat)))!.Id}.1.3").Answer).ShouldBeEmpty();
        house.Peer.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_number_is_a_vote_and_talk_is_answered_with_help()
    {
        await using var house = await TelegramHouse.OpenAsync();
        var (mina, chat) = Alone(house, "en");
        house.Scene.Say(mina, chat, "/tale start a fox who lost its shadow");
        var page = await house.BallotAsync(chat);

        house.Scene.Say(mina, chat, "what now?");
        await house.SeeAsync(chat, m => m.Text?.StartsWith("I did not understand that.", StringComparison.Ordinal) == true);
        house.Scene.Say(mina, chat, "2");

        await house.BallotAsync(chat, page);
        page.Text!.ShouldContain("✓ 2.");
    }

    [Fact]
    public async Task What_Telegram_offers_behind_the_slash_is_what_the_bot_understands()
    {
        await using var house = await TelegramHouse.OpenAsync();

        await house.Scene.SeeAsync(() => house.Scene.Menu("all_private_chats", "ko").Count > 0 ? house : null);

        house.Scene.Menu("all_group_chats").ShouldBe(["tale", "bedtime", "next", "help"]);
        house.Scene.Menu("all_group_chats", "ko").ShouldBe(house.Scene.Menu("all_group_chats"));
        house.Scene.Menu("all_private_chats").ShouldContain("idea");
        house.Scene.Menu("all_private_chats").ShouldNotContain("start");
        house.Scene.Menu().ShouldNotBeEmpty();
        house.Peer.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task Under_a_bedtime_page_a_parent_can_bring_the_tale_to_its_end_at_once()
    {
        await using var house = await TelegramHouse.OpenAsync();
        var (mina, chat) = Alone(house, "en");
        house.Scene.Say(mina, chat, "/bedtime a sleepy little owl");
        var page = await house.BallotAsync(chat);

        await house.Scene.Press(mina, page, "gentler").Answer;
        await house.SeeAsync(chat, m => m.Text?.Contains("gentler and calmer", StringComparison.Ordinal) == true);
        await house.Scene.Press(mina, page, "to sleep").Answer;

        await house.SeeAsync(chat, m => m.Text == "The end. Sleep well, and sweet dreams.");
        (await house.TaleAsync(Telling.KeyOf(chat)))!.Chapters.Count.ShouldBe(2);
        house.Peer.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_first_night_asks_four_things_in_one_message_and_the_second_begins_with_one_tap()
    {
        await using var house = await TelegramHouse.OpenAsync();
        var (mina, chat) = Alone(house, "ko");
        house.Scene.Say(mina, chat, "/start");
        house.Scene.Press(mina, await house.SeeAsync(chat, m => m.Buttons.Count == 2), "🌙");

        await AnswerAsync("누구 이야기", "🐰 아기 토끼");
        await AnswerAsync("몇 살", "4~6살");
        await AnswerAsync("얼마나 길게", "3분");
        await AnswerAsync("무엇이 나오는", "🌙 달님");
        await house.TellAsync(chat, Telling.KeyOf(chat), [mina]);

        var first = (await house.TaleAsync(Telling.KeyOf(chat)))!;
        first.Settings.ShouldSatisfyAllConditions(s => s.Bedtime.ShouldBeTrue(), s => s.Age.ShouldBe(Languages.AgeBand.From4To6), s => s.Chapters.ShouldBe(3));
        first.Bible!.Hero.Visual.Body.ShouldBe(Characters.BodyPlan.Rabbit);
        var hero = first.Bible.Hero;
        house.Scene.Say(mina, chat, "/bedtime");
        var offer = await house.SeeAsync(chat, m => m.Buttons.Any(b => b.Contains("오늘도", StringComparison.Ordinal)));
        offer.Buttons[0].ShouldBe($"🌙 오늘도 {Languages.Josa.With(hero.Name.Display, "와")} 함께");
        house.Scene.Press(mina, offer, "오늘도");
        await house.UntilAsync(Telling.KeyOf(chat), t => t.Id != first.Id && t.Bible is not null);

        var second = (await house.TaleAsync(Telling.KeyOf(chat)))!;
        (second.Bible!.Hero.Name, second.Bible.Hero.Kind, second.Bible.Hero.Visual).ShouldBe((hero.Name, hero.Kind, hero.Visual));
        second.Bible.Style.Id.ShouldBe(first.Bible.Style.Id);
        (second.Settings.Age, second.Settings.Chapters).ShouldBe((first.Settings.Age, first.Settings.Chapters));
        house.Peer.Violations.ShouldBeEmpty();

        async Task<PeerMessage> AnswerAsync(string question, string answer)
        {
            var asked = await house.SeeAsync(chat, m => m.Text?.Contains(question, StringComparison.Ordinal) == true);
            house.Scene.Press(mina, asked, answer);
            return asked;
        }
    }

    [Fact]
    public async Task Grown_ups_settle_bedtime_on_one_card_and_tonight_keeps_to_it()
    {
        await using var house = await TelegramHouse.OpenAsync();
        var (mina, chat) = Alone(house, "en");
        house.Scene.Say(mina, chat, "/bedtime a sleepy little owl");
        await house.TellAsync(chat, Telling.KeyOf(chat), [mina]);
        house.Scene.Say(mina, chat, "/bedtime");
        house.Scene.Press(mina, await house.SeeAsync(chat, m => m.Buttons.Any(b => b.Contains("grown-ups", StringComparison.Ordinal))), "grown-ups");
        var card = await house.SeeAsync(chat, m => m.Text?.StartsWith("For grown-ups", StringComparison.Ordinal) == true);

        await PressAsync("no limit", "Tales a night: 1");
        await PressAsync("▫️ Without storms", "✅ Without storms");
        await PressAsync("no set hour", "Bedtime from 7 pm");
        house.Scene.Say(mina, chat, "/bedtime");

        await house.SeeAsync(chat, m => m.Text?.StartsWith("That was all for tonight.", StringComparison.Ordinal) == true);
        chat.FromBot.Count(m => m.Text?.StartsWith("For grown-ups", StringComparison.Ordinal) == true).ShouldBe(1);
        house.Peer.Violations.ShouldBeEmpty();

        async Task PressAsync(string button, string then)
        {
            house.Scene.Press(mina, card, button);
            await house.SeeAsync(chat, m => m.Id == card.Id && m.Buttons.Any(b => b.Contains(then, StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task Who_is_forgotten_is_somebody_on_every_page_that_stands_there()
    {
        // No tale may have a hero of that name: a "Juno" would keep a "Jun" on the page for good.
        const string Unheard = "Xanthippe";
        await using var house = await TelegramHouse.OpenAsync();
        PeerUser[] people = [house.Scene.Person("Mina"), house.Scene.Person(Unheard)];
        var family = house.Scene.Group("Family", people);
        house.Scene.Say(people[0], family, "/tale start a fox who lost its shadow length: 3");
        var page = await house.BallotAsync(family);
        house.Scene.Press(people[1], page, "✏️");
        house.Scene.Say(people[1], family, "the fox asks the moon", replyTo: await house.SeeAsync(family, m => m.ReplyMarkup?["force_reply"] is not null));
        await house.SeeAsync(family, m => m.Id == page.Id && m.Text!.Contains("the fox asks the moon", StringComparison.Ordinal));
        house.Scene.Press(people[0], page, " 4 ");
        await house.BallotAsync(family, page);
        page.Text!.ShouldContain(Unheard);

        house.Scene.Say(people[1], family, "/tale forget me");

        await house.SeeAsync(family, m => m.Id == page.Id && !m.Text!.Contains(Unheard, StringComparison.Ordinal));
        page.Text!.ShouldNotContain("the fox asks the moon");
    }

    private static (PeerUser Mina, PeerChat Chat) Alone(TelegramHouse house, string language)
    {
        var mina = house.Scene.Person("Mina", language);
        return (mina, house.Scene.Private(mina));
    }
}

using FairyTaleBot.Characters;
using FairyTaleBot.Languages;
using FairyTaleBot.Tales;
using FairyTaleBot.Testing.Discord;
using static FairyTaleBot.Adapters.Tests.Discord.Surface.DiscordHouse;
using static FairyTaleBot.Adapters.Tests.Discord.Surface.TaleTests;

namespace FairyTaleBot.Adapters.Tests.Discord.Surface;

/// <summary>Bedtime in direct messages: single taps on one card, and what a tired parent can press.</summary>
public sealed class BedtimeTests
{
    [Fact]
    public async Task Four_taps_on_one_card_make_a_bedtime_tale_and_the_next_night_one_tap_brings_the_hero_back()
    {
        await using var house = await StartAsync();
        var mina = house.Peer.AddMember("민아", "ko");
        var direct = mina.DirectMessages();
        var card = await (await mina.UseAsync(direct, "bedtime")).SaidAsync();
        card.Ephemeral.ShouldBeTrue();
        await TapAsync("누구 이야기", "🐰 아기 토끼");
        await TapAsync("몇 살", "4~6살");
        await TapAsync("얼마나 길게", "3분");
        await TapAsync("무엇이 나오는", "🌙 달님");
        await house.Peer.UntilAsync(() => card.Deleted, "the card to make room for the tale");
        await TellAloneAsync(house, direct, mina);

        var first = await TaleAsync(house, direct);
        (first.Settings.Bedtime, first.Settings.Age, first.Settings.Chapters).ShouldBe((true, AgeBand.From4To6, 3));
        first.Bible!.Hero.Visual.Body.ShouldBe(BodyPlan.Rabbit);
        card = await (await mina.UseAsync(direct, "bedtime")).SaidAsync();
        card.Buttons[0].Label.ShouldBe($"🌙 오늘도 {Josa.With(first.Bible.Hero.Name.Display, "와")} 함께");
        await mina.PressAsync(card, "오늘도");
        await house.Peer.UntilAsync(() => card.Deleted && Public(direct).Count(m => m.Text.Contains("## 1장")) == 2, "the second night's first page");
        var second = await TaleAsync(house, direct);
        (second.Bible!.Hero.Name, second.Bible.Hero.Visual, second.Bible.Style.Id).ShouldBe((first.Bible.Hero.Name, first.Bible.Hero.Visual, first.Bible.Style.Id));
        await CalmAsync(house);

        async Task TapAsync(string question, string answer)
        {
            await house.Peer.UntilAsync(() => card.Text.Contains(question, StringComparison.Ordinal), question);
            await mina.PressAsync(card, answer);
        }
    }

    [Fact]
    public async Task What_a_command_says_is_not_asked_for()
    {
        await using var house = await StartAsync();
        var mina = house.Peer.AddMember("Mina");
        var card = await (await mina.UseAsync(mina.DirectMessages(), "bedtime", ("age", "7-9"))).SaidAsync();
        card.Text.ShouldContain("Who");
        await mina.PressAsync(card, "little owl");
        await house.Peer.UntilAsync(() => card.Buttons.Any(b => b.Label.Contains("minutes", StringComparison.Ordinal)), "how long, and not how old");
        var jun = house.Peer.AddMember("Jun");
        await jun.UseAsync(jun.DirectMessages(), "bedtime", ("theme", "a sleepy little owl"));
        await house.BallotAsync(jun.DirectMessages(), 1);
        await CalmAsync(house);
    }

    [Fact]
    public async Task Under_a_bedtime_page_a_parent_makes_it_gentler_or_brings_it_to_sleep()
    {
        await using var house = await StartAsync();
        var mina = house.Peer.AddMember("Mina");
        var direct = mina.DirectMessages();
        await mina.UseAsync(direct, "bedtime", ("theme", "a sleepy little owl"), ("language", "en"));
        await mina.PressAsync(await house.BallotAsync(direct, 1), "gentler");
        await TaleAsync(house, direct, t => t.Wishes[Wish.Mood] is not null);
        await mina.PressAsync(await house.BallotAsync(direct, 1), "sleep");
        await house.Peer.UntilAsync(() => Public(direct).Any(m => m.Text.Contains("## Chapter 2")), "the last page");
        await TaleAsync(house, direct, t => t.IsOver);
        (await TaleAsync(house, direct)).Chapters.Count.ShouldBe(2);
        await CalmAsync(house);
    }

    [Fact]
    public async Task Grown_ups_settle_bedtime_on_one_card_and_see_each_page_first()
    {
        await using var house = await StartAsync();
        var mina = house.Peer.AddMember("Mina");
        var direct = mina.DirectMessages();
        await mina.UseAsync(direct, "bedtime", ("theme", "a sleepy little owl"), ("language", "en"));
        await TellAloneAsync(house, direct, mina);
        Public(direct).ShouldAllBe(m => !m.IsVeiled);
        var offer = await (await mina.UseAsync(direct, "bedtime")).SaidAsync();
        var opened = await mina.PressAsync(offer, "grown-ups");
        await house.Peer.UntilAsync(() => opened.FollowUps.Count == 1, "the grown-ups' card");
        var card = opened.FollowUps[0];
        await PressAsync("▫️ Without storms", "✅ Without storms");
        await PressAsync("▫️ I see each page first", "✅ I see each page first");
        await PressAsync("no limit", "Tales a night: 1");
        await PressAsync("Tales a night: 1", "Tales a night: 2");
        await mina.PressAsync(offer, "Again");
        await house.Peer.UntilAsync(() => Public(direct).Count(m => m.Text.Contains("## Chapter 1")) == 2, "the second tale's first page");
        Public(direct).Last(m => m.Text.Contains("## Chapter 1")).IsVeiled.ShouldBeTrue();
        await CalmAsync(house);

        async Task PressAsync(string button, string then)
        {
            await mina.PressAsync(card, button);
            await house.Peer.UntilAsync(() => card.Buttons.Any(b => b.Label.Contains(then, StringComparison.Ordinal)), then);
        }
    }

    /// <summary>One press a page, until the tale is over.</summary>
    private static async Task TellAloneAsync(DiscordHouse house, PeerChannel direct, PeerMember reader)
    {
        await house.BallotAsync(direct, 1);
        for (var number = 1; number < (await TaleAsync(house, direct)).Of; number++) await reader.PressAsync(await house.BallotAsync(direct, number), "1 ·");
        await TaleAsync(house, direct, t => t.IsOver);
    }

    private static async Task<Tale> TaleAsync(DiscordHouse house, PeerChannel channel, Func<Tale, bool>? so = null)
    {
        Tale? found = null;
        await Eventually.TrueAsync(async () =>
        {
            var card = (await house.Tales.ListAsync(new($"discord:{channel.Id}"), 1, CancellationToken.None))[0];
            found = TaleDecider.Replay((await house.Tales.LoadAsync(card.Id, CancellationToken.None))!.Events)!;
            return so is null || so(found);
        });
        return found!;
    }
}

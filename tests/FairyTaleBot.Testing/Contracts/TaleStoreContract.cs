using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Tales;
using FairyTaleBot.Testing.Stores;
using FairyTaleBot.Testing.Tales;
using Shouldly;
using Xunit;

namespace FairyTaleBot.Testing.Contracts;

/// <summary>What every <see cref="ITaleStore"/> does with tales.</summary>
public abstract class TaleStoreContract(StoreKit kit) : StoreContract(kit)
{
    [Fact]
    public async Task A_tale_that_was_never_told_is_not_there() => (await Tales.LoadAsync(Lantern, Stop)).ShouldBeNull();

    [Fact]
    public async Task A_told_tale_replays_to_the_same_tale()
    {
        var script = TaleScript.OnPageOne();
        script.Proposes(TaleScript.Jun);
        script.Votes(TaleScript.Mina, 2);
        script.TurnsPage();
        for (var i = 0; i < script.Events.Count; i++) (await Commit(Decided.Commit(Lantern, i, script.Events[i]))).ShouldBeTrue();

        var loaded = await Tales.LoadAsync(Lantern, Stop);

        loaded!.Events.ShouldBe(script.Events);
        loaded.Events.Select(e => TaleJson.Write(e)).ShouldBe(script.Events.Select(TaleJson.Write));
    }

    [Fact]
    public async Task A_decision_about_an_older_version_is_turned_down_whole()
    {
        await Commit(Decided.Start(Lantern));
        await Commit(Decided.Commit(Lantern, 1, Decided.Vote(Decided.Mina)));

        var late = Decided.Commit(Lantern, 1, Decided.Idea(Decided.Jun, "late"))
            .With(Decided.Words(Decided.Jun, "Jun", ("late", "too late")))
            .Owing(new OwedStep("close/1", Clock.GetUtcNow()))
            .Saying(Decided.Post("late"));
        (await Commit(late)).ShouldBeFalse();

        (await Tales.LoadAsync(Lantern, Stop))!.Events.Count.ShouldBe(2);
        (await Posts.FindAsync(Decided.Kitchen, "late", Stop)).ShouldBeNull();
        (await Tales.NextDueAsync(Stop)).ShouldBeNull();
        (await Posts.WordsAsync([Decided.Jun], [new TextKey("late")], Stop)).Texts.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_told_since_a_version_comes_with_its_words()
    {
        await Commit(Decided.Start(Lantern).With(Decided.Words(Decided.Mina, "Mina")));
        await Commit(Decided.Commit(Lantern, 1, Decided.Vote(Decided.Mina)));
        await Commit(Decided.Commit(Lantern, 2, Decided.Idea(Decided.Jun, "t1")).With(Decided.Words(Decided.Jun, "Jun", ("t1", "a boat"))));

        var since = await Tales.LoadSinceAsync(Lantern, 2, Stop);

        since!.Events.ShouldBe([Decided.Idea(Decided.Jun, "t1")]);
        since.Words.NameOf(Decided.Jun).ShouldBe("Jun");
        since.Words.TextOf(new TextKey("t1")).ShouldBe("a boat");
        (await Tales.LoadSinceAsync(Lantern, 3, Stop))!.Events.ShouldBeEmpty();
        (await Tales.LoadSinceAsync(Lantern, 4, Stop)).ShouldBeNull();
        (await Tales.LoadSinceAsync(Boat, 1, Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task A_version_that_is_not_there_yet_is_turned_down()
    {
        (await Commit(Decided.Commit(Lantern, 1, Decided.Vote(Decided.Mina)))).ShouldBeFalse();
        (await Tales.LoadAsync(Lantern, Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task A_tale_is_started_once()
    {
        (await Commit(Decided.Start(Lantern))).ShouldBeTrue();
        (await Commit(Decided.Start(Lantern))).ShouldBeFalse();
    }

    [Fact]
    public async Task Of_two_decisions_about_one_version_exactly_one_wins()
    {
        await Commit(Decided.Start(Lantern));
        for (var version = 1; version <= 25; version++)
        {
            var race = await Task.WhenAll(Enumerable.Range(0, 8).Select(racer => Task.Run(() => Commit(
                Decided.Commit(Lantern, version, Decided.Vote(new($"m-{racer}")))
                    .Saying(Decided.Post($"{version}/{racer}"))))));

            race.Count(won => won).ShouldBe(1);
            var winner = race.IndexOf(true);
            (await Tales.LoadAsync(Lantern, Stop))!.Events[^1].ShouldBe(Decided.Vote(new($"m-{winner}")));
            (await Posts.ReadAsync(Decided.Kitchen, 100, Stop)).Select(p => p.Post.Key).ShouldContain($"{version}/{winner}");
        }

        (await Posts.ReadAsync(Decided.Kitchen, 100, Stop)).Count.ShouldBe(25);
    }

    [Fact]
    public async Task Tales_told_at_once_do_not_disturb_each_other()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(n => Task.Run(async () =>
        {
            var tale = Decided.Tale($"{n}", new($"web:{n}"));
            (await Commit(Decided.Start(tale, new($"web:{n}")))).ShouldBeTrue();
            for (var version = 1; version <= 20; version++)
                (await Commit(Decided.Commit(tale, version, new ChatKey($"web:{n}"), [Decided.Vote(Decided.Jun, version)]))).ShouldBeTrue();
        }, Stop)));

        for (var n = 0; n < 20; n++)
            (await Tales.LoadAsync(Decided.Tale($"{n}", new($"web:{n}")), Stop))!.Events.Skip(1).ShouldBe(Enumerable.Range(1, 20).Select(v => Decided.Vote(Decided.Jun, v)));
    }

    [Theory]
    [InlineData("민아", "무지개떡을 나눠 먹어요")]
    [InlineData("🦊 Fox 👨‍👩‍👧", "a 🌈 over the sea")]
    [InlineData("O'Brien; DROP TABLE tales;--", "\"quoted\" \\ and\nbroken\tlines")]
    public async Task Names_and_words_come_back_as_they_were_given(string name, string text)
    {
        await Commit(Decided.Start(Lantern));
        await Commit(Decided.Commit(Lantern, 1, Decided.Idea(Decided.Mina, "idea")).With(Decided.Words(Decided.Mina, name, ("idea", text))));

        var words = (await Tales.LoadAsync(Lantern, Stop))!.Words;

        words.NameOf(Decided.Mina).ShouldBe(name);
        words.TextOf(new TextKey("idea")).ShouldBe(text);
    }

    [Fact]
    public async Task A_tale_brings_only_the_words_its_events_point_to_and_the_latest_names()
    {
        await Commit(Decided.Start(Lantern).With(Decided.Words(Decided.Mina, "Mina")));
        await Commit(Decided.Start(Boat, by: Decided.Jun).With(Decided.Words(Decided.Jun, "Jun", ("other", "not of the lantern"))));
        await Commit(Decided.Commit(Boat, 1, Decided.Vote(Decided.Mina)).With(Decided.Words(Decided.Mina, "Mina the Brave")));

        var words = (await Tales.LoadAsync(Lantern, Stop))!.Words;

        words.Names.ShouldBe(new Dictionary<MemberKey, string> { [Decided.Mina] = "Mina the Brave" });
        words.Texts.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_chat_lists_its_tales_newest_first_as_they_stand_now()
    {
        await Commit(Decided.Start(Lantern));
        await Commit(Decided.Start(Boat));
        await Commit(Decided.Start(Decided.Tale("else", new("web:garden")), new("web:garden")));
        var late = Decided.Commit(Lantern, 1, Decided.Vote(Decided.Mina));
        await Commit(late with { Card = late.Card with { Title = "등불", Phase = "ended", Chapters = 5, UpdatedAt = Clock.GetUtcNow().AddDays(1) } });

        var cards = await Tales.ListAsync(Decided.Kitchen, 10, Stop);

        cards.Select(c => c.Id).ShouldBe([Boat, Lantern]);
        cards[1].ShouldBe(new(Lantern, Decided.Kitchen, "등불", "ended", 5, 5, Clock.GetUtcNow().AddDays(1)));
        (await Tales.ListAsync(Decided.Kitchen, 1, Stop)).Select(c => c.Id).ShouldBe([Boat]);
    }

    [Fact]
    public async Task A_chat_that_settled_nothing_has_the_empty_profile_and_later_the_last_one()
    {
        (await Tales.LoadProfileAsync(Decided.Kitchen, Stop)).ShouldBe(ChatProfile.None);
        await Tales.SaveProfileAsync(Decided.Kitchen, new("""{"language":"en"}"""), Stop);
        await Tales.SaveProfileAsync(Decided.Kitchen, new("""{"language":"ko"}"""), Stop);
        (await Tales.LoadProfileAsync(Decided.Kitchen, Stop)).ShouldBe(new("""{"language":"ko"}"""));
    }

    [Fact]
    public async Task A_profile_is_replaced_only_by_what_was_made_of_it()
    {
        ChatProfile english = new("""{"language":"en"}"""), korean = new("""{"language":"ko"}""");
        (await Tales.ReplaceProfileAsync(Decided.Kitchen, english, korean, Stop)).ShouldBeFalse();
        (await Tales.LoadProfileAsync(Decided.Kitchen, Stop)).ShouldBe(ChatProfile.None);

        (await Tales.ReplaceProfileAsync(Decided.Kitchen, ChatProfile.None, english, Stop)).ShouldBeTrue();
        (await Tales.ReplaceProfileAsync(Decided.Kitchen, ChatProfile.None, korean, Stop)).ShouldBeFalse();
        (await Tales.LoadProfileAsync(Decided.Kitchen, Stop)).ShouldBe(english);
        (await Tales.ReplaceProfileAsync(Decided.Kitchen, english, korean, Stop)).ShouldBeTrue();
        (await Tales.LoadProfileAsync(Decided.Kitchen, Stop)).ShouldBe(korean);
    }

    [Fact]
    public async Task Of_many_who_change_a_profile_at_once_none_loses_a_change()
    {
        await Task.WhenAll(Enumerable.Range(0, 6).Select(n => Task.Run(() => Tales.ChangeProfileAsync(Decided.Kitchen, p => new($"{p.Json} {n}"), Stop))));
        (await Tales.LoadProfileAsync(Decided.Kitchen, Stop)).Json.Split(' ').Skip(1).Order().ShouldBe(["0", "1", "2", "3", "4", "5"]);
    }

    [Theory]
    [InlineData("{\"event\":\"voteCast\",\"at\":")]
    [InlineData("{\"event\":\"dragonTamed\",\"at\":\"2026-03-01T18:00:00+00:00\"}")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("")]
    public async Task A_damaged_event_spoils_its_own_tale_only(string damaged)
    {
        await Commit(Decided.Start(Lantern));
        await Commit(Decided.Commit(Lantern, 1, Decided.Vote(Decided.Mina), Decided.Vote(Decided.Jun)));
        await Commit(Decided.Start(Boat).Owing(new OwedStep("open", Clock.GetUtcNow())));
        await Kit.SpoilAsync(Lantern, 2, damaged);

        var failure = await Should.ThrowAsync<StoreException>(() => Tales.LoadAsync(Lantern, Stop));

        failure.Message.ShouldContain(Lantern.Value);
        failure.Message.ShouldContain("event 2");
        failure.IsUnreadable.ShouldBeTrue();
        (await Tales.LoadAsync(Boat, Stop)).ShouldNotBeNull();
        (await Tales.ListAsync(Decided.Kitchen, 10, Stop)).Count.ShouldBe(2);
        (await Tales.TakeDueAsync("me", 10, TimeSpan.FromSeconds(10), Stop)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_commit_that_is_put_together_wrongly_is_the_callers_fault()
    {
        await Should.ThrowAsync<ArgumentException>(() => Commit(Decided.Commit(Lantern, 0)));
        await Should.ThrowAsync<ArgumentException>(() => Commit(Decided.Start(Lantern) with { Tale = Boat }));
        (await Tales.LoadAsync(Lantern, Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task A_commit_may_bring_posts_without_events()
    {
        await Commit(Decided.Start(Lantern));
        (await Commit(Decided.Commit(Lantern, 1).Saying(Decided.Post("again")))).ShouldBeTrue();
        (await Tales.LoadAsync(Lantern, Stop))!.Events.Count.ShouldBe(1);
        (await Posts.FindAsync(Decided.Kitchen, "again", Stop)).ShouldNotBeNull();
    }

    [Fact]
    public async Task What_was_called_off_before_it_began_is_not_done()
    {
        var calledOff = new CancellationToken(canceled: true);
        await Should.ThrowAsync<OperationCanceledException>(() => Tales.CommitAsync(Decided.Start(Lantern), calledOff));
        (await Tales.LoadAsync(Lantern, Stop)).ShouldBeNull();
    }
}

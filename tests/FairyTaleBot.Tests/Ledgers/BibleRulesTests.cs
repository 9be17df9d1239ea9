using FairyTaleBot.Characters;
using FairyTaleBot.Drafts;
using FairyTaleBot.Languages;
using FairyTaleBot.Ledgers;
using FairyTaleBot.Plots;

namespace FairyTaleBot.Tests.Ledgers;

public sealed class BibleRulesTests
{
    private static readonly StoryBible Bible = SampleTale.Bible(Language.En);

    private static StoryBible After(BibleDelta delta, int chapter = 1) =>
        BibleRules.Accept(Bible, SampleTale.Draft("Mira walked home.", delta), chapter);

    private static Fact Fact(string id, string subject = "hero", Predicate predicate = Predicate.Other, string text = "A fact.", bool hard = true) =>
        new(id, subject, predicate, "x", text, 0, hard);

    [Theory]
    [InlineData(Language.En)]
    [InlineData(Language.Ko)]
    public void An_opening_within_the_caps_comes_through_unchanged(Language language)
    {
        var opening = SampleTale.Opening(language);
        var bible = SampleTale.Bible(language);
        bible.Cast.ShouldBe(opening.Cast);
        bible.Places.ShouldBe(opening.Places);
        bible.Items.ShouldBe(opening.Items);
        bible.Ledger.ShouldBe(opening.Facts);
        bible.Threads.ShouldBe(opening.Threads);
        bible.Plan.ShouldBe(opening.Plan);
        bible.Curve.ShouldBe(opening.Curve);
        bible.Motifs.ShouldBe(opening.Motifs);
        bible.Intent.ShouldBe(opening.Intent);
    }

    [Fact]
    public void An_opening_without_a_hero_gets_one_and_a_second_hero_is_a_minor_one()
    {
        var opening = SampleTale.Opening(Language.En);
        BibleRules.Open(opening with { Cast = [opening.Cast[1], opening.Cast[2]] }, Language.En, SampleTale.Style).Hero.Id.ShouldBe("helper-1");
        var two = BibleRules.Open(opening with { Cast = [opening.Cast[0], opening.Cast[1] with { Role = Role.Hero }] }, Language.En, SampleTale.Style);
        two.Cast.Select(c => c.Role).ShouldBe([Role.Hero, Role.Minor]);
    }

    [Fact]
    public void Long_texts_of_an_opening_are_cut_between_words()
    {
        var opening = SampleTale.Opening(Language.En);
        var wordy = opening with { Cast = [opening.Cast[0] with { Want = string.Concat(Enumerable.Repeat("to hear the hum ", 20)) }] };
        var want = BibleRules.Open(wordy, Language.En, SampleTale.Style).Hero.Want;
        want.Length.ShouldBeLessThanOrEqualTo(Character.MaxWant);
        want.ShouldBe("to hear the hum to hear the hum to hear the hum to hear the hum to hear the hum");
    }

    [Fact]
    public void An_opening_with_nobody_in_it_is_refused() =>
        Should.Throw<ArgumentException>(() => BibleRules.Open(SampleTale.Opening(Language.En) with { Cast = [] }, Language.En, SampleTale.Style));

    [Fact]
    public void A_new_hard_fact_waits_until_the_old_one_is_retired()
    {
        var blue = Fact("f2", predicate: Predicate.Colour, text: "Mira wears a blue scarf.");
        After(new() { NewFacts = [blue] }).ActiveFacts.ShouldHaveSingleItem().Id.ShouldBe("f1");

        var changed = After(new() { NewFacts = [blue], RetiredFacts = ["f1"] }, chapter: 3);
        changed.ActiveFacts.ShouldHaveSingleItem().ShouldBe(blue with { Chapter = 3 });
        changed.Ledger[0].ValidTo.ShouldBe(3);
    }

    [Fact]
    public void A_full_ledger_forgets_old_soft_facts_and_keeps_the_hero_s_hard_ones()
    {
        var bible = Bible;
        for (var chapter = 1; chapter <= 3; chapter++)
        {
            var soft = Enumerable.Range(0, 12).Select(n => Fact($"s{chapter}-{n}", "world", text: $"Soft {chapter} {n}.", hard: false));
            bible = BibleRules.Accept(bible, SampleTale.Draft("On.", new() { NewFacts = [.. soft] }), chapter);
        }

        bible.ActiveFacts.Count().ShouldBe(StoryBible.MaxFacts);
        bible.ActiveFacts.ShouldContain(f => f.Id == "f1");
        bible.ActiveFacts.Count(f => f.Id.StartsWith("s3", StringComparison.Ordinal)).ShouldBe(12);
        bible.ActiveFacts.Count(f => f.Id.StartsWith("s1", StringComparison.Ordinal)).ShouldBe(0);
    }

    [Fact]
    public void A_fact_about_nothing_known_is_left_out() =>
        After(new() { NewFacts = [Fact("f9", "nobody")] }).Ledger.ShouldBe(Bible.Ledger);

    [Fact]
    public void A_fact_with_a_used_id_gets_one_of_its_own()
    {
        var bible = After(new() { NewFacts = [Fact("f1", "lantern", text: "The lantern is old.")] });
        bible.Ledger.Select(f => f.Id).ShouldBe(["f1", "fact-1-1"]);
    }

    [Fact]
    public void A_chapter_changes_only_the_state_of_a_character()
    {
        var state = new CharacterState(true, "tower", Emotion.Courage, ["lantern", "no such thing"], ["f1", "nothing"], 99);
        var hero = After(new() { StateChanges = [new("hero", state), new("nobody", state)] }, chapter: 2).Hero;
        hero.State.ShouldBe(new CharacterState(true, "tower", Emotion.Courage, ["lantern"], ["f1"], 2));
        (hero with { State = Bible.Hero.State }).ShouldBe(Bible.Hero);
    }

    [Fact]
    public void A_newcomer_with_a_known_id_or_name_does_not_replace_anyone()
    {
        var bible = After(new() { NewCharacters = [SampleTale.Somebody("hero", "Other"), SampleTale.Somebody("new", "MIRA"), SampleTale.Somebody("goat", "Bramble", present: "nowhere")] });
        bible.Cast.Count.ShouldBe(5);
        bible.Hero.ShouldBe(Bible.Hero);
        bible.FindCharacter("goat")!.State.ShouldBe(CharacterState.At("harbour", chapter: 1));
    }

    [Fact]
    public void A_thing_that_is_given_leaves_the_hand_that_held_it()
    {
        var held = After(new() { StateChanges = [new("hero", Bible.Hero.State with { Holds = ["lantern"] })] });
        var mole = held.FindCharacter("helper-1")!;
        var given = BibleRules.Accept(held, SampleTale.Draft("Here.", new() { StateChanges = [new(mole.Id, mole.State with { Holds = ["lantern"] })] }), 2);
        given.Hero.State.Holds.ShouldBeEmpty();
        given.FindCharacter("helper-1")!.State.Holds.ShouldBe(["lantern"]);
    }

    [Fact]
    public void Things_change_hands_and_a_new_one_takes_the_place_of_a_broken_one()
    {
        Item New(int n) => new($"new{n}", $"bell {n}", "a bell", "GOLD", "nobody", "nowhere", ItemStatus.Whole, "");
        var bible = After(new() { NewItems = [.. Enumerable.Range(0, 9).Select(New)], ItemChanges = [new("lantern", "helper-1", "", ItemStatus.Broken)] });
        bible.Items.Count.ShouldBe(StoryBible.MaxItems);
        bible.FindItem("lantern").ShouldBe(Bible.Items[0] with { Owner = "helper-1", Status = ItemStatus.Broken });
        bible.FindItem("new0").ShouldBe(New(0) with { Colour = "#8c8c8c", Owner = "", PlaceId = "" });

        var later = BibleRules.Accept(bible, SampleTale.Draft("On.", new() { NewItems = [New(9)] }), 2);
        later.FindItem("lantern").ShouldBeNull();
        later.FindItem("new9").ShouldNotBeNull();
    }

    [Fact]
    public void Threads_open_and_close_and_never_more_than_six_are_open()
    {
        StoryThread Thread(int n) => new($"new{n}", $"Question {n}?", 0, 99, 9, ThreadStatus.Paid);
        var bible = After(new() { ThreadsClosed = ["t1", "no such"], ThreadsOpened = [.. Enumerable.Range(0, 9).Select(Thread)] }, chapter: 2);
        bible.OpenThreads.Count().ShouldBe(StoryBible.MaxOpenThreads);
        bible.Threads[0].Status.ShouldBe(ThreadStatus.Paid);
        bible.Threads[1].ShouldBe(new StoryThread("new0", "Question 0?", 2, 5, 3, ThreadStatus.Open));
    }

    [Fact]
    public void The_last_chapter_raises_no_question() =>
        After(new() { ThreadsOpened = [new("late", "Why?", 5, 5, 1, ThreadStatus.Open)] }, chapter: 5).Threads.ShouldBe(Bible.Threads);

    [Fact]
    public void A_chapter_marks_its_beat_and_leaves_its_last_sentences_as_the_tail()
    {
        var draft = SampleTale.Draft("One came. Two came.\n\n“Three!” cried Mira. Four stayed.") with { Synopsis = new string('a', 880) + ". Next " + new string('b', 60) + "." };
        var bible = BibleRules.Accept(Bible, draft, 2);
        bible.Plan.Select(b => b.Status).ShouldBe([BeatStatus.Planned, BeatStatus.Fulfilled, BeatStatus.Planned, BeatStatus.Planned, BeatStatus.Planned]);
        bible.Tail.ShouldBe("Two came. “Three!” cried Mira. Four stayed.");
        bible.Synopsis.ShouldBe(new string('a', 880) + ".");
    }

    [Fact]
    public void A_member_s_character_takes_the_place_of_a_minor_one_off_stage_when_the_cast_is_full()
    {
        var full = After(new() { NewCharacters = [.. Enumerable.Range(0, 4).Select(n => SampleTale.Somebody($"m{n}", $"Goat {n}"))] });
        full.Cast.Count.ShouldBe(StoryBible.MaxCast);

        var guest = SampleTale.Somebody("guest", "Pip", Role.Hero) with { JoinedBy = new("m:1") };
        var joined = BibleRules.Join(full, guest);
        joined.Cast.Count.ShouldBe(StoryBible.MaxCast);
        joined.FindCharacter("aunt").ShouldBeNull();
        joined.FindCharacter("guest")!.Role.ShouldBe(Role.Minor);

        var members = full with { Cast = [.. full.Cast.Select(c => c.Role == Role.Minor ? c with { JoinedBy = new("m:2") } : c)] };
        BibleRules.Join(members, guest).ShouldBe(members);
    }

    [Fact]
    public void Ending_early_takes_over_the_last_beat_and_every_payoff_still_owed()
    {
        var plan = Bible.Plan.SetItem(3, Bible.Plan[3] with { Payoffs = ["t1"] });
        var ended = BibleRules.EndAt(Bible with { Plan = plan }, 2);
        ended.Plan.Count.ShouldBe(2);
        ended.Plan[0].ShouldBe(Bible.Plan[0]);
        ended.Plan[1].ShouldBe(Bible.Plan[4] with { Index = 2, Payoffs = ["t1"] });
        ended.Curve.Valence.ShouldBe([1, 4]);
        ended.Curve.Tension.ShouldBe([2, 1]);
        ended.Threads[0].DueBy.ShouldBe(2);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(9)]
    public void Ending_at_a_chapter_outside_the_plan_or_at_its_end_changes_nothing(int chapter) =>
        BibleRules.EndAt(Bible, chapter).ShouldBe(Bible);

    [Fact]
    public void A_written_chapter_can_no_longer_become_the_last() =>
        BibleRules.EndAt(After(BibleDelta.None), 1).Plan.Count.ShouldBe(5);

    [Fact]
    public void A_fact_can_be_put_right()
    {
        BibleRules.CorrectFact(Bible, "f1", "Mira wears a green scarf.").Ledger[0].Text.ShouldBe("Mira wears a green scarf.");
        BibleRules.CorrectFact(Bible, "f1", " \u200b ").ShouldBe(Bible);
        BibleRules.CorrectFact(Bible, "no such", "Anything.").ShouldBe(Bible);
    }
}

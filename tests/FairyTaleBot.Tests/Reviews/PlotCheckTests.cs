using FairyTaleBot.Ballots;
using FairyTaleBot.Briefs;
using FairyTaleBot.Characters;
using FairyTaleBot.Common;
using FairyTaleBot.Drafts;
using FairyTaleBot.Languages;
using FairyTaleBot.Ledgers;
using FairyTaleBot.Plots;
using FairyTaleBot.Reviews;
using FairyTaleBot.Reviews.Checks;
using FairyTaleBot.Tests.Ledgers;

namespace FairyTaleBot.Tests.Reviews;

public sealed class PlotCheckTests
{
    private static List<Finding> Found(IReviewCheck check, ChapterDraft draft, ReviewContext context) => [.. check.Examine(draft, context)];

    private static ReviewContext With(ReviewContext context, Func<Beat, Beat> change) => context with { Brief = context.Brief with { Beat = change(context.Brief.Beat) } };

    [Fact]
    public void Every_id_that_does_not_exist_is_named_and_every_one_that_does_passes()
    {
        var state = CharacterState.At("attic") with { Holds = ["lantern", "spoon"], Knows = ["f1", "f9"] };
        var draft = SampleTale.Draft("Mira ran.", new()
        {
            NewFacts = [new("f2", "moon", Predicate.Other, "", "Round.", 1, false), new("f3", "world", Predicate.Other, "", "Flat.", 1, false)],
            RetiredFacts = ["f1", "f8"],
            StateChanges = [new("hero", state), new("ghost", CharacterState.At(CharacterState.Away))],
            NewCharacters = [SampleTale.Somebody("goat", "Juniper")],
            NewItems = [new("bell", "bell", "a bell", "#ffffff", "goat", "", ItemStatus.Whole, "")],
            ItemChanges = [new("bell", "goat", "harbour", ItemStatus.Whole), new("fork", "", "", ItemStatus.Lost)],
            ThreadsClosed = ["t1", "t7"],
        });
        draft = draft with { Scene = draft.Scene with { CastIds = ["hero", "goat", "giant"], PlaceId = "tower", ItemIds = ["bell", "drum"] } };
        Found(new IdsResolve(), draft, SampleTale.Context(Language.En)).Select(f => f.Span).Order(StringComparer.Ordinal)
            .ShouldBe(["attic", "drum", "f8", "f9", "fork", "ghost", "giant", "moon", "spoon", "t7"]);
    }

    [Fact]
    public void A_draft_without_prose_or_title_is_no_chapter()
    {
        var empty = SampleTale.Draft("…") with { Title = " " };
        Found(new IdsResolve(), empty, SampleTale.Context(Language.En)).Select(f => f.Severity).ShouldBe([Severity.Block, Severity.Block]);
    }

    [Theory]
    [InlineData(Language.En, 120, null)]
    [InlineData(Language.En, 300, null)]
    [InlineData(Language.En, 108, null)]
    [InlineData(Language.En, 330, null)]
    [InlineData(Language.En, 107, Severity.Warn)]
    [InlineData(Language.En, 331, Severity.Warn)]
    [InlineData(Language.En, 74, Severity.Block)]
    [InlineData(Language.En, 571, Severity.Block)]
    [InlineData(Language.Ko, 90, null)]
    [InlineData(Language.Ko, 260, null)]
    [InlineData(Language.Ko, 55, Severity.Block)]
    [InlineData(Language.Ko, 495, Severity.Block)]
    public void Length_is_judged_by_the_readers_band(Language language, int words, Severity? severity)
    {
        var text = string.Join(' ', Enumerable.Repeat(language == Language.Ko ? "노래를" : "hum", words)) + " … !";
        Found(new LengthBand(), SampleTale.Draft(text), SampleTale.Context(language)).Select(f => (Severity?)f.Severity).FirstOrDefault().ShouldBe(severity);
    }

    [Theory]
    [InlineData(Language.En, "Mira ate at the café with Zoë — naïve, 100% happy! 🦊", null)]
    [InlineData(Language.En, "Mira said привет to the fog.", Severity.Block)]
    [InlineData(Language.En, "Mira said 안녕 to the fog.", Severity.Block)]
    [InlineData(Language.En, "Mira\u202e ran.", Severity.Block)]
    [InlineData(Language.En, "Mira\U000E0041 ran.", Severity.Block)]
    [InlineData(Language.En, "Mi\u200bra ran.", Severity.Auto)]
    [InlineData(Language.Ko, "토리는 3번 웃었어요. ㅋㅋ! “와!” 🦊", null)]
    [InlineData(Language.Ko, "토리는 小心 웃었어요.", Severity.Block)]
    [InlineData(Language.Ko, "토리는 very happy 했어요.", Severity.Block)]
    [InlineData(Language.Ko, "토리는 웃었어요.\u0000", Severity.Auto)]
    public void The_tale_keeps_to_its_script(Language language, string text, Severity? severity) =>
        Found(new ScriptPurity(), SampleTale.Draft(text), SampleTale.Context(language)).Select(f => (Severity?)f.Severity).FirstOrDefault().ShouldBe(severity);

    [Theory]
    [InlineData(Language.En, "They shared the 떡볶이 with the fog.", "a boat full of 떡볶이")]
    [InlineData(Language.Ko, "모두 Pizza를 나눠 먹었어요.", "Pizza가 하늘에서 내려와요")]
    public void A_member_s_own_word_may_be_in_another_script(Language language, string text, string idea)
    {
        Found(new ScriptPurity(), SampleTale.Draft(text), SampleTale.Context(language)).ShouldNotBeEmpty();
        Found(new ScriptPurity(), SampleTale.Draft(text), SampleTale.Context(language, won: new(idea, null, [], IsIdea: true))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Language.En, "She lit both lanterns.", "She lit both lanterns.", null)]
    [InlineData(Language.En, "“Light  the lantern!” she cried.", "\"Light the lantern!\" she cried", null)]
    [InlineData(Language.En, "She lit a candle.", "She lit a candle.", Severity.Block)]
    [InlineData(Language.En, "She lit the lantern.", "She dropped the lantern.", Severity.Block)]
    [InlineData(Language.En, "She lit the lantern. It rained.", "It rained.", Severity.Warn)]
    [InlineData(Language.En, "She lit the lantern.", "", Severity.Block)]
    [InlineData(Language.Ko, "토리가 양철등불을 켰어요.", "토리가 양철등불을 켰어요.", null)]
    [InlineData(Language.Ko, "토리가 촛불을 켰어요.", "토리가 촛불을 켰어요.", Severity.Block)]
    public void The_beat_is_told_and_the_quotation_proves_it(Language language, string text, string evidence, Severity? severity) =>
        Found(new BeatFulfilled(), SampleTale.Draft(text) with { BeatEvidence = evidence }, SampleTale.Context(language))
            .Select(f => (Severity?)f.Severity).FirstOrDefault().ShouldBe(severity);

    [Theory]
    [InlineData(Language.En, "Long ago the foxes lived happily by the sea. Then the hum was gone. The wind fell. The sea slept. Mira set out.", false)]
    [InlineData(Language.En, "“Will we live happily ever after?” asked Mira. The end of the pier was near.", false)]
    [InlineData(Language.En, "Home they went, and they lived happily ever after.", true)]
    [InlineData(Language.En, "Home they went.\n\nTHE END", true)]
    [InlineData(Language.En, "Mira yawned and said, “Good night, tower.” The end.", true)]
    [InlineData(Language.Ko, "토리가 하품하며 말했어요. “잘 자, 등대야.” 끝.", true)]
    [InlineData(Language.Ko, "옛날에 여우들이 행복하게 살았어요. 어느 날 노래가 사라졌어요. 바람도 멎었어요. 토리가 길을 나섰어요.", false)]
    [InlineData(Language.Ko, "길의 끝이 보였어요. 토리는 끝까지 걸었어요.", false)]
    [InlineData(Language.Ko, "모두 집으로 돌아가 오래오래 행복하게 살았답니다.", true)]
    public void An_end_is_an_end_only_where_it_closes(Language language, string text, bool ends) =>
        Found(new EarlyEnding(), SampleTale.Draft(text), SampleTale.Context(language)).Count.ShouldBe(ends ? 1 : 0);

    [Fact]
    public void In_the_last_chapter_an_end_is_welcome() =>
        Found(new EarlyEnding(), SampleTale.Draft("They lived happily ever after.", isEnding: true), SampleTale.Context(Language.En, 5)).ShouldBeEmpty();

    [Theory]
    [InlineData(Language.En, "The Fog  was lonely, and the fog was lonely.", "the fog was lonely", 1)]
    [InlineData(Language.En, "The door was opened wide.", "open", 0)]
    [InlineData(Language.Ko, "안개가 울었어요.", "안개가 울", 1)]
    public void What_may_not_happen_yet_is_found(Language language, string text, string mustNot, int count) =>
        Found(new EarlyEnding(), SampleTale.Draft(text), With(SampleTale.Context(language), b => b with { MustNot = [mustNot] })).Count.ShouldBe(count);

    [Theory]
    [InlineData(Language.En, "It was the fog that took the hum of the lighthouse. Small voices carry far.", true, 0)]
    [InlineData(Language.En, "It was the fog that took the hum of the lighthouse. Small voices carry far.", false, 1)]
    [InlineData(Language.En, "They ate soup. Small voices carry far.", true, 1)]
    [InlineData(Language.En, "It was the fog that took the hum of the lighthouse.", true, 1)]
    [InlineData(Language.Ko, "등대의 노래를 가져간 것은 안개였어요. 작은 목소리도 멀리 갔지요.", true, 0)]
    [InlineData(Language.Ko, "모두 국을 먹었어요. 작은 목소리도 멀리 갔지요.", true, 1)]
    public void The_last_chapter_answers_and_echoes(Language language, string text, bool isEnding, int count) =>
        Found(new EndingTold(), SampleTale.Draft(text, isEnding: isEnding), SampleTale.Context(language, 5)).Count.ShouldBe(count);

    [Fact]
    public void The_last_chapter_offers_nothing_more() =>
        Found(new EndingTold(), CleanPages.Draft(Language.En) with { IsEnding = true }, SampleTale.Context(Language.En, 5)).ShouldContain(f => f.Span == "Knock on the door of fog");

    [Theory]
    [InlineData(Language.En, "Ask the old owl the way", "Ask the wise owl the way", "Sleep", true)]
    [InlineData(Language.En, "Climb the humming tower", "Share the bread with the fog", "Listen at the keyhole", false)]
    [InlineData(Language.Ko, "부엉이에게 길을 물어본다", "부엉이한테 길을 물어본다", "잠을 잔다", true)]
    [InlineData(Language.Ko, "등대 꼭대기로 올라간다", "안개에게 빵을 나누어 준다", "열쇠 구멍에 귀를 댄다", false)]
    public void Choices_that_are_one_choice_are_found(Language language, string one, string two, string three, bool alike)
    {
        OfferedTurn Turn(string label, int n) => new(label, "⭐", (ChoiceAxis)n, "m", [label.Split(' ')[^1]]);
        var draft = SampleTale.Draft("x") with { Choices = [Turn(one, 0), Turn(two, 1), Turn(three, 2)] };
        Found(new ChoicesDiffer(), draft, SampleTale.Context(language)).Any(f => f.Severity == Severity.Block).ShouldBe(alike);
    }

    [Fact]
    public void Two_choices_a_blank_one_a_long_one_and_a_dead_one_are_found()
    {
        var context = SampleTale.Context(Language.En);
        var choices = CleanPages.Draft(Language.En).Choices;
        List<Finding> With(params OfferedTurn[] turns) => Found(new ChoicesDiffer(), SampleTale.Draft("x") with { Choices = [.. turns] }, context);

        With(choices[0], choices[1]).ShouldHaveSingleItem().Advice.ShouldContain("exactly 3");
        With(choices[0], choices[1], choices[2] with { Label = " " }).ShouldHaveSingleItem();
        With(choices[0], choices[1], choices[2] with { Label = new string('x', 81) }).ShouldHaveSingleItem();
        With(choices[0], choices[1], choices[2] with { Keywords = [] }).ShouldHaveSingleItem();

        var cast = context.Brief.Bible.Cast;
        context = context with { Brief = context.Brief with { Bible = context.Brief.Bible with { Cast = cast.SetItem(1, cast[1] with { State = cast[1].State with { Alive = false } }) } } };
        With([.. choices]).ShouldHaveSingleItem().Span.ShouldBe("Bake warm bread with Old Burrow");
    }

    [Theory]
    [InlineData(Language.En, "footprint", "The footprints led on. ", "", 0)]
    [InlineData(Language.En, "footprint", "", "The footprints led on. ", 1)]
    [InlineData(Language.Ko, "발자국", "발자국을 따라갔어요. ", "", 0)]
    [InlineData(Language.Ko, "발자국", "", "발자국을 따라갔어요. ", 1)]
    public void The_group_s_turn_comes_early(Language language, string keyword, string before, string after, int count)
    {
        var filler = string.Concat(Enumerable.Repeat(language == Language.Ko ? "안개가 걷혔어요. " : "The fog rolled on. ", 12));
        var context = SampleTale.Context(language, won: new("x", "m", [keyword, "nothing"], IsIdea: false));
        Found(new VoteHonoured(), SampleTale.Draft(before + filler + after), context).Count.ShouldBe(count);
    }

    [Theory]
    [InlineData(Language.En, "A whale in rainbow boots came by.", "A whale in rainbow boots came by.", null)]
    [InlineData(Language.En, "A ship came by.", "A ship came by.", Severity.Block)]
    [InlineData(Language.En, "A whale came by.", "A ship came by.", Severity.Warn)]
    public void A_member_s_idea_stands_in_the_chapter(Language language, string text, string evidence, Severity? severity)
    {
        var context = SampleTale.Context(language, won: new("A whale in rainbow boots", null, IdeaWords.Of("A whale in rainbow boots", language), IsIdea: true));
        Found(new IdeaHonoured(), SampleTale.Draft(text) with { TurnEvidence = evidence }, context).Select(f => (Severity?)f.Severity).FirstOrDefault().ShouldBe(severity);
    }

    [Theory]
    [InlineData(Language.En)]
    [InlineData(Language.Ko)]
    public void Only_refrains_may_be_said_again(Language language)
    {
        var clean = CleanPages.Draft(language);
        var refrain = CleanPages.Context(language).Brief.Bible.Motifs[0];
        Found(new EarlierRepeated(), clean, CleanPages.Context(language) with { Earlier = [string.Concat(Enumerable.Repeat(refrain + " ", 9))] }).ShouldBeEmpty();

        var first = clean.Paragraphs[0];
        var again = Found(new EarlierRepeated(), clean, CleanPages.Context(language) with { Earlier = [first] }).ShouldHaveSingleItem();
        again.Severity.ShouldBe(Severity.Block);
        first.ShouldContain(again.Span);
    }
}

using FairyTaleBot.Drafts;
using FairyTaleBot.Languages;
using FairyTaleBot.Reviews;

namespace FairyTaleBot.Tests.Reviews;

/// <summary>Faults put into a clean page by hand: each must be found by the check that is there for it, and block.</summary>
public sealed class FaultInjectionTests
{
    private static void Blocks(Language language, string check, ChapterDraft draft, ReviewContext? context = null) =>
        Reviewer.Examine(draft, context ?? CleanPages.Context(language))
            .ShouldContain(f => f.Check == check && f.Severity == Severity.Block);

    [Theory]
    [InlineData(Language.En, "Mira", "Bella", "V2")]
    [InlineData(Language.En, "Mira", "Myra", "V3")]
    [InlineData(Language.Ko, "토리", "아라", "V2")]
    [InlineData(Language.Ko, "토리", "투리", "V3")]
    public void A_hero_under_another_name_is_found(Language language, string name, string other, string check) =>
        Blocks(language, check, CleanPages.With(language, t => t.Replace(name, other).Replace("땅속 할아버지", "할아버지").Replace("Old Burrow", "the mole")));

    [Theory]
    [InlineData(Language.En, " And so they lived happily ever after.")]
    [InlineData(Language.En, " The end.")]
    [InlineData(Language.Ko, " 그래서 모두 오래오래 행복하게 살았답니다.")]
    [InlineData(Language.Ko, "\n\n끝.")]
    public void An_end_before_its_time_is_found(Language language, string ending) =>
        Blocks(language, "V14", CleanPages.With(language, t => t + ending));

    [Theory]
    [InlineData(Language.En, "Knock at the door of the fog")]
    [InlineData(Language.Ko, "안개로 된 문을 두드려 본다")]
    public void The_same_choice_in_other_words_is_found(Language language, string label)
    {
        var draft = CleanPages.Draft(language);
        Blocks(language, "V16", draft with { Choices = draft.Choices.SetItem(1, draft.Choices[1] with { Label = label }) });
    }

    [Theory]
    [InlineData(Language.En, "footprints", "stars", "pier", "shore")]
    [InlineData(Language.Ko, "발자국", "별빛", "나루", "바닷가")]
    public void A_vote_that_is_ignored_is_found(Language language, string one, string other, string two, string another) =>
        Blocks(language, "V18", CleanPages.With(language, t => t.Replace(one, other).Replace(two, another)));

    [Theory]
    [InlineData(Language.En, " Потом наступила тихая ночь.")]
    [InlineData(Language.En, " 그리고 조용한 밤이 찾아왔어요.")]
    [InlineData(Language.Ko, " 然后夜晚来了。")]
    [InlineData(Language.Ko, " And then the quiet night came down over the whole harbour.")]
    public void Another_script_is_found(Language language, string line) => Blocks(language, "V11", CleanPages.With(language, t => t + line));

    [Theory]
    [InlineData(Language.En)]
    [InlineData(Language.Ko)]
    public void A_stub_and_a_flood_are_found(Language language)
    {
        Blocks(language, "V10", CleanPages.With(language, t => t[..(t.Length / 4)]));
        Blocks(language, "V10", CleanPages.With(language, t => string.Join("\n\n", t, t, t, t, t)));
    }

    [Theory]
    [InlineData(Language.En, "lantern", "candle")]
    [InlineData(Language.Ko, "등불", "촛불")]
    public void A_beat_that_is_dropped_is_found(Language language, string one, string other) =>
        Blocks(language, "V13", CleanPages.With(language, t => t.Replace(one, other)));

    [Theory]
    [InlineData(Language.En)]
    [InlineData(Language.Ko)]
    public void A_chapter_told_again_is_found(Language language) =>
        Blocks(language, "V20", CleanPages.Draft(language), CleanPages.Context(language) with { Earlier = [CleanPages.Draft(language).Text] });
}

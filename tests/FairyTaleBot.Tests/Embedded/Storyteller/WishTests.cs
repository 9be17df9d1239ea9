using FairyTaleBot.Briefs;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Tests.Embedded.Storyteller;

public class WishTests
{
    [Theory]
    [InlineData(Language.En, "sharing is good", "last biscuit")]
    [InlineData(Language.En, "it is all right to be afraid", "knees shook")]
    [InlineData(Language.Ko, "나눔의 기쁨", "마지막 과자")]
    [InlineData(Language.Ko, "거짓말을 하지 않기", "파란 컵")]
    public async Task A_lesson_is_shown_at_the_end_and_never_preached(Language language, string lesson, string shown)
    {
        var tale = await ToldTale.TellAsync(new TellRequest(language, 14) { Wishes = new WishTexts(Lesson: lesson) });

        tale.Bible.Intent.Message.ShouldNotBeEmpty();
        tale.Chapters[^1].Draft.Text.ShouldContain(shown);
        tale.Text.ShouldNotContain(tale.Bible.Intent.Message);
    }

    [Theory]
    [InlineData(Language.En, "a secret elevator", "elevator")]
    [InlineData(Language.Ko, "알고 보니 잠수함이 나타난다", "잠수함")]
    public async Task A_wished_twist_turns_up_at_the_climax(Language language, string twist, string thing)
    {
        var tale = await ToldTale.TellAsync(new TellRequest(language, 9) { Wishes = new WishTexts(Twist: twist) });

        tale.Chapters.Take(3).ShouldAllBe(c => !c.Draft.Text.Contains(thing, StringComparison.Ordinal));
        tale.Chapters[3].Draft.Text.ShouldContain(thing);
        tale.Blocking.ShouldBeEmpty();
    }
}

using FairyTaleBot.Briefs;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Tests.Embedded.Storyteller;

public class WishTests
{
    [Theory]
    [InlineData(Language.En, "sharing is good", "biscuit", "dry place", "sandwich")]
    [InlineData(Language.En, "it is all right to be afraid", "knees shook", "heart", "one foot")]
    [InlineData(Language.Ko, "나눔의 기쁨", "마지막 과자", "마른자리", "주먹밥")]
    [InlineData(Language.Ko, "거짓말을 하지 않기", "파란 컵", "목덜미", "거스름돈")]
    public async Task A_lesson_is_shown_at_the_end_and_never_preached(Language language, string lesson, params string[] shown)
    {
        var ways = new HashSet<string>();
        for (var seed = 0UL; seed < 12; seed++)
        {
            var tale = await ToldTale.TellAsync(new TellRequest(language, seed) { Wishes = new WishTexts(Lesson: lesson) });

            tale.Bible.Intent.Message.ShouldNotBeEmpty();
            ways.Add(shown.FirstOrDefault(s => tale.Chapters[^1].Draft.Text.Contains(s, StringComparison.Ordinal)).ShouldNotBeNull(tale.Chapters[^1].Draft.Text));
            tale.Text.ShouldNotContain(tale.Bible.Intent.Message);
        }

        ways.Count.ShouldBeGreaterThan(1);
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

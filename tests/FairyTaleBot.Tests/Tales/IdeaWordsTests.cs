using FairyTaleBot.Briefs;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Tests.Tales;

public class IdeaWordsTests
{
    [Theory]
    [InlineData("They find a rainbow rice cake", "rainbow rice cake")]
    [InlineData("a walrus in rubber boots brings two umbrellas", "walrus rubber boot umbrella")]
    [InlineData("Mina's kite", "mina kite")]
    [InlineData("What if they sing?", "sing")]
    [InlineData("the mice eat the pies", "mouse eat pie")]
    public void English_ideas_give_their_content_words_in_the_singular(string idea, string words) =>
        string.Join(' ', IdeaWords.Of(idea, Language.En)).ShouldBe(words);

    [Theory]
    [InlineData("무지개떡을 나눠 먹는다", "무지개떡")]
    [InlineData("고양이가 우산을 가져온다", "고양이 우산")]
    [InlineData("사과와 바다", "사과 바다")]
    [InlineData("Paul이 피자를 굽는다", "paul 피자")]
    public void Korean_ideas_give_their_nouns_without_particles(string idea, string words)
    {
        var found = IdeaWords.Of(idea, Language.Ko);
        foreach (var word in words.Split(' ')) found.ShouldContain(word);
    }

    [Theory]
    [InlineData("They find a rainbow rice cake", Language.En, "rainbow rice cake")]
    [InlineData("a walrus with an umbrella", Language.En, "walrus")]
    [InlineData("무지개 떡을 나눠 먹는다", Language.Ko, "무지개 떡")]
    [InlineData("다 같이 뗏목을 만들자", Language.Ko, "뗏목")]
    public void An_idea_is_about_one_thing(string idea, Language language, string thing) =>
        IdeaWords.ThingOf(idea, language).ShouldBe(thing);

    [Theory]
    [InlineData("🎈🎈🎈")]
    [InlineData("")]
    [InlineData("   ...   ")]
    public void An_idea_without_letters_has_no_words(string idea)
    {
        IdeaWords.Of(idea, Language.En).ShouldBeEmpty();
        IdeaWords.ThingOf(idea, Language.Ko).ShouldBeNull();
    }

    [Fact]
    public void Never_more_than_four_words_and_none_is_longer_than_a_name_may_be()
    {
        var idea = string.Join(' ', Enumerable.Range(0, 40).Select(i => new string((char)('a' + i % 26), 50)));

        var words = IdeaWords.Of(idea, Language.En);

        words.Count.ShouldBe(4);
        words.ShouldAllBe(w => w.Length == IdeaWords.MaxWord);
    }
}

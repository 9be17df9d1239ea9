using FairyTaleBot.Engine.Commands;
using FairyTaleBot.Languages;
using FairyTaleBot.Tales;
using FsCheck;
using FsCheck.Fluent;

namespace FairyTaleBot.Tests.Commands;

/// <summary>Which command a line is, or that it is none.</summary>
public sealed class CommandLineTests
{
    private static readonly ParseRules Group = ParseRules.Group("StoryBot");
    private static readonly ParseRules Direct = ParseRules.Direct("StoryBot");

    [Theory]
    [InlineData("/tale start theme: a fox who lost its shadow length: 5 language: en")]
    [InlineData("/tale start language: en length: 5 theme: a fox who lost its shadow")]
    [InlineData("/tale start a fox who lost its shadow length: 5 language: english")]
    [InlineData("/tale START  \"a fox who lost its shadow\"\nLENGTH:5, Lang : EN")]
    [InlineData("/ｔａｌｅ ｓｔａｒｔ a fox who lost its shadow 길이： ５ 언어: 영어")]
    [InlineData("/동화 시작 theme: “a fox who lost its shadow” 길이: 5장 언어: 영어")]
    [InlineData("/tale@storybot start theme: a fox who lost its shadow chapters: 5 language: en")]
    [InlineData("/tale theme: a fox who lost its shadow length: 5 language: en")]
    [InlineData("\u200b/tale start a fox who\u202e lost its shadow length: 5 language: en")]
    public void A_tale_is_asked_for_in_any_order(string text)
    {
        var command = Parse(text, Group);

        command.Verb.ShouldBe(Verb.Start);
        command.Main.ShouldBe("a fox who lost its shadow");
        command[OptionKey.Theme].ShouldBe("a fox who lost its shadow");
        command[OptionKey.Length].ShouldBe("5");
        command[OptionKey.Language].ShouldBe("en");
    }

    [Theory]
    [InlineData("/동화 시작 주제: 무지개를 먹은 고양이 길이: 5 나이: 7살 그림체: 수채화 피하기: 거미")]
    [InlineData("/tale \u1109\u1175\u110c\u1161\u11a8 무지개를 먹은 고양이 나이: 7-9 길이: 5 화풍: 수채화 빼기: 거미")]
    public void A_tale_is_asked_for_in_Korean(string text)
    {
        var command = Parse(text, Group);

        command.Main.ShouldBe("무지개를 먹은 고양이");
        command[OptionKey.Length].ShouldBe("5");
        command[OptionKey.Age].ShouldBe("7-9");
        command[OptionKey.Style].ShouldBe("수채화");
        command[OptionKey.Avoid].ShouldBe("거미");
    }

    [Theory]
    [InlineData("/tale start theme: meet at 20:00 mood: calm", "meet at 20:00")]
    [InlineData("/tale start a page at https://example.org/a:b mood: calm", "a page at https://example.org/a:b")]
    [InlineData("/tale start the owl said: who goes there? mood: calm", "the owl said: who goes there?")]
    [InlineData("/tale start \"a book about mood: swings\" mood: calm", "a book about mood: swings")]
    [InlineData("/tale start 'tis the fox's night mood: calm", "'tis the fox's night")]
    [InlineData("/tale start Der FUCHS und ÉLAN mood: calm", "Der FUCHS und ÉLAN")]
    public void Only_known_keys_divide_peoples_words(string text, string theme)
    {
        var command = Parse(text, Group);

        command[OptionKey.Theme].ShouldBe(theme);
        command[OptionKey.Mood].ShouldBe("calm");
    }

    [Theory]
    [InlineData("/tale idea the fox finds the text: hello", "the fox finds the text: hello")]
    [InlineData("/tale idea: the fox asks the moon", "the fox asks the moon")]
    [InlineData("/tale idea:the fox asks the moon", "the fox asks the moon")]
    [InlineData("/tale 의견 여우가 말했어요: 안녕", "여우가 말했어요: 안녕")]
    [InlineData("/tale idea 🌈", "🌈")]
    public void An_idea_is_kept_whole(string text, string idea)
    {
        var command = Parse(text, Group);

        command.Verb.ShouldBe(Verb.Idea);
        command.Main.ShouldBe(idea);
    }

    [Theory]
    [InlineData("/tale next", Verb.Next)]
    [InlineData("/tale next please!", Verb.Next)]
    [InlineData("/next", Verb.Next)]
    [InlineData("/next@StoryBot", Verb.Next)]
    [InlineData("/bedtime a sleepy owl", Verb.Bedtime)]
    [InlineData("/help", Verb.Help)]
    [InlineData("/tale end", Verb.End)]
    [InlineData("/tale end now", Verb.EndNow)]
    [InlineData("/tale end-now", Verb.EndNow)]
    [InlineData("/tale End   Now.", Verb.EndNow)]
    [InlineData("/tale 지금 끝", Verb.EndNow)]
    [InlineData("/tale 지금끝", Verb.EndNow)]
    [InlineData("/tale 끝", Verb.End)]
    [InlineData("/tale forget me", Verb.ForgetMe)]
    [InlineData("/tale 나를 잊어줘", Verb.ForgetMe)]
    [InlineData("/tale export", Verb.Export)]
    [InlineData("/tale my words", Verb.Export)]
    [InlineData("/tale 내기록", Verb.Export)]
    [InlineData("/tale 다시 그리기", Verb.Redraw)]
    [InlineData("/tale ?", Verb.Help)]
    public void Verbs_are_known_by_all_their_names(string text, Verb verb) => Parse(text, Group).Verb.ShouldBe(verb);

    [Theory]
    [InlineData("/tale vote 2")]
    [InlineData("/tale 2")]
    [InlineData("/tale ②")]
    [InlineData("/tale 2️⃣")]
    [InlineData("/tale vote:2")]
    [InlineData("/동화 투표 2번")]
    [InlineData("/동화 2번이요")]
    [InlineData("/tale vote number: 2")]
    public void A_vote_is_a_number(string text)
    {
        var command = Parse(text, Group);

        command.Verb.ShouldBe(Verb.Vote);
        command[OptionKey.Choice].ShouldBe("2");
    }

    [Theory]
    [InlineData("tale next", Verb.Next)]
    [InlineData("Tale next!", Verb.Next)]
    [InlineData("동화 시작 주제: 토끼", Verb.Start)]
    [InlineData("동화 다음", Verb.Next)]
    [InlineData("/recap", Verb.Recap)]
    [InlineData("/end_now", Verb.EndNow)]
    [InlineData("/end now", Verb.EndNow)]
    public void In_a_room_of_ones_own_the_slash_or_the_first_word_may_be_left_out(string text, Verb verb)
    {
        Parse(text, Direct).Verb.ShouldBe(verb);
        Parse(text, ParseRules.Web).Verb.ShouldBe(verb);
        CommandLine.Parse(text, Group).ShouldBe(new Parsed.Talk());
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("hello there")]
    [InlineData("tale")]
    [InlineData("tales are nice")]
    [InlineData("tale of two cities")]
    [InlineData("tale end of the world")]
    [InlineData("동화 다음에 또 읽자")]
    [InlineData("동화 책 읽고 싶다")]
    [InlineData("동화 만들기 재밌다")]
    [InlineData("동화 생각 많이 했어")]
    [InlineData("동화 2")]
    [InlineData("/")]
    [InlineData("//tale")]
    [InlineData("/weather next")]
    [InlineData("/tale@OtherBot next")]
    [InlineData("/next@OtherBot")]
    public void All_else_is_talk(string text)
    {
        CommandLine.Parse(text, Direct).ShouldBe(new Parsed.Talk());
        CommandLine.Parse(text, Group).ShouldBe(new Parsed.Talk());
    }

    [Theory]
    [InlineData("/tale")]
    [InlineData("/동화")]
    [InlineData(" /TALE@StoryBot ")]
    public void The_word_alone_opens_the_menu(string text) => CommandLine.Parse(text, Group).ShouldBe(new Parsed.Menu());

    [Theory]
    [InlineData("/tale nxet", "nxet", Verb.Next)]
    [InlineData("/tale strat a fox", "strat", Verb.Start)]
    [InlineData("/tale 시적 토끼", "시적", Verb.Start)]
    [InlineData("/tale 다은", "다은", Verb.Next)]
    [InlineData("/tale 등장인믈", "등장인믈", Verb.Cast)]
    [InlineData("/tale forgt me", "forgt", Verb.ForgetMe)]
    [InlineData("/tale xylophone", "xylophone", null)]
    [InlineData("/tale 코끼리", "코끼리", null)]
    [InlineData("/tale !!!", "!!!", null)]
    public void An_unknown_word_gets_the_nearest_command(string text, string word, Verb? nearest) =>
        CommandLine.Parse(text, Group).ShouldBe(new Parsed.Unknown(word, nearest));

    [Fact]
    public void A_slip_in_a_short_command_is_answered_where_no_other_bot_listens()
    {
        CommandLine.Parse("/nxet", Direct).ShouldBe(new Parsed.Unknown("nxet", Verb.Next));
        CommandLine.Parse("/nxet", Group).ShouldBe(new Parsed.Talk());
    }

    private static Parsed.Command Parse(string text, ParseRules rules) =>
        CommandLine.Parse(text, rules).ShouldBeOfType<Parsed.Command>();
}

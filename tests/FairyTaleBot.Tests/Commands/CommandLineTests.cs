using System.Diagnostics;
using FairyTaleBot.Engine.Commands;
using FairyTaleBot.Engine.Wording;
using FairyTaleBot.Languages;
using FairyTaleBot.Tales;
using FsCheck;
using FsCheck.Fluent;

namespace FairyTaleBot.Tests.Commands;

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

    [Theory]
    [InlineData("/tale idea", Verb.Idea, OptionKey.Idea)]
    [InlineData("/tale idea ?!…", Verb.Idea, OptionKey.Idea)]
    [InlineData("/tale vote", Verb.Vote, OptionKey.Choice)]
    [InlineData("/tale join   ", Verb.Join, OptionKey.Line)]
    [InlineData("/tale start theme:", Verb.Start, OptionKey.Theme)]
    [InlineData("/tale notes 3:", Verb.Notes, OptionKey.Correction)]
    [InlineData("/tale notes 3", Verb.Notes, OptionKey.Correction)]
    public void What_is_needed_is_asked_for(string text, Verb verb, OptionKey key) =>
        CommandLine.Parse(text, Group).ShouldBe(new Parsed.Invalid(verb, key, new Problem.Missing()));

    [Theory]
    [InlineData("start", OptionKey.Theme, 120)]
    [InlineData("idea", OptionKey.Idea, 200)]
    [InlineData("join", OptionKey.Line, 120)]
    [InlineData("start mood:", OptionKey.Mood, 100)]
    [InlineData("settings avoid:", OptionKey.Avoid, 100)]
    [InlineData("notes 3:", OptionKey.Correction, 110)]
    public void Words_have_a_limit_in_characters(string verb, OptionKey key, int most)
    {
        Parse($"/tale {verb} {Fill("🦊", most)}", Group)[key].ShouldBe(Fill("🦊", most));
        CommandLine.Parse($"/tale {verb} {Fill("가", most + 1)}", Group)
            .ShouldBeOfType<Parsed.Invalid>().ShouldSatisfyAllConditions(
                i => i.Key.ShouldBe(key),
                i => i.Problem.ShouldBe(new Problem.TooLong(most, most + 1)));

        static string Fill(string what, int times) => string.Concat(Enumerable.Repeat(what, times));
    }

    [Theory]
    [InlineData("/tale start length: 11", OptionKey.Length)]
    [InlineData("/tale start length: 2", OptionKey.Length)]
    [InlineData("/tale start length: many", OptionKey.Length)]
    [InlineData("/tale start length: 99999999999999999999", OptionKey.Length)]
    [InlineData("/tale vote the fox", OptionKey.Choice)]
    [InlineData("/tale start age: old", OptionKey.Age)]
    [InlineData("/tale start language: Klingon", OptionKey.Language)]
    [InlineData("/tale settings rhythm: sometimes", OptionKey.Rhythm)]
    [InlineData("/tale settings time: 8", OptionKey.Time)]
    [InlineData("/tale settings time: 25:00", OptionKey.Time)]
    [InlineData("/tale settings zone: Nowhere/Land", OptionKey.Zone)]
    [InlineData("/tale start length: 5 length: 6", OptionKey.Length)]
    [InlineData("/tale start a fox theme: a hen", OptionKey.Theme)]
    public void What_cannot_be_is_named(string text, OptionKey key) =>
        CommandLine.Parse(text, Group).ShouldBeOfType<Parsed.Invalid>().Key.ShouldBe(key);

    [Theory]
    [InlineData("/tale undo my vote")]
    [InlineData("/tale end nwo")]
    [InlineData("/tale forget me not, said the flower")]
    public void What_cannot_be_taken_back_wants_no_words(string text) =>
        CommandLine.Parse(text, Group).ShouldBeOfType<Parsed.Invalid>().Problem.ShouldBe(new Problem.NoWordsExpected());

    [Theory]
    [InlineData("/tale settings rhythm: evening time: 20:00 pages: all", "evening", "20:00", "all")]
    [InlineData("/tale 설정 리듬: 저녁 시간: 저녁 8시 넘기기: 다 함께", "evening", "20:00", "all")]
    [InlineData("/tale 설정 리듬: 매일 시간: 오후 8시 반 넘기기: 시작한 사람", "daily", "20:30", "starter")]
    [InlineData("/tale settings rhythm: slowly time: 8.30 pm pages: anyone", "slow", "20:30", "everyone")]
    public void Settings_are_read_in_both_languages(string text, string rhythm, string time, string pages)
    {
        var command = Parse(text, Group);

        command[OptionKey.Rhythm].ShouldBe(rhythm);
        command[OptionKey.Time].ShouldBe(time);
        command[OptionKey.Pages].ShouldBe(pages);
    }

    [Theory]
    [InlineData("/tale settings less scary", OptionKey.Mood, "less scary")]
    [InlineData("/tale 설정 더 웃기게", OptionKey.Mood, "더 웃기게")]
    [InlineData("/tale settings evening", OptionKey.Rhythm, "evening")]
    [InlineData("/tale settings Korean", OptionKey.Language, "ko")]
    [InlineData("/tale settings 8 pm", OptionKey.Time, "20:00")]
    [InlineData("/tale settings zone: seoul", OptionKey.Zone, "Asia/Seoul")]
    [InlineData("/tale settings time zone: Europe/Vienna", OptionKey.Zone, "Europe/Vienna")]
    public void A_setting_is_guessed_from_its_value(string text, OptionKey key, string value) =>
        Parse(text, Group).Options.ShouldBe([new(key, value)]);

    [Fact]
    public void A_note_is_put_right_by_its_number()
    {
        var command = Parse("/tale notes 3: the sign says text: hello", Group);

        command[OptionKey.Fact].ShouldBe("3");
        command[OptionKey.Correction].ShouldBe("the sign says text: hello");
        Parse("/tale 설정집 번호: 3 내용: 목도리는 빨개요", Group)[OptionKey.Correction].ShouldBe("목도리는 빨개요");
        Parse("/tale notes", Group).Options.ShouldBeEmpty();
    }

    [Fact]
    public void Help_is_given_about_one_command() =>
        CommandCatalogue.Default.Find(Parse("/tale help 다시쓰기", Group)[OptionKey.About]!)!.Verb.ShouldBe(Verb.Retell);

    [Fact]
    public void A_form_is_checked_like_a_line()
    {
        CommandLine.Compose(Verb.Start, [new(OptionKey.Length, " ７ "), new(OptionKey.Theme, "a\u202efox"), new(OptionKey.Mood, "")])
            .ShouldBe(new Parsed.Command(Verb.Start, [new(OptionKey.Theme, "afox"), new(OptionKey.Length, "7")]));
        CommandLine.Compose(Verb.Vote, []).ShouldBe(new Parsed.Invalid(Verb.Vote, OptionKey.Choice, new Problem.Missing()));
    }

    [Fact]
    public void Any_text_is_read_without_an_exception()
    {
        string[] pieces =
            ["/tale", "/동화", "tale ", " ", ":", "：", "start", "notes", "vote", "settings", "theme", "time: ", "\"", "“", "”", "'", "\u202e", "\ud83e", "👨‍👩‍👧", "3", "@", "끝", "지금 ", "/", "한", "\u1109", "\0"];
        var text = Gen.ArrayOf(Gen.OneOf(Gen.Elements(pieces), ArbMap.Default.GeneratorFor<string>().Select(s => s ?? ""))).Select(string.Concat);
        Prop.ForAll(text.ToArbitrary(), t =>
        {
            foreach (var rules in new[] { Group, Direct, ParseRules.Web }) Answered(CommandLine.Parse(t, rules));
            foreach (var key in Enum.GetValues<OptionKey>()) Answered(CommandLine.Compose(Verb.Settings, [new(key, t)]));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("theme:")]
    [InlineData("theme: \"x ")]
    [InlineData(": ")]
    [InlineData("time zone ")]
    [InlineData("\u0301")]
    public void Ten_thousand_characters_take_no_time(string piece)
    {
        var flood = "/tale start " + string.Concat(Enumerable.Repeat(piece, 10_000 / piece.Length));
        CommandLine.Parse(flood, Group);

        // Linear work takes a few milliseconds, a quadratic slip seconds, every time; a busy machine lets one of many through.
        Enumerable.Range(0, 50).Any(_ =>
        {
            var watch = Stopwatch.StartNew();
            CommandLine.Parse(flood, Group);
            return watch.ElapsedMilliseconds < 300;
        }).ShouldBeTrue();
    }

    /// <summary>Whatever could not be done can be answered in every language.</summary>
    private static void Answered(Parsed parsed)
    {
        Sentence? answer = parsed switch
        {
            Parsed.Unknown unknown => Replies.Say(unknown),
            Parsed.Invalid invalid => Replies.Say(invalid),
            _ => null,
        };
        if (answer is null) return;
        foreach (var language in Enum.GetValues<Language>()) Phrasebook.Say(language, answer).ShouldNotBeNullOrWhiteSpace();
    }

    private static Parsed.Command Parse(string text, ParseRules rules) =>
        CommandLine.Parse(text, rules).ShouldBeOfType<Parsed.Command>();
}

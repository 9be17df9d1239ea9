using System.Diagnostics;
using FairyTaleBot.Engine.Commands;
using FairyTaleBot.Engine.Wording;
using FairyTaleBot.Languages;
using FsCheck;
using FsCheck.Fluent;

namespace FairyTaleBot.Tests.Commands;

/// <summary>What commands are given: limits, settings, guesses, forms.</summary>
public sealed class CommandValueTests
{
    private static readonly ParseRules Group = ParseRules.Group("StoryBot");
    private static readonly ParseRules Direct = ParseRules.Direct("StoryBot");

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

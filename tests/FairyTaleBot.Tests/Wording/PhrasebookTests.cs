using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Wording;
using FairyTaleBot.Languages;
using FairyTaleBot.Tales;

namespace FairyTaleBot.Tests.Wording;

public sealed partial class PhrasebookTests
{
    private static readonly MemberKey Mina = new("m1"), Jun = new("m2"), Ara = new("m3"), Gone = new("gone");
    private static readonly TextKey Idea = new("t1"), Lost = new("lost");

    private static readonly Words Words = new(
        new Dictionary<MemberKey, string> { [Mina] = "미나", [Jun] = "준", [Ara] = "Ara" }.ToFrozenDictionary(),
        new Dictionary<TextKey, string> { [Idea] = "무지개 떡" }.ToFrozenDictionary());

    internal static IReadOnlyList<(string Name, Phrase Phrase)> All { get; } =
        [.. typeof(Phrases).GetNestedTypes().SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Select(f => ($"{f.DeclaringType!.Name}.{f.Name}", (Phrase)f.GetValue(null)!))];

    public static TheoryData<string> Names => [.. All.Select(p => p.Name)];

    [Fact]
    public void Both_languages_have_the_same_phrases_and_no_others()
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            Phrasebook.Keys(language).ShouldBe(All.Select(p => p.Phrase.Key), ignoreOrder: true);
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void A_phrase_takes_the_same_slots_in_both_languages(string name)
    {
        var phrase = All.Single(p => p.Name == name).Phrase;

        foreach (var language in Enum.GetValues<Language>())
        {
            Phrasebook.Find(language, phrase.Key)!.Names.ShouldBe(phrase.Takes.Select(t => t.Name), ignoreOrder: true, $"{name} {language}");
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void A_phrase_is_said_whole_in_the_right_script(string name)
    {
        var phrase = All.Single(p => p.Name == name).Phrase;

        var english = Phrasebook.Say(Language.En, Samples.Of(phrase, Language.En), Samples.Words(Language.En));
        var korean = Phrasebook.Say(Language.Ko, Samples.Of(phrase, Language.Ko), Samples.Words(Language.Ko));

        english.ShouldNotBeNullOrWhiteSpace();
        korean.ShouldNotBeNullOrWhiteSpace();
        Hangul().IsMatch(english).ShouldBeFalse(english);
        (english + korean).ShouldNotContain("{");
        (english + korean).ShouldNotContain("  ");
        DoubleParticle().IsMatch(korean).ShouldBeFalse(korean);
    }

    [Theory]
    [InlineData("m1", "미나가 ")]
    [InlineData("m2", "준이 ")]
    [InlineData("m3", "Ara가 ")]
    [InlineData("gone", "누군가가 ")]
    public void A_name_takes_the_particle_it_needs(string member, string begins) =>
        Phrasebook.Say(Language.Ko, Phrases.Tales.BedtimeStarted.Say(("by", new MemberKey(member))), Words).ShouldStartWith(begins);

    [Fact]
    public void A_particle_looks_past_closing_quotes()
    {
        Chosen("사과를 줘요").ShouldContain("“사과를 줘요”를 골랐어요");
        Chosen("사과 한 알").ShouldContain("“사과 한 알”을 골랐어요");

        static string Chosen(string choice) =>
            Phrasebook.Say(Language.Ko, Phrases.Pages.WritingOffered.Say(("by", (EquatableArray<MemberKey>)[Mina]), ("choice", choice), ("chapter", 2)), Words);
    }

    [Fact]
    public void Every_josa_in_the_phrases_is_a_real_pair()
    {
        var text = File("ko");

        foreach (Match match in Particle().Matches(text))
        {
            var particle = match.Groups[1].Value;
            Josa.For("산", particle).ShouldNotBe(Josa.For("나무", particle), particle);
        }
    }

    [Theory]
    [InlineData(1, "1 vote")]
    [InlineData(0, "0 votes")]
    [InlineData(2, "2 votes")]
    public void English_counts_rightly(int votes, string said) =>
        Phrasebook.Say(Language.En, Phrases.Ballots.Tally.Say(("n", votes))).ShouldBe(said);

    [Fact]
    public void A_forgotten_member_becomes_somebody()
    {
        var sentence = Phrases.Tales.Started.Say(("by", Gone), ("theme", Lost));

        Phrasebook.Say(Language.En, sentence, Words).ShouldBe("Somebody asked for a tale: “words now forgotten”.");
        Phrasebook.Say(Language.En, Phrases.Ballots.IdeaBy.Say(("by", Gone)), Words).ShouldBe("idea: somebody");
        Phrasebook.Say(Language.Ko, sentence, Words).ShouldBe("누군가가 “지워진 말” 이야기를 들려 달라고 했어요.");
    }

    [Fact]
    public void Several_people_are_named_one_by_one()
    {
        Choose([Mina]).ShouldStartWith("미나 chose");
        Choose([Mina, Jun]).ShouldStartWith("미나 and 준 chose");
        Choose([Mina, Jun, Ara]).ShouldStartWith("미나, 준 and Ara chose");
        Choose([Mina, Gone]).ShouldStartWith("미나 and 1 other chose");
        Choose([Gone, Gone]).ShouldStartWith("Somebody chose");
        Choose([]).ShouldStartWith("Somebody chose");

        static string Choose(EquatableArray<MemberKey> by) =>
            Phrasebook.Say(Language.En, Phrases.Pages.WritingIdea.Say(("by", by), ("idea", Idea), ("chapter", 2)), Words);
    }

    [Theory]
    [InlineData(0.2, "1 second", "1초")]
    [InlineData(15, "15 seconds", "15초")]
    [InlineData(120, "2 minutes", "2분")]
    [InlineData(7200, "2 hours", "2시간")]
    public void Durations_are_said_plainly(double seconds, string english, string korean)
    {
        SpokenTime.Duration(Language.En, TimeSpan.FromSeconds(seconds)).ShouldBe(english);
        SpokenTime.Duration(Language.Ko, TimeSpan.FromSeconds(seconds)).ShouldBe(korean);
    }

    [Theory]
    [InlineData("Asia/Seoul", "8 pm on Tuesday", "화요일 오후 8시")]
    [InlineData("UTC", "11 am on Tuesday", "화요일 오전 11시")]
    [InlineData("Nowhere/Land", "11 am on Tuesday", "화요일 오전 11시")]
    public void Moments_are_said_where_they_are_read(string zone, string english, string korean)
    {
        var moment = new DateTimeOffset(2026, 11, 24, 11, 0, 0, TimeSpan.Zero);
        SpokenTime.Moment(Language.En, moment, zone).ShouldBe(english);
        SpokenTime.Moment(Language.Ko, moment, zone).ShouldBe(korean);
    }

    [Theory]
    [InlineData("00:05", "12:05 am", "오전 12시 5분")]
    [InlineData("12:00", "12 pm", "오후 12시")]
    [InlineData("20:30", "8:30 pm", "오후 8시 30분")]
    public void Clocks_are_said_plainly(string time, string english, string korean)
    {
        SpokenTime.Clock(Language.En, TimeOnly.Parse(time)).ShouldBe(english);
        SpokenTime.Clock(Language.Ko, TimeOnly.Parse(time)).ShouldBe(korean);
    }

    [Fact]
    public void A_phrase_refuses_what_it_does_not_take()
    {
        Should.Throw<ArgumentException>(() => Phrases.Ballots.Tally.Say());
        Should.Throw<ArgumentException>(() => Phrases.Ballots.Tally.Say(("n", "two")));
        Should.Throw<ArgumentException>(() => Phrases.Ballots.Tally.Say(("votes", 2)));
    }

    [Fact]
    public void A_sentence_from_another_version_is_still_said()
    {
        Phrasebook.Say(Language.En, new("no.suchPhrase", [])).ShouldBe("…");
        Phrasebook.Say(Language.En, new(Phrases.Ballots.IdeaBy.Key, [])).ShouldBe("idea: …");
    }

    [Theory, MemberData(nameof(Names))]
    public void A_sentence_is_stored_without_names_and_read_back(string name)
    {
        var sentence = Samples.Of(All.Single(p => p.Name == name).Phrase, Language.Ko);

        var json = JsonSerializer.Serialize(sentence, TaleJson.Options);

        JsonSerializer.Deserialize<Sentence>(json, TaleJson.Options).ShouldBe(sentence);
        json.ShouldNotContain("미나");
    }

    [Fact]
    public void Stored_slots_keep_their_shape() =>
        JsonSerializer.Serialize(Phrases.Pages.WritingIdea.Say(("by", (FairyTaleBot.Common.EquatableArray<FairyTaleBot.Common.MemberKey>)[Mina]), ("idea", Idea), ("chapter", 4)), TaleJson.Options)
            .ShouldBe("""{"phrase":"page.writingIdea","slots":[{"slot":"members","keys":["m1"],"name":"by"},{"slot":"written","key":"t1","name":"idea"},{"slot":"number","count":4,"name":"chapter"}]}""");

    private static string File(string code)
    {
        using var stream = typeof(Phrasebook).Assembly.GetManifestResourceStream($"Wording.phrases.{code}.json")!;
        return new StreamReader(stream).ReadToEnd();
    }

    [GeneratedRegex(@"\p{IsHangulSyllables}")]
    private static partial Regex Hangul();

    [GeneratedRegex(@"\p{IsHangulSyllables}\(\p{IsHangulSyllables}+\)")]
    private static partial Regex DoubleParticle();

    [GeneratedRegex(@"\{\w*\|(\w+)\}")]
    private static partial Regex Particle();
}

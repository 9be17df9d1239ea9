using System.Text.Json;
using FairyTaleBot.Engine.Commands;
using FairyTaleBot.Engine.Wording;
using FairyTaleBot.Languages;
using FairyTaleBot.Tales;

namespace FairyTaleBot.Tests.Wording;

public sealed class RefusalTests
{
    public static TheoryData<string> Cases => [.. typeof(Refusal).GetNestedTypes().Select(t => t.Name)];

    [Theory, MemberData(nameof(Cases))]
    public void Every_refusal_has_a_sentence_of_its_own(string name)
    {
        foreach (var refusal in Every(name))
        {
            var sentence = Refusals.Say(refusal);

            sentence.Phrase.ShouldStartWith($"refusal.{char.ToLowerInvariant(name[0])}{name[1..]}");
            foreach (var language in Enum.GetValues<Language>()) Phrasebook.Say(language, sentence).ShouldNotContain("…");
        }
    }

    [Theory]
    [InlineData("/tale idea", "/tale idea needs a few words after it. For example: /tale idea the fox asks the moon for help")]
    [InlineData("/tale nxet", "I do not know that word yet. Did you mean /tale next?")]
    [InlineData("/tale xylophone", "I do not know that word yet. /tale help shows what you can say.")]
    [InlineData("/tale start length: 12", "“length” is a number from 3 to 10.")]
    [InlineData("/tale settings rhythm: often", "For “rhythm” you can choose from: as soon as we have chosen, every evening, a page a day, a page every three days.")]
    [InlineData("/tale help xylophone", "I do not know that command. /tale help shows them all.")]
    [InlineData("/tale undo my vote", "/tale undo stands alone, without words after it. I have changed nothing, to be safe.")]
    public void What_cannot_be_done_is_answered_with_the_way_to_do_it(string typed, string answer) =>
        Phrasebook.Say(Language.En, Reply(typed)).ShouldBe(answer);

    [Theory]
    [InlineData("/tale 아이디어", "“/tale 아이디어” 뒤에 몇 마디를 더 적어 주세요. 예를 들면: /tale 아이디어 여우가 달님에게 도와 달라고 해요")]
    [InlineData("/tale 시적", "아직 모르는 말이에요. 혹시 “/tale 시작”인가요?")]
    [InlineData("/tale 코끼리", "아직 모르는 말이에요. “/tale 도움말”이라고 하면 할 수 있는 말을 보여드려요.")]
    [InlineData("/tale 시작 길이: 12", "“길이”에는 3부터 10까지의 숫자를 적어 주세요.")]
    public void And_in_Korean(string typed, string answer) =>
        Phrasebook.Say(Language.Ko, Reply(typed)).ShouldBe(answer);

    [Theory]
    [InlineData("/tale start length: 5 length: 6")]
    [InlineData("/tale settings time: noon")]
    [InlineData("/tale settings zone: moon")]
    [InlineData("/tale start mood:")]
    public void Every_problem_has_an_answer(string typed)
    {
        foreach (var language in Enum.GetValues<Language>()) Phrasebook.Say(language, Reply(typed)).ShouldNotContain("…");
    }

    [Theory]
    [InlineData("/tale mysecret")]
    [InlineData("/tale start length: mysecret")]
    [InlineData("/tale start age: mysecret")]
    [InlineData("/tale settings time: mysecret")]
    [InlineData("/tale undo mysecret")]
    [InlineData("/tale help mysecret")]
    public void An_answer_does_not_keep_what_was_typed(string typed) =>
        JsonSerializer.Serialize(Reply(typed), TaleJson.Options).ShouldNotContain("mysecret");

    [Fact]
    public void A_limit_is_named_with_what_was_sent() =>
        Phrasebook.Say(Language.En, Reply("/tale idea " + new string('a', 201))).ShouldContain("up to 200 characters, and this has 201");

    [Theory]
    [InlineData(Language.En, "/tale next: Close the vote and turn the page")]
    [InlineData(Language.Ko, "/tale 다음: 투표를 마치고 다음 장으로 넘어가요")]
    public void Help_is_made_from_the_catalogue(Language language, string line)
    {
        HelpPages.Of(Stages.Choosing, Places.Group).Select(s => Phrasebook.Say(language, s)).ShouldContain(line);
        HelpPages.Of(Stages.NoTale, Places.Group).Select(s => Phrasebook.Say(language, s)).ShouldNotContain(line);
    }

    [Fact]
    public void Help_about_a_command_shows_all_its_options()
    {
        var lines = HelpPages.About(Verb.Start).Select(s => Phrasebook.Say(Language.En, s)).ToArray();

        lines.ShouldContain("length: How many chapters, 3 to 10");
        lines.ShouldContain("language: The tale's language (English, Korean)");
        foreach (var verb in Enum.GetValues<Verb>()) HelpPages.About(verb).ShouldNotBeEmpty();
    }

    private static Sentence Reply(string typed) => CommandLine.Parse(typed, ParseRules.Group()) switch
    {
        Parsed.Unknown unknown => Replies.Say(unknown),
        Parsed.Invalid invalid => Replies.Say(invalid),
        var other => throw new InvalidOperationException($"{typed} is {other}"),
    };

    private static IEnumerable<Refusal> Every(string name)
    {
        var type = typeof(Refusal).GetNestedType(name)!;
        var parameter = type.GetConstructors().Single(c => c.GetParameters().All(p => p.ParameterType != type)).GetParameters();
        object[][] choices = [.. parameter.Select(p => p.ParameterType.IsEnum
            ? [.. Enum.GetValues(p.ParameterType).Cast<object>()]
            : new object[] { p.ParameterType == typeof(string) ? "Bori" : p.ParameterType == typeof(int) ? 3 : DateTimeOffset.UnixEpoch })];
        return choices is [var only]
            ? only.Select(o => (Refusal)Activator.CreateInstance(type, o)!)
            : [(Refusal)Activator.CreateInstance(type, [.. choices.Select(c => c[0])])!];
    }
}

using System.Text.RegularExpressions;
using FairyTaleBot.Embedded.Storyteller.Grammar;
using FairyTaleBot.Embedded.Storyteller.Registers;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Tests.Embedded.Storyteller;

/// <summary>Each age hears the tale in its own way: sentence length, words, what may frighten, and in Korean the style.</summary>
public sealed partial class RegisterTests
{
    private const int Tales = 40;

    [Theory]
    [InlineData(Language.En)]
    [InlineData(Language.Ko)]
    public async Task Sentences_grow_with_the_reader(Language language)
    {
        var small = await MeanSentence(language, AgeBand.From4To6);
        var middle = await MeanSentence(language, AgeBand.From7To9);
        var big = await MeanSentence(language, AgeBand.From10To12);
        TestContext.Current.TestOutputHelper?.WriteLine($"{language}: {small:0.00}, {middle:0.00}, {big:0.00} words a sentence");

        small.ShouldBeLessThan(middle - 0.3);
        middle.ShouldBeLessThan(big - 0.3);
    }

    [Theory]
    [InlineData(Language.En)]
    [InlineData(Language.Ko)]
    public async Task The_smallest_meet_less_that_frightens(Language language)
    {
        var small = await Fears(language, AgeBand.From4To6);
        var big = await Fears(language, AgeBand.From10To12);
        TestContext.Current.TestOutputHelper?.WriteLine($"{language}: {small:0.00} for the smallest, {big:0.00} for the biggest, of a hundred words");

        small.ShouldBeLessThan(big * 0.9);
    }

    [Theory]
    [InlineData("그는 문을 열었어요.", "그는 문을 열었다.")]
    [InlineData("꼭 기다린 것 같았지요. “잘 왔어요.” 부엉이가 말했답니다.", "꼭 기다린 것 같았다. “잘 왔어요.” 부엉이가 말했다.")]
    [InlineData("중요한 일이 생기기 전에는 꼭 그랬거든요.", "중요한 일이 생기기 전에는 꼭 그랬기 때문이다.")]
    [InlineData("하나도 무겁지 않아요. 아무도 오지 않아요.", "하나도 무겁지 않다. 아무도 오지 않는다.")]
    [InlineData("일곱은 아껴 두는 거래요.", "일곱은 아껴 두는 거라고 한다.")]
    [InlineData("누가 물을 올려 두었나 봐요.", "누가 물을 올려 두었나 보다.")]
    [InlineData("장갑이 손을 흔들더군요.", "장갑이 손을 흔들더라.")]
    public void Korean_narration_can_be_written_and_speech_stays_spoken(string spoken, string written) => KoreanPlain.Of(spoken).ShouldBe(written);

    [Fact]
    public void Every_Korean_sentence_has_a_written_form()
    {
        var spoken = Tables.For(Language.Ko).All.SelectMany(s => s.Variants.SelectMany(v => v.Lines.Where(l => !l.Includes).Select(l => l.Text).Append(v.Answer)).Append(s.Field("echo")))
            .SelectMany(t => PoliteEnd().Matches(Quoted().Replace(KoreanPlain.Of(Slot().Replace(t, m => m.Value.EndsWith("|였}", StringComparison.Ordinal) ? "나무였" : m.Value.EndsWith("|이었}", StringComparison.Ordinal) ? "별이었" : m.Value.EndsWith("|예요}", StringComparison.Ordinal) ? "나무예요" : "나무")), "")).Select(m => m.Value));

        spoken.Distinct().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("It was late, and they went home, but nobody minded at all.", "It was late. And they went home. But nobody minded at all.")]
    [InlineData("Short is short.", "Short is short.")]
    [InlineData("“It was late, and they went home,” said the owl to everybody there.", "“It was late, and they went home,” said the owl to everybody there.")]
    public void An_English_sentence_is_parted_only_at_a_joint(string whole, string parted) => EnglishLength.Shorter(whole).ShouldBe(parted);

    [Fact]
    public void Short_English_sentences_are_joined_for_the_bigger() =>
        EnglishLength.Longer("The door was old. It creaked. “Who?” said the owl.").ShouldBe("The door was old, and it creaked. “Who?” said the owl.");

    private static async Task<double> MeanSentence(Language language, AgeBand age)
    {
        var lengths = new List<int>();
        for (var seed = 0UL; seed < Tales; seed++)
        {
            foreach (var chapter in (await ToldTale.TellAsync(new TellRequest(language, seed, 5, age))).Chapters) lengths.AddRange(chapter.Draft.Paragraphs.SelectMany(Prose.Sentences).Select(Prose.Words));
        }

        return lengths.Average();
    }

    private static async Task<double> Fears(Language language, AgeBand age)
    {
        var (fears, words) = (0, 0);
        for (var seed = 0UL; seed < Tales; seed++)
        {
            var tale = await ToldTale.TellAsync(new TellRequest(language, seed, 5, age));
            fears += RegisterWords.Fears(tale.Text, language);
            words += Prose.Words(tale.Text);
        }

        return 100.0 * fears / words;
    }

    [GeneratedRegex(@"\S*(?:요|[습입합됩랍답]니다)[.!?]")]
    private static partial Regex PoliteEnd();

    [GeneratedRegex("“[^”]*”|‘[^’]*’")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Slot();
}

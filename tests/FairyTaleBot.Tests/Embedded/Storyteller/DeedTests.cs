using FairyTaleBot.Languages;
using FairyTaleBot.Reviews;

namespace FairyTaleBot.Tests.Embedded.Storyteller;

/// <summary>What people propose to do is done, with its outcome, and by whoever they name; what lives is handled as somebody.</summary>
public sealed class DeedTests
{
    [Theory]
    [InlineData("they build a rocket", "rocket", "built", "hammering")]
    [InlineData("we all bake a pumpkin pie", "pumpkin pie", "baked", "stone", "fire")]
    [InlineData("they paint a rainbow", "rainbow", "painted", "drew")]
    [InlineData("they ride on a whale", "whale", "rode", "ridden", "Hold tight", "climbed")]
    [InlineData("Maple builds a rocket", "Maple", "built", "hammering")]
    public async Task An_act_is_done_and_its_thing_comes_back(string idea, string thing, params string[] done)
    {
        for (var seed = 0UL; seed < 12; seed++)
        {
            var tale = await ToldTale.TellAsync(new TellRequest(Seed: seed) { Ideas = { [2] = idea } });
            var told = tale.Chapters[2].Draft.Text;

            told.ShouldContain(thing, Case.Insensitive);
            done.Any(d => told.Contains(d, StringComparison.OrdinalIgnoreCase)).ShouldBeTrue($"seed {seed}: {told}");
            tale.Blocking.ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData(Language.En, "they build a rocket", "leans to the left", "leaned", "left over", "left over")]
    [InlineData(Language.Ko, "로켓을 만들어요", "왼쪽으로 조금 기울었지요", "기울었지만", "남은 나사", "나사가 하나 남")]
    public async Task An_end_recalls_an_act_only_as_it_was_told(Language language, string idea, string recalledOne, string toldOne, string recalledOther, string toldOther)
    {
        var recalled = 0;
        for (var seed = 0UL; seed < 40; seed++)
        {
            var tale = await ToldTale.TellAsync(new TellRequest(language, seed, 3) { Ideas = { [1] = idea } });
            var (told, end) = (tale.Chapters[1].Draft.Text, tale.Chapters[2].Draft.Text);
            foreach (var (later, before) in new[] { (recalledOne, toldOne), (recalledOther, toldOther) })
            {
                if (!end.Contains(later, StringComparison.Ordinal)) continue;
                told.ShouldContain(before, Case.Sensitive, $"seed {seed}");
                recalled++;
            }
        }

        recalled.ShouldBePositive();
    }

    [Theory]
    [InlineData("단풍이가 로켓을 만들어요", "로켓", "만들", "망치", "완성")]
    [InlineData("다 같이 춤을 춰요", "춤", "추었", "폴짝")]
    [InlineData("고래를 타고 가요", "고래", "타고", "타는", "올라타", "달렸")]
    [InlineData("도둑이 숨어요", "도둑", "숨")]
    public async Task A_Korean_act_is_done(string idea, string thing, params string[] done)
    {
        for (var seed = 0UL; seed < 12; seed++)
        {
            var tale = await ToldTale.TellAsync(new TellRequest(Language.Ko, seed) { Ideas = { [2] = idea } });
            var told = tale.Chapters[2].Draft.Text;

            told.ShouldContain(thing);
            done.Any(d => told.Contains(d, StringComparison.Ordinal)).ShouldBeTrue($"seed {seed}: {told}");
            tale.Blocking.ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData(Language.En, "Tori jumps on a puppy", "puppy", "jumped on a", "jumped over")]
    [InlineData(Language.En, "we feed a duck", "duck", "shared a duck", "It tastes")]
    [InlineData(Language.En, "they eat a rabbit", "rabbit", "shared a rabbit", "It tastes")]
    [InlineData(Language.En, "they throw a kitten", "kitten", "threw a kitten", "kitten as high")]
    [InlineData(Language.En, "they bake a chicken", "chicken", "baked a chicken", "got baked")]
    [InlineData(Language.En, "they give a kitten to a witch", "kitten", "gave away", "held out a kitten")]
    [InlineData(Language.En, "they wash the puppy", "puppy", "hairpin", "put back")]
    [InlineData(Language.En, "they visit grandma", "grandma", "bigger inside", "paint")]
    [InlineData(Language.En, "we make a friend", "friend", "barrel", "screw")]
    [InlineData(Language.Ko, "강아지 위에서 뛰어요", "강아지", "강아지 위에서", "강아지를 훌쩍")]
    [InlineData(Language.Ko, "오리에게 먹이를 먹여요", "오리", "오리를 나눠", "베어 물고")]
    [InlineData(Language.Ko, "고양이를 던져요", "고양이", "고양이를 있는", "엉뚱한 데")]
    [InlineData(Language.Ko, "닭을 구워요", "닭", "닭을 구웠", "한 꼬집")]
    [InlineData(Language.Ko, "강아지를 씻어 줘요", "강아지", "머리핀", "옷걸이")]
    [InlineData(Language.Ko, "할머니를 찾아가요", "할머니", "할머니를 구경", "물감")]
    [InlineData(Language.Ko, "친구를 만들어요", "친구", "나무통", "나사")]
    public async Task Nothing_that_lives_is_handled_like_a_thing(Language language, string idea, string living, params string[] never)
    {
        for (var seed = 0UL; seed < 12; seed++)
        {
            var tale = await ToldTale.TellAsync(new TellRequest(language, seed) { Ideas = { [2] = idea } });
            var told = tale.Chapters[2].Draft.Text;

            told.ShouldContain(living, Case.Insensitive);
            foreach (var words in never) told.ShouldNotContain(words, Case.Sensitive, $"seed {seed}");
            tale.Blocking.ShouldBeEmpty($"seed {seed}");
        }
    }

    [Theory]
    [InlineData(Language.En, "they read a book", "There was a book")]
    [InlineData(Language.Ko, "책을 읽어 줘요", "책을 손가락으로 짚으며")]
    public async Task What_two_have_no_words_for_one_does_with_the_thing(Language language, string idea, string done)
    {
        for (var seed = 0UL; seed < 6; seed++) (await ToldTale.TellAsync(new TellRequest(language, seed) { Ideas = { [2] = idea } })).Chapters[2].Draft.Text.ShouldContain(done);
    }

    [Theory]
    [InlineData(Language.En, "they fly in the sky", "with the sky")]
    [InlineData(Language.Ko, "하늘을 날아가요", "하늘과 함께")]
    [InlineData(Language.En, "they hide under a bed", "hid the bed")]
    [InlineData(Language.Ko, "침대 밑에 숨어요", "침대를 아무도")]
    public async Task Where_it_is_done_is_no_thing_to_do_it_with(Language language, string idea, string never)
    {
        for (var seed = 0UL; seed < 6; seed++)
        {
            var tale = await ToldTale.TellAsync(new TellRequest(language, seed) { Ideas = { [2] = idea } });

            tale.Chapters[2].Draft.Text.ShouldNotContain(never);
            tale.Blocking.ShouldBeEmpty($"seed {seed}");
        }
    }

    [Theory]
    [InlineData(Language.En, "they jump over a bridge", "the bridge did(?: not|n.t) mind", "over the bridge")]
    [InlineData(Language.En, "they jump on the bed", "the bed did(?: not|n.t) mind", "over the bed")]
    [InlineData(Language.En, "they hide the treasure", "hid the treasure", "and the treasure hid")]
    [InlineData(Language.En, "they hide under a bed", "the bed kept the secret", "hid the bed")]
    [InlineData(Language.Ko, "침대 밑에 숨어요", "침대는 비밀을 지켜", "침대를 아무도")]
    [InlineData(Language.En, "they hide a puppy", "and the puppy hid", "hid the puppy")]
    [InlineData(Language.En, "they bake a chicken", "baked a cake for the chicken", "baked a chicken")]
    [InlineData(Language.Ko, "다리 위에서 폴짝 뛰어요", "다리도 싫지 않은", "뛰어넘")]
    [InlineData(Language.Ko, "침대 위에서 뛰어요", "침대도 싫지 않은", "뛰어넘")]
    [InlineData(Language.Ko, "보물을 숨겨요", "보물을 아무도 못 찾을", "함께 아무도")]
    [InlineData(Language.Ko, "강아지를 숨겨요", "강아지와 함께 아무도", "강아지를 아무도")]
    [InlineData(Language.Ko, "닭을 구워요", "닭에게 줄 케이크", "닭을 구")]
    public async Task A_thing_is_done_with_as_a_thing_and_whoever_lives_as_a_friend(Language language, string idea, string done, string never)
    {
        for (var seed = 0UL; seed < 6; seed++)
        {
            var tale = await ToldTale.TellAsync(new TellRequest(language, seed) { Ideas = { [2] = idea } });

            tale.Chapters[2].Draft.Text.ShouldMatch(done);
            tale.Text.ShouldNotContain(never);
            tale.Blocking.ShouldBeEmpty($"seed {seed}");
        }
    }

    [Theory]
    [InlineData("목도리를 떠요", true)]
    [InlineData("할머니가 양말을 짜요", true)]
    [InlineData("담요를 바느질해요", true)]
    [InlineData("다 같이 작전을 짜요", false)]
    [InlineData("고양이가 눈을 떠요", false)]
    [InlineData("우물에서 물을 떠요", false)]
    public async Task Only_what_can_be_knitted_is_knitted(string idea, bool knitted)
    {
        var tale = await ToldTale.TellAsync(new TellRequest(Language.Ko, 3) { Ideas = { [2] = idea } });

        tale.Bible.Ledger.Any(f => f.Id.Contains("deed.knit", StringComparison.Ordinal)).ShouldBe(knitted, tale.Chapters[2].Draft.Text);
    }

    [Fact]
    public async Task Whoever_is_named_does_it()
    {
        for (var seed = 0UL; seed < 8; seed++)
        {
            var hero = (await ToldTale.OpenAsync(new TellRequest(Seed: seed))).Cast[0].Name.Display;
            var tale = await ToldTale.TellAsync(new TellRequest(Seed: seed) { Ideas = { [2] = $"{hero} builds a rocket" } });

            tale.Chapters[2].Draft.Text.ShouldMatch($@"{hero} built a rocket|said {hero}, and the hammering|{hero} built one");
            tale.Chapters[4].Draft.Text.ShouldContain("rocket");
        }
    }
}

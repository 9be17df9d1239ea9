using FairyTaleBot.Common;
using FsCheck;
using FsCheck.Fluent;

namespace FairyTaleBot.Tests.Common;

public sealed class TextFitTests
{
    [Fact]
    public void A_long_text_is_cut_at_the_ends_of_sentences()
    {
        TextFit.Split("The fox ran. The owl slept! “Who is there?” asked the moon. Nobody answered.", 40)
            .ShouldBe(["The fox ran. The owl slept!", "“Who is there?” asked the moon.", "Nobody answered."]);
        TextFit.Split("여우가 달렸어요. 부엉이는 잠들었어요! “누구니?” 하고 달이 물었어요.", 25).ShouldBe(["여우가 달렸어요. 부엉이는 잠들었어요!", "“누구니?” 하고 달이 물었어요."]);
        TextFit.Split("狐は走った。梟は眠った。月は聞いた。", 16).ShouldBe(["狐は走った。梟は眠った。", "月は聞いた。"]);
    }

    [Fact]
    public void A_paragraph_is_a_better_place_to_cut_than_a_sentence() =>
        TextFit.Split("One. Two.\n\nThree. Four. Five.", 24).ShouldBe(["One. Two.", "Three. Four. Five."]);

    [Fact]
    public void A_word_without_end_is_cut_between_characters()
    {
        var family = "👨‍👩‍👧‍👦";
        TextFit.Split(string.Concat(Enumerable.Repeat(family, 10)), 30).ShouldAllBe(part => part.Length % family.Length == 0);
        TextFit.Cut("여우와 👨‍👩‍👧‍👦 함께", 8).ShouldBe("여우와…");
    }

    [Fact]
    public void No_part_is_too_long_or_blank_and_no_word_is_lost()
    {
        var texts = Gen.Elements("fox", " ", "  ", ". ", "! ", "\n\n", "\n", "”", "。", "🦊", "여우", "supercalifragilisticexpialidocious", "\ud83d", "e\u0301").ListOf().Select(string.Concat);
        Prop.ForAll(texts.ToArbitrary(), Gen.Choose(2, 60).ToArbitrary(), (text, limit) =>
        {
            var parts = TextFit.Split(text, limit);
            return parts.All(part => part.Length <= limit && !string.IsNullOrWhiteSpace(part))
                && string.Concat(string.Concat(parts).Where(letter => !char.IsWhiteSpace(letter))) == string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
        }).QuickCheckThrowOnFailure();
    }
}

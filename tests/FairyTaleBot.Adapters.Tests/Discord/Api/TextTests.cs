using FairyTaleBot.Adapters.Discord.Api.Text;
using FsCheck;
using FsCheck.Fluent;

namespace FairyTaleBot.Adapters.Tests.Discord.Api;

public sealed class TextTests
{
    [Theory]
    [InlineData("**bold** _it_ `code`", @"\*\*bold\*\* \_it\_ \`code\`")]
    [InlineData("||secret|| ~~gone~~", @"\|\|secret\|\| \~\~gone\~\~")]
    [InlineData("# Big\n> said\n- one\n-# small", "\\# Big\n\\> said\n\\- one\n\\-# small")]
    [InlineData("1. first\n 2) second", "1\\. first\n 2\\) second")]
    [InlineData("3.14 is a number # and that", @"3\.14 is a number # and that")]
    [InlineData("[free](https://bad.example)", "\\[free\\](https:\u2060//bad.example)")]
    [InlineData("<@123> <@&4> <#5> </tale:6> <t:7> <:fox:8>", @"\<@123> \<@&4> \<#5> \</tale:6> \<t:7> \<:fox:8>")]
    [InlineData("@everyone and @here", "@\u2060everyone and @\u2060here")]
    [InlineData(@"a\b", @"a\\b")]
    [InlineData("민아와 여우 🦊!", "민아와 여우 🦊!")]
    public void What_people_write_is_shown_as_written(string written, string escaped) => DiscordMarkdown.Escape(written).ShouldBe(escaped);

    [Fact]
    public void A_long_text_is_cut_at_the_ends_of_sentences()
    {
        DiscordText.Split("The fox ran. The owl slept! “Who is there?” asked the moon. Nobody answered.", 40)
            .ShouldBe(["The fox ran. The owl slept!", "“Who is there?” asked the moon.", "Nobody answered."]);
        DiscordText.Split("여우가 달렸어요. 부엉이는 잠들었어요! “누구니?” 하고 달이 물었어요.", 25).ShouldBe(["여우가 달렸어요. 부엉이는 잠들었어요!", "“누구니?” 하고 달이 물었어요."]);
        DiscordText.Split("狐は走った。梟は眠った。月は聞いた。", 16).ShouldBe(["狐は走った。梟は眠った。", "月は聞いた。"]);
    }

    [Fact]
    public void A_paragraph_is_a_better_place_to_cut_than_a_sentence() =>
        DiscordText.Split("One. Two.\n\nThree. Four. Five.", 24).ShouldBe(["One. Two.", "Three. Four. Five."]);

    [Fact]
    public void A_word_without_end_is_cut_between_characters()
    {
        var family = "👨‍👩‍👧‍👦";
        DiscordText.Split(string.Concat(Enumerable.Repeat(family, 10)), 30).ShouldAllBe(part => part.Length % family.Length == 0);
        DiscordText.Cut("여우와 👨‍👩‍👧‍👦 함께", 8).ShouldBe("여우와…");
    }

    [Fact]
    public void No_part_is_too_long_or_blank_and_no_word_is_lost()
    {
        var texts = Gen.Elements("fox", " ", "  ", ". ", "! ", "\n\n", "\n", "”", "。", "🦊", "여우", "supercalifragilisticexpialidocious", "\ud83d", "e\u0301").ListOf().Select(string.Concat);
        Prop.ForAll(texts.ToArbitrary(), Gen.Choose(16, 60).ToArbitrary(), (text, limit) =>
        {
            var parts = DiscordText.Split(text, limit);
            return parts.All(part => part.Length <= limit && !string.IsNullOrWhiteSpace(part))
                && string.Concat(string.Concat(parts).Where(letter => !char.IsWhiteSpace(letter))) == string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
        }).QuickCheckThrowOnFailure();
    }
}

using FairyTaleBot.Adapters.Telegram.Api.Text;

namespace FairyTaleBot.Adapters.Tests.Telegram;

public sealed class TextTests
{
    [Theory]
    [InlineData("a < b && c > d", "a &lt; b &amp;&amp; c &gt; d")]
    [InlineData("say \"hi\"", "say \"hi\"")]
    [InlineData("&lt; stays as written", "&amp;lt; stays as written")]
    [InlineData("토끼 🐇 & 달", "토끼 🐇 &amp; 달")]
    public void Exactly_what_would_be_markup_is_escaped(string text, string html) => TelegramHtml.Escape(text).ShouldBe(html);

    [Fact]
    public void Half_a_character_is_replaced_and_not_sent() => TelegramHtml.Escape("a\ud83dz").ShouldBe("a\ufffdz");

    [Theory]
    [InlineData("<b>Tori</b> &amp; Mina", "Tori & Mina")]
    [InlineData("<a href=\"https://example.org/?a=1&amp;b=2\">here</a>", "here")]
    [InlineData("&#128007; &#x1F407; &quot;&nbsp;", "🐇 🐇 \"&nbsp;")]
    [InlineData("<span class=\"tg-spoiler\">boo</span>", "boo")]
    [InlineData("1 < 2 and <3", "1 < 2 and <3")]
    public void Length_is_counted_after_the_markup_is_gone(string html, string plain)
    {
        HtmlText.Parse(html).Plain.ShouldBe(plain);
        HtmlText.Parse(html).Length.ShouldBe(plain.Length);
    }

    [Fact]
    public void A_rabbit_counts_as_two_units() => HtmlText.Parse("<i>🐇</i>").Length.ShouldBe(2);

    [Theory]
    [InlineData("토리가 웃었어요. \"가자!\" 미나가 말했어요. 달이 떴어요.", 20)]
    [InlineData("The moon rose. \"Come!\" said Mina. They went on… And on.", 22)]
    [InlineData("月が出た。「行こう！」と言った。", 9)]
    public void Long_text_is_cut_where_a_sentence_ends(string text, int limit)
    {
        var pieces = HtmlText.Parse(text).Split(limit);

        pieces.Count.ShouldBeGreaterThan(1);
        pieces.ShouldAllBe(piece => piece.Length <= limit && ".!。！…\"」".Contains(piece.Last()));
        string.Concat(pieces).Replace(" ", "", StringComparison.Ordinal).ShouldBe(text.Replace(" ", "", StringComparison.Ordinal));
    }

    [Fact]
    public void A_paragraph_s_end_is_better_than_a_sentence_s() =>
        HtmlText.Parse("One went. Two went.\n\nThree went. Four went.").Split(34).ShouldBe(["One went. Two went.", "Three went. Four went."]);

    [Fact]
    public void Markup_open_at_a_cut_is_closed_and_opened_again() =>
        HtmlText.Parse("<b>One <i>went. Two</i> went.</b> <u>End.</u>").Split(12).ShouldBe(
            ["<b>One <i>went.</i></b>", "<b><i>Two</i> went.</b>", "<u>End.</u>"]);

    [Fact]
    public void A_family_of_one_emoji_is_never_torn()
    {
        const string Family = "👨‍👩‍👧‍👦";

        HtmlText.Parse(string.Concat(Enumerable.Repeat(Family, 5))).Split(25).ShouldBe([Family + Family, Family + Family, Family]);
    }

    [Fact]
    public void Pieces_never_exceed_the_limit_and_lose_no_word()
    {
        var random = new Random(7);
        string[] parts = ["토리", "🐇", "moon", " ", " ", ". ", "! ", "\n\n", "&", "<", "👨‍👩‍👧‍👦", "요.", "\"", "e\u0301"];
        for (var round = 0; round < 300; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 120)).Select(_ => parts[random.Next(parts.Length)]));
            var limit = random.Next(12, 60);

            var pieces = HtmlText.Parse($"<b>{TelegramHtml.Escape(text)}</b>").Split(limit).Select(HtmlText.Parse).ToArray();

            pieces.ShouldAllBe(piece => piece.Length <= limit && piece.Length > 0);
            Bare(string.Concat(pieces.Select(piece => piece.Plain))).ShouldBe(Bare(text));
        }

        static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
    }

    [Fact]
    public void White_space_alone_makes_no_piece() => HtmlText.Parse(" \n ").Split(10).ShouldBeEmpty();
}

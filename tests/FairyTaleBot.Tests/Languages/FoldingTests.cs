using FairyTaleBot.Languages;

namespace FairyTaleBot.Tests.Languages;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("we meet 👨‍👩‍👧 there", 9, "we meet ")]
    [InlineData("we meet 👨‍👩‍👧 there", 13, "we meet 👨‍👩‍👧")]
    [InlineData("🇰🇷🇰🇷", 3, "🇰🇷")]
    [InlineData("👨‍👩‍👧", 2, "👨‍")]
    [InlineData("토끼와 달", 2, "토끼")]
    [InlineData("fox", 3, "fox")]
    [InlineData("fox", 0, "")]
    public void A_label_ends_with_whole_signs(string text, int most, string expected) => Folding.CutWhole(text, most).ShouldBe(expected);

    [Theory]
    [InlineData("  a  fox\t\r\n and a hen ", "a fox and a hen")]
    [InlineData("ＦＯＸ！", "FOX!")]
    [InlineData("𝐟𝐨𝐱", "fox")]
    [InlineData("fo\u200bx \u202egnol\u202c", "fox gnol")]
    [InlineData("fox\U000E0041\U000E0042", "fox")]
    [InlineData("f\u0301\u0301\u0301\u0301\u0301\u0301ox", "f\u0301\u0301ox")]
    [InlineData("토리", "토리")]
    [InlineData("\u1110\u1169\u1105\u1175", "토리")]
    [InlineData("ㅋㅋㅋ 좋아요…", "ㅋㅋㅋ 좋아요…")]
    [InlineData("a\ud800b", "ab")]
    [InlineData("👨‍👩‍👧 ☀️ 1️⃣", "👨‍👩‍👧 ☀️ 1️⃣")]
    [InlineData("ㅤㅤ", "")]
    [InlineData(null, "")]
    public void What_people_type_is_made_plain(string? typed, string plain) => Folding.Clean(typed, 100).ShouldBe(plain);

    [Theory]
    [InlineData("rainbow", 4, "rain")]
    [InlineData("🦊🦊🦊", 2, "🦊🦊")]
    [InlineData("가나다라", 2, "가나")]
    [InlineData("abc def", 4, "abc")]
    public void Too_long_a_text_is_cut_at_whole_characters(string typed, int max, string cut) => Folding.Clean(typed, max).ShouldBe(cut);

    [Fact]
    public void Length_is_counted_in_scalars_not_in_units() => Folding.Scalars("🦊가a").ShouldBe(3);

    [Theory]
    [InlineData("Mina", " ｍＩＮＡ ")]
    [InlineData("민아", "\u1106\u1175\u11ab\u110b\u1161")]
    [InlineData("Zoë", "ZOE\u0308")]
    public void One_name_has_one_key(string one, string other) => Folding.NameKey(one).ShouldBe(Folding.NameKey(other));

    [Fact]
    public void Different_names_have_different_keys() => Folding.NameKey("Mina").ShouldNotBe(Folding.NameKey("Nina"));

    [Fact]
    public void A_flood_is_cut_to_its_first_characters() => Folding.Clean(new string('a', 1_000_000), 10).ShouldBe("aaaaaaaaaa");
}

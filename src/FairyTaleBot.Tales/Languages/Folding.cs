using System.Globalization;
using System.Text;

namespace FairyTaleBot.Languages;

/// <summary>Makes what people type plain: one form of each letter, nothing invisible, single spaces. It keeps what they meant to write.</summary>
public static class Folding
{
    private const int MaxMarks = 2;
    private const int ZeroWidthJoiner = 0x200D;
    private const int EmojiVariation = 0xFE0F;

    /// <summary>
    /// The text composed (NFC), wide and ornamental letters made plain, without control, direction, zero-width and tag characters,
    /// white space collapsed and trimmed, cut at <paramref name="maxScalars"/>. A caller that wants to refuse what is too long
    /// counts with <see cref="Scalars"/> before. Never throws on broken Unicode.
    /// </summary>
    /// <param name="maxScalars">The most Unicode scalars that come back.</param>
    public static string Clean(string? text, int maxScalars)
    {
        if (string.IsNullOrEmpty(text) || maxScalars <= 0) return "";
        // What is invisible or decomposed takes more room than what comes back; the margin keeps a flood from costing more than its worth.
        var head = Cut(text, (int)Math.Min(int.MaxValue, (maxScalars * 8L) + 1024));
        var plain = Plain(head, maxScalars * 4L).Normalize(NormalizationForm.FormC);
        return Cut(plain, maxScalars).TrimEnd();
    }

    /// <summary>How many Unicode scalars there are: what people count as characters, save for composed emoji.</summary>
    public static int Scalars(string text) => text.EnumerateRunes().Count();

    /// <summary>At most <paramref name="maxScalars"/> of it from the beginning, never half a surrogate pair.</summary>
    public static string Cut(string text, int maxScalars)
    {
        if (text.Length <= maxScalars) return text;
        var units = 0;
        var left = maxScalars;
        foreach (var rune in text.EnumerateRunes())
        {
            if (left-- == 0) break;
            units += rune.Utf16SequenceLength;
        }

        return text[..units];
    }

    /// <summary>As <see cref="Cut"/>, and never half of what is seen as one: a flag, a family.</summary>
    public static string CutWhole(string text, int maxScalars)
    {
        var units = Cut(text, maxScalars).Length;
        var whole = 0;
        while (whole < units)
        {
            var next = whole + StringInfo.GetNextTextElementLength(text.AsSpan(whole));
            // Something longer than all there is room for is no letter of any language.
            if (next > units) return text[..(whole > 0 ? whole : units)];
            whole = next;
        }

        return text[..units];
    }

    /// <summary>Under which a name is the same name: compatibility forms folded, case ignored, trimmed.</summary>
    public static string NameKey(string? name) =>
        Clean(name, 256).Normalize(NormalizationForm.FormKC).ToLowerInvariant().Trim();

    private static string Plain(string text, long limit)
    {
        var plain = new StringBuilder(Math.Min(text.Length, 1024));
        var space = false;
        var marks = 0;
        var kept = 0L;
        Rune before = default;
        var runes = text.EnumerateRunes().ToArray();
        for (var i = 0; i < runes.Length && kept < limit; i++)
        {
            var rune = runes[i];
            if (IsSpace(rune))
            {
                space = plain.Length > 0;
                continue;
            }

            if (!IsSeen(rune, before, i + 1 < runes.Length ? runes[i + 1] : default)) continue;
            marks = IsMark(rune) ? marks + 1 : 0;
            if (marks > MaxMarks) continue;
            if (space) plain.Append(' ');
            space = false;
            plain.Append(IsOrnamental(rune) ? rune.ToString().Normalize(NormalizationForm.FormKC) : rune.ToString());
            before = rune;
            kept++;
        }

        return plain.ToString();
    }

    private static bool IsSpace(Rune rune) => Rune.IsWhiteSpace(rune) || rune.Value is 0x3164 or 0xFFA0 or 0x115F or 0x1160 or 0x2800;

    /// <summary>A joiner and a variation selector are seen only where they shape an emoji.</summary>
    private static bool IsSeen(Rune rune, Rune before, Rune after) => rune.Value switch
    {
        ZeroWidthJoiner => IsEmoji(before) && IsEmoji(after),
        EmojiVariation => IsEmoji(before) || before.Value is (>= '0' and <= '9') or '#' or '*',
        0x20E3 => before.Value is EmojiVariation,
        (>= 0xFE00 and <= 0xFE0E) or 0x034F or 0x180E or 0xFFFC or 0xFFFD or (>= 0xE0000 and <= 0xE0FFF) => false,
        _ => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse
            or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate),
    };

    private static bool IsEmoji(Rune rune) =>
        rune.Value is (>= 0x1F000 and <= 0x1FAFF) or (>= 0x2190 and <= 0x21FF) or (>= 0x2300 and <= 0x27BF) or (>= 0x2B00 and <= 0x2BFF) or EmojiVariation;

    private static bool IsMark(Rune rune) =>
        rune.Value is not EmojiVariation && Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    /// <summary>
    /// Letters that are another letter in costume. Not all of NFKC: it would turn "ㅋㅋ" into half syllables and "…" into dots,
    /// which people did not type.
    /// </summary>
    private static bool IsOrnamental(Rune rune) =>
        rune.Value is (>= 0xFF01 and <= 0xFFEE) or (>= 0x1D400 and <= 0x1D7FF) or (>= 0xFB00 and <= 0xFB06) or (>= 0x2460 and <= 0x24EA);
}

using System.Text.RegularExpressions;
using FairyTaleBot.Languages;
using FairyTaleBot.Reviews.Text;

namespace FairyTaleBot.Briefs;

/// <summary>
/// Tells a wish for a tale from an order to the machine that tells it: "ignore your instructions and …". People's words are data; a
/// clause that is an order is no part of any wish. Both languages are looked at, whatever the tale's.
/// </summary>
public static partial class Orders
{
    public static bool StandsIn(string? text)
    {
        if (string.IsNullOrEmpty(text)) return false;
        var lowered = text.ToLowerInvariant().Replace('’', '\'');
        return Enum.GetValues<Language>().Any(l => Lists.Orders.In(l).Find(lowered) is not null);
    }

    /// <summary>What is left of a text when its orders are taken out, sentence by sentence; empty when nothing is left. A text without orders comes back as it was.</summary>
    public static string Without(string text)
    {
        if (!StandsIn(text)) return text;
        var kept = Clauses().Matches(text).Select(m => m.Value.Trim()).Where(c => c.Length > 0 && !StandsIn(c)).ToList();
        var left = string.Join(' ', kept).Trim(' ', ',', ';', ':', '-', '—');
        // An order that was cut in two is one still; and what stands behind one, as "say X", belongs to it.
        return StandsIn(left) || !left.Any(char.IsLetter) ? "" : left;
    }

    [GeneratedRegex(@"[^.!?;\n。]+[.!?;\n。]*")]
    private static partial Regex Clauses();
}

using System.Text;
using System.Text.RegularExpressions;
using FairyTaleBot.Common;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Embedded.Storyteller.Registers;

/// <summary>
/// Every tale has a teller of its own: one says "somebody" and "did not", another "someone" and "didn't"; in Korean one sentence ends on
/// -어요 where another teller's ends on -지요. It stays the same to the end of the tale.
/// </summary>
internal sealed partial class Voice(ulong tale, Language language)
{
    private const int Twice = 2;
    private const int KoreanSwaps = 5;

    private readonly bool contracts = Seeded.For(tale, "voice contracts").Next(Twice) == 0;
    private readonly bool inverts = Seeded.For(tale, "voice inverts").Next(Twice) == 0;
    private readonly bool plainly = Seeded.For(tale, "voice begins").Next(Twice) == 0;
    private readonly Dictionary<string, string> words = language == Language.En ? Chosen(tale) : [];

    public string Of(string text) => language == Language.Ko ? Korean(text) : English(text);

    private static Dictionary<string, string> Chosen(ulong tale)
    {
        var chosen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (one, other, back) in RegisterWords.Voices)
        {
            var first = Seeded.For(tale, "voice " + one).Next(Twice) == 0;
            if (!first && !back) continue;
            var (from, to) = first ? (one, other) : (other, one);
            chosen[from] = to;
            chosen[Grammar.English.Capitalised(from)] = Grammar.English.Capitalised(to);
        }

        return chosen;
    }

    private string English(string text)
    {
        var voiced = RegisterWords.VoicePattern.Replace(text, m => words.GetValueOrDefault(m.Value, m.Value));
        if (inverts) voiced = SaidBy().Replace(voiced, "” $2 $1.");
        if (plainly && voiced.StartsWith("And ", StringComparison.Ordinal)) voiced = Grammar.English.Capitalised(voiced[4..]);
        return contracts ? Contractible().Replace(voiced, m => Contracted(m.Value)) : voiced;
    }

    private static string Contracted(string words) => words.EndsWith(" not", StringComparison.Ordinal)
        ? words[..^4] + "n't"
        : words.Split(' ') is [var who, var verb] ? who + (verb switch { "am" => "'m", "are" => "'re", _ => "'s" }) : words;

    /// <summary>Some of the endings that say the same are exchanged, outside what is spoken.</summary>
    private string Korean(string text)
    {
        var voiced = new StringBuilder(text.Length);
        var (depth, from) = (0, 0);
        var before = "";
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] is not ('“' or '”' or '‘' or '’')) continue;
            var part = text[from..i];
            voiced.Append(depth == 0 ? PastEnd().Replace(part, m => m.Groups[1].Value + (before = Ending(part, m, before))) : part);
            if (i < text.Length)
            {
                voiced.Append(text[i]);
                depth = Math.Max(0, depth + (text[i] is '“' or '‘' ? 1 : -1));
            }

            from = i + 1;
        }

        return voiced.ToString();
    }

    /// <param name="before">How the sentence before ended: two in a row do not end on 지요, whichever of them was so from the beginning.</param>
    private string Ending(string part, Match match, string before)
    {
        var ending = match.Groups[2].Value;
        if ((match.Groups[1].Value[0] - '가') % 28 != 20) return ending;
        var voiced = Seeded.For(tale, $"voice {part} {match.Index}").Next(KoreanSwaps) switch
        {
            0 or 1 => ending == "어요." ? "지요." : "어요.",
            2 => ending == "답니다." ? "어요." : ending,
            _ => ending,
        };
        return voiced == "지요." && (before == "지요." || NextSoftly().IsMatch(part, match.Index + match.Length)) ? "어요." : voiced;
    }

    [GeneratedRegex(@"\b(?:(?:[Dd]id|[Ww]as|[Ii]s|[Cc]ould|[Ww]ould|[Dd]o|[Dd]oes|[Hh]ad|[Ww]ere) not|(?<!\b[Hh]ow \p{L}+ )(?:[Ii]t|[Tt]hat|[Ww]hat|[Tt]here|[Ss]he|[Hh]e) is(?! it\b)|I am|(?<!\b[Hh]ow )(?:[Yy]ou|[Ww]e|[Tt]hey) are)(?= \p{L})")]
    private static partial Regex Contractible();

    [GeneratedRegex(@"” (said|asked|whispered) (\{\w+\})\.")]
    private static partial Regex SaidBy();

    [GeneratedRegex(@"\G[^.!?]*지요\.")]
    private static partial Regex NextSoftly();

    [GeneratedRegex(@"([가-힣])(어요\.|지요\.|답니다\.)")]
    private static partial Regex PastEnd();
}

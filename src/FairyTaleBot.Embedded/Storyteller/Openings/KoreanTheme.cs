using System.Text.RegularExpressions;
using FairyTaleBot.Embedded.Storyteller.Grammar;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Embedded.Storyteller.Openings;

/// <summary>Whom a Korean theme means: "우리 강아지 콩이와 달", "지우와 공룡", "바다에 간 두 자매".</summary>
internal static partial class KoreanTheme
{
    private static readonly string[] Grown = ["엄마", "아빠", "할머니", "할아버지", "이모", "고모", "삼촌", "선생님"];

    private static readonly (string Said, string Elder, string Younger)[] Siblings = [("자매", "언니", "동생"), ("남매", "누나", "동생"), ("형제", "형", "동생"), ("쌍둥이", "쌍둥이", "쌍둥이")];

    /// <summary>The names of up to two whom the theme is about, and the theme with them taken out, so that they are read as no things.</summary>
    public static (string[] Names, string Left) Names(string text)
    {
        var names = new List<string>();
        var tokens = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < tokens.Length && names.Count < 2; i++)
        {
            var kind = i > 0 ? Gazetteer.Exactly(tokens[i - 1], Language.Ko) : null;
            var pet = i > 1 && kind is { Lives: true } && tokens[i - 2] is "우리" or "내" or "제" ? Pet().Match(tokens[i]).Groups["name"].Value : "";
            if ((pet.Length > 0 ? pet : KoreanNames.In(tokens[i], i == tokens.Length - 1 || kind is { Lives: true } or { Kind: NounKind.Vehicle })) is not { } name) continue;
            names.Add(name);
            tokens[i] = Doings.Filler;
        }

        // Sisters are the tale's two, whatever they are called, and "공룡 친구" is a dinosaur.
        for (var i = 0; i < tokens.Length; i++)
        {
            if (Siblings.Any(s => tokens[i].StartsWith(s.Said, StringComparison.Ordinal)) || (i > 0 && tokens[i].StartsWith("친구", StringComparison.Ordinal) && Gazetteer.Exactly(tokens[i - 1], Language.Ko) is { Lives: true })) tokens[i] = Doings.Filler;
        }

        return ([.. names], string.Join(' ', tokens));
    }

    /// <summary>Hero and helper, of those who are named or of a kind.</summary>
    public static Noun[] Cast(string text, string[] names, Noun[] living)
    {
        if (Siblings.FirstOrDefault(s => text.Contains(s.Said, StringComparison.Ordinal)) is { Said: not null } of) return [Known(of.Elder), Known(of.Younger)];
        // "친구가 없는 유령" is about a ghost, "아기 돼지" about a pig, and whoever is looked for comes along with nobody.
        var others = living.Where(n => n.Ko is not ("친구" or "아기" or "아이" or "꼬마")).ToArray();
        var cast = (others.Length > 0 ? others : living.Where(n => n.Ko != "친구")).Where((n, i) => i == 0 || !Sought(text, n.Ko)).ToList();
        // With a father goes a child.
        if (names.Length == 0 && cast.Count > 0 && Grown.Contains(cast[0].Ko) && Regex.IsMatch(text, Regex.Escape(cast[0].Ko) + "(?:와|과|랑|이랑|하고)(?!\\p{L})")) return [cast.Count > 1 ? cast[1] : Known("꼬마"), cast[0]];
        if (names.Length == 0 || !KoreanNames.IsChilds(names[0]) || cast.Any(n => text.Contains($"{n.Ko} {names[0].TrimEnd('이')}", StringComparison.Ordinal))) return [.. cast];
        return [Known("꼬마"), .. names.Length > 1 && KoreanNames.IsChilds(names[1]) ? [Known("꼬마")] : cast];
    }

    /// <summary>Whether a word says where or when something is, and not what.</summary>
    public static bool IsWhere(string text, string thing) => Regex.IsMatch(text, Regex.Escape(thing) + "(?:에|에서|에는|까지|으?로)(?!\\p{L})");

    /// <summary>Whether a thing only says what somebody is like: "귀가 큰 토끼"; "그림자가 사라진 여우" is about a shadow.</summary>
    public static bool IsTrait(string text, string thing) =>
        Regex.Match(text, Regex.Escape(thing) + @"[이가]\s+(?!없|사라|도망|떠나|떠난|잃|필요)(\p{L}+)").Groups[1].Value is { Length: > 0 } said && (said[^1] - '가') % 28 == Doings.FinalN;

    private static bool Sought(string text, string kind) => Regex.IsMatch(text, Regex.Escape(kind) + @"[을를]\s*(?:찾|잃|기다)");

    private static Noun Known(string name) => Gazetteer.Exactly(name, Language.Ko)!;

    /// <summary>"우리 고양이 치즈와": somebody's own pet may be called like anything.</summary>
    [GeneratedRegex("^(?<name>[가-힣]{1,6}?)(?:이랑|하고|와|과|랑|의|네|가|는|은|를|을)?$")]
    private static partial Regex Pet();
}

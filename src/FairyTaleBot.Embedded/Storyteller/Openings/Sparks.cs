using System.Text.RegularExpressions;
using FairyTaleBot.Briefs;
using FairyTaleBot.Embedded.Storyteller.Grammar;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Embedded.Storyteller.Openings;

/// <summary>The point of a theme, where it has one: a fear that must be met, or something that cannot be done until it can.</summary>
internal static partial class Sparks
{
    private const int MaxDeed = 28;

    /// <summary>"afraid of honey": honey.</summary>
    public static (string Thing, string Left)? Fear(string text, Language language)
    {
        var match = language == Language.Ko ? FearKo().Match(text) : FearEn().Match(text) is { Success: true } afraid ? afraid : DislikeEn().Match(text);
        if (!match.Success) return null;
        var said = match.Groups["thing"].Value.Trim();
        var thing = language == Language.En && Bare(said) is { } bare ? bare : IdeaWords.ThingOf(said, language);
        return thing is null ? null : (thing, text.Remove(match.Index, match.Length) + " " + match.Groups["rest"].Value);
    }

    /// <summary>"could not fly", "wanted to sing": fly, sing; in Korean the stem before -지 못하다 and -고 싶다.</summary>
    public static (string Deed, string Left)? Deed(string text, Language language)
    {
        if (language == Language.En)
        {
            var afraid = FearOfDoing().Match(text);
            if (afraid.Success && Base(afraid.Groups["deed"].Value) is { } feared) return (feared, text[..afraid.Index]);
            var match = CannotEn().Match(text);
            var deed = match.Groups["deed"].Value.Trim().TrimEnd('.', '!', '?').ToLowerInvariant();
            return match.Success && deed.Length is > 1 and <= MaxDeed && deed.Split(' ')[0] is not ("be" or "have" or "find" or "get" or "go") ? (deed, text[..match.Index]) : null;
        }

        var without = NotKo().Match(text);
        if (without.Success) return (KoreanStem(without), text[(without.Index + without.Length)..]);
        var korean = CannotKo().Match(text);
        if (!korean.Success) return null;
        var stem = korean.Groups["stem"].Value.Trim();
        return stem.Length is > 0 and <= MaxDeed && stem.Split(' ')[^1] is not ("있" or "되" or "찾" or "가지") ? (stem, text[(korean.Index + korean.Length)..]) : null;
    }

    /// <summary>"수영을 못하는" is 수영하, "글을 못 읽는" 글을 읽, "잠을 못 자는" 잠을 자.</summary>
    private static string KoreanStem(Match match)
    {
        if (match.Groups["verb"].Value is not { Length: > 0 } verb) return match.Groups["noun"].Value + "하";
        // A stem in ㄹ has lost it before 는.
        var stem = verb switch { "나" => "날", "노" => "놀", "우" => "울", "부" => "불", "만드" => "만들", _ => verb };
        return $"{match.Groups["noun"].Value}{match.Groups["mark"].Value} {stem}";
    }

    private static string? Bare(string said)
    {
        var words = said.ToLowerInvariant().Split(' ').SkipWhile(w => w is "the" or "a" or "an" or "his" or "her" or "their" or "its" or "own" or "all").ToArray();
        var name = string.Join(' ', words).TrimEnd('.', '!', '?');
        return name.Length is > 1 and <= 24 && words.Length <= 3 ? name : null;
    }

    /// <summary>"flying" is to fly, "swimming" to swim; null for what is not known to be a doing.</summary>
    private static string? Base(string doing)
    {
        var word = doing.ToLowerInvariant();
        string[] known = ["fly", "swim", "sing", "dance", "jump", "climb", "sleep", "speak", "talk", "run", "ride", "read", "play", "fall", "laugh", "dive", "roar"];
        return known.FirstOrDefault(k => word == k + "ing" || word == k + k[^1] + "ing" || (k[^1] == 'e' && word == k[..^1] + "ing"));
    }

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b(?:who|that|which)?\s*(?:(?:was|is|were|are|so|very|too)\s+)*(?:afraid|scared|frightened|terrified)\s+of\s+(?<thing>[\p{L}' ]+?)(?=$|[,.!?]|\s+and\s)(?<rest>)", Plain)]
    private static partial Regex FearEn();

    [GeneratedRegex(@"\b(?:who|that|which)\s+(?:hate[sd]?|(?:do|did)(?:es)?\s*(?:n['’]?t|not)\s+like)\s+(?!to\b|\p{L}+ing\b)(?<thing>[\p{L}' ]+?)(?=$|[,.!?]|\s+and\s)(?<rest>)", Plain)]
    private static partial Regex DislikeEn();

    [GeneratedRegex(@"\b(?:afraid|scared|frightened|terrified)\s+(?:of|to)\s+(?<deed>\p{L}+ing)\b", Plain)]
    private static partial Regex FearOfDoing();

    [GeneratedRegex(@"\b(?:who|that|which)\s+(?:really\s+|always\s+|only\s+)?(?:could\s*n['’]t|could\s+not|can\s*['’]?t|cannot|can\s+not|couldnt|cant|would\s+not|would\s*n['’]t|wanted\s+to|wants\s+to|longed\s+to|wished\s+to|dreamed\s+of\s+being\s+able\s+to|learned\s+to|learnt\s+to|learns\s+to|forgot\s+how\s+to|never\s+learned\s+to)\s+(?<deed>[\p{L}' ]+)", Plain)]
    private static partial Regex CannotEn();

    [GeneratedRegex(@"(?<thing>\S+?)(?:을|를|이|가)\s*(?:너무\s*|아주\s*)?(?:무서워하는|무서워하던|무서워한|무서운|겁내는|두려워하는|두려워한|싫어하는)\s*(?<rest>)")]
    private static partial Regex FearKo();

    [GeneratedRegex(@"(?<noun>[가-힣]{1,8}?)(?<!지)(?:(?:을|를)?\s*못\s?하는|(?<mark>을|를|도|에)?\s+못\s(?<verb>[가-힣]{1,3})는)\s*")]
    private static partial Regex NotKo();

    [GeneratedRegex(@"(?<stem>(?:\S+(?:을|를)\s)?\S+?)(?:지\s*못하는|지\s*못한|지\s*않는|고\s*싶은|고\s*싶었던|고\s*싶어\s*하는|고\s*싶어하는)\s*")]
    private static partial Regex CannotKo();
}

using FairyTaleBot.Characters;
using FairyTaleBot.Embedded.Storyteller.Grammar;
using FairyTaleBot.Engine.Styles.Grids;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Embedded.Casting;

/// <summary>Reads what the styles are to draw: "cute cat", "귀여운 고양이", "a small white rabbit with a red scarf".</summary>
public static class GridSubjects
{
    private static readonly (string Ko, string En)[] Adjectives =
    [
        ("귀여운", "cute"), ("작은", "small"), ("아기", "baby"), ("큰", "big"), ("용감한", "brave"), ("졸린", "sleepy"), ("행복한", "happy"), ("통통한", "round"),
        ("하얀", "white"), ("흰", "white"), ("까만", "black"), ("검은", "black"), ("빨간", "red"), ("파란", "blue"), ("노란", "yellow"), ("초록", "green"), ("분홍", "pink"),
    ];

    private static readonly string[] Articles = ["a", "an", "the"];
    private static readonly string[] Builds = ["tiny", "small", "little", "baby", "big", "round"];

    /// <summary>Null when the words name nobody that can be drawn.</summary>
    public static GridSubject? Read(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var text = Folding.Clean(words, 80);
        var language = text.Any(c => c is >= '가' and <= '힣') ? Language.Ko : Language.En;
        var read = JoinLine.Read(text, language);
        string[] typed = [.. text.ToLowerInvariant().Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries)];
        // "A baby dragon with a bird" is a dragon: the last one named, before what it has.
        if (typed.TakeWhile(w => w is not ("with" or "and" or "in")).Select(w => JoinLine.Living(w, language)).LastOrDefault(n => n is not null) is not { } noun) return null;
        string[] english = language == Language.En
            ? [.. typed.Where(w => !Articles.Contains(w))]
            : [.. typed.SelectMany(w => Adjectives.Where(a => a.Ko == w).Select(a => a.En).Take(1)), noun.En];
        var id = Folding.Cut(string.Join('-', english.Select(w => string.Concat(w.Where(char.IsAsciiLetterOrDigit))).Where(w => w.Length > 0)), 40);
        var (body, second, dress) = read.ColoursOf(noun);
        var look = new Look(
            noun.Body, body, second, dress ?? "#d84a4a", english.FirstOrDefault(Builds.Contains) ?? "", "open, friendly face", read.Clothing ?? "", "");
        var who = new Character(
            "subject", new(Folding.Cut(language == Language.Ko ? noun.Ko : noun.En, Name.MaxLength)), Role.Hero, Folding.Cut(string.Join(' ', typed.Where(w => !Articles.Contains(w))), Character.MaxKind),
            LifeStage.Young, Pronoun.They, look, "", "", "", "", CharacterState.At("meadow"));
        return new(id.Length > 0 ? id : noun.En, text, who);
    }

    /// <summary>The names nearest to words that name nobody, in the words' own language.</summary>
    public static IReadOnlyList<string> Nearest(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var last = words.Split(' ', StringSplitOptions.RemoveEmptyEntries).LastOrDefault() ?? "";
        return WordDistance.Nearest(last, Gazetteer.Living(last.Any(c => c > 127) ? Language.Ko : Language.En));
    }
}

using System.Text;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Embedded.Storyteller.Grammar;

/// <summary>
/// Fills the slots of a pattern: <c>{hero}</c>, <c>{gift.a}</c>, <c>{Want.the}</c> (capitalised), <c>{hero|는}</c> (with the fitting particle).
/// A slot that stands for nothing in this tale makes the whole pattern unusable: null. So does a condition that does not hold:
/// <c>{?seen.teapots}</c>, <c>{?-want.food}</c> (not), <c>{?want.sky/want.sound}</c> (either); <c>{?idea.living}</c> holds of an animal or a person.
/// </summary>
internal sealed class Realiser(Language language, IReadOnlyDictionary<string, Referent> referents, IReadOnlySet<string> tags)
{
    private const string Living = ".living";

    /// <summary>The pattern filled, as a sentence: English begins it with a capital.</summary>
    public string? Fill(string pattern) => Bare(pattern) is { } text ? language == Language.En ? English.InSentences(text) : text : null;

    /// <summary>The pattern filled, as words inside a sentence.</summary>
    public string? Bare(string pattern)
    {
        if (!pattern.Contains('{')) return pattern;
        var text = new StringBuilder(pattern.Length + 32);
        var at = 0;
        while (at < pattern.Length)
        {
            var open = pattern.IndexOf('{', at);
            if (open < 0) break;
            var close = pattern.IndexOf('}', open);
            if (close < 0) break;
            text.Append(pattern, at, open - at);
            if (Slot(pattern[(open + 1)..close]) is not { } filled) return null;
            text.Append(filled);
            at = close + 1;
        }

        return text.Append(pattern, at, pattern.Length - at).ToString().TrimStart();
    }

    private bool Holds(string condition) => condition[0] == '-' ? !Holds(condition[1..]) : condition.Split('/').Any(c => tags.Contains(c) || IsLiving(c));

    private bool IsLiving(string condition) => condition.EndsWith(Living, StringComparison.Ordinal) && referents.TryGetValue(condition[..^Living.Length], out var referent) && referent is Referent.Thing { Noun.Lives: true };

    private string? Slot(string slot)
    {
        if (slot[0] == '?') return Holds(slot[1..]) ? "" : null;
        var bar = slot.IndexOf('|');
        var particle = bar < 0 ? "" : slot[(bar + 1)..];
        var path = bar < 0 ? slot : slot[..bar];
        var dot = path.IndexOf('.');
        var name = dot < 0 ? path : path[..dot];
        var form = dot < 0 ? "" : path[(dot + 1)..];
        var capital = char.IsAsciiLetterUpper(name[0]);
        if (!referents.TryGetValue(capital ? name.ToLowerInvariant() : name, out var referent)) return null;
        if (referent.Form(form, language) is not { } shown) return null;
        if (particle.Length > 0) shown += Josa.For(referent.Sound(form, shown), particle);
        return capital ? English.Capitalised(shown) : shown;
    }
}

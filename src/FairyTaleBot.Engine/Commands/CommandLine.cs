using FairyTaleBot.Languages;

namespace FairyTaleBot.Engine.Commands;

/// <summary>Reads what people type. Total: any text becomes one of the cases of <see cref="Parsed"/>, in time linear in what is kept of it.</summary>
public static class CommandLine
{
    /// <summary>What is read of a line, in Unicode scalars; more than any command may hold, so that a longer one is told its limit.</summary>
    public const int MaxLine = 8192;

    private const int MaxWord = 40;

    private static readonly CommandCatalogue Catalogue = CommandCatalogue.Default;

    private static readonly Parsed.Talk NotForUs = new();

    public static Parsed Parse(string text, ParseRules rules)
    {
        var line = Folding.Clean(text, MaxLine);
        return line.StartsWith('/') ? Slash(line[1..], rules) : rules.Bare ? Bare(line) : NotForUs;
    }

    /// <summary>A command from a form that has named its options already. Values are cleaned and checked like typed ones.</summary>
    public static Parsed Compose(Verb verb, IEnumerable<OptionValue> options) =>
        CommandReader.Read(
            Catalogue[verb],
            [.. options.Select(o => o with { Value = Folding.Clean(o.Value, MaxLine) }).Where(o => o.Value.Length > 0)]);

    private static Parsed Slash(string line, ParseRules rules)
    {
        var (head, rest) = Split(line);
        var at = head.IndexOf('@', StringComparison.Ordinal);
        var word = at < 0 ? head : head[..at];
        if (at >= 0 && rules.BotName is { } name && !head[(at + 1)..].Equals(name, StringComparison.OrdinalIgnoreCase)) return NotForUs;
        if (IsOurs(word)) return rest.Length == 0 ? new Parsed.Menu() : Ours(rest);

        if (word.Length == 0) return NotForUs;
        if (VerbMatch.At($"{word} {rest}") is { } match) return match.Spec.Short || rules.Bare ? CommandReader.Read(match.Spec, match.Rest) : NotForUs;
        // Where no other bot listens, a slip of the finger is answered; anything else with a slash may be a joke or a path.
        return rules.Bare && Nearest.To(word) is { } near ? new Parsed.Unknown(Folding.Cut(word, MaxWord), near.Verb) : NotForUs;
    }

    private static Parsed Bare(string line)
    {
        var (head, rest) = Split(line);
        if (!IsOurs(head) || VerbMatch.At(rest) is not { } match) return NotForUs;
        // "tale end of the world" and "동화 책 좋아" are talk: without a slash a command must fit.
        if (match.Spec.Main is null && match.Rest.Any(char.IsLetterOrDigit)) return NotForUs;
        var read = CommandReader.Read(match.Spec, match.Rest);
        return read is Parsed.Invalid && !match.Spec.Needed && match.Spec.Options.Count == 1 ? NotForUs : read;
    }

    private static Parsed Ours(string rest)
    {
        if (VerbMatch.At(rest) is { } match) return CommandReader.Read(match.Spec, match.Rest);
        if (Values.Number(rest) is { } number) return CommandReader.Read(Catalogue[Verb.Vote], $"{number}");
        if (VerbMatch.ByKey(rest) is { } spec) return CommandReader.Read(spec, rest);
        return new Parsed.Unknown(Folding.Cut(Split(rest).Head, MaxWord), Nearest.To(rest)?.Verb);
    }

    private static bool IsOurs(string word)
    {
        var key = WordKey.Of(Folding.Cut(word, MaxWord));
        return key == Catalogue.Root.En.Name || key == Catalogue.Root.Ko.Name;
    }

    private static (string Head, string Tail) Split(string line)
    {
        var space = line.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? (line, "") : (line[..space], line[(space + 1)..]);
    }
}

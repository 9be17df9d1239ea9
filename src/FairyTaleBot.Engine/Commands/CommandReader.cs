using System.Collections.Frozen;

namespace FairyTaleBot.Engine.Commands;

/// <summary>Reads what follows a verb: its options, each checked and made canonical.</summary>
internal static class CommandReader
{
    private static readonly CommandCatalogue Catalogue = CommandCatalogue.Default;

    private static readonly FrozenDictionary<Verb, FrozenDictionary<string, OptionKey>> Keys = Catalogue.Commands.ToFrozenDictionary(
        c => c.Verb,
        c => c.Options
            .SelectMany(o => Catalogue[o].AllNames, (key, name) => (Name: WordKey.Of(name), key))
            .DistinctBy(n => n.Name)
            .ToFrozenDictionary(n => n.Name, n => n.key));

    /// <param name="rest">Cleaned.</param>
    public static Parsed Read(CommandSpec spec, string rest)
    {
        var (main, values) = spec.Verb == Verb.Notes && Note(rest) is { } note ? ("", note)
            : spec.Options.Count == 1 ? (OfOnly(spec, rest), [])
            : KeyScanner.Split(rest, Keys[spec.Verb]);
        if (main.Length > 0 && spec.Main is { } key) values.Insert(0, Meant(spec, key, main));
        if (spec.Careful && main.Any(char.IsLetterOrDigit)) return new Parsed.Invalid(spec.Verb, null, new Problem.NoWordsExpected());
        return Read(spec, values);
    }

    /// <param name="raw">Cleaned, not yet checked.</param>
    public static Parsed Read(CommandSpec spec, List<OptionValue> raw)
    {
        var read = new List<OptionValue>(raw.Count);
        foreach (var (key, value) in raw.Where(r => spec.Options.Contains(r.Key)))
        {
            if (read.Any(r => r.Key == key)) return Wrong(key, new Problem.Twice());
            var (canonical, problem) = Values.Read(Catalogue[key], value);
            if (problem is not null) return Wrong(key, problem);
            read.Add(new(key, canonical));
        }

        return Lacks(spec, read) is { } lacking
            ? Wrong(lacking, new Problem.Missing())
            : new Parsed.Command(spec.Verb, [.. read.OrderBy(r => spec.Options.IndexOf(o => o == r.Key))]);

        Parsed.Invalid Wrong(OptionKey key, Problem problem) => new(spec.Verb, key, problem);
    }

    private static OptionKey? Lacks(CommandSpec spec, List<OptionValue> read)
    {
        bool Has(OptionKey key) => read.Any(r => r.Key == key);
        if (spec is { Needed: true, Main: { } main } && !Has(main)) return main;
        if (spec.Verb != Verb.Notes || Has(OptionKey.Fact) == Has(OptionKey.Correction)) return null;
        return Has(OptionKey.Fact) ? OptionKey.Correction : OptionKey.Fact;
    }

    /// <summary>All of it belongs to the only option, whose key may be said first.</summary>
    private static string OfOnly(CommandSpec spec, string rest)
    {
        var colon = rest.IndexOf(':', StringComparison.Ordinal);
        var words = colon > 0 && Keys[spec.Verb].ContainsKey(WordKey.Of(rest[..colon])) ? rest[(colon + 1)..] : rest;
        return KeyScanner.Split(words, FrozenDictionary<string, OptionKey>.Empty).Main;
    }

    /// <summary><c>3: the scarf is red</c>.</summary>
    private static List<OptionValue>? Note(string rest)
    {
        var colon = rest.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || Keys[Verb.Notes].ContainsKey(WordKey.Of(rest[..colon]))) return null;
        return [new(OptionKey.Fact, rest[..colon].Trim()), new(OptionKey.Correction, rest[(colon + 1)..].Trim())];
    }

    /// <summary>"settings evening" means the rhythm; "settings less scary" means the mood.</summary>
    private static OptionValue Meant(CommandSpec spec, OptionKey main, string words)
    {
        if (spec.Verb != Verb.Settings) return new(main, words);
        var choices = spec.Options.Where(o => o != main && Catalogue[o].Kind is not OptionKind.Words and not OptionKind.Zone);
        foreach (var key in choices)
        {
            if (Values.Read(Catalogue[key], words).Problem is null) return new(key, words);
        }

        return new(main, words);
    }
}

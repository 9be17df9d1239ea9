namespace FairyTaleBot.Engine.Commands;

/// <summary>A verb at the beginning of a line, and what follows it.</summary>
internal sealed record VerbMatch(CommandSpec Spec, string Rest)
{
    private const int MaxWords = 3;
    private const int MaxName = 40;

    private static readonly char[] Closing = [':', '.', '!', '~', ',', ' '];

    /// <summary>The longest name that the line begins with: <c>end now</c> before <c>end</c>. Null when it begins with none.</summary>
    public static VerbMatch? At(string line)
    {
        var ends = WordEnds(line);
        for (var words = ends.Count; words > 0; words--)
        {
            var end = ends[words - 1];
            if (Find(line[..end]) is { } spec) return new(spec, line[end..].TrimStart(Closing));
        }

        // "vote:2", "idea:a rainbow"
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        return colon is > 0 and <= MaxName && CommandCatalogue.Default.Find(line[..colon]) is { } tight
            ? new(tight, line[(colon + 1)..].TrimStart())
            : null;
    }

    /// <summary>The command that alone has the option whose key the line begins with: <c>/tale theme: a fox</c>.</summary>
    public static CommandSpec? ByKey(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon is <= 0 or > MaxName) return null;
        var word = WordKey.Of(line[..colon]);
        CommandSpec[] owners = [.. new[] { Verb.Start, Verb.Settings }
            .Select(v => CommandCatalogue.Default[v])
            .Where(c => c.Options.Any(o => CommandCatalogue.Default[o].AllNames.Any(n => WordKey.Of(n) == word)))];
        return owners is [var only] ? only : null;
    }

    private static CommandSpec? Find(string words)
    {
        if (words.Length > MaxName) return null;
        var plain = words.TrimEnd(Closing);
        return CommandCatalogue.Default.Find(words) ?? (plain.Length > 0 ? CommandCatalogue.Default.Find(plain) : null);
    }

    private static List<int> WordEnds(string line)
    {
        var ends = new List<int>(MaxWords);
        var from = 0;
        while (from < line.Length && ends.Count < MaxWords)
        {
            var space = line.IndexOf(' ', from);
            var end = space < 0 ? line.Length : space;
            if (end > from) ends.Add(end);
            from = end + 1;
        }

        return ends;
    }
}

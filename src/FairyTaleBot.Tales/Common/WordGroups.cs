using System.Collections.Frozen;
using System.Reflection;

namespace FairyTaleBot.Common;

/// <summary>Reads lists whose rows have a name: <c>red: red, scarlet</c>. A word may stand in several rows.</summary>
public sealed class WordGroups
{
    private readonly FrozenDictionary<string, string[]> rows;
    private readonly FrozenDictionary<string, string[]> groupsOf;

    private WordGroups(FrozenDictionary<string, string[]> rows)
    {
        this.rows = rows;
        groupsOf = rows.SelectMany(r => r.Value.Select(word => (word, r.Key))).GroupBy(p => p.word, p => p.Key).ToFrozenDictionary(g => g.Key, g => g.ToArray());
    }

    /// <summary>The rows' names in no order.</summary>
    public IEnumerable<string> Names => rows.Keys;

    /// <exception cref="InvalidOperationException">The assembly holds no such list: it was not built in.</exception>
    public static WordGroups Load(Assembly assembly, string name)
    {
        var rows = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var line in WordList.Lines(assembly, name))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            rows[line[..colon].Trim()] = line[(colon + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        }

        return new(rows.ToFrozenDictionary(StringComparer.Ordinal));
    }

    public string[] In(string group) => rows.GetValueOrDefault(group, []);

    /// <summary>The rows that the very word stands in.</summary>
    public string[] Of(string word) => groupsOf.GetValueOrDefault(word, []);

    /// <summary>The rows that hold a word which this one begins with: for languages that bend words at their end.</summary>
    public string[] OfBeginning(string word)
    {
        for (var length = word.Length; length > 0; length--)
        {
            if (groupsOf.TryGetValue(word[..length], out var found)) return found;
        }

        return [];
    }
}

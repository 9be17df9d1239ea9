using System.Collections.Frozen;
using System.Reflection;

namespace FairyTaleBot.Common;

/// <summary>Reads lists of words that are built into an assembly: entries stand on lines or between commas, <c>#</c> begins a comment.</summary>
public static class WordList
{
    /// <exception cref="InvalidOperationException">The assembly holds no such list: it was not built in.</exception>
    public static FrozenSet<string> Load(Assembly assembly, string name) => Read(assembly, name).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The entries in the order they stand in.</summary>
    /// <exception cref="InvalidOperationException">As above.</exception>
    public static string[] Read(Assembly assembly, string name) =>
        [.. Lines(assembly, name).SelectMany(line => line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Distinct()];

    /// <summary>The lines that are no comment and not empty.</summary>
    /// <exception cref="InvalidOperationException">As above.</exception>
    internal static string[] Lines(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The word list {name} is not built in.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(line => !line.StartsWith('#'))];
    }
}

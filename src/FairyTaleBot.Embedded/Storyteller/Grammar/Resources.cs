using System.Reflection;

namespace FairyTaleBot.Embedded.Storyteller.Grammar;

/// <summary>The text files that are compiled into this assembly.</summary>
internal static class Resources
{
    private const string Root = "tables/";

    /// <summary>Each file of a folder: its name without extension, and its lines.</summary>
    public static IEnumerable<(string Name, string[] Lines)> Under(string folder)
    {
        var prefix = Root + folder + "/";
        foreach (var resource in Names().Where(n => n.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            var name = resource[prefix.Length..];
            yield return (Path.GetFileNameWithoutExtension(name), Lines(resource));
        }
    }

    public static string[] Lines(string resource)
    {
        var assembly = typeof(Resources).Assembly;
        var actual = assembly.GetManifestResourceNames().FirstOrDefault(n => n.Replace('\\', '/') == resource)
            ?? throw new InvalidDataException($"{resource}: the table is missing.");
        using var reader = new StreamReader(assembly.GetManifestResourceStream(actual)!);
        return reader.ReadToEnd().Split('\n').Select(l => l.TrimEnd('\r', ' ')).ToArray();
    }

    private static IEnumerable<string> Names() => Assembly.GetExecutingAssembly().GetManifestResourceNames().Select(n => n.Replace('\\', '/'));
}

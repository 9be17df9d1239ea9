using FairyTaleBot.Common;
using FairyTaleBot.Engine.Styles;
using FairyTaleBot.Styles;

namespace FairyTaleBot.Testing.Styles;

/// <summary>The style sheets as they are shipped, carried inside this assembly so that tests read no disk.</summary>
public static class TestStyles
{
    private static readonly Lazy<EquatableArray<StyleSheet>> Shipped = new(Read);

    public static StyleCatalogue Catalogue => new(Shipped.Value);

    public static StyleSheet Of(string id) => Catalogue.Find(id) ?? throw new ArgumentException($"There is no style \"{id}\".", nameof(id));

    public static string Text(string id)
    {
        using var stream = typeof(TestStyles).Assembly.GetManifestResourceStream($"styles/{id}.json") ?? throw new ArgumentException($"There is no style \"{id}\".", nameof(id));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static EquatableArray<StyleSheet> Read() => typeof(TestStyles).Assembly.GetManifestResourceNames()
        .Where(n => n.StartsWith("styles/", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .Select(n => Path.GetFileNameWithoutExtension(n))
        .Select(id => StyleSheets.Parse(Text(id), id + ".json"))
        .ToEquatableArray();
}

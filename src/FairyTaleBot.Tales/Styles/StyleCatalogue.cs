using FairyTaleBot.Common;

namespace FairyTaleBot.Styles;

/// <summary>The style sheets there are. Never empty.</summary>
public sealed record StyleCatalogue(EquatableArray<StyleSheet> Sheets)
{
    public EquatableArray<string> Ids => [.. Sheets.Select(s => s.Id)];

    /// <summary>By id or by name in either language, spaces and hyphens alike; null when there is none of that name.</summary>
    public StyleSheet? Find(string? name)
    {
        var wanted = Fold(name ?? "");
        return wanted.Length == 0 ? null : Sheets.FirstOrDefault(s => Fold(s.Id) == wanted || Fold(s.Names.En) == wanted || Fold(s.Names.Ko) == wanted);
    }

    /// <summary>The sheet of that id; the first one when it is not there any more.</summary>
    public StyleSheet OrFirst(string? id) => Find(id) ?? Sheets[0];

    private static string Fold(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}

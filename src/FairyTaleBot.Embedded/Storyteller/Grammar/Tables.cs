using System.Collections.Frozen;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Embedded.Storyteller.Grammar;

/// <summary>
/// The vocabulary of one language, read once from the text files beside this code (<c>Storyteller/Tables</c>).
/// A file holds sections: <c>[heading]</c>, then <c>name: value</c> fields, then variants parted by <c>--</c>.
/// In a variant <c>= text</c> is a chapter title, <c>> text</c> what the next chapter answers, <c>@key</c> includes another section; <c>~</c> before a line lets it be left out
/// where a chapter grows too long, <c>+</c> tells it only when there is room.
/// </summary>
internal sealed class Tables
{
    private static readonly Lazy<Tables> English = new(() => Load("en"));
    private static readonly Lazy<Tables> Korean = new(() => Load("ko"));

    private readonly FrozenDictionary<string, Section> sections;

    private Tables(FrozenDictionary<string, Section> sections) => this.sections = sections;

    public static Tables For(Language language) => language == Language.Ko ? Korean.Value : English.Value;

    public IEnumerable<Section> All => sections.Values;

    public Section this[string key] => sections.GetValueOrDefault(key, Section.Empty);

    public bool Has(string key) => sections.ContainsKey(key);

    /// <summary>The headings of a file, without its name.</summary>
    public IEnumerable<string> Headings(string file) =>
        sections.Keys.Where(k => k.StartsWith(file + "/", StringComparison.Ordinal)).Select(k => k[(file.Length + 1)..]).Order(StringComparer.Ordinal);

    private static Tables Load(string folder)
    {
        var sections = new Dictionary<string, Section>(StringComparer.Ordinal);
        foreach (var (name, lines) in Resources.Under(folder))
        {
            foreach (var section in TableReader.Read(name, lines))
            {
                if (!sections.TryAdd(section.Key, section)) throw new InvalidDataException($"{name}: the heading [{section.Key}] stands twice.");
            }
        }

        return new Tables(sections.ToFrozenDictionary(StringComparer.Ordinal));
    }
}

using FairyTaleBot.Common;
using FairyTaleBot.Drafts;
using FairyTaleBot.Languages;
using FairyTaleBot.Reviews;

namespace FairyTaleBot.Testing.Reviews.Faults;

/// <summary>Puts one fault of one kind into a clean page.</summary>
/// <param name="Checks">The checks that are there to find it; any one of them will do.</param>
/// <param name="Least">The severity at which it counts as found.</param>
/// <param name="IsParaphrase">Whether the fault is told in free words, for which less is asked.</param>
/// <param name="Plant">The page with the fault; null when this page has no room for it. It is given the whole tale.</param>
public sealed record FaultOperator(
    string Name, EquatableArray<string> Checks, Severity Least, bool IsParaphrase, Func<IReadOnlyList<ToldPage>, ToldPage, FaultChance, ToldPage?> Plant)
{
    public bool Finds(Finding finding) => Checks.Contains(finding.Check) && finding.Severity >= Least;
}

/// <summary>What an operator may draw from.</summary>
public sealed class FaultChance(ulong seed, string name, bool heldOut, Language language, Plants? plants = null)
{
    private Seeded chance = Seeded.For(seed, $"fault {name}");

    public bool HeldOut { get; } = heldOut;

    public Plants Plants { get; } = plants ?? Plants.For(language);

    public int Next(int below) => chance.Next(below);

    public T Pick<T>(Halves<T> halves) => chance.Pick(halves.Of(HeldOut));

    public T[] Shuffled<T>(IEnumerable<T> items) => chance.Shuffle(items);
}

internal static class PageEdits
{
    public static ToldPage With(this ToldPage page, Func<ChapterDraft, ChapterDraft> change) => page with { Draft = change(page.Draft) };

    public static ToldPage Believing(this ToldPage page, Func<FairyTaleBot.Ledgers.StoryBible, FairyTaleBot.Ledgers.StoryBible> change) =>
        page with { Context = page.Context with { Brief = page.Brief with { Bible = change(page.Brief.Bible) } } };

    public static ToldPage Text(this ToldPage page, Func<string, string> change) =>
        page.With(d => d with { Paragraphs = [.. change(d.Text).Split("\n\n", StringSplitOptions.RemoveEmptyEntries)] });

    /// <summary>The sentence in the middle of the page: behind one of its paragraphs, or as one of its own.</summary>
    public static ToldPage Inserted(this ToldPage page, string sentence, FaultChance chance)
    {
        var paragraphs = page.Draft.Paragraphs.ToList();
        var at = Math.Min(paragraphs.Count - 1, 1 + chance.Next(Math.Max(1, paragraphs.Count - 2)));
        if (chance.Next(2) == 0) paragraphs[at] += " " + sentence;
        else paragraphs.Insert(at, sentence);
        return page.With(d => d with { Paragraphs = [.. paragraphs] });
    }

    /// <summary>Slots filled: {hero}, Korean with the particle that fits: {hero|은}.</summary>
    public static string Fill(string pattern, Language language, params (string Slot, string Value)[] values)
    {
        foreach (var (slot, value) in values)
        {
            pattern = pattern.Replace($"{{{slot}}}", value, StringComparison.Ordinal);
            while (pattern.IndexOf($"{{{slot}|", StringComparison.Ordinal) is >= 0 and var open)
            {
                var close = pattern.IndexOf('}', open);
                var particle = pattern[(open + slot.Length + 2)..close];
                pattern = pattern[..open] + (language == Language.Ko ? Josa.With(value, particle) : value) + pattern[(close + 1)..];
            }
        }

        return language == Language.En && pattern.Length > 0 ? char.ToUpperInvariant(pattern[0]) + pattern[1..] : pattern;
    }

    /// <summary>What every form of a word begins with, or a fault that takes it away would leave some: "ducks" and "duck", "promised" and "promise".</summary>
    public static string Stem(string word, Language language) => language != Language.En ? word : word.Length > 5 ? word[..^2] : word.TrimEnd('s');

    /// <summary>The page's sentences without those that hold one of the words.</summary>
    public static ToldPage Without(this ToldPage page, IEnumerable<string> words)
    {
        string[] dropped = [.. words.Where(w => w.Length > 0)];
        return page.With(d => d with
        {
            Paragraphs =
            [
                .. d.Paragraphs.Select(p => string.Join(' ', Parts(p).Where(s => !dropped.Any(w => s.Contains(w, StringComparison.OrdinalIgnoreCase))))).Where(p => p.Any(char.IsLetter)),
            ],
        });
    }

    /// <summary>Sentences by the plainest rule there is, so as not to share one with the checks.</summary>
    public static string[] Parts(string paragraph)
    {
        var parts = new List<string>();
        var start = 0;
        for (var i = 0; i < paragraph.Length; i++)
        {
            if (paragraph[i] is not ('.' or '!' or '?') || (i + 1 < paragraph.Length && paragraph[i + 1] != ' ')) continue;
            parts.Add(paragraph[start..(i + 1)].Trim());
            start = i + 1;
        }

        if (start < paragraph.Length && paragraph[start..].Trim() is { Length: > 0 } rest) parts.Add(rest);
        return [.. parts];
    }
}

using FairyTaleBot.Common;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Briefs;

/// <summary>
/// The words that carry a member's idea. One finder for the writer and for the checks, so that both look for the same thing:
/// every word returned here stands, spelt so, in a chapter that honours the idea. Rough wishes come back gentle.
/// </summary>
public static class IdeaWords
{
    public const int Max = 4;
    public const int MaxWord = 24;

    /// <summary>One to four content words in the order they were said; none when the idea holds no letters. English: lower case, singular. Korean: without particles.</summary>
    public static EquatableArray<string> Of(string idea, Language language)
    {
        var words = Candidates(idea, language);
        var kept = words.OrderByDescending(w => w.Weight).ThenBy(w => w.At).Take(Max).OrderBy(w => w.At);
        return [.. kept.Select(w => w.Word)];
    }

    /// <summary>What the idea is about, as a thing's name of at most 24 characters: "rainbow rice cake", "무지개 떡"; null when there are no letters.</summary>
    public static string? ThingOf(string idea, Language language)
    {
        var words = Candidates(idea, language);
        if (words.Count == 0) return null;
        var best = words.OrderByDescending(w => w.Weight).ThenBy(w => w.At).First();
        var name = best.Word;
        var at = best.At;
        // Words that stand side by side name one thing: "rainbow rice cake".
        if (!best.ClosesPhrase)
        {
            foreach (var next in words.Where(w => w.At > best.At).OrderBy(w => w.At))
            {
                if (next.Weight < 1 || next.At != at + 1 || name.Length + 1 + next.Word.Length > MaxWord) break;
                (name, at) = ($"{name} {next.Word}", next.At);
                if (next.ClosesPhrase) break;
            }
        }

        at = best.At;
        foreach (var before in words.Where(w => w.At < best.At).OrderByDescending(w => w.At))
        {
            if (before.Weight < 0 || before.At != at - 1 || before.ClosesPhrase || name.Length + 1 + before.Word.Length > MaxWord) break;
            (name, at) = ($"{before.Word} {name}", before.At);
        }

        return name;
    }

    /// <summary>Everything a text names, in its order: words that stand side by side are one thing.</summary>
    public static EquatableArray<string> Things(string text, Language language)
    {
        var things = new List<string>();
        IdeaWord? last = null;
        foreach (var word in Candidates(text, language).Where(w => w.Weight > 0).OrderBy(w => w.At))
        {
            if (last is { ClosesPhrase: false } before && word.At == before.At + 1 && things[^1].Length + 1 + word.Word.Length <= MaxWord) things[^1] += " " + word.Word;
            else things.Add(word.Word);
            last = word;
        }

        return [.. things];
    }

    private static List<IdeaWord> Candidates(string idea, Language language)
    {
        // An order to the machine names nothing that a tale could be about.
        var text = GentleWords.Of(Orders.Without(idea).Normalize(System.Text.NormalizationForm.FormKC), language);
        var all = language == Language.Ko ? KoreanIdeaWords.In(text) : EnglishIdeaWords.In(text);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return [.. all.Select(w => w with { Word = Cut(w.Word) }).Where(w => seen.Add(w.Word))];
    }

    private static string Cut(string word) => word.Length <= MaxWord ? word : word[..MaxWord];
}

/// <param name="At">The word's place in the idea.</param>
/// <param name="Weight">How surely it names a thing.</param>
/// <param name="ClosesPhrase">Whether the next word belongs to another thing: a particle, a comma or a preposition stood between.</param>
internal readonly record struct IdeaWord(string Word, int At, int Weight, bool ClosesPhrase);

using FairyTaleBot.Languages;

namespace FairyTaleBot.Engine.Commands;

/// <summary>Which command was perhaps meant: edit distance over letters, and over jamo where a syllable is one slip away from another.</summary>
internal static class Nearest
{
    private const int MaxLetters = 24;

    private static readonly (string Letters, CommandSpec Spec)[] Names =
        [.. CommandCatalogue.Default.Commands.SelectMany(c => c.AllNames, (c, name) => (Letters(name), c))];

    /// <summary>The command whose name is nearest to the line's first word or two; null when none is near.</summary>
    public static CommandSpec? To(string line)
    {
        var words = line.Split(' ', 3, StringSplitOptions.RemoveEmptyEntries);
        (int Distance, CommandSpec? Spec) best = (int.MaxValue, null);
        for (var count = 1; count <= Math.Min(2, words.Length); count++)
        {
            var typed = string.Concat(words.Take(count));
            if (typed.Length > MaxLetters) break;
            var letters = Letters(typed);
            foreach (var (name, spec) in Names)
            {
                if (Math.Abs(name.Length - letters.Length) > Slips(letters)) continue;
                var distance = WordDistance.Between(letters, name);
                if (distance <= Slips(letters) && distance < best.Distance) best = (distance, spec);
            }
        }

        return best.Spec;
    }

    private static int Slips(string letters) => letters.Length switch { < 3 => 0, < 6 => 1, < 10 => 2, _ => 3 };

    private static string Letters(string word) => WordDistance.Letters(WordKey.Of(word));
}

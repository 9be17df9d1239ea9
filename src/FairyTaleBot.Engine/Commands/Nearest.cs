using System.Text;

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
                var distance = Distance(letters, name);
                if (distance <= Slips(letters) && distance < best.Distance) best = (distance, spec);
            }
        }

        return best.Spec;
    }

    private static int Slips(string letters) => letters.Length switch { < 3 => 0, < 6 => 1, < 10 => 2, _ => 3 };

    /// <summary>Canonical decomposition takes a Korean syllable apart into its jamo.</summary>
    private static string Letters(string word) => WordKey.Of(word).Normalize(NormalizationForm.FormD);

    /// <summary>Insertions, deletions, changes and swaps of neighbours (optimal string alignment).</summary>
    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var change = a[i - 1] == b[j - 1] ? 0 : 1;
                var least = Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + change);
                var swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
                rows[i, j] = swapped ? Math.Min(least, rows[i - 2, j - 2] + 1) : least;
            }
        }

        return rows[a.Length, b.Length];
    }
}

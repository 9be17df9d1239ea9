using System.Text;

namespace FairyTaleBot.Reviews.Text;

/// <summary>How far two spellings are apart, in letters; a Korean syllable counts by its parts (자모).</summary>
internal static class Spelling
{
    public static int Distance(string one, string other)
    {
        var (a, b) = (Letters(one), Letters(other));
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var substituted = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }

    private static string Letters(string word) => word.ToLowerInvariant().Normalize(NormalizationForm.FormD);
}

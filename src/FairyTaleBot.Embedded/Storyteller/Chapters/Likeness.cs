namespace FairyTaleBot.Embedded.Storyteller.Chapters;

/// <summary>Whether two labels would look like one choice twice. The bounds are a little stricter than the review's.</summary>
internal static class Likeness
{
    private const double MaxShared = 0.45;
    private const double MaxCosine = 0.55;

    public static bool TooAlike(string one, string other) => Shared(one, other) >= MaxShared || Cosine(one, other) >= MaxCosine || Ends(one, other);

    private static bool Ends(string one, string other) =>
        one.Split(' ')[0].Equals(other.Split(' ')[0], StringComparison.OrdinalIgnoreCase) || one.Split(' ')[^1] == other.Split(' ')[^1];

    private static double Shared(string one, string other)
    {
        var a = one.ToLowerInvariant().Split(' ').ToHashSet();
        var b = other.ToLowerInvariant().Split(' ').ToHashSet();
        return (double)a.Count(b.Contains) / Math.Max(1, a.Union(b).Count());
    }

    private static double Cosine(string one, string other)
    {
        var (a, b) = (Grams(one), Grams(other));
        var dot = a.Sum(g => (double)g.Value * b.GetValueOrDefault(g.Key));
        return dot / Math.Max(1e-9, Math.Sqrt(a.Values.Sum(v => (double)v * v)) * Math.Sqrt(b.Values.Sum(v => (double)v * v)));
    }

    private static Dictionary<string, int> Grams(string text)
    {
        var lower = text.ToLowerInvariant();
        var grams = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i + 3 <= lower.Length; i++)
        {
            var gram = lower.Substring(i, 3);
            grams[gram] = grams.GetValueOrDefault(gram) + 1;
        }

        return grams;
    }
}

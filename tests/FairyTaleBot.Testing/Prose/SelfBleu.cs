namespace FairyTaleBot.Testing.Prose;

/// <summary>How much tales of a pool share: the mean BLEU-4 of each against all others, geometric mean of n = 1 to 4, no brevity penalty. Always say the pool.</summary>
public static class SelfBleu
{
    private const int Order = 4;

    public static double Of(IReadOnlyList<string[]> pool)
    {
        var grams = pool.Select(Counts).ToArray();
        return pool.Select((_, i) => Bleu(grams, i)).Average();
    }

    private static double Bleu(Dictionary<string, int>[][] grams, int one)
    {
        var logs = 0.0;
        for (var n = 0; n < Order; n++)
        {
            var (hits, all) = (0, 0);
            foreach (var (gram, count) in grams[one][n])
            {
                var most = 0;
                for (var other = 0; other < grams.Length; other++)
                {
                    if (other != one) most = Math.Max(most, grams[other][n].GetValueOrDefault(gram));
                }

                hits += Math.Min(count, most);
                all += count;
            }

            if (hits == 0 || all == 0) return 0;
            logs += Math.Log((double)hits / all);
        }

        return Math.Exp(logs / Order);
    }

    private static Dictionary<string, int>[] Counts(string[] words) => [.. Enumerable.Range(1, Order).Select(n => Count(words, n))];

    private static Dictionary<string, int> Count(string[] words, int n)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i + n <= words.Length; i++)
        {
            var gram = string.Join(' ', words, i, n);
            counts[gram] = counts.GetValueOrDefault(gram) + 1;
        }

        return counts;
    }
}

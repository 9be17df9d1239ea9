namespace FairyTaleBot.Testing.Prose;

/// <summary>How often a tale, or many tales, say the same.</summary>
public static class Sameness
{
    private const int Gram = 4;
    private const double Criterion = 0.72;

    /// <summary>“No.” and “Who?” are anybody's.</summary>
    private const int FewestWords = 4;

    /// <summary>The share of 4-grams of a tale that it had already said, outside its refrains.</summary>
    public static double RepeatedGrams(string tale, IEnumerable<string> refrains)
    {
        var allowed = refrains.SelectMany(r => Grams(Tokens.Words(r))).ToHashSet(StringComparer.Ordinal);
        var grams = Grams(Tokens.Words(tale)).Where(g => !allowed.Contains(g)).ToArray();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return grams.Length == 0 ? 0 : (double)grams.Count(g => !seen.Add(g)) / grams.Length;
    }

    /// <summary>Sentences by the share of tales that hold them; not counted are a tale's first and last sentence, its refrains, and what is shorter than four words.</summary>
    public static IEnumerable<(string Sentence, double Share)> SharedSentences(IReadOnlyList<(string Text, IReadOnlyList<string> Refrains)> tales)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (text, refrains) in tales)
        {
            var sentences = Tokens.Sentences(text);
            foreach (var sentence in sentences.Skip(1).SkipLast(1).Where(s => !refrains.Any(r => s.Contains(r, StringComparison.Ordinal) || r.Contains(s.Trim('“', '”'), StringComparison.Ordinal))).Distinct().Where(s => Tokens.Words(s).Length >= FewestWords))
            {
                counts[sentence] = counts.GetValueOrDefault(sentence) + 1;
            }
        }

        return counts.OrderByDescending(c => c.Value).Select(c => (c.Key, (double)c.Value / tales.Count));
    }

    /// <summary>The measure of textual lexical diversity: words until the share of different ones falls under 0.72, forwards and backwards.</summary>
    public static double Mtld(string[] words) => (Factors(words) + Factors([.. words.Reverse()])) / 2;

    private static double Factors(string[] words)
    {
        var (factors, tokens) = (0.0, 0);
        var types = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in words)
        {
            tokens++;
            types.Add(word);
            if ((double)types.Count / tokens > Criterion) continue;
            factors++;
            tokens = 0;
            types.Clear();
        }

        if (tokens > 0) factors += (1 - ((double)types.Count / tokens)) / (1 - Criterion);
        return factors == 0 ? words.Length : words.Length / factors;
    }

    private static IEnumerable<string> Grams(string[] words)
    {
        for (var i = 0; i + Gram <= words.Length; i++) yield return string.Join(' ', words, i, Gram);
    }
}

using FairyTaleBot.Common;

namespace FairyTaleBot.Engine.Styles.Scoring;

/// <summary>Scores a grid of pictures, and says by resampling how far its figures can be trusted. Holds one distance for each pair of pictures.</summary>
public sealed class StyleGridScore
{
    /// <summary>More pictures are refused: a pair each would no longer fit a small machine.</summary>
    public const int MaxPictures = 2_000;

    private readonly IReadOnlyList<ScoredPicture> pictures;
    private readonly float[] distances;
    private readonly int[] styles;
    private readonly int[] subjects;
    private readonly string[] names;

    private StyleGridScore(IReadOnlyList<ScoredPicture> pictures, Func<StyleFeatures, StyleFeatures, double> distance)
    {
        this.pictures = pictures;
        names = [.. pictures.Select(p => p.Style).Distinct().Order(StringComparer.Ordinal)];
        styles = [.. pictures.Select(p => Array.IndexOf(names, p.Style))];
        var subjectNames = pictures.Select(p => p.Subject).Distinct().ToList();
        subjects = [.. pictures.Select(p => subjectNames.IndexOf(p.Subject))];
        distances = new float[pictures.Count * pictures.Count];
        for (var a = 0; a < pictures.Count; a++)
        {
            for (var b = a + 1; b < pictures.Count; b++)
                distances[a * pictures.Count + b] = distances[b * pictures.Count + a] = (float)distance(pictures[a].Features, pictures[b].Features);
        }
    }

    /// <summary>Whether there is anything to compare: at least two styles on at least two subjects.</summary>
    public static bool Possible(IReadOnlyCollection<ScoredPicture> pictures) =>
        pictures.Select(p => p.Style).Distinct().Skip(1).Any() && pictures.Select(p => p.Subject).Distinct().Skip(1).Any();

    /// <exception cref="ArgumentException">There is nothing to compare, or more than <see cref="MaxPictures"/>.</exception>
    public static StyleGridScore Of(IReadOnlyList<ScoredPicture> pictures, Func<StyleFeatures, StyleFeatures, double> distance)
    {
        ArgumentNullException.ThrowIfNull(pictures);
        ArgumentNullException.ThrowIfNull(distance);
        if (!Possible(pictures)) throw new ArgumentException("A score compares at least two styles on at least two subjects.", nameof(pictures));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(pictures.Count, MaxPictures);
        return new(pictures, distance);
    }

    public StyleScore Score() => ScoreOf([.. Enumerable.Range(0, pictures.Count)], full: true);

    /// <summary>The score of <paramref name="draws"/> grids in which each cell's repeats are drawn from its own, with putting back.</summary>
    public IReadOnlyList<StyleScore> Resampled(int draws, ulong seed)
    {
        var cells = Enumerable.Range(0, pictures.Count).GroupBy(i => (styles[i], subjects[i])).Select(g => g.ToArray()).ToList();
        var chance = Seeded.For(seed, "bootstrap");
        var scores = new StyleScore[draws];
        var drawn = new int[pictures.Count];
        for (var i = 0; i < draws; i++)
        {
            var at = 0;
            foreach (var cell in cells)
            {
                for (var r = 0; r < cell.Length; r++) drawn[at++] = cell[chance.Next(cell.Length)];
            }

            scores[i] = ScoreOf(drawn, full: false);
        }

        return scores;
    }

    /// <summary>The 95 % interval of one figure over resampled scores, around its value.</summary>
    public static Interval IntervalOf(double value, IEnumerable<double> resampled)
    {
        double[] sorted = [.. resampled.Order()];
        return sorted.Length == 0 ? new(value, value, value) : new(value, sorted[(int)(0.025 * (sorted.Length - 1))], sorted[(int)Math.Ceiling(0.975 * (sorted.Length - 1))]);
    }

    private StyleScore ScoreOf(int[] chosen, bool full)
    {
        List<float> within = [], between = [];
        var own = new Mean[names.Length];
        var others = new Mean[names.Length * names.Length];
        for (var i = 0; i < chosen.Length; i++)
        {
            for (var j = i + 1; j < chosen.Length; j++)
            {
                var (a, b) = (chosen[i], chosen[j]);
                var sameStyle = styles[a] == styles[b];
                if (sameStyle == (subjects[a] == subjects[b])) continue;
                var distance = distances[a * pictures.Count + b];
                (sameStyle ? within : between).Add(distance);
                if (sameStyle) own[styles[a]].Add(distance);
                else others[Math.Min(styles[a], styles[b]) * names.Length + Math.Max(styles[a], styles[b])].Add(distance);
            }
        }

        var (w, b2) = (Average(within), Average(between));
        var ratios = full ? Ratios(own, others) : [];
        return new(w, b2, (b2 - w) / Math.Max(1e-9, Math.Max(b2, w)), Auc(within, between), Nearest(chosen), ratios);
    }

    private EquatableArray<StyleRatio> Ratios(Mean[] own, Mean[] others)
    {
        var ratios = new List<StyleRatio>();
        for (var s = 0; s < names.Length; s++)
        {
            var (nearest, least) = (-1, double.MaxValue);
            for (var o = 0; o < names.Length; o++)
            {
                var mean = others[Math.Min(s, o) * names.Length + Math.Max(s, o)];
                if (o != s && mean.Count > 0 && mean.Value < least) (nearest, least) = (o, mean.Value);
            }

            if (own[s].Count > 0 && nearest >= 0) ratios.Add(new(names[s], own[s].Value, names[nearest], least));
        }

        return ratios.OrderBy(r => r.Ratio).ToEquatableArray();
    }

    /// <summary>Among pictures of other subjects, is the nearest of the same style?</summary>
    private double Nearest(int[] chosen)
    {
        var right = 0;
        foreach (var a in chosen)
        {
            var (best, style) = (float.MaxValue, -1);
            foreach (var b in chosen)
            {
                if (subjects[a] == subjects[b]) continue;
                var distance = distances[a * pictures.Count + b];
                if (distance < best) (best, style) = (distance, styles[b]);
            }

            if (style == styles[a]) right++;
        }

        return right / (double)chosen.Length;
    }

    /// <summary>Mann–Whitney: over all pairs of one within and one between, how often the latter is greater; ties count half.</summary>
    private static double Auc(List<float> within, List<float> between)
    {
        if (within.Count == 0 || between.Count == 0) return 0;
        between.Sort();
        var wins = 0.0;
        foreach (var w in within)
        {
            var (below, upTo) = (Below(between, w, orEqual: false), Below(between, w, orEqual: true));
            wins += between.Count - upTo + 0.5 * (upTo - below);
        }

        return wins / ((double)within.Count * between.Count);
    }

    private static int Below(List<float> sorted, float value, bool orEqual)
    {
        var (from, to) = (0, sorted.Count);
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (sorted[middle] < value || (orEqual && sorted[middle] == value)) from = middle + 1;
            else to = middle;
        }

        return from;
    }

    private static double Average(List<float> values) => values.Count == 0 ? 0 : values.Average();

    private struct Mean
    {
        private double sum;

        public int Count { get; private set; }

        public readonly double Value => Count == 0 ? 0 : sum / Count;

        public void Add(double value)
        {
            sum += value;
            Count++;
        }
    }
}

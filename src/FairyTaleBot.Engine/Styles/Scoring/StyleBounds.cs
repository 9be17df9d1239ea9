namespace FairyTaleBot.Engine.Styles.Scoring;

/// <summary>What a grid must reach to be accepted.</summary>
/// <param name="Ratio">Every style's own; 0 asks for none.</param>
/// <param name="BeatsControls">Whether the sheet must beat the pictures without it, the interval of the difference above 0.</param>
public sealed record StyleBounds(string Name, double Ssr, double Auc, double NearestNeighbour, double Ratio, bool BeatsControls)
{
    /// <summary>For the built-in illustrator, whose styles are code.</summary>
    public static readonly StyleBounds Embedded = new("embedded", 0.80, 0.99, 0.98, 2, BeatsControls: true);

    /// <summary>For a model, which hears of a style in words only.</summary>
    public static readonly StyleBounds Model = new("model", 0.25, 0.85, 0.80, 0, BeatsControls: true);

    /// <summary>Each bound that <paramref name="score"/> fails, as a sentence.</summary>
    public IEnumerable<string> Faults(StyleScore score)
    {
        ArgumentNullException.ThrowIfNull(score);
        if (score.Ssr < Ssr) yield return Sentence("SSR", score.Ssr, Ssr);
        if (score.Auc < Auc) yield return Sentence("AUC", score.Auc, Auc);
        if (score.NearestNeighbour < NearestNeighbour) yield return Sentence("nearest neighbour", score.NearestNeighbour, NearestNeighbour);
        foreach (var style in score.Styles.Where(s => s.Ratio < Ratio)) yield return Sentence($"the ratio of {style.Style} (nearest: {style.Nearest})", style.Ratio, Ratio);
    }

    private static string Sentence(string what, double reached, double bound) => FormattableString.Invariant($"{what} is {reached:0.000}; at least {bound:0.00} is needed");
}

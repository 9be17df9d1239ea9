namespace FairyTaleBot.Engine.Styles.Scoring;

/// <summary>
/// Makes the four texture figures comparable, and texture comparable to colour: each figure is standardised by its mean and spread over a grid,
/// and the whole is scaled so that a typical pair is as far apart in texture as in colour. Without it one grainy style would drown the rest.
/// </summary>
public sealed class TextureScale
{
    private readonly double[] mean;
    private readonly double[] spread;
    private readonly double unit;

    private TextureScale(double[] mean, double[] spread, double unit) => (this.mean, this.spread, this.unit) = (mean, spread, unit);

    /// <summary>What the twelve shipped styles have on the usual four subjects (<c>B grid</c>), rounded: for single pairs, when there is no grid to measure.</summary>
    public static TextureScale Reference { get; } = new([0.202, 0.179, 0.065, 2.044], [0.036, 0.036, 0.025, 0.022], 0.086);

    /// <summary>Measured on a grid.</summary>
    public static TextureScale Of(IReadOnlyList<StyleFeatures> pictures)
    {
        ArgumentNullException.ThrowIfNull(pictures);
        var mean = new double[TextureFeatures.Count];
        var spread = new double[TextureFeatures.Count];
        for (var k = 0; k < TextureFeatures.Count; k++)
        {
            mean[k] = pictures.Average(p => p.Texture[k]);
            spread[k] = Math.Max(1e-6, Math.Sqrt(pictures.Average(p => Math.Pow(p.Texture[k] - mean[k], 2))));
        }

        var raw = new TextureScale(mean, spread, 1);
        var (colour, texture) = (0.0, 0.0);
        for (var a = 0; a < pictures.Count; a++)
        {
            for (var b = a + 1; b < pictures.Count; b++)
            {
                colour += StyleDistance.Palette(pictures[a], pictures[b]);
                texture += raw.Between(pictures[a].Texture, pictures[b].Texture);
            }
        }

        return new(mean, spread, texture > 0 ? colour / texture : 1);
    }

    internal double Between(TextureFeatures a, TextureFeatures b)
    {
        var sum = 0.0;
        for (var k = 0; k < TextureFeatures.Count; k++)
        {
            var step = (a[k] - b[k]) / spread[k];
            sum += step * step;
        }

        return unit * Math.Sqrt(sum / TextureFeatures.Count);
    }

    public override string ToString() => FormattableString.Invariant($"mean [{string.Join(", ", mean.Select(m => m.ToString("0.####")))}] spread [{string.Join(", ", spread.Select(m => m.ToString("0.####")))}] unit {unit:0.####}");
}

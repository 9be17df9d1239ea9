using FairyTaleBot.Engine.Pictures;
using FairyTaleBot.Engine.Styles.Scoring;

namespace FairyTaleBot.Tests.Styles;

public sealed class StyleScoreTests
{
    [Fact]
    public void A_picture_is_at_no_distance_from_itself()
    {
        var page = StyleFeatures.Of(Drawn(200, 90, 40, stripe: 7));
        StyleDistance.Between(page, page, TextureScale.Reference).ShouldBe(0);
        StyleDistance.Layout(page, page).ShouldBe(0);
    }

    /// <summary>Along the 24 directions black and white are apart by the direction's share of lightness; those shares are 23/24, 21/24 … 1/24 and back.</summary>
    [Fact]
    public void Black_is_half_a_unit_from_white()
    {
        var (black, white) = (StyleFeatures.Of(Flat(0)), StyleFeatures.Of(Flat(255)));
        StyleDistance.Palette(black, white).ShouldBe(0.5, 0.002);
        StyleDistance.Layout(black, white).ShouldBe(1, 0.002);
    }

    [Fact]
    public void Twice_the_drift_is_twice_the_distance()
    {
        var plain = StyleFeatures.Of(Flat(120));
        var (near, far) = (Distance(Shifted(0.02f)), Distance(Shifted(0.04f)));
        (far / near).ShouldBe(2, 0.15);
        double Distance(Bitmap to) => StyleDistance.Palette(plain, StyleFeatures.Of(to));
        static Bitmap Shifted(float lightness)
        {
            var target = OkLab.FromBytes(120, 120, 120).X + lightness;
            return Flat((byte)Enumerable.Range(0, 256).MinBy(v => MathF.Abs(OkLab.FromBytes((byte)v, (byte)v, (byte)v).X - target)));
        }
    }

    [Fact]
    public void The_size_of_a_picture_does_not_change_its_style()
    {
        var (small, large) = (StyleFeatures.Of(Drawn(200, 90, 40, stripe: 16, side: 256)), StyleFeatures.Of(Drawn(200, 90, 40, stripe: 64, side: 1024)));
        StyleDistance.Between(small, large, TextureScale.Reference).ShouldBeLessThan(0.002);
    }

    [Fact]
    public void Styles_that_are_held_score_high_and_styles_that_are_mixed_up_do_not()
    {
        var held = Score(Grid((style, subject, repeat) => style));
        held.Ssr.ShouldBeGreaterThan(0.8);
        held.Auc.ShouldBe(1);
        held.NearestNeighbour.ShouldBe(1);
        held.WorstRatio.ShouldBeGreaterThan(2);
        StyleBounds.Embedded.Faults(held).ShouldBeEmpty();

        var mixed = Score(Grid((style, subject, repeat) => (style + subject + repeat) % 3));
        mixed.Ssr.ShouldBeLessThan(0.2);
        StyleBounds.Model.Faults(mixed).Count().ShouldBe(3);
        StyleBounds.Embedded.Faults(mixed).ShouldContain(f => f.StartsWith("the ratio of ", StringComparison.Ordinal));
    }

    [Fact]
    public void Figures_are_those_of_the_definition()
    {
        var pictures = Grid((style, subject, repeat) => (style * 2 + subject + repeat) % 3);
        static double Apart(StyleFeatures a, StyleFeatures b) => StyleDistance.Palette(a, b);
        var pairs = (from a in pictures from b in pictures where !ReferenceEquals(a, b) select (a, b, D: (double)(float)Apart(a.Features, b.Features))).ToList();
        var within = pairs.Where(p => p.a.Style == p.b.Style && p.a.Subject != p.b.Subject).Select(p => p.D).ToList();
        var between = pairs.Where(p => p.a.Style != p.b.Style && p.a.Subject == p.b.Subject).Select(p => p.D).ToList();
        var score = StyleGridScore.Of(pictures, Apart).Score();
        score.Within.ShouldBe(within.Average(), 1e-6);
        score.Between.ShouldBe(between.Average(), 1e-6);
        score.Auc.ShouldBe((from w in within from b in between select b > w ? 1 : b == w ? 0.5 : 0).Average(), 1e-6);
        score.NearestNeighbour.ShouldBe(pictures.Average(p => pairs.Where(q => ReferenceEquals(q.a, p) && q.b.Subject != p.Subject).MinBy(q => q.D).b.Style == p.Style ? 1.0 : 0), 1e-6);
    }

    [Fact]
    public void Intervals_hold_the_figure_and_are_the_same_each_time()
    {
        var grid = StyleGridScore.Of(Grid((style, subject, repeat) => repeat == 2 ? (style + 1) % 3 : style), StyleDistance.Palette);
        var value = grid.Score().Ssr;
        var interval = StyleGridScore.IntervalOf(value, grid.Resampled(200, 1).Select(s => s.Ssr));
        interval.Low.ShouldBeLessThan(interval.High);
        value.ShouldBeInRange(interval.Low, interval.High);
        StyleGridScore.IntervalOf(value, grid.Resampled(200, 1).Select(s => s.Ssr)).ShouldBe(interval);
    }

    [Fact]
    public void One_style_or_one_subject_cannot_be_scored()
    {
        var grid = Grid((style, subject, repeat) => style);
        StyleGridScore.Possible([.. grid.Where(p => p.Style == "style-0")]).ShouldBeFalse();
        StyleGridScore.Possible([.. grid.Where(p => p.Subject == "subject-0")]).ShouldBeFalse();
        Should.Throw<ArgumentException>(() => StyleGridScore.Of([], StyleDistance.Palette));
    }

    private static StyleScore Score(IReadOnlyList<ScoredPicture> pictures)
    {
        var scale = TextureScale.Of([.. pictures.Select(p => p.Features)]);
        return StyleGridScore.Of(pictures, (a, b) => StyleDistance.Between(a, b, scale)).Score();
    }

    /// <summary>Three styles, three subjects, two repeats; <paramref name="painted"/> says in which style each is really painted.</summary>
    private static List<ScoredPicture> Grid(Func<int, int, int, int> painted) =>
    [
        .. from style in Enumerable.Range(0, 3)
           from subject in Enumerable.Range(0, 3)
           from repeat in Enumerable.Range(1, 2)
           select new ScoredPicture($"style-{style}", $"subject-{subject}", repeat, StyleFeatures.Of(Painted(painted(style, subject, repeat), subject * 3 + repeat))),
    ];

    private static Bitmap Painted(int style, int small) => style switch
    {
        0 => Drawn((byte)(200 + small), 90, 40, stripe: 64),
        1 => Drawn(30, (byte)(60 + small), 160, stripe: 12),
        _ => Drawn(120, 200, (byte)(110 + small), stripe: 5),
    };

    private static Bitmap Flat(byte value)
    {
        var rgb = new byte[64 * 64 * 3];
        rgb.AsSpan().Fill(value);
        return new(64, 64, rgb);
    }

    private static Bitmap Drawn(byte red, byte green, byte blue, int stripe, int side = 256)
    {
        var rgb = new byte[side * side * 3];
        for (var i = 0; i < side * side; i++)
        {
            var dark = i % side / stripe % 2 == 0 ? 1 : 0.6;
            (rgb[i * 3], rgb[i * 3 + 1], rgb[i * 3 + 2]) = ((byte)(red * dark), (byte)(green * dark), (byte)(blue * dark));
        }

        return new(side, side, rgb);
    }
}

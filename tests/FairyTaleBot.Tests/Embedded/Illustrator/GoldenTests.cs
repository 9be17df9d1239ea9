namespace FairyTaleBot.Tests.Embedded.Illustrator;

/// <summary>
/// Two pages as they looked when somebody last looked at them, in 8 × 8 squares of lightness (hundredths of OKLab L). The tolerance leaves room
/// for other processors' arithmetic and none for a lost landmark or hero. A change on purpose: look at the page, then copy the new figures.
/// </summary>
public sealed class GoldenTests
{
    private const float Tolerance = 2.5f;

    [Theory]
    [InlineData("papercut", "71 82 87 86 78 72 71 68 84 86 89 88 81 79 76 73 76 81 85 82 80 89 87 78 82 80 78 72 79 76 81 82 85 81 73 66 74 79 80 83 79 77 75 74 75 64 79 74 59 68 65 65 67 66 61 60 53 48 50 58 63 55 57 51")]
    [InlineData("minhwa", "87 88 83 89 88 87 87 87 90 90 78 90 87 87 88 87 89 90 92 91 90 95 93 88 89 89 89 77 81 65 78 89 84 76 70 61 63 66 66 78 78 71 70 69 70 58 73 71 63 64 60 58 61 60 54 61 66 54 54 58 63 60 62 66")]
    public void A_page_looks_as_it_did(string style, string golden)
    {
        using var page = Pages.Paint(Pages.Scene(style, 2));
        var fine = Pages.Thumbnail(page);
        var coarse = Enumerable.Range(0, 64).Select(i => 100 * Enumerable.Range(0, 16).Average(k => fine[(i / 8 * 4 + k / 4) * 32 + i % 8 * 4 + k % 4])).ToArray();
        var now = string.Join(' ', coarse.Select(v => MathF.Round(v).ToString()));
        var before = golden.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(float.Parse).ToArray();
        before.Length.ShouldBe(64, now);
        for (var i = 0; i < 64; i++) coarse[i].ShouldBe(before[i], Tolerance, $"square {i}; now {now}");
    }
}

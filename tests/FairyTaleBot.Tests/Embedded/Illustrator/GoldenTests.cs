namespace FairyTaleBot.Tests.Embedded.Illustrator;

/// <summary>
/// Two pages as they looked when somebody last looked at them, in 8 × 8 squares of lightness (hundredths of OKLab L). The tolerance leaves room
/// for other processors' arithmetic and none for a lost landmark or hero. A change on purpose: look at the page, then copy the new figures.
/// </summary>
public sealed class GoldenTests
{
    private const float Tolerance = 2.5f;

    [Theory]
    [InlineData("papercut", "45 50 57 84 78 72 71 68 78 85 89 88 80 78 79 73 76 82 85 82 80 88 85 78 82 80 61 60 74 74 80 82 85 83 66 75 75 79 81 83 79 77 75 74 69 69 71 74 60 65 70 64 76 64 60 62 54 49 51 63 65 53 57 51")]
    [InlineData("minhwa", "62 56 60 87 88 87 87 87 86 89 78 90 89 88 89 87 89 87 92 91 86 86 90 88 89 89 62 58 61 56 78 88 84 79 62 63 66 68 69 79 77 71 71 66 68 63 64 71 63 60 65 56 70 57 53 64 67 55 54 61 65 58 62 66")]
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

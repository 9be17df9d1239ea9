namespace FairyTaleBot.Tests.Embedded.Illustrator;

/// <summary>
/// Two pages as they looked when somebody last looked at them, in 8 × 8 squares of lightness (hundredths of OKLab L). The tolerance leaves room
/// for other processors' arithmetic and none for a lost landmark or hero. A change on purpose: look at the page, then copy the new figures.
/// </summary>
public sealed class GoldenTests
{
    private const float Tolerance = 2.5f;

    [Theory]
    [InlineData("papercut", "72 83 88 87 79 73 72 70 84 87 90 89 82 80 78 74 77 82 85 83 81 90 88 80 84 81 79 71 78 77 82 84 86 80 79 67 73 79 80 83 81 75 73 72 79 64 80 74 62 74 65 71 65 68 62 58 48 50 52 58 64 57 52 50")]
    [InlineData("minhwa", "88 89 84 90 89 88 88 88 91 91 79 91 89 88 89 88 90 92 93 92 91 95 94 90 90 91 91 77 81 66 79 90 85 76 74 63 59 66 66 79 80 69 68 68 71 58 74 72 66 69 60 65 59 61 56 62 65 56 57 59 64 61 59 66")]
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

namespace FairyTaleBot.Tests.Embedded.Illustrator;

/// <summary>
/// Two pages as they looked when somebody last looked at them, in 8 × 8 squares of lightness (hundredths of OKLab L). The tolerance leaves room
/// for other processors' arithmetic and none for a lost landmark or hero. A change on purpose: look at the page, then copy the new figures.
/// </summary>
public sealed class GoldenTests
{
    private const float Tolerance = 2.5f;

    [Theory]
    [InlineData("papercut", "71 82 87 86 78 72 71 68 84 86 89 88 81 79 76 73 76 81 85 82 80 89 87 78 82 80 78 68 78 76 81 82 85 83 73 57 72 79 80 83 78 77 75 73 69 61 79 74 59 64 69 64 76 66 61 60 54 48 49 59 66 55 57 51")]
    [InlineData("minhwa", "87 88 83 89 88 87 87 87 90 90 78 90 87 87 88 87 89 90 92 91 90 95 93 88 89 89 90 76 81 65 78 89 84 78 70 50 64 65 66 78 77 71 71 65 67 55 73 71 63 59 64 56 71 58 54 61 67 54 54 58 66 60 62 66")]
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

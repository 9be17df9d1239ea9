using FairyTaleBot.Embedded.Canvas;
using FairyTaleBot.Engine.Pictures;
using FairyTaleBot.Embedded.Illustrator;
using FairyTaleBot.Testing.Styles;

namespace FairyTaleBot.Tests.Embedded.Illustrator;

public sealed class EmbeddedIllustratorTests : IDisposable
{
    private readonly EmbeddedIllustrator illustrator = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string> Styles => [.. TestStyles.Catalogue.Ids];

    [Fact]
    public async Task The_same_brief_gives_the_same_bytes()
    {
        var brief = Pages.Scene("watercolour", 3);
        var (first, again) = (await illustrator.PaintAsync(brief, Stop), await illustrator.PaintAsync(brief, Stop));
        again.Bytes.Span.SequenceEqual(first.Bytes.Span).ShouldBeTrue();
        var redrawn = await illustrator.PaintAsync(Pages.Scene("watercolour", 3, take: 1), Stop);
        redrawn.Bytes.Span.SequenceEqual(first.Bytes.Span).ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(Styles))]
    public async Task A_page_is_a_PNG_of_1024_squared_and_not_too_long(string style)
    {
        var picture = await illustrator.PaintAsync(Pages.Scene(style, 2), Stop);
        (picture.MediaType, picture.Width, picture.Height).ShouldBe(("image/png", 1024, 1024));
        picture.Bytes.Length.ShouldBeLessThan(760_000);
        var bitmap = PngReader.Read(picture.Bytes.Span);
        (bitmap.Width, bitmap.Height).ShouldBe((1024, 1024));
        bitmap.Rgb.Chunk(3).Select(p => (p[0], p[1], p[2])).Distinct().Count().ShouldBeGreaterThan(500);
    }

    [Fact]
    public async Task A_sketch_has_the_size_of_the_page_and_is_lighter()
    {
        var brief = Pages.Scene("woodblock", 2);
        var sketch = PngReader.Read((await illustrator.SketchAsync(brief, Stop)).Bytes.Span);
        (sketch.Width, sketch.Height).ShouldBe((1024, 1024));
        using var page = Pages.Paint(brief);
        sketch.Rgb.Average(b => b).ShouldBeGreaterThan(page.ToBitmap().Rgb.Average(b => b) + 20);
    }

    [Fact]
    public async Task Painting_stops_when_nobody_waits_for_it()
    {
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => illustrator.PaintAsync(Pages.Scene(), gone.Token));
    }

    public void Dispose() => illustrator.Dispose();
}

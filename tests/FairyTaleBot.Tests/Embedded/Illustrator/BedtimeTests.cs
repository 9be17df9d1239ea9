using FairyTaleBot.Embedded.Canvas;
using FairyTaleBot.Testing.Styles;

namespace FairyTaleBot.Tests.Embedded.Illustrator;

public sealed class BedtimeTests
{
    public static TheoryData<string> Styles => [.. TestStyles.Catalogue.Ids];

    [Theory]
    [MemberData(nameof(Styles))]
    public void A_bedtime_page_is_dark_and_nowhere_glaring(string style)
    {
        using var page = Pages.Paint(Pages.Scene(style, 2, bedtime: true));
        Pages.Mean(page).X.ShouldBeLessThanOrEqualTo(0.45f);
        var bright = page.Pixels.ToArray().Count(p => Colour.Lightness(p) > 0.9f);
        (bright / (double)(page.Width * page.Height)).ShouldBeLessThan(0.02);
    }
}

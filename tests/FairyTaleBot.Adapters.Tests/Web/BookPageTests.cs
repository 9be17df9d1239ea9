using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using FairyTaleBot.Adapters.Web.Books;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Adapters.Tests.Web;

public sealed partial class BookPageTests
{
    private const string Nasty = "</style><script>alert('x')</script><img src=x onerror=\"alert(1)\">&";

    private static readonly Book Fine = new(
        "The Fox", Language.En, "#b4552d", "Papercut",
        [new(1, "A Feather", ["Long ago.", "Then more."], null, "aa", "A fox"), new(2, "A Bridge", ["They went."], "Chosen by Mina.", null, "")],
        [new("Tori", "fox cub", "to find the shadow", ["#d9772b", "#fff1dc", "#2f6f9f"])],
        ["Mina", "Joon", "Ida"], true);

    [Fact]
    public async Task A_book_has_cover_pages_cast_and_its_writers_in_order()
    {
        var html = await WriteAsync(Fine);

        var order = new[] { "<h1>The Fox</h1>", "by Mina, Joon and Ida", "A Feather", "Long ago.", "A Bridge", "Chosen by Mina.", "The End", "Tori", "This tale was written by" };
        order.Select(part => html.IndexOf(part, StringComparison.Ordinal)).ShouldBe(order.Select(part => html.IndexOf(part, StringComparison.Ordinal)).Order());
        order.ShouldAllBe(part => html.Contains(part, StringComparison.Ordinal));
        html.ShouldContain("data:image/png;base64,iVBORwE=");
    }

    [Fact]
    public async Task Nothing_that_people_wrote_becomes_markup()
    {
        var html = await WriteAsync(new(
            Nasty, Language.En, Nasty, Nasty, [new(1, Nasty, [Nasty], Nasty, "aa", Nasty)], [new(Nasty, Nasty, Nasty, [Nasty, "#12345g"])], [Nasty], false));

        html.ShouldNotContain("<script");
        html.ShouldNotContain("onerror=\"");
        Tags().Matches(html).Select(m => m.Groups[1].Value).Distinct().Order().ShouldBe(
            ["article", "b", "body", "div", "figure", "h1", "h2", "head", "header", "html", "img", "li", "main", "meta", "p", "section", "span", "style", "svg", "title", "ul"]);
        Tags().Matches(html).Count(m => m.Groups[1].Value == "img").ShouldBe(2);
        WebUtility.HtmlDecode(html).ShouldContain(Nasty);
    }

    [Fact]
    public async Task The_policy_allows_the_books_own_style_and_no_script()
    {
        var html = await WriteAsync(Fine);
        var style = Style().Match(html).Groups[1].Value;
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));

        BookPage.PolicyFor(Fine).ShouldContain($"'sha256-{hash}'");
        BookPage.PolicyFor(Fine).ShouldStartWith("default-src 'none'");
        html.ShouldContain("#b4552d");
    }

    [Fact]
    public async Task The_same_book_gives_the_same_bytes() => (await WriteAsync(Fine)).ShouldBe(await WriteAsync(Fine));

    [Fact]
    public async Task A_korean_book_speaks_korean_and_says_when_it_goes_on()
    {
        var html = await WriteAsync(Fine with { Language = Language.Ko, Title = "그림자를 잃어버린 여우", People = ["미나", "준"], Finished = false });

        html.ShouldContain("<html lang=\"ko\">");
        html.ShouldContain("그림자를 잃어버린 여우");
        html.ShouldContain("지은이 미나, 준");
        html.ShouldContain("1장");
        html.ShouldContain("다음 장에서 이어져요");
    }

    [Fact]
    public async Task A_picture_that_is_gone_leaves_no_hole()
    {
        using var writer = new StringWriter();
        await BookPage.WriteAsync(Fine, writer, (_, _) => Task.FromResult<Picture?>(null), CancellationToken.None);
        writer.ToString().ShouldNotContain("<figure>");
    }

    private static async Task<string> WriteAsync(Book book)
    {
        using var writer = new StringWriter();
        await BookPage.WriteAsync(
            book, writer, (id, _) => Task.FromResult<Picture?>(id == "aa" ? new(new byte[] { 0x89, 0x50, 0x4e, 0x47, 1 }, "image/png", 1024, 1024) : null), CancellationToken.None);
        return writer.ToString();
    }

    [GeneratedRegex("<([a-z0-9]+)[ >]")]
    private static partial Regex Tags();

    [GeneratedRegex("<style>(.*?)</style>", RegexOptions.Singleline)]
    private static partial Regex Style();
}

using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Adapters.Web.Books;

/// <summary>
/// Writes a book as one HTML file that needs nothing beside it: pictures inside, no script, ready to be kept or printed.
/// The same book gives the same bytes.
/// </summary>
public static partial class BookPage
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private static readonly string Css = ReadCss();

    /// <summary>What a browser may do with the book: show it, nothing else.</summary>
    public static string PolicyFor(Book book) => PolicyFor(StyleOf(book));

    /// <summary>The same for a page that stands where no book is.</summary>
    public static string PolicyWithoutBook { get; } = PolicyFor(Css);

    /// <summary>What a reader finds where there is no book, or none any more.</summary>
    /// <param name="words">A kind sentence.</param>
    public static string WithoutBook(Language language, string words) => $"""
        <!doctype html>
        <html lang="{language.Code()}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>🍃</title>
        <style>{Css}</style>
        </head>
        <body>
        <header class="cover">
        <h1>🍃</h1>
        <p class="by">{Text(words)}</p>
        </header>
        </body>
        </html>

        """;

    private static string PolicyFor(string style) =>
        $"default-src 'none'; img-src data:; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))}'; base-uri 'none'; form-action 'none'";

    /// <param name="findPicture">A picture by its id; null when it is gone, and the page then goes without.</param>
    public static async Task WriteAsync(Book book, TextWriter writer, Func<string, CancellationToken, Task<Picture?>> findPicture, CancellationToken cancellationToken)
    {
        var words = BookWords.In(book.Language);
        await writer.WriteAsync($"""
            <!doctype html>
            <html lang="{book.Language.Code()}">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="{PolicyFor(book)}">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{Text(book.Title)}</title>
            <style>{StyleOf(book)}</style>
            </head>
            <body>

            """);
        await writer.WriteAsync(Cover(book, words));
        await WritePictureAsync(writer, book.Chapters.FirstOrDefault(c => c.Picture is not null), isCover: true, findPicture, cancellationToken);
        await writer.WriteAsync("</header>\n<main>\n");
        foreach (var chapter in book.Chapters)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await writer.WriteAsync($"""<article class="chapter" id="chapter-{chapter.Number}">""" + "\n");
            await WritePictureAsync(writer, chapter, isCover: false, findPicture, cancellationToken);
            await writer.WriteAsync(Words(chapter, words));
        }

        await writer.WriteAsync(BackMatter(book, words));
        await writer.WriteAsync("</main>\n</body>\n</html>\n");
    }

    private static string Cover(Book book, BookWords words)
    {
        var by = book.People.Count > 0 ? $"""<p class="by">{Text(words.By(words.Names([.. book.People])))}</p>""" : "";
        return $"""
            <header class="cover">
            <p class="kicker">{Text(words.Kicker)}</p>
            <h1>{Text(book.Title)}</h1>
            {by}

            """;
    }

    private static string Words(BookChapter chapter, BookWords words)
    {
        var html = new StringBuilder("<div class=\"words\">\n")
            .Append($"<p class=\"number\">{Text(words.Chapter(chapter.Number))}</p>\n<h2>{Text(chapter.Title)}</h2>\n<div class=\"prose\">\n");
        foreach (var paragraph in chapter.Paragraphs) html.Append($"<p>{Text(paragraph)}</p>\n");
        html.Append("</div>\n");
        if (chapter.Credit is { Length: > 0 } credit) html.Append($"<p class=\"credit\">{Text(credit)}</p>\n");
        return html.Append("</div>\n</article>\n").ToString();
    }

    private static string BackMatter(Book book, BookWords words)
    {
        var html = new StringBuilder($"<p class=\"fin\">{Text(book.Finished ? words.TheEnd : words.NotYet)}</p>\n");
        if (book.Friend is { } friend) html.Append($"<p class=\"friend\">{Text(friend)}</p>\n");
        if (book.Cast.Count > 0)
        {
            html.Append($"<section class=\"cast\">\n<h2>{Text(words.Cast)}</h2>\n<ul>\n");
            foreach (var character in book.Cast) html.Append(CastEntry(character));
            html.Append("</ul>\n</section>\n");
        }

        html.Append($"<section class=\"colophon\">\n<h2>{Text(words.WrittenBy)}</h2>\n<ul>\n");
        foreach (var name in book.People.DefaultIfEmpty(words.Somebody)) html.Append($"<li>{Text(name)}</li>\n");
        return html.Append($"</ul>\n<p>{Text(words.Painted(book.Style))}</p>\n<p>{Text(words.Colophon)}</p>\n</section>\n").ToString();
    }

    private static string CastEntry(BookCharacter character)
    {
        var dots = new StringBuilder();
        var left = 0;
        foreach (var colour in character.Colours.Where(c => Colour().IsMatch(c)))
        {
            dots.Append($"<circle cx=\"{18 + left}\" cy=\"18\" r=\"16\" fill=\"{colour}\"/>");
            left += 18;
        }

        return $"""
            <li><svg viewBox="0 0 72 36" width="72" height="36" aria-hidden="true">{dots}</svg><div><b>{Text(character.Name)}</b> <span>{Text(character.Kind)}</span><p>{Text(character.Want)}</p></div></li>

            """;
    }

    private static async Task WritePictureAsync(TextWriter writer, BookChapter? chapter, bool isCover, Func<string, CancellationToken, Task<Picture?>> find, CancellationToken cancellationToken)
    {
        if (chapter?.Picture is not { } id || await find(id, cancellationToken) is not { } picture) return;
        await writer.WriteAsync("<figure><img width=\"1024\" height=\"1024\" alt=\"");
        // The cover shows the first page's picture again; it is described there.
        await writer.WriteAsync(isCover ? "" : Text(chapter.Alt));
        await writer.WriteAsync($"\" src=\"data:{Text(picture.MediaType)};base64,");
        await writer.WriteAsync(Convert.ToBase64String(picture.Bytes.Span));
        await writer.WriteAsync("\"></figure>\n");
    }

    private static string StyleOf(Book book) => Css + (Colour().IsMatch(book.Accent) ? $":root{{--tale:{book.Accent}}}" : "");

    private static string Text(string text) => Encoder.Encode(text);

    private static string ReadCss()
    {
        using var reader = new StreamReader(typeof(BookPage).Assembly.GetManifestResourceStream("book/book.css")!);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"\A#[0-9a-fA-F]{6}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Colour();
}

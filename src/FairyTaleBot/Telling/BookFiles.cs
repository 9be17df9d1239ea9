using System.Text;
using System.Text.Json;
using FairyTaleBot.Adapters.Web.Books;
using FairyTaleBot.Adapters.Web.Tales;
using FairyTaleBot.Engine.Telling;
using FairyTaleBot.Engine.Views;

namespace FairyTaleBot.Telling;

/// <summary>Writes a told tale into a folder: <c>tale.json</c>, <c>tale.md</c>, <c>book.html</c> and one PNG a chapter.</summary>
internal static class BookFiles
{
    private static readonly JsonSerializerOptions Indented = new(TaleView.Json) { WriteIndented = true };

    public static async Task WriteAsync(ToldBook book, string folder, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        var view = TaleView.From(book.Told, (_, id) => $"{id}.png");
        await WriteTextAsync(folder, "tale.json", JsonSerializer.Serialize(view, Indented) + "\n", cancellationToken);
        await WriteTextAsync(folder, "tale.md", Markdown(view), cancellationToken);
        foreach (var (chapter, picture) in book.Pictures)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, $"chapter-{chapter}.png"), picture.Bytes, cancellationToken);
        }

        await using var html = new StreamWriter(Path.Combine(folder, "book.html"), append: false, new UTF8Encoding(false)) { NewLine = "\n" };
        var pictures = book.Pictures.ToDictionary(p => $"chapter-{p.Key}", p => p.Value);
        await BookPage.WriteAsync(Binding.Bind(book.Told), html, (id, _) => Task.FromResult(pictures.GetValueOrDefault(id)), cancellationToken);
    }

    private static async Task WriteTextAsync(string folder, string name, string text, CancellationToken cancellationToken) =>
        await File.WriteAllTextAsync(Path.Combine(folder, name), text, new UTF8Encoding(false), cancellationToken);

    private static string Markdown(TaleView tale)
    {
        var text = new StringBuilder($"# {tale.Title}\n");
        foreach (var chapter in tale.Chapters)
        {
            text.Append($"\n## {chapter.Number}. {chapter.Title}\n\n");
            if (chapter.Picture is { } picture) text.Append($"![{picture.Alt.Replace("]", "", StringComparison.Ordinal)}]({picture.Url})\n\n");
            text.Append(chapter.Text).Append('\n');
            if (chapter.Credit is { } credit) text.Append($"\n*{credit}*\n");
        }

        return text.ToString();
    }
}

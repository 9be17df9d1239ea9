using System.Text;
using FairyTaleBot.Common;

namespace FairyTaleBot.Adapters.Telegram.Api.Text;

/// <summary>
/// A text as Telegram sees it after parsing: the plain words, whose UTF-16 units are what limits count, and where markup
/// opens and closes among them. Reading never fails: what is not markup is text.
/// </summary>
internal sealed class HtmlText
{
    private readonly IReadOnlyList<HtmlMark> _marks;

    internal HtmlText(string plain, IReadOnlyList<HtmlMark> marks)
    {
        Plain = plain;
        _marks = marks;
    }

    internal string Plain { get; }

    /// <summary>UTF-16 units after parsing: the number that 4,096 and 1,024 are held against.</summary>
    internal int Length => Plain.Length;

    internal static HtmlText Parse(string html) => HtmlReader.Read(html);

    internal static string? PlainOf(string? html) => html is null ? null : Parse(html).Plain;

    /// <summary>
    /// Cuts the text into pieces of at most <paramref name="limit"/> units, at the end of a paragraph or a sentence where
    /// there is one. Each piece is whole HTML: markup open at a cut is closed before it and opened again after it.
    /// </summary>
    internal IReadOnlyList<string> Split(int limit) => [.. TextFit.Ranges(Plain, limit).Select(Render)];

    private string Render(Range range)
    {
        var (start, end) = (range.Start.Value, range.End.Value);
        var piece = new StringBuilder();
        var open = new Stack<HtmlMark>();
        var cursor = start;
        var hasBegun = false;
        foreach (var mark in _marks.TakeWhile(mark => mark.At < end || (mark.At == end && !mark.Opens)))
        {
            if (!hasBegun && mark.At > start) Begin();
            if (hasBegun) Write(mark.At);
            if (mark.Opens) open.Push(mark);
            else open.Pop();
            if (hasBegun) piece.Append(mark.Source);
        }

        if (!hasBegun) Begin();
        Write(end);
        foreach (var mark in open) piece.Append("</").Append(mark.Name).Append('>');
        return piece.ToString();

        void Begin()
        {
            hasBegun = true;
            foreach (var mark in open.Reverse()) piece.Append(mark.Source);
        }

        void Write(int upTo)
        {
            piece.Append(TelegramHtml.Escape(Plain[cursor..upTo]));
            cursor = upTo;
        }
    }
}

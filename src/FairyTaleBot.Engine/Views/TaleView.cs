using System.Text.Json;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Turns;
using FairyTaleBot.Languages;
using FairyTaleBot.Ledgers;
using FairyTaleBot.Tales;

namespace FairyTaleBot.Engine.Views;

/// <summary>A whole tale for programs: the shape of <c>GET /api/tales/{id}</c> and of <c>tale.json</c>.</summary>
/// <param name="Style">The style sheet's id; empty until the tale is opened.</param>
/// <param name="Phase">opening, writing, choosing, paused or ended.</param>
/// <param name="Bible">Null until the tale is opened.</param>
public sealed record TaleView(
    string Id,
    string Title,
    string Language,
    string Style,
    string Phase,
    int Of,
    EquatableArray<TaleChapterView> Chapters,
    StoryBible? Bible)
{
    /// <summary>How the view is written as JSON: camelCase, enums as words.</summary>
    public static readonly JsonSerializerOptions Json = TaleJson.Options;

    /// <param name="pictureUrl">Where a picture of that id is to be had; the chapter's number comes with it.</param>
    public static TaleView From(ToldTale told, Func<int, string, string> pictureUrl)
    {
        var tale = told.Tale;
        return new(
            tale.Id.Value,
            tale.Title,
            tale.Settings.Language.Code(),
            tale.Bible?.Style.Id ?? "",
            tale.Phase.Word,
            tale.Of,
            [.. tale.Chapters.Select(c => Chapter(ViewMaker.Of(told, c), c, pictureUrl))],
            tale.Bible is { } bible ? ForReaders(bible, tale) : null);
    }

    /// <summary>Who brought somebody in is known here by their number on a platform, which is nobody else's business; and what is out of sight stays so.</summary>
    private static StoryBible ForReaders(StoryBible bible, Tale tale) => bible with
    {
        Cast = [.. bible.Cast.Select(c => c.JoinedBy is null ? c : c with { JoinedBy = MemberKey.Somebody })],
        Items = [.. bible.Items.Select(i => i.IdeaBy is null ? i : i with { IdeaBy = MemberKey.Somebody })],
        Synopsis = tale.Chapters.Any(c => c.Hidden) ? "" : bible.Synopsis,
        Tail = tale.Chapters.Any(c => c.Hidden) ? "" : bible.Tail,
    };

    private static TaleChapterView Chapter(PageView page, Chapter chapter, Func<int, string, string> pictureUrl) => new(
        page.Chapter,
        page.Title,
        string.Join("\n\n", page.Paragraphs),
        page.Credit,
        page.Picture is { } id ? new(pictureUrl(page.Chapter, id), page.Alt) : null,
        [.. chapter.Draft.Choices.Select(o => o.Label)]);
}

/// <param name="Text">The prose, paragraphs parted by an empty line.</param>
/// <param name="Credit">Who chose, whose idea; null on the first page.</param>
/// <param name="Picture">Null while there is none.</param>
/// <param name="Choices">The ways on that the storyteller offered; empty in the last chapter.</param>
public sealed record TaleChapterView(int Number, string Title, string Text, string? Credit, PictureLink? Picture, EquatableArray<string> Choices);

public sealed record PictureLink(string Url, string Alt);

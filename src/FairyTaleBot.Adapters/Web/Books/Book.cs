using FairyTaleBot.Common;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Adapters.Web.Books;

/// <summary>A tale as a book to read and to print. All text is plain and may hold people's words.</summary>
/// <param name="Accent">The tale's own colour, <c>#rrggbb</c>.</param>
/// <param name="Style">The name of its style of pictures, in the tale's language.</param>
/// <param name="People">Names of everyone who took part, in the order they came.</param>
/// <param name="Finished">Whether the tale has reached its end.</param>
/// <param name="Friend">Who was hidden on every page, as a sentence; null when nobody was.</param>
public sealed record Book(
    string Title,
    Language Language,
    string Accent,
    string Style,
    EquatableArray<BookChapter> Chapters,
    EquatableArray<BookCharacter> Cast,
    EquatableArray<string> People,
    bool Finished,
    string? Friend = null);

/// <param name="Picture">The picture's id; null when there is none.</param>
/// <param name="Credit">Who chose, whose idea; null on the first page.</param>
public sealed record BookChapter(int Number, string Title, EquatableArray<string> Paragraphs, string? Credit, string? Picture, string Alt);

/// <param name="Colours">Three colours <c>#rrggbb</c> that the character wears in every picture.</param>
/// <param name="Kind">What it is; likewise what it wants.</param>
public sealed record BookCharacter(string Name, string Kind, string Want, EquatableArray<string> Colours);

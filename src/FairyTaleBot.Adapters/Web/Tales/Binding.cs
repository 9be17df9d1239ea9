using FairyTaleBot.Adapters.Web.Books;
using FairyTaleBot.Characters;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Turns;
using FairyTaleBot.Engine.Views;
using FairyTaleBot.Tales;

namespace FairyTaleBot.Adapters.Web.Tales;

/// <summary>Binds a tale into a book.</summary>
public static class Binding
{
    public static Book Bind(ToldTale told)
    {
        var tale = told.Tale;
        var style = tale.Bible?.Style;
        return new(
            tale.Title,
            tale.Settings.Language,
            style?.Accent ?? "",
            style?.Names.In(tale.Settings.Language) ?? "",
            [.. tale.Chapters.Select(c => Chapter(ViewMaker.Of(told, c)))],
            [.. tale.Bible?.Cast.Select(Character) ?? []],
            PeopleOf(told),
            tale.Phase is Phase.Ended { Ending: EndingKind.Finished },
            tale.Phase is Phase.Ended { Ending: EndingKind.Finished } ? ViewMaker.Friend(tale) : null);
    }

    /// <summary>Names of everyone who took part and is remembered; whoever began the tale comes first.</summary>
    internal static EquatableArray<string> PeopleOf(ToldTale told) =>
    [
        .. told.Tale.People.Select(p => p.Member).OrderByDescending(m => m == told.Tale.StartedBy)
            .Select(told.Words.NameOf).OfType<string>().Distinct(),
    ];

    private static BookChapter Chapter(PageView page) => new(page.Chapter, page.Title, page.Paragraphs, page.Credit, page.Picture, page.Alt);

    private static BookCharacter Character(Character character) => new(
        character.Name.Display,
        character.Kind,
        character.Want,
        [character.Visual.BodyColour, character.Visual.SecondColour, character.Visual.AccentColour]);
}

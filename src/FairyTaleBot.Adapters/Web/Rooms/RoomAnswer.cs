using FairyTaleBot.Engine.Wording;
using FairyTaleBot.Languages;
using Microsoft.AspNetCore.Http;

namespace FairyTaleBot.Adapters.Web.Rooms;

/// <summary>What a request to a room is answered with: it is done (and everyone sees it), or a plain sentence that says why not.</summary>
/// <param name="Words">Words for the person who asked; null when the room shows it all.</param>
internal sealed record RoomAnswer(int Status, string? Words)
{
    public static readonly RoomAnswer Done = new(StatusCodes.Status202Accepted, null);

    public static RoomAnswer Say(string words) => new(StatusCodes.Status202Accepted, words);

    public static RoomAnswer No(Language language, Sentence sentence, int status = StatusCodes.Status400BadRequest) =>
        new(status, Phrasebook.Say(language, sentence));
}

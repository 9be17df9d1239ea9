using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace FairyTaleBot.Adapters.Web.Rooms;

/// <summary>A room as the page and other programs read it.</summary>
/// <param name="Language">The language the room speaks outside tales: <c>en</c>, <c>ko</c>.</param>
/// <param name="Tale">The tale being told, or the last one until the next start.</param>
/// <param name="People">Names, in the order they came.</param>
/// <param name="ShareUrl">The link for others, key included; null while the program is open to this computer only.</param>
/// <param name="BookKey">What a book's address needs as <c>read</c>, when it needs any: it opens books and nothing else.</param>
internal sealed record RoomJson(string Room, string Language, TaleStateJson? Tale, IReadOnlyList<string> People, IReadOnlyList<MessageJson> Messages, string? ShareUrl, string? BookKey = null);

/// <param name="Phase">opening, writing, choosing, paused, ended.</param>
/// <param name="Chapter">The last page there is; 0 before the first.</param>
internal sealed record TaleStateJson(string Id, string Title, string Phase, int Chapter, int Of, StyleJson? Style, string Language, bool Bedtime, WritingJson? Writing, BallotJson? Ballot);

internal sealed record StyleJson(string Id, string Name, string Accent);

/// <param name="Message">The id the page will have: where it will stand in the room.</param>
/// <param name="Note">Who chose what.</param>
internal sealed record WritingJson(int Chapter, string? Message, DateTimeOffset StartedAt, int EstimateSeconds, string Note, PictureJson? Sketch);

/// <param name="Message">The message that holds the ballot's buttons.</param>
/// <param name="OwnIdea">The button to press when somebody begins to write an idea: a countdown waits for it.</param>
internal sealed record BallotJson(string Message, int Chapter, DateTimeOffset? ClosesAt, CountdownJson? Countdown, int Voted, int TakingPart, string OwnIdea);

/// <param name="Reason">early, next, idea.</param>
internal sealed record CountdownJson(DateTimeOffset Until, string Reason);

internal sealed record PictureJson(string Url, string Alt);

/// <param name="Id">Grows in the room's order.</param>
/// <param name="Kind">said, notice, chapter, ballot, ended.</param>
/// <param name="To">The one person it is for; null when for everyone.</param>
/// <param name="Painting">A picture is still to come; a sketch stands in its place.</param>
internal sealed record MessageJson(
    string Id,
    string? Tale,
    string Kind,
    string? Author,
    string? To,
    string Text,
    int? Chapter,
    int Edition,
    string? Title,
    PictureJson? Picture,
    bool Painting,
    IReadOnlyList<ButtonJson> Buttons,
    IReadOnlyList<ControlJson> Controls,
    string? Credit,
    bool TakenBack,
    DateTimeOffset At);

/// <param name="Credit">Whose idea it is, in words; null for the storyteller's.</param>
/// <param name="By">The name of whoever proposed it; null for the storyteller's, and when forgotten.</param>
internal sealed record ButtonJson(string Id, string Label, string Emoji, int Votes, bool Closed, IReadOnlyList<string> Voters, string? Credit, string? By, bool Won);

/// <param name="Style">primary, quiet.</param>
internal sealed record ControlJson(string Id, string Label, string Style);

internal sealed record RemovedJson(string Id);

/// <summary>The answer to what somebody did; most of the time there is nothing to add to what the room shows.</summary>
/// <param name="Notice">Words for the person who acted that are kept nowhere.</param>
internal sealed record DoneJson(string? Notice);

internal sealed record SaidJson(string? Author, string? Text);

internal sealed record PressJson(string? Author, string? Button);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(RoomJson))]
[JsonSerializable(typeof(TaleStateJson))]
[JsonSerializable(typeof(WritingJson))]
[JsonSerializable(typeof(MessageJson))]
[JsonSerializable(typeof(RemovedJson))]
[JsonSerializable(typeof(DoneJson))]
[JsonSerializable(typeof(SaidJson))]
[JsonSerializable(typeof(PressJson))]
internal sealed partial class RoomJsonContext : JsonSerializerContext
{
    /// <summary>Korean as it is; never put into HTML without encoding.</summary>
    public static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);

    public static readonly RoomJsonContext Readable = new(new JsonSerializerOptions(JsonSerializerDefaults.Web) { Encoder = Encoder });
}

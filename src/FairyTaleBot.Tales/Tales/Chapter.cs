using FairyTaleBot.Ballots;
using FairyTaleBot.Common;
using FairyTaleBot.Drafts;
using FairyTaleBot.Ledgers;

namespace FairyTaleBot.Tales;

/// <summary>A page of the tale as it stands.</summary>
/// <param name="Edition">1, or 2 once it was told again, and one more each time it was taken back and written anew.</param>
/// <param name="Before">The bible the chapter was written from: what a second edition starts from.</param>
/// <param name="Chosen">The ballot that led here; null for the first chapter.</param>
/// <param name="Take">The picture owed or painted last, from 0.</param>
/// <param name="Picture">The picture's id; null while none is there.</param>
/// <param name="PictureOwed">Whether take <paramref name="Take"/> is still to be painted.</param>
/// <param name="Painter">Who painted <paramref name="Picture"/>: "embedded", or the model's name.</param>
/// <param name="Retold">Whether the page has been told again; it can be once.</param>
/// <param name="Hidden">A moderator put it out of sight.</param>
public sealed record Chapter(
    int Number,
    int Edition,
    ChapterDraft Draft,
    Making Making,
    StoryBible Before,
    Outcome? Chosen,
    DateTimeOffset WrittenAt,
    int Take = 0,
    string? Picture = null,
    bool PictureOwed = true,
    bool Retold = false,
    string? Painter = null,
    bool Hidden = false);

/// <summary>A page that no longer counts: taken back, or replaced by a second edition. Kept as data.</summary>
public sealed record FormerChapter(int Number, int Edition, string Title, bool TakenBack);

/// <summary>Somebody's last act in the tale, by the ballot it fell in (0 before the first).</summary>
public sealed record Participation(MemberKey Member, int LastBallot);

public sealed record KeptIdea(MemberKey By, TextKey Idea);

/// <summary>How often a member has asked for something since the last page.</summary>
public sealed record Asked(MemberKey By, int Times);

public sealed record PetitionBy(Petition Petition, MemberKey By);

using FairyTaleBot.Common;

namespace FairyTaleBot.Plots;

public enum ItemStatus
{
    Whole,
    Broken,
    Used,
    Lost,
    Hidden,
    Given,
}

/// <summary>A thing that matters to the tale; a member's idea may become one.</summary>
/// <param name="VisualEn">English, at most 60 characters, head noun last: "a rainbow rice cake". The embedded illustrator draws it by its nouns.</param>
/// <param name="Colour">Lower case <c>#rrggbb</c>.</param>
/// <param name="Owner">A character id; empty when nobody's.</param>
/// <param name="PlaceId">Where it lies; empty when it is carried.</param>
/// <param name="Power">What it can do, in the tale's language, at most 60 characters.</param>
/// <param name="IdeaBy">The member whose idea it was.</param>
public sealed record Item(
    string Id,
    string Name,
    string VisualEn,
    string Colour,
    string Owner,
    string PlaceId,
    ItemStatus Status,
    string Power,
    MemberKey? IdeaBy = null)
{
    public const int MaxName = 24;
    public const int MaxVisual = 60;
    public const int MaxPower = 60;
}

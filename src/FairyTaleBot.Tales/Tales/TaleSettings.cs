using System.Text.Json.Serialization;
using FairyTaleBot.Common;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Tales;

/// <summary>When a ballot closes by itself.</summary>
public enum Rhythm
{
    /// <summary>When the group has decided: early close or <c>next</c>.</summary>
    Now,

    /// <summary>At a set time every day.</summary>
    Evening,

    /// <summary>A day after the page.</summary>
    Daily,

    /// <summary>Three days after the page.</summary>
    Slow,
}

/// <summary>Who may turn the page.</summary>
public enum PageTurning
{
    /// <summary>The starter at once, others after a countdown.</summary>
    Everyone,

    /// <summary>Only the starter and moderators.</summary>
    Starter,

    /// <summary>Nobody by command: only when all have voted, or at the closing time.</summary>
    All,
}

/// <summary>What can be settled about a tale apart from people's own words.</summary>
/// <param name="Chapters">How many the tale will have, 3 to 10; fewer once its ending was brought forward.</param>
/// <param name="StyleId">The style sheet asked for; null leaves it to the storyteller.</param>
/// <param name="ClosingTime">Local time of day at which an evening ballot closes.</param>
/// <param name="TimeZone">IANA name that <paramref name="ClosingTime"/> is meant in.</param>
/// <param name="Bedtime">Falling tension, dark pictures, a soft close.</param>
/// <param name="Homemade">Told and painted by the embedded parts alone, though models are there: the purse was empty when it began.</param>
/// <param name="IdeasAMember">How many ideas a member may add to a page, 0 to 3; null is one.</param>
/// <param name="HeroFrom">The earlier tale whose hero comes back, by name and look; null for somebody new.</param>
/// <param name="Preview">A grown-up sees each page before it is shown, on surfaces that can.</param>
public sealed record TaleSettings(
    Language Language,
    int Chapters,
    AgeBand Age,
    string? StyleId,
    Rhythm Rhythm = Rhythm.Now,
    PageTurning Pages = PageTurning.Everyone,
    TimeOnly? ClosingTime = null,
    string TimeZone = "UTC",
    bool Bedtime = false,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Homemade = false,
    int? IdeasAMember = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] TaleId? HeroFrom = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Preview = false)
{
    public const int DefaultIdeasAMember = 1;

    public const int MostIdeasAMember = 3;

    [JsonIgnore]
    public int MostIdeas => IdeasAMember ?? DefaultIdeasAMember;
}

/// <summary>What people want the tale to be, each in words of their own.</summary>
public enum Wish
{
    Theme,
    Lesson,
    Mood,
    Twist,
    Avoid,
}

/// <summary>Where each wish's words stand; the latest of a kind counts.</summary>
public sealed record Wishes(EquatableArray<WishNote> Notes)
{
    public static readonly Wishes None = new([]);

    public TextKey? this[Wish wish] => Notes.LastOrDefault(n => n.Wish == wish)?.Text;

    public Wishes With(Wish wish, TextKey text) => new(Notes.RemoveAll(n => n.Wish == wish).Add(new(wish, text)));
}

public sealed record WishNote(Wish Wish, TextKey Text);

using FairyTaleBot.Common;

namespace FairyTaleBot.Characters;

/// <summary>Propp's seven spheres of action, and the rest.</summary>
public enum Role
{
    Hero,
    Helper,
    Donor,
    Dispatcher,
    Opponent,
    FalseHero,
    Sought,
    Minor,
}

public enum LifeStage
{
    Child,
    Young,
    Adult,
    Elder,
}

public enum Pronoun
{
    He,
    She,
    They,
    It,
    /// <summary>No pronoun: the name or the kind is said again, as Korean prefers.</summary>
    None,
}

public enum Emotion
{
    Calm,
    Joy,
    Wonder,
    Worry,
    Sadness,
    Courage,
    Surprise,
    Tenderness,
}

/// <summary>A name as it is shown.</summary>
/// <param name="Display">At most 24 characters, in the tale's language.</param>
/// <param name="Aliases">At most 3 other forms that the text may use.</param>
/// <param name="Reading">How Korean reads a name in another script; null when it is written in Hangul or needs none.</param>
public sealed record Name(string Display, EquatableArray<string> Aliases = default, string? Reading = null)
{
    public const int MaxLength = 24;
    public const int MaxAliases = 3;

    public override string ToString() => Display;
}

/// <summary>Where a character is and how it feels; the only part of it that a chapter changes.</summary>
/// <param name="Present">A place id, <see cref="Away"/> or <see cref="Gone"/>.</param>
/// <param name="Holds">Item ids, at most 3.</param>
/// <param name="Knows">Fact ids, at most 6.</param>
/// <param name="Since">The chapter that last changed this.</param>
public sealed record CharacterState(bool Alive, string Present, Emotion Mood, EquatableArray<string> Holds, EquatableArray<string> Knows, int Since)
{
    public const string Away = "away";
    public const string Gone = "gone";
    public const int MaxHolds = 3;
    public const int MaxKnows = 6;

    public static CharacterState At(string place, int chapter = 0) => new(true, place, Emotion.Calm, [], [], chapter);
}

/// <summary>One member of the cast. Everything but <see cref="State"/> is frozen once the character is in the tale.</summary>
/// <param name="Id">Short, lower case, unique in the tale: <c>hero</c>, <c>helper-1</c>.</param>
/// <param name="Kind">What it is, in the tale's language, at most 24 characters: "fox cub", "아기 여우".</param>
/// <param name="Want">In the tale's language, at most 80 characters; likewise fear (60), flaw (40), voice (60).</param>
/// <param name="JoinedBy">The member whose character this is, if one brought it.</param>
public sealed record Character(
    string Id,
    Name Name,
    Role Role,
    string Kind,
    LifeStage Age,
    Pronoun Pronoun,
    Look Visual,
    string Want,
    string Fear,
    string Flaw,
    string Voice,
    CharacterState State,
    MemberKey? JoinedBy = null)
{
    public const int MaxKind = 24;
    public const int MaxWant = 80;
    public const int MaxFear = 60;
    public const int MaxFlaw = 40;
    public const int MaxVoice = 60;

    /// <summary>Whether the character can act in a chapter without being brought back first.</summary>
    public bool OnHand => State.Alive && State.Present is not (CharacterState.Away or CharacterState.Gone);
}

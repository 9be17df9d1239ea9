namespace FairyTaleBot.Engine.Commands;

/// <summary>What can be said with a verb.</summary>
public enum OptionKey
{
    Theme,
    Style,
    Length,
    Age,
    Language,
    Lesson,
    Mood,
    Twist,
    Avoid,

    /// <summary>The number of a turn to vote for.</summary>
    Choice,

    /// <summary>A member's own turn.</summary>
    Idea,

    /// <summary>One line about the character that a member brings.</summary>
    Line,

    /// <summary>The number or id of a note to be put right.</summary>
    Fact,

    /// <summary>What the note should say.</summary>
    Correction,

    /// <summary>A tale of the chat by its number in the list, 1 the newest.</summary>
    Tale,

    /// <summary>A tale of the chat by its number in the list, or by its title.</summary>
    Which,
    Rhythm,

    /// <summary>When an evening ballot closes. Given without a rhythm it asks for evenings.</summary>
    Time,
    Pages,
    Zone,

    /// <summary>The verb that help is wanted with.</summary>
    About,
}

/// <summary>How an option's value is read.</summary>
public enum OptionKind
{
    /// <summary>People's own words, at most <see cref="OptionSpec.Most"/> Unicode scalars.</summary>
    Words,

    /// <summary>A whole number from <see cref="OptionSpec.Least"/> to <see cref="OptionSpec.Most"/>; value: digits.</summary>
    Number,

    /// <summary>One of <see cref="OptionSpec.Values"/>; value: its code.</summary>
    Choice,

    /// <summary>An age or a band; value: the band's code.</summary>
    Age,

    /// <summary>Value: <c>en</c> or <c>ko</c>.</summary>
    Language,

    /// <summary>A time of day; value: <c>HH:mm</c>.</summary>
    Time,

    /// <summary>A time zone; value: its IANA name.</summary>
    Zone,

    /// <summary>A command; value: its English name.</summary>
    Verb,
}

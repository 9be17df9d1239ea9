using System.Text.Json.Serialization;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Commands;

namespace FairyTaleBot.Engine.Wording;

/// <summary>The kinds of <see cref="Slot"/>, by which a phrase says what it takes.</summary>
public enum SlotKind
{
    Text,
    Number,
    Member,
    Members,
    Written,
    Clock,
    Moment,
    Duration,
    Command,
    Commands,
    Summary,
    Usage,
    Option,
    OptionSummary,
    Values,
    Value,
}

/// <summary>
/// Something that fills a place in a phrase. Names and words of people are keys, resolved only when the sentence is said.
/// Discriminators are part of the stored format.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "slot")]
[JsonDerivedType(typeof(Text), "text")]
[JsonDerivedType(typeof(Number), "number")]
[JsonDerivedType(typeof(Member), "member")]
[JsonDerivedType(typeof(Members), "members")]
[JsonDerivedType(typeof(Written), "written")]
[JsonDerivedType(typeof(Clock), "clock")]
[JsonDerivedType(typeof(Moment), "moment")]
[JsonDerivedType(typeof(Duration), "duration")]
[JsonDerivedType(typeof(Command), "command")]
[JsonDerivedType(typeof(Commands), "commands")]
[JsonDerivedType(typeof(Summary), "summary")]
[JsonDerivedType(typeof(Usage), "usage")]
[JsonDerivedType(typeof(Option), "option")]
[JsonDerivedType(typeof(OptionSummary), "optionSummary")]
[JsonDerivedType(typeof(Values), "values")]
[JsonDerivedType(typeof(Value), "value")]
public abstract record Slot(string Name)
{
    [JsonIgnore]
    public SlotKind Kind => Enum.Parse<SlotKind>(GetType().Name);

    /// <summary>Words of the tale itself or of the bot, never a person's.</summary>
    public sealed record Text(string Name, string Is) : Slot(Name);

    public sealed record Number(string Name, long Is) : Slot(Name);

    public sealed record Member(string Name, MemberKey Is) : Slot(Name);

    /// <summary>Several people: "Mina, Jun and Ara".</summary>
    public sealed record Members(string Name, EquatableArray<MemberKey> Are) : Slot(Name);

    /// <summary>What a person wrote.</summary>
    public sealed record Written(string Name, TextKey Is) : Slot(Name);

    /// <summary>A time of day.</summary>
    public sealed record Clock(string Name, TimeOnly Is) : Slot(Name);

    /// <summary>A point in time, said as weekday and time of day where it is read.</summary>
    /// <param name="Zone">IANA name.</param>
    public sealed record Moment(string Name, DateTimeOffset Is, string Zone) : Slot(Name);

    public sealed record Duration(string Name, TimeSpan Is) : Slot(Name);

    /// <summary>A command as it is typed: <c>/tale next</c>.</summary>
    public sealed record Command(string Name, Verb Is) : Slot(Name);

    public sealed record Commands(string Name, EquatableArray<Verb> Are) : Slot(Name);

    /// <summary>What a command does.</summary>
    public sealed record Summary(string Name, Verb Of) : Slot(Name);

    /// <summary>An example of a command.</summary>
    public sealed record Usage(string Name, Verb Of) : Slot(Name);

    public sealed record Option(string Name, OptionKey Is) : Slot(Name);

    public sealed record OptionSummary(string Name, OptionKey Of) : Slot(Name);

    /// <summary>Everything that an option can be.</summary>
    public sealed record Values(string Name, OptionKey Of) : Slot(Name);

    /// <summary>One of an option's values by its code.</summary>
    public sealed record Value(string Name, OptionKey Of, string Is) : Slot(Name);

    public static implicit operator Slot((string Name, string Is) s) => new Text(s.Name, s.Is);

    public static implicit operator Slot((string Name, int Is) s) => new Number(s.Name, s.Is);

    public static implicit operator Slot((string Name, MemberKey Is) s) => new Member(s.Name, s.Is);

    public static implicit operator Slot((string Name, EquatableArray<MemberKey> Are) s) => new Members(s.Name, s.Are);

    public static implicit operator Slot((string Name, TextKey Is) s) => new Written(s.Name, s.Is);

    public static implicit operator Slot((string Name, TimeOnly Is) s) => new Clock(s.Name, s.Is);

    public static implicit operator Slot((string Name, TimeSpan Is) s) => new Duration(s.Name, s.Is);

    public static implicit operator Slot((string Name, Verb Is) s) => new Command(s.Name, s.Is);

    public static implicit operator Slot((string Name, OptionKey Is) s) => new Option(s.Name, s.Is);
}

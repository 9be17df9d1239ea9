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
/// <param name="Name">The place in the phrase.</param>
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
public abstract record Slot(string Name, [property: JsonIgnore] SlotKind Kind)
{
    /// <summary>Words of the tale itself or of the bot; a note that somebody put right is the tale's.</summary>
    public sealed record Text(string Name, string Words) : Slot(Name, SlotKind.Text);

    public sealed record Number(string Name, long Count) : Slot(Name, SlotKind.Number);

    public sealed record Member(string Name, MemberKey Key) : Slot(Name, SlotKind.Member);

    /// <summary>Several people: "Mina, Jun and Ara".</summary>
    public sealed record Members(string Name, EquatableArray<MemberKey> Keys) : Slot(Name, SlotKind.Members);

    /// <summary>What a person wrote.</summary>
    public sealed record Written(string Name, TextKey Key) : Slot(Name, SlotKind.Written);

    /// <summary>A time of day.</summary>
    public sealed record Clock(string Name, TimeOnly Time) : Slot(Name, SlotKind.Clock);

    /// <summary>A point in time, said as weekday and time of day where it is read.</summary>
    /// <param name="Zone">IANA name.</param>
    public sealed record Moment(string Name, DateTimeOffset At, string Zone) : Slot(Name, SlotKind.Moment);

    public sealed record Duration(string Name, TimeSpan Time) : Slot(Name, SlotKind.Duration);

    /// <summary>A command as it is typed: <c>/tale next</c>.</summary>
    public sealed record Command(string Name, Verb Verb) : Slot(Name, SlotKind.Command);

    public sealed record Commands(string Name, EquatableArray<Verb> Verbs) : Slot(Name, SlotKind.Commands);

    /// <summary>What a command does.</summary>
    public sealed record Summary(string Name, Verb Verb) : Slot(Name, SlotKind.Summary);

    /// <summary>An example of a command.</summary>
    public sealed record Usage(string Name, Verb Verb) : Slot(Name, SlotKind.Usage);

    public sealed record Option(string Name, OptionKey Key) : Slot(Name, SlotKind.Option);

    public sealed record OptionSummary(string Name, OptionKey Key) : Slot(Name, SlotKind.OptionSummary);

    /// <summary>Everything that an option can be.</summary>
    public sealed record Values(string Name, OptionKey Key) : Slot(Name, SlotKind.Values);

    /// <summary>One of an option's values by its code.</summary>
    public sealed record Value(string Name, OptionKey Key, string Code) : Slot(Name, SlotKind.Value);

    public static implicit operator Slot((string Name, string Fill) s) => new Text(s.Name, s.Fill);

    public static implicit operator Slot((string Name, int Fill) s) => new Number(s.Name, s.Fill);

    public static implicit operator Slot((string Name, MemberKey Fill) s) => new Member(s.Name, s.Fill);

    public static implicit operator Slot((string Name, EquatableArray<MemberKey> Fill) s) => new Members(s.Name, s.Fill);

    public static implicit operator Slot((string Name, TextKey Fill) s) => new Written(s.Name, s.Fill);

    public static implicit operator Slot((string Name, TimeOnly Fill) s) => new Clock(s.Name, s.Fill);

    public static implicit operator Slot((string Name, TimeSpan Fill) s) => new Duration(s.Name, s.Fill);

    public static implicit operator Slot((string Name, Verb Fill) s) => new Command(s.Name, s.Fill);

    public static implicit operator Slot((string Name, OptionKey Fill) s) => new Option(s.Name, s.Fill);
}

using System.Globalization;
using FairyTaleBot.Engine.Desk;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Engine.Bedtimes;

/// <summary>
/// One switch on the grown-ups' card: what it stands at, which its button says, and what a press puts it to. Both travel in the button.
/// As text at most 24 ASCII characters.
/// </summary>
public sealed record ParentChoice(string Switch, string Now, string Next)
{
    public const string Age = "age", Tales = "tales", Hour = "hour", Preview = "look", On = "on", Off = "off";

    public override string ToString() => $"{Switch}.{Now}.{Next}";

    /// <summary>Every switch as the chat has it.</summary>
    public static IReadOnlyList<ParentChoice> Of(ChatHabits habits)
    {
        var bedtime = habits.Bedtime ?? new();
        AgeBand[] ages = Enum.GetValues<AgeBand>();
        var age = habits.Age ?? AgeBand.From4To6;
        return
        [
            new(Age, age.Code(), ages[((int)age + 1) % ages.Length].Code()),
            TalesSwitch(bedtime.TalesANight),
            HourSwitch(bedtime.From),
            .. BedtimeChoices.LeftOut.Select(c => Toggle(c.Key, bedtime.LeftOut.Contains(c.Key))),
            Toggle(Preview, bedtime.Preview),
        ];
    }

    /// <summary>Null when it holds what nobody can have pressed.</summary>
    public static ParentChoice? From(string name, string now, string next) => new ParentChoice(name, now, next) is var choice && choice.Put(new()) is not null ? choice : null;

    /// <summary>The habits after the press; null for a value that there is none of.</summary>
    public ChatHabits? Put(ChatHabits habits)
    {
        var bedtime = habits.Bedtime ?? new();
        switch (Switch)
        {
            case Age when AgeBandCodes.TryParse(Next) is { } age && age.Code() == Next:
                return habits with { Age = age };
            case Tales when Next == Off:
                return habits with { Bedtime = bedtime with { TalesANight = null } };
            case Tales when int.TryParse(Next, out var most) && most is >= 1 and <= BedtimeChoices.MostTalesANight:
                return habits with { Bedtime = bedtime with { TalesANight = most } };
            case Hour when Next == Off:
                return habits with { Bedtime = bedtime with { From = null } };
            case Hour when TimeOf(Next) is { } from && BedtimeChoices.Hours.Contains(from):
                return habits with { Bedtime = bedtime with { From = from } };
            case Preview when Next is On or Off:
                return habits with { Bedtime = bedtime with { Preview = Next == On } };
            case var key when Next is On or Off && BedtimeChoices.LeftOut.Any(c => c.Key == key):
                string[] others = [.. bedtime.LeftOut.Where(k => k != key)];
                return habits with { Bedtime = bedtime with { LeftOut = Next == On ? [.. others, key] : [.. others] } };
            default:
                return null;
        }
    }

    public static TimeOnly? TimeOf(string text) =>
        TimeOnly.TryParseExact(text, "HHmm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    private static ParentChoice TalesSwitch(int? most) => new(
        Tales,
        most is { } n ? $"{n}" : Off,
        most switch { null => "1", BedtimeChoices.MostTalesANight => Off, { } few => $"{few + 1}" });

    private static ParentChoice HourSwitch(TimeOnly? from)
    {
        var at = from is { } hour ? BedtimeChoices.Hours.ToList().IndexOf(hour) : -1;
        return new(Hour, from is null ? Off : Text(from.Value), at + 1 < BedtimeChoices.Hours.Count ? Text(BedtimeChoices.Hours[at + 1]) : Off);
    }

    private static ParentChoice Toggle(string name, bool isOn) => new(name, isOn ? On : Off, isOn ? Off : On);

    private static string Text(TimeOnly time) => time.ToString("HHmm", CultureInfo.InvariantCulture);
}

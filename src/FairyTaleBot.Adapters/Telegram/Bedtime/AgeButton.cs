using FairyTaleBot.Engine.Commands;
using FairyTaleBot.Engine.Views;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Adapters.Telegram.Bedtime;

/// <summary>For whom a bedtime tale is told.</summary>
/// <param name="Age">A value of the option <see cref="OptionKey.Age"/>.</param>
internal sealed record AgeButton(string Age)
{
    private const string Kind = "t.age.";

    public static IEnumerable<ControlView> Of(Language language) => CommandCatalogue.Default[OptionKey.Age].Values
        .Select(v => new ControlView(new AgeButton(v.Value).ToString(), $"🌙 {v.In(language).Label}"));

    /// <summary>Null when it is another kind of button, or an age that is told to nobody.</summary>
    public static AgeButton? Parse(string? data) =>
        data?.StartsWith(Kind, StringComparison.Ordinal) == true && CommandCatalogue.Default[OptionKey.Age].Values.Any(v => v.Value == data[Kind.Length..])
            ? new(data[Kind.Length..])
            : null;

    public override string ToString() => $"{Kind}{Age}";
}

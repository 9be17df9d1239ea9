using FairyTaleBot.Common;
using FairyTaleBot.Engine.Views;
using FairyTaleBot.Engine.Wording;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Adapters.Telegram.Bedtime;

/// <summary>What a tired parent can press under a bedtime page.</summary>
internal enum BedtimeWish
{
    Gentler,

    /// <summary>The next page is the last, and comes at once.</summary>
    ToSleep,
}

/// <summary>A button of this surface's own; its data begins as none of the engine's does.</summary>
internal sealed record BedtimeButton(BedtimeWish Wish, TaleId Tale)
{
    public static IEnumerable<ControlView> Of(TaleId tale, Language language) =>
    [
        Control(new(BedtimeWish.Gentler, tale), Phrases.Labels.Gentler, language),
        Control(new(BedtimeWish.ToSleep, tale), Phrases.Labels.ToSleep, language),
    ];

    /// <summary>Null when it is another kind of button.</summary>
    public static BedtimeButton? Parse(string? data) => data?.Split('.') switch
    {
        ["t", "gentler", { Length: > 0 } tale] => new(BedtimeWish.Gentler, new(tale)),
        ["t", "sleep", { Length: > 0 } tale] => new(BedtimeWish.ToSleep, new(tale)),
        _ => null,
    };

    public override string ToString() => $"t.{(Wish == BedtimeWish.Gentler ? "gentler" : "sleep")}.{Tale}";

    private static ControlView Control(BedtimeButton button, Sentence label, Language language) => new(button.ToString(), Phrasebook.Say(language, label));
}

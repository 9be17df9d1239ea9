using FairyTaleBot.Plots;

namespace FairyTaleBot.Embedded.Storyteller.Plots;

/// <summary>A stretch of the way, for which turns are offered and small talk is made.</summary>
internal enum Leg
{
    Home,
    Road,
    Meet,
    Near,
    Face,
    Back,
}

internal static class Legs
{
    /// <summary>The stretch on which a beat begins.</summary>
    public static Leg Of(Beat beat, int chapters) => PlotEvents.Of(beat, chapters)[0] switch
    {
        PlotEvent.Home or PlotEvent.Rule or PlotEvent.Lack => Leg.Home,
        PlotEvent.Leave => Leg.Road,
        PlotEvent.Test or PlotEvent.Gift => Leg.Meet,
        PlotEvent.Try or PlotEvent.Struggle => Leg.Near,
        PlotEvent.Victory => Leg.Face,
        _ => Leg.Back,
    };

    /// <summary>The pool of small talk: home, road, far, back.</summary>
    public static string Pool(this Leg leg) => leg switch
    {
        Leg.Home => "home",
        Leg.Road or Leg.Meet => "road",
        Leg.Near or Leg.Face => "far",
        _ => "back",
    };
}

namespace FairyTaleBot.Embedded.Storyteller.Plots;

/// <summary>What can happen in a chapter, in the order in which it does. Each is a heading in a plot's table.</summary>
internal enum PlotEvent
{
    Home,
    Rule,
    Lack,
    Leave,
    Test,
    Gift,
    Try,
    Struggle,
    Victory,
    Return,
}

using FairyTaleBot.Embedded.Storyteller.Plots;

namespace FairyTaleBot.Embedded.Storyteller.Chapters;

/// <summary>What this chapter tells in full, and what it only sums up because the end was brought forward.</summary>
internal sealed record EventsDue(PlotEvent[] Told, PlotEvent[] Summed)
{
    public static EventsDue Of(Stage stage)
    {
        var brief = stage.Brief;
        var told = PlotEvents.Of(brief.Beat, brief.Of).Where(e => brief.Number == 1 || !stage.Happened.Contains(e)).ToList();
        if (!brief.IsLast || stage.Happened.Contains(PlotEvent.Victory) || stage.Plot == Plot.Any) return new EventsDue([.. told], []);

        // The end comes early: the knot is tied in a sentence or two and undone in full.
        if (!told.Contains(PlotEvent.Victory)) told.Insert(0, PlotEvent.Victory);
        if (!told.Contains(PlotEvent.Return)) told.Add(PlotEvent.Return);
        PlotEvent[] needed = [PlotEvent.Lack, PlotEvent.Struggle];
        return new EventsDue([.. told], [.. needed.Where(e => !stage.Happened.Contains(e) && !told.Contains(e))]);
    }
}

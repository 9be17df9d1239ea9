using FairyTaleBot.Plots;

namespace FairyTaleBot.Embedded.Storyteller.Plots;

/// <summary>Which events a beat asks for. Propp's codes say it, so a plan needs nothing beside them.</summary>
internal static class PlotEvents
{
    public static string Heading(this PlotEvent happening) => happening switch
    {
        PlotEvent.Home => "home",
        PlotEvent.Rule => "rule",
        PlotEvent.Lack => "lack",
        PlotEvent.Leave => "leave",
        PlotEvent.Test => "test",
        PlotEvent.Gift => "gift",
        PlotEvent.Try => "try",
        PlotEvent.Struggle => "struggle",
        PlotEvent.Victory => "victory",
        _ => "return",
    };

    /// <summary>The events of a beat, in their order; where the codes say nothing, what its place in the plan suggests.</summary>
    public static PlotEvent[] Of(Beat beat, int chapters)
    {
        var found = beat.Functions.Select(Of).OfType<PlotEvent>().Distinct().Order().ToList();
        // The tries come before the struggle; told in one chapter, they are one.
        if (found.Contains(PlotEvent.Struggle)) found.Remove(PlotEvent.Try);
        // With a gift in the same chapter, the giver's question is the test.
        if (found.Contains(PlotEvent.Gift)) found.Remove(PlotEvent.Test);
        return found.Count > 0 ? [.. found] : [ByPosition(beat.Index, chapters)];
    }

    /// <summary>What has happened by now: the events of the chapters that are written.</summary>
    public static HashSet<PlotEvent> Before(IEnumerable<Beat> plan, int chapter, int chapters) =>
        [.. plan.Where(b => b.Index < chapter).SelectMany(b => Of(b, chapters))];

    private static PlotEvent? Of(string function) => function switch
    {
        "0" or "1" => PlotEvent.Home,
        "2" => PlotEvent.Rule,
        "8" or "8a" => PlotEvent.Lack,
        "10" or "11" => PlotEvent.Leave,
        "12" => PlotEvent.Test,
        "14" => PlotEvent.Gift,
        "25" => PlotEvent.Try,
        "16" => PlotEvent.Struggle,
        "18" or "26" => PlotEvent.Victory,
        "20" or "31" => PlotEvent.Return,
        _ => null,
    };

    private static PlotEvent ByPosition(int index, int chapters)
    {
        PlotEvent[] course = [PlotEvent.Home, PlotEvent.Lack, PlotEvent.Leave, PlotEvent.Test, PlotEvent.Gift, PlotEvent.Try, PlotEvent.Struggle, PlotEvent.Victory];
        if (index >= chapters) return PlotEvent.Return;
        return course[Math.Clamp((index - 1) * course.Length / Math.Max(1, chapters - 1), 0, course.Length - 1)];
    }
}

using FairyTaleBot.Embedded.Storyteller.Chapters;
using FairyTaleBot.Plots;

namespace FairyTaleBot.Embedded.Storyteller.Plots;

/// <summary>Whether the planned ending can be reached once a move is made: a search, two pages deep, through the moves that could follow.</summary>
internal static class LookAhead
{
    private const int Depth = 2;

    /// <param name="next">The beat that the move begins.</param>
    public static bool Reaches(Stage stage, Move move, Beat next) =>
        World.Of(stage) is var world && world.Allows(move, stage.Plot) && Walk(Told(world, stage.Brief.Beat, stage), next, stage, Depth);

    private static bool Walk(World? world, Beat beat, Stage stage, int depth)
    {
        if (world is null || Told(world, beat, stage) is not { } after) return false;
        var next = stage.Bible.Plan.FirstOrDefault(b => b.Index == beat.Index + 1);
        if (next is null || beat.Index >= stage.Brief.Of) return IsEnd(after, stage.Plot);
        if (depth == 0) return true;
        var leg = Legs.Of(next, stage.Brief.Of);
        return Moves.All.Any(m => m.Leg == leg && after.Allows(m, stage.Plot)) && Walk(after, next, stage, depth - 1);
    }

    /// <summary>The world after a beat's events; null when one of them cannot be told.</summary>
    private static World? Told(World world, Beat beat, Stage stage)
    {
        foreach (var happening in PlotEvents.Of(beat, stage.Brief.Of))
        {
            if (!world.Allows(happening, stage.Plot)) return null;
            world = world.After(happening, stage.Plot);
        }

        return world;
    }

    private static bool IsEnd(World world, Plot plot) => plot == Plot.Any || world.Want == plot.AfterVictory;
}

using FairyTaleBot.Characters;
using FairyTaleBot.Plots;

namespace FairyTaleBot.Embedded.Storyteller.Plots;

/// <summary>Whose the wanted thing is at a moment of the tale.</summary>
internal enum Holder
{
    Hero,
    Opponent,
    Everyone,
}

/// <summary>A plot skeleton: its words stand in the table of its id; here stands what it does to the wanted thing.</summary>
/// <param name="OnlyAsked">Told only where a theme asks for it.</param>
/// <param name="Shows">Whether the wanted thing is looked at in it, which nobody can do with a song.</param>
internal sealed record Plot(string Id, Holder AtFirst, Holder AfterLack, Holder AfterVictory, bool OnlyAsked = false, bool Shows = false)
{
    /// <summary>What any bible can bear, whoever began it.</summary>
    public static readonly Plot Any = new("any", Holder.Hero, Holder.Hero, Holder.Hero);

    public static readonly IReadOnlyList<Plot> All =
    [
        new("lost", Holder.Hero, Holder.Opponent, Holder.Hero),
        new("borrowed", Holder.Everyone, Holder.Hero, Holder.Everyone, Shows: true),
        new("doors", Holder.Opponent, Holder.Opponent, Holder.Hero, Shows: true),
        new("rule", Holder.Everyone, Holder.Opponent, Holder.Everyone, Shows: true),
        new("homeward", Holder.Hero, Holder.Hero, Holder.Hero),
        new("smallest", Holder.Everyone, Holder.Opponent, Holder.Everyone),
        new("thief", Holder.Everyone, Holder.Opponent, Holder.Everyone),
        new("late", Holder.Everyone, Holder.Opponent, Holder.Everyone),
        new("fear", Holder.Everyone, Holder.Opponent, Holder.Everyone, OnlyAsked: true),
        new("cannot", Holder.Everyone, Holder.Opponent, Holder.Everyone, OnlyAsked: true),
    ];

    /// <summary>The skeletons that are drawn from.</summary>
    public static readonly IReadOnlyList<Plot> Drawn = [.. All.Where(p => !p.OnlyAsked)];

    public static Plot Of(string id) => All.FirstOrDefault(p => p.Id == id) ?? Any;
}

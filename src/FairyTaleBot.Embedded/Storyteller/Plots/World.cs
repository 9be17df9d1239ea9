using FairyTaleBot.Embedded.Storyteller.Chapters;

namespace FairyTaleBot.Embedded.Storyteller.Plots;

/// <summary>What the way to the end depends on: who is on hand, who has the thing and the gift, what has happened.</summary>
internal sealed record World(bool Helper, bool Donor, bool Opponent, bool Gift, Holder Want, IReadOnlySet<PlotEvent> Done)
{
    public static World Of(Stage stage) => new(
        stage.Helper is not null,
        stage.Donor is not null,
        stage.Opponent is not null,
        stage.Gift is { Status: FairyTaleBot.Plots.ItemStatus.Whole } gift && gift.Owner == stage.Hero.Id,
        HolderOf(stage),
        stage.Happened);

    /// <summary>Whether an event can be told in this world. What any bible can bear needs nobody.</summary>
    public bool Allows(PlotEvent happening, Plot plot) => plot == Plot.Any || happening switch
    {
        PlotEvent.Gift => Donor,
        PlotEvent.Struggle or PlotEvent.Victory => Opponent,
        _ => true,
    };

    public World After(PlotEvent happening, Plot plot) => this with
    {
        Gift = happening == PlotEvent.Gift || (Gift && happening != PlotEvent.Victory),
        Want = happening switch { PlotEvent.Lack => plot.AfterLack, PlotEvent.Victory => plot.AfterVictory, _ => Want },
        Done = new HashSet<PlotEvent>(Done) { happening },
    };

    /// <summary>Whether a move can be made: everyone it needs is there, and what it gives away is not needed later.</summary>
    public bool Allows(Move move, Plot plot) => move.NotIn != plot.Id && move.Needs switch
    {
        "opponent" => Opponent,
        "helper" => Helper,
        _ => true,
    };

    private static Holder HolderOf(Stage stage) =>
        stage.Want?.Owner == stage.Hero.Id ? Holder.Hero : stage.Want is { Owner.Length: > 0 } want && want.Owner == stage.Opponent?.Id ? Holder.Opponent : Holder.Everyone;
}

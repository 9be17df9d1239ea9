using FairyTaleBot.Plots;

namespace FairyTaleBot.Embedded.Storyteller.Plots;

/// <summary>An action that a turn sets off. Its words stand under its id in <c>Tables/*/moves.txt</c>.</summary>
/// <param name="Needs">Who must be on hand for it, as a slot's name; empty when nobody but the hero.</param>
/// <param name="NotIn">A plot in which it makes no sense; empty when none.</param>
internal sealed record Move(string Id, Leg Leg, ChoiceAxis Axis, string Emoji, string Needs = "", string NotIn = "")
{
    public string Key => "moves/" + Id;
}

internal static class Moves
{
    public static readonly IReadOnlyList<Move> All =
    [
        new("attic", Leg.Home, ChoiceAxis.Where, "🪜"),
        new("neighbour", Leg.Home, ChoiceAxis.Who, "👵"),
        new("listen", Leg.Home, ChoiceAxis.How, "👂"),
        new("roof", Leg.Home, ChoiceAxis.Risk, "🏠"),
        new("cake", Leg.Home, ChoiceAxis.Kindness, "🍰"),
        new("letter", Leg.Home, ChoiceAxis.How, "✉️"),
        new("leafboat", Leg.Road, ChoiceAxis.Where, "🍃"),
        new("starpath", Leg.Road, ChoiceAxis.Risk, "✨", NotIn: "homeward"),
        new("goat", Leg.Road, ChoiceAxis.Who, "🐐", NotIn: "homeward"),
        new("loaf", Leg.Road, ChoiceAxis.Kindness, "🍞"),
        new("backwards", Leg.Road, ChoiceAxis.How, "👣", NotIn: "homeward"),
        new("hill", Leg.Road, ChoiceAxis.Where, "⛰️"),
        new("music", Leg.Meet, ChoiceAxis.Where, "🎵"),
        new("beetle", Leg.Meet, ChoiceAxis.Kindness, "🐞"),
        new("crow", Leg.Meet, ChoiceAxis.Who, "🪶"),
        new("bridge", Leg.Meet, ChoiceAxis.Risk, "🌉"),
        new("riddle", Leg.Meet, ChoiceAxis.How, "❓"),
        new("fence", Leg.Meet, ChoiceAxis.Kindness, "🔨"),
        new("knock", Leg.Near, ChoiceAxis.How, "🚪"),
        new("window", Leg.Near, ChoiceAxis.Risk, "🪟"),
        new("lullaby", Leg.Near, ChoiceAxis.Kindness, "🎶"),
        new("sparrow", Leg.Near, ChoiceAxis.Who, "🐦"),
        new("backdoor", Leg.Near, ChoiceAxis.Where, "🗝️"),
        new("picnic", Leg.Near, ChoiceAxis.Kindness, "🧺"),
        new("ask", Leg.Face, ChoiceAxis.Kindness, "💬", "opponent"),
        new("joke", Leg.Face, ChoiceAxis.How, "😂", "opponent"),
        new("step", Leg.Face, ChoiceAxis.Risk, "👟", "opponent"),
        new("hand", Leg.Face, ChoiceAxis.Kindness, "🤲", "opponent"),
        new("friendfirst", Leg.Face, ChoiceAxis.Who, "🐣", "helper"),
        new("ride", Leg.Back, ChoiceAxis.Risk, "🌬️"),
        new("lanterns", Leg.Back, ChoiceAxis.How, "🏮"),
        new("guests", Leg.Back, ChoiceAxis.Who, "🍽️", "opponent"),
        new("river", Leg.Back, ChoiceAxis.Where, "🛶"),
        new("thankyous", Leg.Back, ChoiceAxis.Kindness, "💐"),
        new("telling", Leg.Back, ChoiceAxis.How, "📣"),
        new("cellar", Leg.Home, ChoiceAxis.Where, "🕯️"),
        new("postman", Leg.Home, ChoiceAxis.Who, "📮"),
        new("flour", Leg.Home, ChoiceAxis.How, "🌾"),
        new("nightcat", Leg.Home, ChoiceAxis.Risk, "🐈"),
        new("ducks", Leg.Road, ChoiceAxis.Who, "🦆", NotIn: "homeward"),
        new("haycart", Leg.Road, ChoiceAxis.Where, "🐴", NotIn: "homeward"),
        new("toad", Leg.Road, ChoiceAxis.Kindness, "🧥"),
        new("bog", Leg.Road, ChoiceAxis.Risk, "🎋"),
        new("walkingsong", Leg.Road, ChoiceAxis.How, "🎤"),
        new("wellcall", Leg.Meet, ChoiceAxis.How, "🪣"),
        new("rope", Leg.Meet, ChoiceAxis.Risk, "🪢"),
        new("oldlady", Leg.Meet, ChoiceAxis.Kindness, "🧶"),
        new("glowworms", Leg.Meet, ChoiceAxis.Where, "🪲"),
        new("swap", Leg.Meet, ChoiceAxis.Who, "🎒"),
        new("chimney", Leg.Near, ChoiceAxis.Where, "🧱"),
        new("mouse", Leg.Near, ChoiceAxis.Who, "🐁"),
        new("flowers", Leg.Near, ChoiceAxis.Kindness, "🌷"),
        new("hello", Leg.Near, ChoiceAxis.How, "👋"),
        new("plank", Leg.Near, ChoiceAxis.Risk, "🪵"),
        new("bun", Leg.Face, ChoiceAxis.Kindness, "🥯", "opponent"),
        new("sit", Leg.Face, ChoiceAxis.How, "🪑", "opponent"),
        new("truth", Leg.Face, ChoiceAxis.Risk, "💗", "opponent"),
        new("waltz", Leg.Face, ChoiceAxis.Who, "💃", "opponent"),
        new("homestory", Leg.Face, ChoiceAxis.Where, "📖", "opponent"),
        new("drawmap", Leg.Back, ChoiceAxis.How, "🗺️", "opponent"),
        new("bystars", Leg.Back, ChoiceAxis.Where, "🌟"),
        new("milktrain", Leg.Back, ChoiceAxis.Where, "🚂"),
        new("seeds", Leg.Back, ChoiceAxis.Kindness, "🌻", "opponent"),
        new("sunset", Leg.Back, ChoiceAxis.Risk, "🌇"),
        new("callon", Leg.Back, ChoiceAxis.Who, "🏡"),
    ];

    public static Move? Find(string? id) => id is null ? null : All.FirstOrDefault(m => m.Id == id);
}

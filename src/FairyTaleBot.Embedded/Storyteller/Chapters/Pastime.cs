namespace FairyTaleBot.Embedded.Storyteller.Chapters;

/// <summary>What the hero does or likes to do, when the theme says so: seen where a reader meets the hero, once on the road, and when all is well.</summary>
internal sealed class Pastime(Stage stage, Teller teller)
{
    /// <summary>What the id of its fact begins with.</summary>
    public const string Prefix = "pastime-";

    public string? First() => Say("first");

    public string? OnTheWay() => Say("way");

    public string? Last() => Say("last");

    private string? Say(string moment) =>
        stage.KeyOf(Prefix.TrimEnd('-')) is { Length: > 0 } key ? teller.Say($"pastimes/{key}.{moment}", stage.Take - 1) : null;
}

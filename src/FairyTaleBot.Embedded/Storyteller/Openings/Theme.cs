using FairyTaleBot.Embedded.Storyteller.Grammar;

namespace FairyTaleBot.Embedded.Storyteller.Openings;

/// <summary>What a person's theme asks for; null where it leaves the choice to the storyteller.</summary>
/// <param name="Deed">What the hero cannot or longs to do: "breathe fire", in Korean the stem, "불을 뿜".</param>
/// <param name="Pastime">What the hero does or likes to do: a heading of <c>Tables/*/pastimes.txt</c>.</param>
internal sealed record Theme(string? HeroName, Noun? Hero, Noun? Helper, string? Want, Noun? Place, string? Plot, string? Deed = null, string? Pastime = null, string? HelperName = null)
{
    public static readonly Theme None = new(null, null, null, null, null, null);
}

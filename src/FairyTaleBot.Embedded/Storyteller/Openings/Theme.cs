using FairyTaleBot.Embedded.Storyteller.Grammar;

namespace FairyTaleBot.Embedded.Storyteller.Openings;

/// <summary>What a person's theme asks for; null where it leaves the choice to the storyteller.</summary>
internal sealed record Theme(string? HeroName, Noun? Hero, Noun? Helper, string? Want, Noun? Place, string? Plot);

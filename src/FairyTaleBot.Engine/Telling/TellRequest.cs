using FairyTaleBot.Languages;

namespace FairyTaleBot.Engine.Telling;

/// <summary>What <c>tell</c> was asked for.</summary>
/// <param name="Votes">The turn to take under each page, from page 1; pages beyond it are drawn from the seed.</param>
/// <param name="Ideas">A reader's own turn by the page it is proposed under; it wins over a vote for that page.</param>
/// <param name="Reader">The name that credits go to.</param>
/// <param name="Bedtime">Gentle, dark in its pictures, and asleep at the end.</param>
public sealed record TellRequest(
    Language Language,
    string? Theme,
    ulong Seed,
    int Chapters,
    AgeBand Age,
    string? Style,
    IReadOnlyList<int> Votes,
    IReadOnlyDictionary<int, string> Ideas,
    string Reader,
    bool TextOnly,
    bool Bedtime = false);

using FairyTaleBot.Common;
using FairyTaleBot.Plots;

namespace FairyTaleBot.Ballots;

/// <summary>A way on that the storyteller offers.</summary>
/// <param name="Label">What happens if it wins, an imperative phrase in the tale's language, at most 80 characters.</param>
/// <param name="Emoji">One emoji for the action or its thing, so that those who cannot read can choose.</param>
/// <param name="Move">The storyteller's own name for the action that this turn sets off; opaque to everyone else.</param>
/// <param name="Keywords">One to four stems in the tale's language; at least one must stand early in the next chapter if this wins.</param>
public sealed record OfferedTurn(string Label, string Emoji, ChoiceAxis Axis, string Move, EquatableArray<string> Keywords)
{
    public const int MaxLabel = 80;
}

using FairyTaleBot.Common;

namespace FairyTaleBot.Reviews;

/// <summary>One draft as the reviews saw it: the log by which checks, repairs and storytellers are studied.</summary>
/// <param name="Writer">Which storyteller handed it in.</param>
/// <param name="Repair">0 for a first draft, else which repair it was.</param>
/// <param name="Findings">Everything that was found, what code mended included.</param>
/// <param name="Kept">Whether it took the place of the draft before it.</param>
public sealed record ReviewRound(string Writer, int Repair, EquatableArray<Finding> Findings, bool Kept);

namespace FairyTaleBot.Embedded.Storyteller.Chapters;

/// <summary>A paragraph that may stand in the chapter.</summary>
/// <param name="Rank">0 must stand; else the lower comes in first when there is room.</param>
/// <param name="Kept">Never shortened: something is proved by it.</param>
internal sealed record Piece(string Text, int Rank, bool Kept = false);

namespace FairyTaleBot.Embedded.Storyteller.Chapters;

/// <summary>A paragraph that may stand in the chapter.</summary>
/// <param name="Rank">0 must or should stand; else the lower comes in first when there is room.</param>
/// <param name="Proof">Words that stay when the piece is shortened: something is proved by them. Empty when nothing is.</param>
/// <param name="Spare">May be left out when the chapter grows too long.</param>
/// <param name="Joins">Stands in the same paragraph as the piece before it.</param>
internal sealed record Piece(string Text, int Rank, string Proof = "", bool Spare = false, bool Joins = false);

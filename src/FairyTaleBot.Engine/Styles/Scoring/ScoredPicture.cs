namespace FairyTaleBot.Engine.Styles.Scoring;

/// <summary>One picture of a style × subject grid, as far as the score needs it.</summary>
/// <param name="Style">The style it claims to be in.</param>
/// <param name="Repeat">From 1.</param>
public sealed record ScoredPicture(string Style, string Subject, int Repeat, StyleFeatures Features);

namespace FairyTaleBot.Embedded.Storyteller.Chapters;

/// <summary>Which small talk a wished mood calls for.</summary>
internal static class Mood
{
    private static readonly string[] All = ["funny", "cosy", "adventure"];

    /// <summary>Whether people asked for a mood.</summary>
    public static bool IsWished(Stage stage) => !string.IsNullOrWhiteSpace(stage.Brief.Wishes?.Mood) || stage.Bible.Intent.Mood.Count > 0;

    /// <summary>All pools of mood, the wished one first; without a wish the tale has its own.</summary>
    public static string[] Pools(Stage stage)
    {
        var wishes = string.Join(' ', stage.Bible.Intent.Mood.Prepend(stage.Brief.Wishes?.Mood ?? "")).ToLowerInvariant();
        var words = stage.Tables["phrases/mood"];
        var wished = All.FirstOrDefault(m => words.List(m).Any(w => wishes.Contains(w, StringComparison.Ordinal)))
            ?? (stage.Brief.Bedtime ? "cosy" : All[stage.TaleHash % (ulong)All.Length]);
        return [wished, .. All.Where(m => m != wished)];
    }
}

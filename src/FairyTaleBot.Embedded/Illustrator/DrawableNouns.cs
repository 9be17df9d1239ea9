using FairyTaleBot.Embedded.Illustrator.Props;

namespace FairyTaleBot.Embedded.Illustrator;

/// <summary>The nouns that the embedded illustrator can draw, for storytellers that want to be seen.</summary>
public static class DrawableNouns
{
    /// <summary>English and Korean, lower case.</summary>
    public static IReadOnlyCollection<string> All => Drawables.Nouned;

    /// <summary>What a noun or noun phrase is drawn as: a short id such as <c>lantern</c>; null when it cannot be drawn.</summary>
    public static string? Find(string phrase)
    {
        ArgumentNullException.ThrowIfNull(phrase);
        return Drawables.Find(phrase)?.Id;
    }
}

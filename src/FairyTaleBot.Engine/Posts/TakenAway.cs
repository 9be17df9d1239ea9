namespace FairyTaleBot.Engine.Posts;

/// <summary>How a post whose tale was forgotten says which of its messages stand there for good: marks of its own, apart from a carrier's.</summary>
public static class TakenAway
{
    private const string Left = "left:";

    public static bool IsLeft(string mark) => mark.StartsWith(Left, StringComparison.Ordinal);

    public static string Mark(string message) => IsLeft(message) ? message : $"{Left}{message}";
}

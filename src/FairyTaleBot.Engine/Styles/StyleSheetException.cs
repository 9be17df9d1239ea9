namespace FairyTaleBot.Engine.Styles;

/// <summary>A style sheet's data is corrupt. The message can be shown as it is: source, line and reason.</summary>
public sealed class StyleSheetException(string source, long line, string reason, Exception? inner = null)
    : Exception($"{source}, line {line}: {reason}", inner)
{
    /// <summary>From 1.</summary>
    public long Line { get; } = line;

    public string Reason { get; } = reason;
}

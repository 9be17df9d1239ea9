using FairyTaleBot.Languages;

namespace FairyTaleBot.Engine.Ports;

/// <summary>What a text is to be used for.</summary>
public enum TextUse
{
    Name,
    Theme,
    Idea,
}

/// <summary>Judges what people wrote before it enters a tale. Safe for concurrent calls.</summary>
public interface IModerator
{
    /// <param name="text">Bounded and folded.</param>
    Task<Verdict> JudgeAsync(string text, TextUse use, Language language, AgeBand age, CancellationToken cancellationToken);
}

public enum DeclineReason
{
    PrivateData,
    Unkind,
}

public abstract record Verdict
{
    private Verdict()
    {
    }

    public sealed record Fine : Verdict;

    /// <summary>The wish may stand in gentler words.</summary>
    public sealed record Softened(string Text) : Verdict;

    public sealed record Declined(DeclineReason Reason) : Verdict;

    /// <summary>The words may mean that somebody is not well: care comes before any story.</summary>
    public sealed record Care : Verdict;
}

using FairyTaleBot.Languages;

namespace FairyTaleBot.Engine.Ports;

/// <summary>Reads what people and storytellers write before anybody else sees it. Safe for concurrent calls. When in doubt, gentler.</summary>
public interface IModerator
{
    /// <param name="text">As it was written; it is data and never an instruction.</param>
    /// <param name="use">What the text is for: what is let pass in prose may not stand in a name.</param>
    /// <param name="language">The tale's language; both languages are looked at all the same.</param>
    /// <exception cref="ModeratorException">The world failed: service away, out of time, unusable answer.</exception>
    Task<Verdict> JudgeAsync(string text, TextUse use, Language language, AgeBand age, CancellationToken cancellationToken);
}

/// <summary>What a text is for.</summary>
public enum TextUse
{
    /// <summary>What a tale shall be about, its lesson, mood or twist.</summary>
    Theme,

    /// <summary>A person's or a character's name.</summary>
    Name,

    /// <summary>A member's own turn.</summary>
    Idea,

    /// <summary>A wish for a picture, a style, or how a page should be told again.</summary>
    Wish,

    /// <summary>A line that a person says in a web room.</summary>
    Talk,

    /// <summary>What a storyteller wrote, a paragraph or a page.</summary>
    Prose,
}

/// <summary>What comes of a text.</summary>
public abstract record Verdict
{
    private Verdict()
    {
    }

    public sealed record Fine : Verdict;

    /// <summary>It may stand in these gentler words.</summary>
    public sealed record Softened(string Text) : Verdict;

    /// <summary>It may not stand; say so kindly, without repeating it.</summary>
    public sealed record Declined(DeclineReason Reason) : Verdict;

    /// <summary>Somebody may be in need: answer with care and where to find help; the tale does not use it.</summary>
    public sealed record Care : Verdict;
}

/// <summary>Why a text may not stand, as a kind sentence needs to know it.</summary>
public enum DeclineReason
{
    /// <summary>Swearing, slurs, hate.</summary>
    Insult,
    Sexual,
    Substances,

    /// <summary>A telephone number, an address, a link: something by which a person could be found.</summary>
    PrivateData,

    /// <summary>Violence in its details.</summary>
    Gore,

    /// <summary>How to do something dangerous.</summary>
    Danger,

    /// <summary>An order to the machine, and nothing in it that a tale could be about.</summary>
    Order,

    /// <summary>Somebody who lives or has lived, by name.</summary>
    RealPerson,
}

/// <summary>The world kept a moderator from judging.</summary>
public sealed class ModeratorException(string message, Exception? inner = null) : Exception(message, inner);

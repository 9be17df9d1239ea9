using FairyTaleBot.Briefs;
using FairyTaleBot.Common;

namespace FairyTaleBot.Reviews;

public enum Severity
{
    /// <summary>Mended by code; nothing to ask of a storyteller.</summary>
    Auto,

    /// <summary>Noted; the chapter may stand.</summary>
    Warn,

    /// <summary>The chapter may not be posted as it is.</summary>
    Block,
}

/// <summary>One thing that a check found in a draft.</summary>
/// <param name="Check">The check's id: "V4".</param>
/// <param name="Span">The words it is about, verbatim from the draft; empty when it is about the whole.</param>
/// <param name="Advice">One English sentence that tells a storyteller what to change.</param>
public sealed record Finding(string Check, Severity Severity, string Span, string Advice)
{
    /// <summary>
    /// Whether a draft with it may reach nobody, however little else there is to choose from. What the gate finds (V24) is about the whole page and
    /// has no span; a word that somebody only asked to be left out has one, and is not worth a tale. A page without its three ways on (V16) leads nowhere.
    /// </summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsUnsafe => Severity == Severity.Block && (Check is "V11" or "V25" or "V26" or "V27" || (Check is "V16" or "V24" && Span.Length == 0));
}

/// <summary>What a draft is held against.</summary>
/// <param name="Brief">What the storyteller was told.</param>
/// <param name="Earlier">The text of each chapter before this one, oldest first.</param>
/// <param name="Prompt">What a storyteller was told to do, without what people wrote, so that a leak is seen; empty when it works without a prompt.</param>
public sealed record ReviewContext(ChapterBrief Brief, EquatableArray<string> Earlier, string Prompt = "");

/// <summary>One check: pure, quick (under a millisecond), the same for every storyteller.</summary>
public interface IReviewCheck
{
    /// <summary>"V1" to "V34".</summary>
    string Id { get; }

    IEnumerable<Finding> Examine(ReviewedPage page);
}

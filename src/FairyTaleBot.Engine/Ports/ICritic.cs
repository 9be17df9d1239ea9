using FairyTaleBot.Briefs;
using FairyTaleBot.Common;
using FairyTaleBot.Drafts;
using FairyTaleBot.Reviews;

namespace FairyTaleBot.Engine.Ports;

/// <summary>
/// A second reader for what code cannot see: contradictions between a chapter and what is true. It points and never rewrites. A port of its
/// own because it may be another model than the storyteller's, or none.
/// </summary>
public interface ICritic
{
    /// <summary>At most three findings, each with the chapter's own words. Empty when it found nothing, or could not be reached: a page never waits for its critic.</summary>
    Task<EquatableArray<Finding>> ReadAsync(ChapterDraft draft, ChapterBrief brief, CancellationToken cancellationToken);
}

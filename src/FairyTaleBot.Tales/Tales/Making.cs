using FairyTaleBot.Common;
using FairyTaleBot.Drafts;
using FairyTaleBot.Reviews;

namespace FairyTaleBot.Tales;

/// <summary>How a chapter came to be; kept for those who study prompts.</summary>
/// <param name="Writer">Which storyteller wrote the chapter that stands.</param>
/// <param name="Repairs">How often a draft was sent back.</param>
/// <param name="Findings">What the reviews found in the first draft.</param>
/// <param name="FirstDraft">The draft before repair; null when the first one stands.</param>
/// <param name="PromptHash">Hash of the prompt; empty for storytellers without one.</param>
/// <param name="Rounds">Every draft that was read for this chapter, of every storyteller asked, in order; null for chapters of older programs.</param>
public sealed record Making(
    string Writer, int Repairs, EquatableArray<Finding> Findings, ChapterDraft? FirstDraft = null, string PromptHash = "", EquatableArray<ReviewRound>? Rounds = null);

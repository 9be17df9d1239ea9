using FairyTaleBot.Drafts;
using FairyTaleBot.Reviews;

namespace FairyTaleBot.Tests.Reviews;

internal static class Checking
{
    /// <summary>One check on one draft, as a test likes to say it.</summary>
    public static IEnumerable<Finding> Examine(this IReviewCheck check, ChapterDraft draft, ReviewContext context) => check.Examine(new ReviewedPage(draft, context));

    public static bool IsAny(this IEnumerable<Finding> findings) => findings.Any();
}

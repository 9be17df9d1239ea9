using FairyTaleBot.Common;
using FairyTaleBot.Drafts;
using FairyTaleBot.Reviews.Checks;

namespace FairyTaleBot.Reviews;

/// <summary>Reads a draft with every check. The same for every storyteller, the embedded one included.</summary>
public static class Reviewer
{
    /// <summary>Every check there is, in the order of their ids.</summary>
    public static IReadOnlyList<IReviewCheck> Default { get; } =
    [
        new IdsResolve(),
        new UnknownNames(),
        new NameDrift(),
        new AbsentActing(),
        new LengthBand(),
        new ScriptPurity(),
        new BeatFulfilled(),
        new EarlyEnding(),
        new EndingTold(),
        new ChoicesDiffer(),
        new VoteHonoured(),
        new IdeaHonoured(),
        new EarlierRepeated(),
    ];

    /// <summary>What the checks of <see cref="Default"/> find, what blocks first.</summary>
    public static EquatableArray<Finding> Examine(ChapterDraft draft, ReviewContext context) => Examine(draft, context, Default);

    public static EquatableArray<Finding> Examine(ChapterDraft draft, ReviewContext context, IEnumerable<IReviewCheck> checks) =>
        [.. checks.SelectMany(c => c.Examine(draft, context)).OrderByDescending(f => f.Severity)];
}

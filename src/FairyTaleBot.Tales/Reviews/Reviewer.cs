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
        new PlaceJump(),
        new Contradiction(),
        new Numbers(),
        new VoiceDrift(),
        new SpentThing(),
        new LengthBand(),
        new ScriptPurity(),
        new ReadingLevel(),
        new BeatFulfilled(),
        new EarlyEnding(),
        new EndingTold(),
        new ChoicesDiffer(),
        new ChoicesFeasible(),
        new VoteHonoured(),
        new IdeaHonoured(),
        new EarlierRepeated(),
        new RepeatedInside(),
        new SameFrame(),
        new Cliches(),
        new Avoided(),
        new ScareCeiling(),
        new MetaLeak(),
        new Echo(),
        new ThreadEconomy(),
        new FeltMood(),
        new DialogueShare(),
        new DeltaSane(),
        new SceneShown(),
        new KoreanSurface(),
        new Preaching(),
    ];

    /// <summary>What the checks of <see cref="Default"/> find, what blocks first.</summary>
    public static EquatableArray<Finding> Examine(ChapterDraft draft, ReviewContext context) => Examine(draft, context, Default);

    public static EquatableArray<Finding> Examine(ChapterDraft draft, ReviewContext context, IEnumerable<IReviewCheck> checks) =>
        Examine(new ReviewedPage(draft, context), checks);

    /// <summary>The draft with what code can mend mended, and what was found: in it, and what has been mended.</summary>
    public static (ChapterDraft Draft, EquatableArray<Finding> Findings) Read(ChapterDraft draft, ReviewContext context)
    {
        var findings = Examine(draft, context);
        if (findings.All(f => f.Severity != Severity.Auto)) return (draft, findings);
        var mended = Mending.Of(draft, context);
        return (mended, [.. Examine(mended, context).Where(f => f.Severity != Severity.Auto), .. findings.Where(f => f.Severity == Severity.Auto)]);
    }

    private static EquatableArray<Finding> Examine(ReviewedPage page, IEnumerable<IReviewCheck> checks) =>
        [.. checks.SelectMany(c => c.Examine(page)).OrderByDescending(f => f.Severity)];
}

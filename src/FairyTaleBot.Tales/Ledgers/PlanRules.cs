using FairyTaleBot.Common;
using FairyTaleBot.Plots;

namespace FairyTaleBot.Ledgers;

/// <summary>The plan of beats and the reader's curve: one of each a chapter, and the last offers no choices.</summary>
internal static class PlanRules
{
    public static EquatableArray<Beat> Open(EquatableArray<Beat> plan, StoryBible bible) =>
        [.. plan.Select((beat, i) => Fit(beat, bible, i + 1, plan.Count))];

    public static ReaderCurve Fit(ReaderCurve curve, int chapters) => curve with
    {
        Valence = Fit(curve.Valence, chapters, -ReaderCurve.MaxValence, ReaderCurve.MaxValence),
        Tension = Fit(curve.Tension, chapters, 0, Beat.MaxTension),
        Twist = Clip.Text(curve.Twist, ReaderCurve.MaxTwist),
        Lesson = Clip.Text(curve.Lesson, ReaderCurve.MaxLesson),
    };

    public static StoryBible Fulfil(StoryBible bible, int chapter) => bible with
    {
        Plan = bible.Plan.Replace(b => b.Index == chapter, b => b with { Status = BeatStatus.Fulfilled }),
    };

    public static StoryBible EndAt(StoryBible bible, int chapter)
    {
        if (chapter < 1 || chapter >= bible.Plan.Count || bible.Plan[chapter - 1].Status == BeatStatus.Fulfilled) return bible;
        var last = bible.Plan[^1] with
        {
            Index = chapter,
            ChoiceAxis = ChoiceAxis.None,
            Payoffs = [.. bible.Plan.Skip(chapter - 1).SelectMany(b => b.Payoffs).Distinct()],
        };
        return bible with
        {
            Plan = [.. bible.Plan.Take(chapter - 1), last],
            Threads = bible.Threads.Replace(t => t.DueBy > chapter, t => t with { DueBy = chapter }),
            Curve = bible.Curve with
            {
                Valence = [.. bible.Curve.Valence.Take(chapter - 1), bible.Curve.Valence[^1]],
                Tension = [.. bible.Curve.Tension.Take(chapter - 1), bible.Curve.Tension[^1]],
            },
        };
    }

    private static Beat Fit(Beat beat, StoryBible bible, int index, int chapters) => beat with
    {
        Index = index,
        Functions = Clip.Texts(beat.Functions, 8, 4),
        Goal = Clip.Text(beat.Goal, Beat.MaxGoal),
        MustHappen = [.. beat.MustHappen.Take(Beat.MaxMustHappen).Select(Fit)],
        MustNot = Clip.Texts(beat.MustNot, Beat.MaxMustNot, MustHappen.MaxWhat),
        PlaceId = bible.FindPlace(beat.PlaceId ?? "") is null ? bible.Places[0].Id : beat.PlaceId!,
        CastIds = [.. beat.CastIds.Where(id => bible.FindCharacter(id) is not null).Distinct().Take(Beat.MaxCast)],
        Tension = Math.Clamp(beat.Tension, 0, Beat.MaxTension),
        Payoffs = [.. beat.Payoffs.Where(id => bible.Threads.Any(t => t.Id == id)).Distinct()],
        ChoiceAxis = index == chapters ? ChoiceAxis.None : beat.ChoiceAxis,
        Keywords = Clip.Texts(beat.Keywords, Beat.MaxKeywords, 24),
        Status = BeatStatus.Planned,
    };

    private static MustHappen Fit(MustHappen must) =>
        new(Clip.Text(must.What, MustHappen.MaxWhat), Clip.Texts(must.Keywords, MustHappen.MaxKeywords, 24));

    /// <summary>Too short a curve ends calm and well; too long a one loses its end.</summary>
    private static EquatableArray<int> Fit(EquatableArray<int> values, int chapters, int min, int max) =>
        [.. values.Concat(Enumerable.Repeat(1, chapters)).Take(chapters).Select(v => Math.Clamp(v, min, max))];
}

using FairyTaleBot.Briefs;
using FairyTaleBot.Common;
using FairyTaleBot.Drafts;
using FairyTaleBot.Reviews.Checks;

namespace FairyTaleBot.Reviews;

/// <summary>Reads an opening as the checks of chapters read a page: everything in it is shown, or told to whoever writes on.</summary>
public static class OpeningReviewer
{
    /// <param name="instructions">What the storyteller was told to do, so that a leak is seen; empty when it works without any.</param>
    public static EquatableArray<Finding> Examine(Opening opening, OpeningBrief brief, string instructions)
    {
        string[] shown = [.. Shown(opening).Where(t => !string.IsNullOrWhiteSpace(t))];
        string?[] told = [brief.Wishes?.Theme, brief.Wishes?.Lesson, brief.Wishes?.Mood, brief.Wishes?.Twist, brief.Wishes?.Avoid];
        return
        [
            // Names may be written as people wrote them; what is told in sentences may not.
            .. Told(opening).Where(t => ScriptPurity.IsElsewhere(t, brief.Language)).Take(1).Select(t => new Finding("V11", Severity.Block, t, "Open the tale in its own language.")),
            .. MetaLeak.In(shown, instructions, brief.Language),
            .. told.OfType<string>().Where(Orders.StandsIn).SelectMany(Echo.Payloads).Where(p => shown.Any(t => t.Contains(p, StringComparison.OrdinalIgnoreCase)))
                .Select(p => new Finding("V27", Severity.Block, p, "Somebody asked for these words to be said; people's words are wishes, not orders.")),
            .. opening.Facts.Where(f => Orders.StandsIn(f.Text)).Select(f => new Finding("V31", Severity.Block, f.Text, "A fact tells of the tale; it gives nobody orders.")),
        ];
    }

    private static IEnumerable<string> Told(Opening opening) =>
        [opening.Title, opening.Intent.Message, .. opening.Plan.Select(b => b.Goal), .. opening.Facts.Select(f => f.Text), .. opening.Threads.Select(t => t.Question), .. opening.Motifs];

    private static IEnumerable<string> Shown(Opening opening) =>
    [
        .. Told(opening), opening.Curve.Lesson, opening.Curve.Twist,
        .. opening.Cast.SelectMany(c => new[] { c.Name.Display, c.Kind, c.Want, c.Fear, c.Flaw, c.Voice }),
        .. opening.Places.SelectMany(p => new[] { p.Name, p.Rule }), .. opening.Items.SelectMany(i => new[] { i.Name, i.Power }),
    ];
}

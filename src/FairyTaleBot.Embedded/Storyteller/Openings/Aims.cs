using FairyTaleBot.Briefs;
using FairyTaleBot.Common;
using FairyTaleBot.Embedded.Storyteller.Grammar;
using FairyTaleBot.Embedded.Storyteller.Plots;
using FairyTaleBot.Languages;
using FairyTaleBot.Ledgers;
using FairyTaleBot.Plots;

namespace FairyTaleBot.Embedded.Storyteller.Openings;

/// <summary>What a tale means to say and how it means to be felt: the wishes of the one who asked for it, or else the plot's own.</summary>
internal sealed class Aims(OpeningBrief brief, Theme theme, Plot plot)
{
    private readonly Tables words = Tables.For(brief.Language);

    private Section About => words[$"{plot.Id}/about"];

    public Intent Intent() => new(
        LessonAndMessage().Message,
        string.IsNullOrWhiteSpace(brief.Wishes?.Mood) ? [] : [Prose.Cut(brief.Wishes.Mood.Trim(), 24)],
        brief.Language == Language.Ko ? "다정한 이야기꾼" : "warm oral teller",
        brief.Age,
        string.IsNullOrWhiteSpace(brief.Wishes?.Avoid) ? [] : [.. IdeaWords.Of(brief.Wishes.Avoid, brief.Language).Take(Ledgers.Intent.MaxTaboo)],
        theme.Want is { } want ? [want] : []);

    public ReaderCurve Curve(EquatableArray<Beat> plan)
    {
        var shape = Enum.TryParse<ArcShape>(Tables.For(Language.En)[$"{plot.Id}/about"].Field("shape"), out var arc) ? arc : ArcShape.ManInHole;
        var twist = brief.Wishes?.Twist is { Length: > 0 } wished ? wished : About.Field("twist");
        return new ReaderCurve(shape, [.. plan.Select(Valence)], [.. plan.Select(b => b.Tension)], Prose.Cut(twist, 120), LessonAndMessage().Lesson);
    }

    private (string Lesson, string Message) LessonAndMessage()
    {
        var wish = brief.Wishes?.Lesson?.Trim();
        if (string.IsNullOrEmpty(wish)) return (About.Field("message"), About.Field("message"));
        var lower = wish.ToLowerInvariant();
        var key = words.Headings("lessons").FirstOrDefault(h => words["lessons/" + h].List("words").Any(w => lower.Contains(w, StringComparison.Ordinal)));
        var message = key is null ? Prose.Cut(wish, Ledgers.Intent.MaxMessage) : words["lessons/" + key].Field("message");
        return (Prose.Cut(message, 100), message);
    }

    private int Valence(Beat beat) => PlotEvents.Of(beat, brief.Chapters)[^1] switch
    {
        PlotEvent.Home => 2,
        PlotEvent.Rule => 1,
        PlotEvent.Lack => -3,
        PlotEvent.Leave => 0,
        PlotEvent.Test => 1,
        PlotEvent.Gift => 2,
        PlotEvent.Try => -2,
        PlotEvent.Struggle => -4,
        PlotEvent.Victory => 3,
        _ => 5,
    };
}

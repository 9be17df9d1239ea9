using FairyTaleBot.Briefs;
using FairyTaleBot.Characters;
using FairyTaleBot.Common;
using FairyTaleBot.Embedded.Storyteller.Grammar;
using FairyTaleBot.Embedded.Storyteller.Plots;
using FairyTaleBot.Languages;
using FairyTaleBot.Plots;

namespace FairyTaleBot.Embedded.Storyteller.Openings;

/// <summary>Puts a plot's flesh on the bones of a plan.</summary>
internal sealed class PlanMaker(OpeningBrief brief, Plot plot, Realiser realiser, List<Place> places, Character hero, Character helper, Character donor, Character opponent)
{
    private const int MaxGoal = 160;
    private const int MaxWhat = 80;
    private const int MostAtBedtime = 4;

    private static readonly ChoiceAxis[] Axes = [ChoiceAxis.Where, ChoiceAxis.How, ChoiceAxis.Kindness, ChoiceAxis.Risk, ChoiceAxis.Who];

    private readonly Tables words = Tables.For(brief.Language);

    // Tales begin with different kinds of choice.
    private readonly int turned = Seeded.For(brief.Seed, "axes").Next(Axes.Length);

    public EquatableArray<Beat> Make()
    {
        var shapes = PlotShape.For(brief.Chapters);
        var ceiling = ReadingBand.For(brief.Age, brief.Language).MaxTension;
        return [.. shapes.Select((shape, i) => BeatOf(shape, i + 1, Math.Min(brief.Bedtime ? Falling(i, shapes.Count) : shape.Tension, ceiling)))];
    }

    /// <summary>At bedtime it only grows calmer.</summary>
    private static int Falling(int index, int count) => MostAtBedtime - (index * (MostAtBedtime - 1) / Math.Max(1, count - 1));

    private Beat BeatOf(BeatShape shape, int index, int tension)
    {
        var bare = new Beat(index, shape.Functions, "", [], [], "", [], Emotion.Calm, tension, [], ChoiceAxis.None, []);
        var events = PlotEvents.Of(bare, brief.Chapters);
        var sections = events.Select(e => words[$"{plot.Id}/{e.Heading()}"]).ToArray();
        var main = events[^1];
        var last = index == brief.Chapters;
        return bare with
        {
            Goal = Prose.Cut(string.Join(' ', sections.Reverse().Select(s => Fill(s.Field("sum"))).Where(s => s.Length > 0).Take(2).Reverse()), MaxGoal),
            MustHappen = [.. sections.TakeLast(2).Select(Must).OfType<MustHappen>()],
            MustNot = last ? [] : brief.Language == Language.Ko ? ["행복하게 살았"] : ["happily ever after"],
            PlaceId = PlaceOf(main),
            CastIds = [.. CastOf(events)],
            Emotion = EmotionOf(main),
            Payoffs = [.. Payoffs(events, last)],
            ChoiceAxis = last ? ChoiceAxis.None : Axes[(index - 1 + turned) % Axes.Length],
            Keywords = [.. sections.Reverse().SelectMany(s => s.List("keys").Select(k => realiser.Bare(k) ?? "")).Where(k => k.Length is > 0 and <= 24).Distinct().Take(6)],
        };
    }

    private string Fill(string pattern) => realiser.Fill(pattern) ?? "";

    private MustHappen? Must(Section section)
    {
        var parts = section.Field("must").Split('|', 2, StringSplitOptions.TrimEntries);
        if (parts.Length < 2) return null;
        // {hero|는} holds a bar as well: the last one parts the words from the stems.
        var at = LastBar(section.Field("must"));
        var what = section.Field("must")[..at].Trim();
        var stems = section.Field("must")[(at + 1)..].Split(',', StringSplitOptions.TrimEntries);
        return new MustHappen(Prose.Cut(Fill(what), MaxWhat), [.. stems.Select(t => realiser.Bare(t) ?? t)]);
    }

    private static int LastBar(string text)
    {
        var depth = 0;
        for (var i = text.Length - 1; i >= 0; i--)
        {
            if (text[i] == '}') depth++;
            else if (text[i] == '{') depth--;
            else if (text[i] == '|' && depth == 0) return i;
        }

        return text.Length;
    }

    private string PlaceOf(PlotEvent main) => main switch
    {
        PlotEvent.Leave or PlotEvent.Test => places[1].Id,
        PlotEvent.Gift => places[2].Id,
        PlotEvent.Try or PlotEvent.Struggle or PlotEvent.Victory => places[3].Id,
        _ => places[0].Id,
    };

    private IEnumerable<string> CastOf(PlotEvent[] events)
    {
        yield return hero.Id;
        yield return helper.Id;
        if (events.Any(e => e is PlotEvent.Struggle or PlotEvent.Victory)) yield return opponent.Id;
        if (events.Contains(PlotEvent.Gift)) yield return donor.Id;
    }

    private static IEnumerable<string> Payoffs(PlotEvent[] events, bool last)
    {
        if (events.Contains(PlotEvent.Struggle)) yield return "thread-lair";
        if (last) yield return "thread-want";
    }

    private static Emotion EmotionOf(PlotEvent main) => main switch
    {
        PlotEvent.Home => Emotion.Calm,
        PlotEvent.Rule => Emotion.Wonder,
        PlotEvent.Lack => Emotion.Sadness,
        PlotEvent.Leave => Emotion.Courage,
        PlotEvent.Test => Emotion.Tenderness,
        PlotEvent.Gift => Emotion.Wonder,
        PlotEvent.Try or PlotEvent.Struggle => Emotion.Worry,
        PlotEvent.Victory => Emotion.Wonder,
        _ => Emotion.Joy,
    };
}

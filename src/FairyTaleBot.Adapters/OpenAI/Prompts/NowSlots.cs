using FairyTaleBot.Briefs;
using FairyTaleBot.Characters;
using FairyTaleBot.Ledgers;
using FairyTaleBot.Plots;
using Slots = System.Collections.Generic.Dictionary<string, object>;

namespace FairyTaleBot.Adapters.OpenAI.Prompts;

/// <summary>What the parts that change with each chapter are filled with. What people wrote comes marked.</summary>
internal sealed class NowSlots(ChapterBrief brief, PromptWords words, PromptMarks marks)
{
    private const int MaxDone = 6;
    private const int MaxDoneGoal = 60;

    private StoryBible Bible => brief.Bible;

    private Beat Beat => brief.Beat;

    public Slots Consistency() => new()
    {
        // People may correct a fact; an order among their words is no part of it.
        ["facts"] = Bible.ActiveFacts.Take(StoryBible.MaxFacts).Select(f => new Slots { ["id"] = f.Id, ["text"] = Orders.Without(f.Text).ReplaceLineEndings(" ") }).Where(f => (string)f["text"] != "").ToList(),
        ["states"] = Bible.Cast.Select(State).ToList(),
        ["items"] = Bible.Items.Select(Item).ToList(),
        ["motifs"] = Bible.Motifs.ToList(),
        ["synopsis"] = Bible.Synopsis,
        ["tail"] = Bible.Tail,
    };

    public Slots Plot()
    {
        var done = Bible.Plan.Where(b => b.Index < brief.Number).ToList();
        return new()
        {
            ["chapter"] = brief.Number,
            ["of"] = brief.Of,
            ["done"] = done.TakeLast(MaxDone).Select(b => new Slots { ["number"] = b.Index, ["goal"] = Short(b.Goal) }).ToList(),
            ["earlier"] = Math.Max(0, done.Count - MaxDone),
            ["goal"] = Beat.Goal,
            ["musts"] = Beat.MustHappen.Select(m => new Slots { ["what"] = m.What, ["keywords"] = words.Join(m.Keywords) }).ToList(),
            ["mustNot"] = Beat.MustNot.ToList(),
            ["place"] = Bible.FindPlace(Beat.PlaceId)?.Name ?? Bible.Places[0].Name,
            ["cast"] = Names(Beat.CastIds),
            ["threads"] = Bible.OpenThreads.Take(StoryBible.MaxOpenThreads).Select(Thread).ToList(),
            ["payoffs"] = words.Join(Beat.Payoffs.Where(p => Bible.OpenThreads.Any(t => t.Id == p)).Select(p => $"`{p}`")),
            ["next"] = brief.Next?.Goal ?? "",
            ["axis"] = words.Of("axis", Beat.ChoiceAxis == ChoiceAxis.None ? ChoiceAxis.How : Beat.ChoiceAxis),
            ["isLast"] = brief.IsLast,
        };
    }

    public Slots Reader() => new()
    {
        ["tension"] = Math.Min(Beat.Tension, brief.Reading.MaxTension),
        ["nextTension"] = brief.Next is { } next ? Math.Min(next.Tension, brief.Reading.MaxTension) : 0,
        ["valence"] = words[$"valence.{Valence()}"],
        ["emotion"] = words.Of("emotion", Beat.Emotion),
        ["pace"] = words[$"pace.{Beat.Tension switch { <= 3 => "slow", <= 6 => "even", _ => "quick" }}"],
        ["hook"] = words[$"hook.{Hook()}"],
        ["twistDue"] = brief.Number == brief.Of - 1 && Bible.Curve.Twist.Length > 0,
        ["twistWish"] = marks.Around(brief.Wishes.Twist),
    };

    public Slots Intent() => new()
    {
        ["lesson"] = marks.Around(brief.Wishes.Lesson),
        ["mood"] = marks.Around(brief.Wishes.Mood),
        ["avoid"] = marks.Around(brief.Wishes.Avoid),
        ["isLast"] = brief.IsLast,
    };

    public Slots Core()
    {
        var won = brief.Won;
        return new()
        {
            ["chapter"] = brief.Number,
            ["of"] = brief.Of,
            ["won"] = won is { IsIdea: false } ? won.Text : "",
            ["wonIdea"] = won is { IsIdea: true } ? marks.Around(won.Text) : "",
            ["wonWords"] = won is null ? "" : won.IsIdea ? marks.Around(words.Join(won.Keywords)) : words.Join(won.Keywords),
            ["runnerUp"] = marks.Around(brief.RunnerUp),
            ["ideas"] = brief.IsLast ? marks.Around(words.Join(brief.Ideas)) : "",
            ["shown"] = brief.Shown,
            ["edition"] = brief.Edition > 1,
            ["isLast"] = brief.IsLast,
            ["open"] = marks.Open,
            ["close"] = marks.Close,
        };
    }

    private Slots State(Character c) => new()
    {
        ["name"] = c.Name.Display,
        ["where"] = !c.State.Alive ? words["where.dead"] : c.State.Present switch
        {
            CharacterState.Away => words["where.away"],
            CharacterState.Gone => words["where.gone"],
            var place => Bible.FindPlace(place)?.Name ?? Bible.Places[0].Name,
        },
        ["mood"] = words.Of("emotion", c.State.Mood),
        ["holds"] = words.Join(c.State.Holds.Select(h => Bible.FindItem(h)?.Name).OfType<string>()),
    };

    private Slots Item(Item item) => new()
    {
        ["name"] = item.Name,
        ["status"] = words.Of("status", item.Status),
        ["owner"] = Bible.FindCharacter(item.Owner)?.Name.Display ?? "",
        ["place"] = Bible.FindPlace(item.PlaceId)?.Name ?? "",
        ["power"] = item.Power,
    };

    private static Slots Thread(StoryThread thread) => new()
    {
        ["id"] = thread.Id,
        ["question"] = thread.Question,
        ["due"] = thread.DueBy,
        ["weighty"] = thread.Weight == 3,
    };

    private string Names(IEnumerable<string> ids)
    {
        var names = words.Join(ids.Select(id => Bible.FindCharacter(id)?.Name.Display).OfType<string>());
        return names.Length > 0 ? names : words["nobody"];
    }

    private string Valence() => (brief.Number <= Bible.Curve.Valence.Count ? Bible.Curve.Valence[brief.Number - 1] : 1) switch
    {
        <= -3 => "low",
        < 0 => "uneasy",
        0 => "even",
        <= 2 => "warm",
        _ => "bright",
    };

    private string Hook() => brief.IsLast ? "quiet" : Beat.Tension >= 7 ? "choice" : brief.Number % 2 == 1 ? "question" : "arrival";

    private static string Short(string goal) => goal.Length <= MaxDoneGoal ? goal : Storyteller.Loose.Cut(goal, MaxDoneGoal).TrimEnd() + "…";
}

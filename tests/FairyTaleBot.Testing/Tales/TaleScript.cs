using FairyTaleBot.Common;
using FairyTaleBot.Tales;
using static FairyTaleBot.Tales.TaleCommand;

namespace FairyTaleBot.Testing.Tales;

/// <summary>Tells a tale to the decider command by command: given what was done, when one more thing is done, then this is decided.</summary>
public sealed class TaleScript
{
    public static readonly MemberKey Mina = new("m-mina"), Jun = new("m-jun"), Ada = new("m-ada"), Sol = new("m-sol");

    private TaleScript(Tale tale) => Tale = tale;

    public Tale Tale { get; private set; }

    public List<TaleEvent> Events { get; } = [];

    public DateTimeOffset Now { get; private set; } = Samples.Now;

    public static Person By(MemberKey member, Company company = Company.Group, bool moderator = false) => new(member, moderator, company);

    /// <summary>A tale that Mina has asked for.</summary>
    public static TaleScript Started(int chapters = 5, Func<TaleSettings, TaleSettings>? change = null)
    {
        var settings = Samples.Settings(chapters);
        var start = new Start(Samples.Now, By(Mina), new("aa-tale"), new("web:home"), change?.Invoke(settings) ?? settings, Wishes.None, 7);
        var events = ((Decision.Accepted)TaleDecider.Decide(start)).Events;
        var script = new TaleScript(TaleDecider.Replay(events)!);
        script.Events.AddRange(events);
        return script;
    }

    /// <summary>A tale whose first page lies open, with three ways on.</summary>
    public static TaleScript OnPageOne(int chapters = 5, Func<TaleSettings, TaleSettings>? change = null)
    {
        var script = Started(chapters, change);
        script.Do(new Open(script.Now, Samples.Opening(chapters), Samples.Style, "embedded"));
        script.Deliver();
        return script;
    }

    public Decision Do(TaleCommand command, Ritual? ritual = null)
    {
        var decision = TaleDecider.Decide(command, Tale, ritual ?? Ritual.Default);
        if (decision is Decision.Accepted accepted)
        {
            foreach (var e in accepted.Events) Tale = TaleDecider.Evolve(Tale, e);
            Events.AddRange(accepted.Events);
        }

        return decision;
    }

    public TaleScript After(TimeSpan time)
    {
        Now += time;
        return this;
    }

    public Decision Votes(MemberKey member, int turn, Company company = Company.Group) => Do(new CastVote(Now, By(member, company), Tale.Ballots, turn));

    public Decision Proposes(MemberKey member, string text = "idea") => Do(new Propose(Now, By(member), new TextKey($"{text}-{Events.Count}")));

    public Decision SaysNext(MemberKey member, bool moderator = false) => Do(new Next(Now, By(member, moderator: moderator)));

    public Decision TimeIsUp() => Do(new CloseBallot(Now, Tale.Ballots));

    /// <summary>Delivers the chapter that is owed.</summary>
    public Decision Deliver(DateTimeOffset? closesAt = null)
    {
        var writing = Tale.Writing ?? throw new InvalidOperationException($"No chapter is owed in {Tale.Phase.Word}.");
        return Do(new DeliverChapter(Now, writing.Chapter, writing.Edition, Samples.Draft(writing.Chapter, writing.Chapter >= Tale.Of), Samples.Made), Ritual.Default with { ClosesAt = closesAt });
    }

    /// <summary>The group turns the page: Mina votes and says next, the chapter comes.</summary>
    public TaleScript TurnsPage(int turn = 1)
    {
        Votes(Mina, turn);
        SaysNext(Mina);
        Deliver();
        return this;
    }
}

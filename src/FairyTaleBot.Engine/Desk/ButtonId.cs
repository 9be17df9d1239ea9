using FairyTaleBot.Common;
using FairyTaleBot.Engine.Bedtimes;
using FairyTaleBot.Tales;

namespace FairyTaleBot.Engine.Desk;

/// <summary>
/// What a pressed button means. As text it is short (at most 48 ASCII characters) and names its tale and ballot, so a button works
/// after restarts, in any process, for the tale's whole life, and one of a former page is known for what it is.
/// </summary>
public abstract record ButtonId
{
    private ButtonId()
    {
    }

    /// <summary>The tale it belongs to; null for the menu's buttons.</summary>
    public TaleId? Tale => this switch
    {
        Vote b => b.Of,
        Wait b => b.Of,
        Next b => b.Of,
        LetStorytellerChoose b => b.Of,
        OwnIdea b => b.Of,
        Second b => b.Of,
        Resume b => b.Of,
        Gentler b => b.Of,
        ToSleep b => b.Of,
        ForgetTale b => b.Of,
        KeepTale b => b.Of,
        _ => null,
    };

    public sealed record Vote(TaleId Of, int Ballot, int Turn) : ButtonId;

    public sealed record Wait(TaleId Of, int Ballot) : ButtonId;

    public sealed record Next(TaleId Of, int Ballot) : ButtonId;

    public sealed record LetStorytellerChoose(TaleId Of, int Ballot) : ButtonId;

    /// <summary>Opens the box for an idea.</summary>
    public sealed record OwnIdea(TaleId Of, int Ballot) : ButtonId;

    public sealed record Second(TaleId Of, Petition Petition) : ButtonId;

    public sealed record Resume(TaleId Of) : ButtonId;

    public sealed record NewTale : ButtonId;

    public sealed record Bedtime : ButtonId;

    public sealed record GoOn : ButtonId;

    /// <summary>An answer to what is asked at bedtime, with those before it.</summary>
    public sealed record BedtimeAsk(BedtimePlan Plan) : ButtonId;

    /// <summary>Another bedtime tale with the hero of one that was told here. The name is for the label alone.</summary>
    public sealed record BedtimeAgain(string Name, TaleId Of) : ButtonId;

    /// <summary>Wishes for a gentler page.</summary>
    public sealed record Gentler(TaleId Of) : ButtonId;

    /// <summary>The next page is the last, and comes at once.</summary>
    public sealed record ToSleep(TaleId Of) : ButtonId;

    /// <summary>The whole tale is to be forgotten, after it was asked whether that is meant.</summary>
    public sealed record ForgetTale(TaleId Of) : ButtonId;

    /// <summary>It was not meant.</summary>
    public sealed record KeepTale(TaleId Of) : ButtonId;

    /// <summary>Opens the grown-ups' card.</summary>
    public sealed record Parents : ButtonId;

    public sealed record ParentSwitch(ParentChoice Choice) : ButtonId;

    public sealed override string ToString() => this switch
    {
        Vote b => $"v.{b.Of}.{b.Ballot}.{b.Turn}",
        Wait b => $"w.{b.Of}.{b.Ballot}",
        Next b => $"n.{b.Of}.{b.Ballot}",
        LetStorytellerChoose b => $"l.{b.Of}.{b.Ballot}",
        OwnIdea b => $"i.{b.Of}.{b.Ballot}",
        Second b => $"s.{b.Of}.{(int)b.Petition}",
        Resume b => $"r.{b.Of}",
        NewTale => "m.new",
        Bedtime => "m.bedtime",
        GoOn => "m.on",
        BedtimeAsk { Plan: var plan } => plan.Who is null ? "b" : $"b.{plan}",
        BedtimeAgain b => $"a.{b.Of}",
        Gentler b => $"g.{b.Of}",
        ToSleep b => $"z.{b.Of}",
        ForgetTale b => $"f.{b.Of}",
        KeepTale b => $"k.{b.Of}",
        Parents => "p",
        ParentSwitch b => $"p.{b.Choice}",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Null when it is none of ours.</summary>
    public static ButtonId? Parse(string? text)
    {
        if (text is null || text.Length > 64) return null;
        return text.Split('.') switch
        {
            ["m", "new"] => new NewTale(),
            ["m", "bedtime"] => new Bedtime(),
            ["m", "on"] => new GoOn(),
            ["b", .. var answers] when BedtimePlan.From(answers) is { } plan => new BedtimeAsk(plan),
            ["a", { Length: > 0 } tale] => new BedtimeAgain("", new(tale)),
            ["g", { Length: > 0 } tale] => new Gentler(new(tale)),
            ["z", { Length: > 0 } tale] => new ToSleep(new(tale)),
            ["f", { Length: > 0 } tale] => new ForgetTale(new(tale)),
            ["k", { Length: > 0 } tale] => new KeepTale(new(tale)),
            ["p"] => new Parents(),
            ["p", var name, var now, var next] when ParentChoice.From(name, now, next) is { } choice => new ParentSwitch(choice),
            ["r", { Length: > 0 } tale] => new Resume(new(tale)),
            ["v", { Length: > 0 } tale, var b, var t] when Number(b) is { } ballot && Number(t) is { } turn => new Vote(new(tale), ballot, turn),
            ["w", { Length: > 0 } tale, var b] when Number(b) is { } ballot => new Wait(new(tale), ballot),
            ["n", { Length: > 0 } tale, var b] when Number(b) is { } ballot => new Next(new(tale), ballot),
            ["l", { Length: > 0 } tale, var b] when Number(b) is { } ballot => new LetStorytellerChoose(new(tale), ballot),
            ["i", { Length: > 0 } tale, var b] when Number(b) is { } ballot => new OwnIdea(new(tale), ballot),
            ["s", { Length: > 0 } tale, var p] when Number(p) is { } petition && Enum.IsDefined((Petition)petition) => new Second(new(tale), (Petition)petition),
            _ => null,
        };
    }

    private static int? Number(string text) =>
        text.Length is > 0 and < 7 && text.All(char.IsAsciiDigit) ? int.Parse(text) : null;
}

using FairyTaleBot.Ballots;
using FairyTaleBot.Engine.Wording;

namespace FairyTaleBot.Engine.Views;

/// <summary>Says when an open page will turn.</summary>
public static class Turning
{
    /// <param name="zone">The tale's time zone, for a page that turns at an hour.</param>
    /// <returns>Null when no time is set.</returns>
    public static Sentence? Of(BallotView ballot, string zone, DateTimeOffset now) => (ballot.Countdown, ballot.ClosesAt) switch
    {
        ({ Reason: CountdownReason.Early } c, _) => Phrases.Ballots.CountdownEarly.Say(("left", Left(c, now))),
        ({ Reason: CountdownReason.Idea } c, _) => Phrases.Ballots.CountdownIdea.Say(("by", c.By), ("left", Left(c, now))),
        ({ } c, _) => Phrases.Ballots.CountdownNext.Say(("by", c.By), ("left", Left(c, now))),
        (_, { } at) => Phrases.Ballots.Closes.Say(new Slot.Moment("at", at, zone)),
        _ => null,
    };

    // Whole seconds, and never none: what is said is a moment old when it is read.
    private static TimeSpan Left(Countdown countdown, DateTimeOffset now) => TimeSpan.FromSeconds(Math.Max(1, Math.Ceiling((countdown.Until - now).TotalSeconds)));
}

using FairyTaleBot.Ballots;
using FairyTaleBot.Common;
using FairyTaleBot.Ledgers;

namespace FairyTaleBot.Tales;

/// <summary>What a tale is without somebody: where their key stood, "somebody" stands.</summary>
public static partial class TaleDecider
{
    private static Tale Forgotten(Tale tale, MemberKey member)
    {
        var people = tale.People.RemoveAll(p => p.Member == member);
        return tale with
        {
            People = people,
            // Whoever came next takes the starter's place.
            StartedBy = tale.StartedBy != member ? tale.StartedBy : people.Count > 0 ? people[0].Member : MemberKey.Somebody,
            Phase = Without(tale.Phase, member),
            Chapters = [.. tale.Chapters.Select(c => c with { Chosen = Without(c.Chosen, member), Before = Without(c.Before, member) })],
            Last = Without(tale.Last, member),
            EndedBy = tale.EndedBy == member ? MemberKey.Somebody : tale.EndedBy,
            KeptIdeas = tale.KeptIdeas.RemoveAll(i => i.By == member),
            Asked = tale.Asked.RemoveAll(a => a.By == member),
            Petition = tale.Petition?.By == member ? null : tale.Petition,
            Bible = tale.Bible is { } bible ? Without(bible, member) : null,
        };
    }

    private static Phase Without(Phase phase, MemberKey member) => phase switch
    {
        Phase.Choosing c => new Phase.Choosing(Withdrawn(c.Ballot, member)),
        Phase.Writing { Back: { } back } w => w with { Back = Withdrawn(back, member) },
        Phase.Paused p => p with { From = Without(p.From, member) },
        _ => phase,
    };

    private static StoryBible Without(StoryBible bible, MemberKey member) => bible with
    {
        Cast = bible.Cast.Replace(c => c.JoinedBy == member, c => c with { JoinedBy = MemberKey.Somebody }),
        Items = bible.Items.Replace(i => i.IdeaBy == member, i => i with { IdeaBy = MemberKey.Somebody }),
    };

    /// <summary>From an open ballot the vote goes too: "somebody" has one vote like everyone.</summary>
    private static Ballot Withdrawn(Ballot ballot, MemberKey member) =>
        Without(ballot with { Votes = ballot.Votes.RemoveAll(v => v.By == member) }, member);

    private static Outcome? Without(Outcome? outcome, MemberKey member) =>
        outcome is null ? null : outcome with { Ballot = Without(outcome.Ballot, member) };

    private static Ballot Without(Ballot ballot, MemberKey member) => ballot with
    {
        Turns = ballot.Turns.Replace(t => t.By == member, t => t with { By = MemberKey.Somebody }),
        Votes = ballot.Votes.Replace(v => v.By == member, v => v with { By = MemberKey.Somebody }),
        Waited = ballot.Waited.RemoveAll(m => m == member),
        Held = ballot.Held.RemoveAll(m => m == member),
        Ideas = ballot.Ideas.RemoveAll(i => i.By == member),
        Countdown = ballot.Countdown?.By == member ? ballot.Countdown with { By = MemberKey.Somebody } : ballot.Countdown,
    };
}

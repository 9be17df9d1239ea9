using FairyTaleBot.Ballots;
using FairyTaleBot.Common;
using FairyTaleBot.Ledgers;

namespace FairyTaleBot.Tales;

/// <summary>A tale: the fold of its events. Changed only by <see cref="TaleDecider.Evolve"/>.</summary>
/// <param name="Version">How many events it is made of.</param>
/// <param name="Bible">Null until the tale is opened.</param>
/// <param name="Last">How the last ballot ended; null before the first closed.</param>
/// <param name="Ballots">How many ballots have been opened.</param>
/// <param name="Asked">Wishes, settings, corrections and rests since the last page.</param>
public sealed record Tale(
    TaleId Id,
    ChatKey Chat,
    MemberKey StartedBy,
    DateTimeOffset StartedAt,
    TaleSettings Settings,
    Wishes Wishes,
    ulong Seed,
    int Version,
    Phase Phase,
    string Title,
    string Teller,
    StoryBible? Bible,
    EquatableArray<Chapter> Chapters,
    EquatableArray<FormerChapter> Former,
    EquatableArray<Participation> People,
    EquatableArray<KeptIdea> KeptIdeas,
    Outcome? Last,
    int Ballots,
    PetitionBy? Petition,
    MemberKey? EndedBy = null,
    EquatableArray<Asked> Asked = default)
{
    /// <summary>How much one member may ask for between two pages: each wish and each change is kept for good.</summary>
    public const int MaxAsked = 20;

    /// <summary>How many chapters it will have.</summary>
    public int Of => Settings.Chapters;

    public bool IsOver => Phase is Phase.Ended or Phase.Forgotten;

    /// <summary>Nobody may read it any more; it is only kept until everything of it has been taken away.</summary>
    public bool IsForgotten => Phase is Phase.Forgotten;

    public Chapter? LastChapter => Chapters.Count > 0 ? Chapters[^1] : null;

    /// <summary>The open ballot, paused or not.</summary>
    public Ballot? Ballot => Phase switch
    {
        Phase.Choosing c => c.Ballot,
        Phase.Paused { From: Phase.Choosing c } => c.Ballot,
        _ => null,
    };

    /// <summary>The chapter being written, paused or not.</summary>
    public Phase.Writing? Writing => Phase switch
    {
        Phase.Writing w => w,
        Phase.Paused { From: Phase.Writing w } => w,
        _ => null,
    };

    /// <summary>How often a proposer's turn has won; null asks for the storyteller's.</summary>
    public int WinsOf(MemberKey? proposer) => Chapters.Count(c => c.Chosen is { } o && o.Turn.By == proposer);

    /// <summary>Whoever started, joined, proposed, voted or said next since the ballot before the open one.</summary>
    public IEnumerable<MemberKey> TakingPart => People.Where(p => p.LastBallot >= Ballots - 1).Select(p => p.Member);

    public int TimesAsked(MemberKey member) => Asked.FirstOrDefault(a => a.By == member)?.Times ?? 0;

    public bool HasActed(MemberKey member) => People.Any(p => p.Member == member);

    /// <summary>The edition that the chapter's next writing will be.</summary>
    public int NextEdition(int chapter) =>
        1 + Former.Where(f => f.Number == chapter).Select(f => f.Edition)
            .Concat(Chapters.Where(c => c.Number == chapter).Select(c => c.Edition)).DefaultIfEmpty(0).Max();
}

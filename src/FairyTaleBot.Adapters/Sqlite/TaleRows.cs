using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;

namespace FairyTaleBot.Adapters.Sqlite;

internal static class TaleRows
{
    /// <summary>One decision; false, with nothing written, when the tale is at another version.</summary>
    public static bool Append(Session session, Commit commit, IReadOnlyList<string> events, IReadOnlyCollection<MemberKey> members)
    {
        if (Turn(session, commit, commit.ExpectedVersion + events.Count) is not { } tale) return false;
        for (var i = 0; i < events.Count; i++) session.Run(Sql.Tales.AddEvent, tale, commit.ExpectedVersion + i + 1, events[i]);
        foreach (var member in members) session.Run(Sql.Tales.AddMember, tale, member.Value);
        StepRows.Owe(session, tale, commit.Owed);
        WordRows.Save(session, commit.Words, commit.Card.Chat);
        foreach (var post in commit.Posts) PostRows.Put(session, post);
        return true;
    }

    /// <summary>Brings the tale's row to its new version; null when it is not at the expected one.</summary>
    private static long? Turn(Session session, Commit commit, int version)
    {
        var card = commit.Card;
        ReadOnlySpan<object?> row =
            [commit.Tale.Value, card.Chat.Value, version, card.Title, card.Phase, card.Chapters, card.Of, card.UpdatedAt.UtcTicks];
        return commit.ExpectedVersion == 0
            ? session.Number(Sql.Tales.Begin, row)
            : session.Number(Sql.Tales.Continue, [.. row, commit.ExpectedVersion]);
    }
}

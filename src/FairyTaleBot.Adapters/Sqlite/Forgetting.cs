using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;

namespace FairyTaleBot.Adapters.Sqlite;

/// <summary>Deletes a member's names and words so that their bytes are in no file any more.</summary>
internal sealed class Forgetting(string file)
{
    private const int Tries = 3;

    /// <summary>Whether the log holds what was deleted. That of a process before this one is emptied when the file is opened.</summary>
    public bool IsLogFull { get; private set; }

    /// <summary>Runs alone: the log can only be emptied when everything in it is committed.</summary>
    public IReadOnlyList<TaleId> Forget(Session session, ChatKey chat, MemberKey member)
    {
        session.Run("BEGIN IMMEDIATE");
        var texts = session.Query(Sql.Words.OfMember, row => new TextKey(row.GetString(0)), member.Value, chat.Value).ToHashSet();
        var gone = 0;
        foreach (var post in session.Query(Sql.Posts.Said, Rows.Post, chat.Value))
        {
            if (StoreRules.IsSaidBy(post.Post, member, texts)) gone += session.Run(Sql.Posts.Remove, chat.Value, post.Post.Key);
        }

        gone += session.Run(Sql.Words.ForgetTexts, member.Value, chat.Value);
        gone += session.Run(Sql.Words.ForgetName, member.Value);
        gone += session.Run(Sql.Words.ForgetPerson, chat.Value, member.Value);
        // Who had nothing here is forgotten already: everybody's words need not be written anew for it.
        if (gone > 0) session.Script(Sql.Words.Rewrite);
        var tales = session.Query(Sql.Tales.OfMember, row => new TaleId(row.GetString(0)), chat.Value, member.Value);
        session.Run("COMMIT");
        if (gone > 0 || IsLogFull) EmptyLog(session);
        return tales;
    }

    /// <summary>The log still holds what pages held before; a reader in the middle of something can keep it from being emptied for a moment.</summary>
    public void EmptyLog(Session session)
    {
        if (!TryEmptyLog(session)) throw new StoreException($"The words are deleted, but an old copy still stands in the log of {file}, which is being read. Forget again to wipe it.");
    }

    /// <returns>False when an old copy still stands in the log: <see cref="IsLogFull"/> until it is wiped.</returns>
    public bool TryEmptyLog(Session session)
    {
        IsLogFull = true;
        for (var i = 0; i < Tries && IsLogFull; i++) IsLogFull = session.Number("PRAGMA wal_checkpoint(TRUNCATE)") != 0;
        return !IsLogFull;
    }
}

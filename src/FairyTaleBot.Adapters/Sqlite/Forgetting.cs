using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;

namespace FairyTaleBot.Adapters.Sqlite;

/// <summary>Deletes a member's names and words so that their bytes are in no file any more.</summary>
internal sealed class Forgetting(string file)
{
    private const int Tries = 3;

    /// <summary>Runs alone: the log can only be emptied when everything in it is committed.</summary>
    public IReadOnlyList<TaleId> Forget(Session session, ChatKey chat, MemberKey member)
    {
        session.Run("BEGIN IMMEDIATE");
        var texts = session.Query(Sql.Words.OfMember, row => new TextKey(row.GetString(0)), member.Value, chat.Value).ToHashSet();
        foreach (var post in session.Query(Sql.Posts.Said, Rows.Post, chat.Value))
        {
            if (StoreRules.IsSaidBy(post.Post, member, texts)) session.Run(Sql.Posts.Remove, chat.Value, post.Post.Key);
        }

        session.Run(Sql.Words.ForgetTexts, member.Value, chat.Value);
        session.Run(Sql.Words.ForgetName, member.Value);
        session.Run(Sql.Words.ForgetPerson, chat.Value, member.Value);
        session.Script(Sql.Words.Rewrite);
        var tales = session.Query(Sql.Tales.OfMember, row => new TaleId(row.GetString(0)), chat.Value, member.Value);
        session.Run("COMMIT");
        EmptyLog(session);
        return tales;
    }

    /// <summary>The log still holds what pages held before; a reader in the middle of something can keep it from being emptied for a moment.</summary>
    public void EmptyLog(Session session)
    {
        for (var i = 0; i < Tries; i++)
        {
            if (session.Number("PRAGMA wal_checkpoint(TRUNCATE)") == 0) return;
        }

        throw new StoreException($"The words are deleted, but an old copy still stands in the log of {file}, which is being read. Forget again to wipe it.");
    }
}

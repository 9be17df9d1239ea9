using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;

namespace FairyTaleBot.Adapters.Sqlite;

/// <summary>People's names and words.</summary>
internal static class WordRows
{
    public static void Save(Session session, NewWords words, ChatKey chat)
    {
        foreach (var (member, name) in words.Names) session.Run(Sql.Words.SaveName, member.Value, name);
        foreach (var text in words.Texts) session.Run(Sql.Words.SaveText, text.Key.Value, text.By.Value, chat.Value, text.Text);
    }

    public static Tales.Words Read(Session session, IReadOnlyCollection<MemberKey> members, IReadOnlyCollection<TextKey> texts) => FairyTaleBot.Tales.Words.None.With(
        members.Count == 0 ? [] : session.Query(Sql.Words.Names, row => KeyValuePair.Create(new MemberKey(row.GetString(0)), row.GetString(1)), Rows.Keys(members)),
        texts.Count == 0 ? [] : session.Query(Sql.Words.Texts, row => KeyValuePair.Create(new TextKey(row.GetString(0)), row.GetString(1)), Rows.Keys(texts)));
}

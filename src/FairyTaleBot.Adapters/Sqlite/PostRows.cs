using FairyTaleBot.Engine.Ports;

namespace FairyTaleBot.Adapters.Sqlite;

internal static class PostRows
{
    public static void Put(Session session, Post post) => session.Run(
        Sql.Posts.Put,
        post.Chat.Value,
        post.Key,
        post.Chat.Surface,
        post.Tale?.Value,
        post.Kind,
        post.Content,
        post.At.UtcTicks,
        post.Moves,
        session.Number(Sql.Count, "sequence"));
}

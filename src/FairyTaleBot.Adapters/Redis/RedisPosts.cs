using System.Globalization;
using System.Text.Json;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;
using StackExchange.Redis;

namespace FairyTaleBot.Adapters.Redis;

/// <summary>Between posts and what scripts take and give. The order of fields is that of <c>Scripts/common.lua</c>.</summary>
internal static class RedisPosts
{
    private const int Fields = 15;

    public static void Write(List<RedisValue> into, IReadOnlyList<Post> posts)
    {
        into.Add(posts.Count);
        foreach (var post in posts) WriteOne(into, post);
    }

    public static void WriteOne(List<RedisValue> into, Post post) => into.AddRange([
        post.Chat.Value, post.Key, post.Chat.Surface, post.Tale?.Value ?? "", post.Kind, post.Content, RedisKeys.Time(post.At), post.Moves ? "1" : "0",
    ]);

    public static List<StoredPost> Read(RedisResult result)
    {
        var all = (string[])result!;
        var posts = new List<StoredPost>(all.Length / Fields);
        for (var i = 0; i + Fields <= all.Length; i += Fields) posts.Add(Read(all.AsSpan(i, Fields)));
        return posts;
    }

    public static string Messages(EquatableArray<string> ids) => ids.Count == 0 ? "" : JsonSerializer.Serialize(ids.ToArray());

    private static StoredPost Read(ReadOnlySpan<string> of)
    {
        var post = new Post(new(of[0]), of[1], of[2].Length == 0 ? null : new TaleId(of[2]), of[3], of[4], RedisKeys.Time(of[5]), of[6] == "1");
        var delivery = new Delivery(
            Enum.Parse<DeliveryState>(of[9]),
            Number(of[10]),
            of[11].Length == 0 ? [] : [.. JsonSerializer.Deserialize<string[]>(of[11])!],
            Number(of[12]),
            of[13].Length == 0 ? null : of[13],
            of[14].Length == 0 ? null : RedisKeys.Time(of[14]));
        return new(post, Number(of[7]), Number(of[8]), delivery);
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}

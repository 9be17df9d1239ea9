using System.Text.Json;
using FairyTaleBot.Common;
using FairyTaleBot.Tales;

namespace FairyTaleBot.Engine.Ports;

/// <summary>What every store holds its callers and itself to, said once.</summary>
public static class StoreRules
{
    /// <exception cref="ArgumentException">The commit is put together wrongly.</exception>
    public static void Check(Commit commit)
    {
        if (commit.Card.Id != commit.Tale) throw new ArgumentException("The card is of another tale.", nameof(commit));
        if (commit.ExpectedVersion == 0 && commit.Events.Count == 0) throw new ArgumentException("A tale begins with an event.", nameof(commit));
        ArgumentOutOfRangeException.ThrowIfNegative(commit.ExpectedVersion, nameof(commit));
    }

    /// <summary>The chat whose words come with these posts: forgetting works chat by chat, so each text belongs to one.</summary>
    /// <exception cref="ArgumentException">There are texts, and no chat or several.</exception>
    public static ChatKey? ChatOf(IReadOnlyList<Post> posts, NewWords words)
    {
        if (words.Texts.Count == 0) return null;
        var chats = posts.Select(p => p.Chat).Distinct().Take(2).ToList();
        return chats.Count == 1 ? chats[0] : throw new ArgumentException("Texts belong to one chat: that of their posts.", nameof(words));
    }

    /// <summary>
    /// Whether a member said this: kind <c>said</c>, and its content names the member at the top (<c>{"member":"…"}</c>) or points to one of
    /// the member's texts. Such posts go when the member is forgotten.
    /// </summary>
    public static bool IsSaidBy(Post post, MemberKey member, IReadOnlySet<TextKey> textsOfMember)
    {
        if (post.Kind != "said") return false;
        try
        {
            using var content = JsonDocument.Parse(post.Content);
            return IsMember(content.RootElement, member) || PointsTo(content.RootElement, textsOfMember);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Events as stored, in order.</summary>
    /// <param name="before">How many events the tale has before these.</param>
    /// <exception cref="StoreException"><see cref="StoreException.IsUnreadable"/>: one of them is damaged or of an unknown kind; the sentence names the tale and the event.</exception>
    public static TaleEvent[] Read(TaleId tale, IReadOnlyList<string> events, int before = 0) => [.. events.Select((json, i) => Read(tale, before + i + 1, json))];

    private static TaleEvent Read(TaleId tale, int number, string json)
    {
        try
        {
            return TaleJson.ReadEvent(json);
        }
        catch (Exception e) when (e is JsonException or NotSupportedException or ArgumentException)
        {
            throw new StoreException($"Tale {tale} cannot be read: event {number} is damaged.", e) { IsUnreadable = true };
        }
    }

    private static bool IsMember(JsonElement content, MemberKey member) =>
        content.ValueKind == JsonValueKind.Object && content.TryGetProperty("member", out var by)
        && by.ValueKind == JsonValueKind.String && by.GetString() == member.Value;

    private static bool PointsTo(JsonElement node, IReadOnlySet<TextKey> texts) => node.ValueKind switch
    {
        JsonValueKind.Object => node.EnumerateObject().Any(p => PointsTo(p.Value, texts)),
        JsonValueKind.Array => node.EnumerateArray().Any(item => PointsTo(item, texts)),
        JsonValueKind.String => texts.Contains(new(node.GetString()!)),
        _ => false,
    };
}

using System.Globalization;
using FairyTaleBot.Common;
using StackExchange.Redis;

namespace FairyTaleBot.Adapters.Redis;

/// <summary>
/// How keys are called. Everything of a chat lies in one partition under one hash tag, <c>tales:{07}:…</c>, so that a decision is one script
/// on one node of a Cluster. The number of partitions is part of the schema: another number would look for tales where they are not.
/// <code>
/// tales:schema                     the form of these keys
/// tales:{nn}:events:&lt;tale&gt;         list     events as JSON, in order; its length is the tale's version
/// tales:{nn}:tale:&lt;tale&gt;           hash     chat, title, phase, chapters, of, at, place (the order in which tales began)
/// tales:{nn}:members:&lt;tale&gt;        set      who took part
/// tales:{nn}:steps:&lt;tale&gt;          hash     step → due|wake|leased until|fence|owner
/// tales:{nn}:due                   sorted   tale and step by when it can be taken
/// tales:{nn}:ages                  sorted   tale by its last change
/// tales:{nn}:chat:&lt;chat&gt;           sorted   a chat's tales by place
/// tales:{nn}:took:&lt;chat member&gt;    sorted   the tales a member took part in
/// tales:{nn}:chats                 set      chats that anything is kept of
/// tales:{nn}:profiles              hash     chat → what it settled; offsets and moved groups stand here too
/// tales:{nn}:posts:&lt;chat&gt;          sorted   a chat's posts by place
/// tales:{nn}:post:&lt;chat key&gt;       hash     one post and how far it has come
/// tales:{nn}:said:&lt;chat&gt;           set      posts that people said
/// tales:{nn}:owed:&lt;surface&gt;        sorted   posts that a platform is owed
/// tales:{nn}:texts                 hash     text key → chat, member, words      (people's words)
/// tales:{nn}:wrote:&lt;chat member&gt;   set      text keys
/// tales:{nn}:people:&lt;chat&gt;         hash     folded name → member               (people's names)
/// tales:{nn}:names                 hash     member → name, in the member's own partition (people's names)
/// tales:{nn}:named                 sorted   member by when the name was needed last
/// tales:{nn}:picture:&lt;id&gt;          string   a picture's bytes, in the picture's own partition
/// tales:{nn}:count                 hash     place, fence
/// tales:{00}:calls:&lt;tale&gt;         list     calls to models as JSON; called:&lt;tale&gt; holds their ids, callers the tales
/// tales:{00}:account:&lt;tale&gt;       hash     what a tale may cost; accounts holds the tales, open:&lt;chat&gt; those not settled
/// tales:{00}:spent:&lt;day&gt;           hash     sums by chat and member; spent:months by month
/// tales:{00}:used:&lt;day&gt;            hash     what models used on a day, in UTC; worked holds the tales by their last call
/// tales:{00}:plates                hash     key → picture; painted:&lt;tale&gt; holds the keys of those painted for it, painters the tales
/// tales:{00}:duty:&lt;duty&gt;           string   which worker has it, running out by itself
/// tales:{00}:room-key              string   what opens the web rooms
/// </code>
/// Times are ticks of 100 ns since 2020.
/// </summary>
internal sealed class RedisKeys(string prefix)
{
    public const int Partitions = 16;
    public const int Schema = 1;

    private static readonly DateTimeOffset Epoch = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly string[] roots = [.. Enumerable.Range(0, Partitions).Select(n => string.Create(CultureInfo.InvariantCulture, $"{prefix}:{{{n:00}}}"))];

    public RedisKey SchemaKey => $"{prefix}:schema";

    /// <summary>Where workers tell each other what is new.</summary>
    public string News => $"{prefix}:news";

    public static int Of(TaleId tale) => (int)(Seeded.Hash(FairyTaleBot.Engine.Ports.Partitions.Of(tale)) % Partitions);

    public static int Of(ChatKey chat) => (int)(Seeded.Hash(FairyTaleBot.Engine.Ports.Partitions.Of(chat)) % Partitions);

    public static int Of(MemberKey member) => (int)(Seeded.Hash(member.Value) % Partitions);

    public static int OfPicture(string id) => (int)(Seeded.Hash(id) % Partitions);

    public RedisKey Root(int partition) => roots[partition];

    public RedisKey Key(int partition, string kind) => $"{roots[partition]}:{kind}";

    public RedisKey Key(int partition, string kind, string id) => $"{roots[partition]}:{kind}:{id}";

    public IEnumerable<string> PicturesOf(IEnumerable<RedisKey> keys) => keys.Select(k => ((string)k!)[(roots[0].Length + ":picture:".Length)..]);

    public static string Time(DateTimeOffset time) => (time.UtcTicks - Epoch.UtcTicks).ToString(CultureInfo.InvariantCulture);

    public static double Score(DateTimeOffset time) => time.UtcTicks - Epoch.UtcTicks;

    public static DateTimeOffset Time(string ticks) => Epoch.AddTicks(long.Parse(ticks, CultureInfo.InvariantCulture));

    public static DateTimeOffset Time(double ticks) => Epoch.AddTicks((long)ticks);
}

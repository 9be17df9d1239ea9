using System.Security.Cryptography;
using System.Text;

namespace FairyTaleBot.Adapters.Redis;

/// <summary>A script in <c>Scripts/</c> with what is common to all, known to Redis by the hash of its text.</summary>
internal sealed class RedisScript
{
    public static readonly RedisScript Commit = Writing("commit");
    public static readonly RedisScript Put = Writing("put");
    public static readonly RedisScript Take = Writing("take");
    public static readonly RedisScript Renew = Writing("renew");
    public static readonly RedisScript Release = Writing("release");
    public static readonly RedisScript Mark = Writing("mark");
    public static readonly RedisScript Settled = Writing("settled");
    public static readonly RedisScript Person = Writing("person");
    public static readonly RedisScript Restore = Writing("restore");
    public static readonly RedisScript Repost = Writing("repost");
    public static readonly RedisScript Retext = Writing("retext");
    public static readonly RedisScript Record = Booking("record", "");
    public static readonly RedisScript Reserve = Booking("reserve", "");
    public static readonly RedisScript Settle = Booking("settle", "");
    public static readonly RedisScript Reaccount = Booking("reaccount", "");
    public static readonly RedisScript Spending = Booking("spending", " flags=no-writes");
    public static readonly RedisScript Used = Reading("used");
    public static readonly RedisScript Recall = Booking("recall", "");
    public static readonly RedisScript Plate = Writing("plate");
    public static readonly RedisScript ForgetCalls = Booking("forget_calls", " flags=allow-oom");
    public static readonly RedisScript Unwrite = Freeing("unwrite");
    public static readonly RedisScript Unname = Freeing("unname");
    public static readonly RedisScript Elsewhere = Reading("elsewhere");
    public static readonly RedisScript Lead = Writing("lead");
    public static readonly RedisScript Resign = Freeing("resign");
    public static readonly RedisScript DropCalls = Freeing("drop_calls");
    public static readonly RedisScript DropAccounts = Freeing("drop_accounts");
    public static readonly RedisScript DropPlate = Freeing("drop_plate");
    public static readonly RedisScript Remove = Freeing("remove");
    public static readonly RedisScript Forget = Freeing("forget");
    public static readonly RedisScript Drop = Freeing("drop");
    public static readonly RedisScript DropPosts = Freeing("drop_posts");
    public static readonly RedisScript DropNames = Freeing("drop_names");
    public static readonly RedisScript InTales = Reading("in_tales");
    public static readonly RedisScript ForgetSaid = Freeing("forget_said");
    public static readonly RedisScript List = Reading("list");
    public static readonly RedisScript Peek = Reading("peek");
    public static readonly RedisScript Read = Reading("read");
    public static readonly RedisScript Find = Reading("find");
    public static readonly RedisScript OwedIn = Reading("owed_in");

    private RedisScript(string name, string flags, bool writes, string? with = null)
    {
        Name = name;
        Writes = writes;
        Text = $"#!lua{flags}\n{Source("common")}\n{(with is null ? "" : Source(with))}\n{Source(name)}";
#pragma warning disable CA5350 // Redis names scripts by their SHA-1; nothing is kept safe by it.
        Hash = SHA1.HashData(Encoding.UTF8.GetBytes(Text));
#pragma warning restore CA5350
    }

    public string Name { get; }

    public string Text { get; }

    public byte[] Hash { get; }

    /// <summary>Whether it leaves something behind that replicas must have.</summary>
    public bool Writes { get; }

    private static RedisScript Writing(string name) => new(name, "", writes: true);

    /// <summary>Runs when memory is full, too: it makes room.</summary>
    private static RedisScript Freeing(string name) => new(name, " flags=allow-oom", writes: true);

    private static RedisScript Reading(string name) => new(name, " flags=no-writes", writes: false);

    private static RedisScript Booking(string name, string flags) => new(name, flags, writes: flags != " flags=no-writes", with: "accounts");

    private static string Source(string name)
    {
        using var stream = typeof(RedisScript).Assembly.GetManifestResourceStream($"redis/{name}.lua")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}

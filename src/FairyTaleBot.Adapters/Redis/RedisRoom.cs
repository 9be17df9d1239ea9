namespace FairyTaleBot.Adapters.Redis;

/// <summary>What was found behind the address before anything is promised.</summary>
internal sealed record RedisRoom(string Version, bool IsCluster, bool HasLog, string Fsync, string Eviction)
{
    /// <summary>What it is and how sure an acknowledged change is, for the operator.</summary>
    public string Describe(string place)
    {
        var sure = this switch
        {
            { HasLog: false } => "WITHOUT append-only file: what it holds is lost when it ends; set appendonly yes",
            { Fsync: "always" } => "append-only file, flushed with every change",
            _ => "append-only file; a power cut may cost the last second",
        };
        var full = Eviction is "noeviction" or "" ? "" : $"; maxmemory-policy is {Eviction}, which may throw tales away: set noeviction";
        return $"Redis {Version}{(IsCluster ? " Cluster" : "")} at {place} ({sure}{full})";
    }
}

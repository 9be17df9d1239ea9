namespace FairyTaleBot.Adapters.Discord.Api.Limits;

internal enum RateScope
{
    None,
    User,
    Global,
    Shared,
}

/// <summary>What an answer says about limits.</summary>
internal readonly record struct RateReport(int Status)
{
    public string? Bucket { get; init; }
    public int? Limit { get; init; }
    public int? Remaining { get; init; }
    public TimeSpan? ResetAfter { get; init; }
    public TimeSpan? RetryAfter { get; init; }
    public RateScope Scope { get; init; }

    public bool IsLimited => Status == 429;

    /// <summary>A 429 that names neither a bucket nor a scope comes from the edge, before Discord: it concerns everything this address sends.</summary>
    public bool IsEdge => IsLimited && Scope == RateScope.None && Bucket is null;

    public bool IsGlobal => IsLimited && (Scope == RateScope.Global || IsEdge);

    /// <summary>Counts towards the ban of an address.</summary>
    public bool IsInvalid => Status is 401 or 403 || (IsLimited && Scope != RateScope.Shared);
}

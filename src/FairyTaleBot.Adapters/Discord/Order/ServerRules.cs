using FairyTaleBot.Adapters.Discord.Api.Models;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Desk;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Adapters.Discord.Order;

/// <summary>Where a server's tales are told.</summary>
public enum TalePlace
{
    /// <summary>Each tale in a thread of its own, under its cover.</summary>
    Threads,

    /// <summary>In the channel where it was asked for.</summary>
    Channel,

    /// <summary>Each tale as a post in a forum.</summary>
    Forum,
}

/// <summary>How a server wants its tales; each null where it leaves the default.</summary>
/// <param name="Forum">The forum, when <paramref name="Where"/> says so.</param>
/// <param name="Channels">The only channels where tales may be begun; none for all.</param>
/// <param name="StartRole">Besides moderators only members with this role may begin a tale.</param>
/// <param name="ModeratorsStart">Only moderators may begin a tale.</param>
/// <param name="Open">The most tales open at once in the server.</param>
/// <param name="OpenEach">The most tales open at once that one member began.</param>
/// <param name="Ideas">Ideas a member and page.</param>
/// <param name="Log">The channel where reports and what moderators do are written.</param>
/// <param name="Barred">Members who may not take part.</param>
/// <param name="Tales">Tales that were begun and not yet seen to be over.</param>
/// <param name="Told">Tales that are over, the newest last: their pages can still be reported and looked at.</param>
internal sealed record ServerRules(
    TalePlace? Where = null,
    Snowflake? Forum = null,
    EquatableArray<Snowflake> Channels = default,
    Snowflake? StartRole = null,
    bool ModeratorsStart = false,
    int? Open = null,
    int? OpenEach = null,
    int? Ideas = null,
    AgeBand? Age = null,
    Snowflake? Log = null,
    EquatableArray<MemberKey> Barred = default,
    EquatableArray<BegunTale> Tales = default,
    EquatableArray<TaleId> Told = default)
{
    /// <summary>What it settles for each of its tales; null when that is nothing.</summary>
    public ChatHabits? Order => Age is null && Ideas is null ? null : new(Age: Age, IdeasAMember: Ideas);
}

/// <param name="Tale">Null while it is only being begun.</param>
/// <param name="By">Who began it.</param>
/// <param name="Asked">The interaction that began it.</param>
/// <param name="At">When it was asked for.</param>
internal sealed record BegunTale(TaleId? Tale, MemberKey By, Snowflake? Asked = null, DateTimeOffset? At = null);

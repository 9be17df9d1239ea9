using System.ComponentModel.DataAnnotations;
using FairyTaleBot.Languages;
using FairyTaleBot.Tales;

namespace FairyTaleBot.Engine.Turns;

/// <summary>Limits and defaults of all tales; configuration section <c>Tales</c>.</summary>
public sealed class TalesOptions
{
    public const string Section = "Tales";

    /// <summary>How long an early close waits after the last vote. Default 5 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:05:00")]
    public TimeSpan EarlyCloseGrace { get; set; } = Ritual.Default.EarlyCloseGrace;

    /// <summary>How long a member's <c>next</c> counts down. Default 15 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00")]
    public TimeSpan NextCountdown { get; set; } = Ritual.Default.NextCountdown;

    /// <summary>How long a countdown waits for an idea being written. Default 60 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00")]
    public TimeSpan IdeaHold { get; set; } = Ritual.Default.IdeaHold;

    /// <summary>How often a page's picture may be painted anew. Default 3.</summary>
    [Range(0, 20)]
    public int MaxRedraws { get; set; } = Ritual.Default.MaxRedraws;

    /// <summary>IANA time zone of closing times, bedtimes and days where a chat has none of its own. Default: Asia/Seoul where Korean is told, else UTC.</summary>
    public string? TimeZone { get; set; }

    /// <summary>Local closing time of evening ballots where a chat has none of its own. Default 20:00.</summary>
    public TimeOnly ClosingTime { get; set; } = new(20, 0);

    /// <summary>Commands that may wait in one chat's inbox before it answers "busy". Default 200.</summary>
    [Range(1, 10_000)]
    public int InboxLength { get; set; } = 200;

    /// <summary>Folded tales kept in memory. Default 500.</summary>
    [Range(1, 100_000)]
    public int CachedTales { get; set; } = 500;

    /// <summary>How long a step is leased; renewed at a third of it. Default 10 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan Lease { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How often a draft is sent back before the next storyteller is asked: at most twice, for a third time mends hardly anything. Default 2.</summary>
    [Range(0, 2)]
    public int MaxRepairs { get; set; } = 2;

    /// <summary>Chapters written at the same time by this process. Default 8.</summary>
    [Range(1, 256)]
    public int Writers { get; set; } = 8;

    /// <summary>Pictures painted at the same time by this process. Default: 1 for the embedded illustrator, which fills a core, and 8 for a model, which waits.</summary>
    [Range(1, 64)]
    public int? Painters { get; set; }

    public int PaintersAtOnce => Painters ?? 1;

    /// <summary>The zone of a chat that is told tales in this language and has not said where it lives.</summary>
    public string ZoneFor(Language language) => TimeZone ?? (language == Language.Ko ? "Asia/Seoul" : "UTC");

    public Ritual Ritual => new(EarlyCloseGrace, NextCountdown, IdeaHold, MaxRedraws);
}

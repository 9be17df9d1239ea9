using System.ComponentModel.DataAnnotations;
using FairyTaleBot.Engine.Ports;

namespace FairyTaleBot.Engine.Limits;

/// <summary>What models may cost, in US dollars; configuration section <c>Spend</c>. No cap is set until somebody sets one.</summary>
public sealed class SpendOptions
{
    public const string Section = "Spend";
    private const decimal Millionths = 1_000_000m;
    private const int BudgetChapters = 5;

    /// <summary>For the tales that one chat starts in a day.</summary>
    [Range(0, 1_000_000)]
    public decimal? PerChatAndDay { get; set; }

    /// <summary>For the tales that one member starts in a day.</summary>
    [Range(0, 1_000_000)]
    public decimal? PerMemberAndDay { get; set; }

    /// <summary>For all tales of a month.</summary>
    [Range(0, 1_000_000)]
    public decimal? PerMonth { get; set; }

    /// <summary>What a tale of five chapters is reckoned to cost; longer and shorter ones in proportion. Set aside whole when it starts. Default 0.60.</summary>
    [Range(0.000001, 1_000_000)]
    public decimal TaleBudget { get; set; } = 0.60m;

    public SpendCaps Caps => new(Micros(PerChatAndDay), Micros(PerMemberAndDay), Micros(PerMonth));

    public bool HasCaps => (PerChatAndDay ?? PerMemberAndDay ?? PerMonth) is not null;

    /// <summary>Millionths of a dollar for a tale of so many chapters.</summary>
    public long BudgetFor(int chapters) => (long)Math.Ceiling(TaleBudget * Millionths * chapters / BudgetChapters);

    private static long? Micros(decimal? dollars) => dollars is { } d ? (long)(d * Millionths) : null;
}

using System.Globalization;
using FairyTaleBot.Ledgers;

namespace FairyTaleBot.Embedded.Storyteller.Chapters;

/// <summary>What a turn is called in the ledger: <c>turn-3-crow</c>; <c>turn-4-deed.build.2</c> was told in the second way that its table has.</summary>
/// <param name="What">A move's id, or <c>idea.weather</c>, <c>deed.build</c>, <c>self</c>, <c>again</c>, <c>turned</c>.</param>
/// <param name="Way">Counted from 1; 0 where nobody kept it.</param>
internal readonly record struct TurnId(string What, int Way = 0)
{
    /// <summary>What every act's name begins with.</summary>
    public const string Deed = "deed.";

    /// <summary>What the name of an idea that is no act begins with; its heading follows.</summary>
    public const string Idea = "idea.";

    private const string Prefix = "turn-";

    public bool IsIdea => What.StartsWith(Idea, StringComparison.Ordinal);

    public bool IsDeed => What.StartsWith(Deed, StringComparison.Ordinal);

    public string In(int chapter) => Way == 0 ? $"{Prefix}{chapter}-{What}" : $"{Prefix}{chapter}-{What}.{Way}";

    /// <summary>Null for a fact that is no turn.</summary>
    public static TurnId? Of(Fact fact)
    {
        if (!fact.Id.StartsWith(Prefix, StringComparison.Ordinal)) return null;
        var what = fact.Id[(fact.Id.IndexOf('-', Prefix.Length) + 1)..];
        var dot = what.LastIndexOf('.');
        return dot > 0 && int.TryParse(what[(dot + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var way) ? new(what[..dot], way) : new(what);
    }
}

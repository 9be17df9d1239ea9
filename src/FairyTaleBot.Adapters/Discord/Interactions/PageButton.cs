using FairyTaleBot.Common;

namespace FairyTaleBot.Adapters.Discord.Interactions;

/// <summary>What a pressed button or a choice means that only Discord has: being called, reporting, keeping order. Whoever presses is judged anew each time, so a forged one gains nothing.</summary>
internal abstract record PageButton(TaleId Tale)
{
    private const string Prefix = "p";

    public sealed record Call(TaleId Tale) : PageButton(Tale)
    {
        public override string ToString() => $"{Prefix}.call.{Tale}";
    }

    public sealed record Report(TaleId Tale, int Chapter) : PageButton(Tale)
    {
        public override string ToString() => $"{Prefix}.report.{Tale}.{Chapter}";
    }

    /// <summary>Opens what a moderator can do about a page.</summary>
    public sealed record Look(TaleId Tale, int Chapter) : PageButton(Tale)
    {
        public override string ToString() => $"{Prefix}.look.{Tale}.{Chapter}";
    }

    public sealed record Hide(TaleId Tale, int Chapter, bool Hidden) : PageButton(Tale)
    {
        public override string ToString() => $"{Prefix}.{(Hidden ? "hide" : "show")}.{Tale}.{Chapter}";
    }

    /// <summary>A list of ideas of the open ballot, by their numbers.</summary>
    public sealed record Idea(TaleId Tale, int Ballot) : PageButton(Tale)
    {
        public override string ToString() => $"{Prefix}.idea.{Tale}.{Ballot}";
    }

    /// <summary>A list of members, by their keys.</summary>
    public sealed record Bar(TaleId Tale) : PageButton(Tale)
    {
        public override string ToString() => $"{Prefix}.bar.{Tale}";
    }

    /// <summary>Null when it is none of these.</summary>
    public static PageButton? Parse(string? text) => text is not { Length: <= 64 } ? null : text.Split('.') switch
    {
        [Prefix, "call", { Length: > 0 } tale] => new Call(new(tale)),
        [Prefix, "bar", { Length: > 0 } tale] => new Bar(new(tale)),
        [Prefix, var kind, { Length: > 0 } tale, var n] when n.Length is > 0 and < 6 && n.All(char.IsAsciiDigit) => (kind, int.Parse(n)) switch
        {
            ("report", var chapter) => new Report(new(tale), chapter),
            ("look", var chapter) => new Look(new(tale), chapter),
            ("hide", var chapter) => new Hide(new(tale), chapter, Hidden: true),
            ("show", var chapter) => new Hide(new(tale), chapter, Hidden: false),
            ("idea", var ballot) => new Idea(new(tale), ballot),
            _ => null,
        },
        _ => null,
    };
}

using FairyTaleBot.Embedded.Storyteller.Grammar;

namespace FairyTaleBot.Embedded.Storyteller.Ideas;

/// <summary>Who does what an idea names.</summary>
internal abstract record Doer
{
    private Doer()
    {
    }

    /// <summary>The hero and whoever is there.</summary>
    public sealed record Together : Doer;

    public sealed record Hero : Doer;

    public sealed record Helper : Doer;

    public sealed record Friend(Characters.Character Who) : Doer;

    /// <summary>Somebody or something that comes along for it: "a whale".</summary>
    public sealed record Newcomer(string Name, Noun? Noun, bool Named) : Doer;
}

/// <summary>An idea that says who does what.</summary>
/// <param name="Thing">What it is done with; null when with nothing.</param>
/// <param name="IsAt">The thing is only where it is done: "under the bed".</param>
/// <param name="To">Who gets it.</param>
internal sealed record Clause(Doer Doer, Deed Deed, string? Thing, bool IsAt = false, Doer? To = null);

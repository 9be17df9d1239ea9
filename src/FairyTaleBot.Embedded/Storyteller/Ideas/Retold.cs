namespace FairyTaleBot.Embedded.Storyteller.Ideas;

/// <summary>An idea in the words it was said in, as something that happened.</summary>
/// <param name="Said">"A giant popped out of the well", without its full stop.</param>
/// <param name="Kind">Under which heading of <c>ideas.txt</c> it is told: <c>said</c>, or <c>said.felt</c>, <c>said.changed</c> and the like.</param>
/// <param name="Ours">Whether the hero or the helper does it, so that neither only looks on.</param>
/// <param name="Wanted">What somebody in it would like to have: "a pony"; null when nothing is wished for.</param>
internal sealed record Retold(string Said, string Kind, bool Ours, string? Wanted = null)
{
    /// <summary>What every heading of it begins with.</summary>
    public const string Heading = "said";

    private static readonly string[] Small = ["A", "An", "The", "It", "They", "There", "Everyone", "Everybody", "Someone", "Somebody", "Some", "All", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Many"];

    /// <summary>As it stands inside a sentence: "how a giant popped out of the well".</summary>
    public static string Inside(string said)
    {
        var sentence = said.TrimEnd('.');
        var first = sentence.Split(' ', 2)[0];
        return Small.Contains(first) ? char.ToLowerInvariant(sentence[0]) + sentence[1..] : sentence;
    }
}

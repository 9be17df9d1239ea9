using FairyTaleBot.Engine.Commands;

namespace FairyTaleBot.Engine.Wording;

/// <summary>
/// What is said to a line that could not be done as it was typed. The line itself is not repeated: answers are stored, and what people
/// type may have to be forgotten.
/// </summary>
public static class Replies
{
    public static Sentence Say(Parsed.Unknown unknown) => unknown.Nearest is { } nearest
        ? Phrases.Help.UnknownNear.Say(("command", nearest))
        : Phrases.Help.Unknown.Say(("help", Verb.Help));

    public static Sentence Say(Parsed.Invalid invalid) => (invalid.Problem, invalid.Key) switch
    {
        (Problem.NoWordsExpected, _) or (_, null) => Phrases.Help.NoWordsExpected.Say(("command", invalid.Verb)),
        (Problem.Missing, { } key) when CommandCatalogue.Default[invalid.Verb].Main == key =>
            Phrases.Help.NeedsWords.Say(("command", invalid.Verb), new Slot.Usage("usage", invalid.Verb)),
        (Problem.Missing, { } key) => Phrases.Help.NeedsOption.Say(("option", key), new Slot.Usage("usage", invalid.Verb)),
        (Problem.TooLong p, { } key) => Phrases.Help.TooLong.Say(("option", key), ("most", p.Most), ("length", p.Length)),
        (Problem.NotANumber p, { } key) => Phrases.Help.NotANumber.Say(("option", key), ("least", p.Least), ("most", p.Most)),
        (Problem.NotOneOf, OptionKey.About) => Phrases.Help.NotACommand.Say(("help", Verb.Help)),
        (Problem.NotOneOf, { } key) => Phrases.Help.NotOneOf.Say(("option", key), new Slot.Values("values", key)),
        (Problem.NotATime, { } key) => Phrases.Help.NotATime.Say(("option", key)),
        (Problem.NotAZone, { } key) => Phrases.Help.NotAZone.Say(("option", key)),
        (Problem.Twice, { } key) => Phrases.Help.Twice.Say(("option", key)),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}

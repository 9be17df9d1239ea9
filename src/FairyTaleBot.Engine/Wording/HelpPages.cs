using FairyTaleBot.Engine.Commands;

namespace FairyTaleBot.Engine.Wording;

/// <summary>Help, line by line, derived from the catalogue.</summary>
public static class HelpPages
{
    private static readonly CommandCatalogue Catalogue = CommandCatalogue.Default;

    /// <summary>Everything that can be done now, and where to ask more.</summary>
    public static IReadOnlyList<Sentence> Of(Stages stage, Places place) =>
        [Phrases.Help.Title, .. Catalogue.At(stage, place).Select(c => Line(c.Verb)), Phrases.Help.More.Say(("help", Verb.Help))];

    /// <summary>One command with its options.</summary>
    public static IReadOnlyList<Sentence> About(Verb verb)
    {
        var command = Catalogue[verb];
        var lines = new List<Sentence> { Line(verb), Phrases.Help.Usage.Say(new Slot.Usage("usage", verb)) };
        if (command.Who == Who.Seconded) lines.Add(Phrases.Help.Seconded);
        if (command.Who == Who.Starter) lines.Add(Phrases.Help.StarterOnly);
        if (command.Options.Count > 1)
        {
            lines.Add(Phrases.Help.Options);
            lines.AddRange(command.Options.Select(Option));
        }

        return lines;
    }

    private static Sentence Line(Verb verb) => Phrases.Help.Line.Say(("command", verb), new Slot.Summary("summary", verb));

    private static Sentence Option(OptionKey key) => Catalogue[key].Values.Count > 0
        ? Phrases.Help.OptionValues.Say(("option", key), new Slot.OptionSummary("summary", key), new Slot.Values("values", key))
        : Phrases.Help.Option.Say(("option", key), new Slot.OptionSummary("summary", key));
}

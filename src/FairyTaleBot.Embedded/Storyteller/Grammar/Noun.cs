using FairyTaleBot.Characters;

namespace FairyTaleBot.Embedded.Storyteller.Grammar;

/// <summary>What part a noun can take in a tale.</summary>
internal enum NounKind
{
    Animal,
    Person,
    Thing,
    Food,
    Sky,
    Weather,
    Place,
    Plant,
    Vehicle,
    Sound,
    Event,
    Feeling,
}

/// <summary>A noun that the storyteller knows in both languages.</summary>
internal sealed record Noun(NounKind Kind, string En, string Ko, string Emoji, Number Number, BodyPlan Body, string Colour)
{
    public bool Lives => Kind is NounKind.Animal or NounKind.Person;
}

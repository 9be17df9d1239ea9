using FairyTaleBot.Languages;

namespace FairyTaleBot.Testing.Reviews.Faults;

/// <summary>Two lists of one kind: one to work on the checks with, one that is only ever measured against.</summary>
public sealed record Halves<T>(T[] Known, T[] HeldOut)
{
    public T[] Of(bool heldOut) => heldOut ? HeldOut : Known;
}

/// <param name="Was">What the bible says: "red"; <paramref name="Becomes"/> is what the page says instead.</param>
public sealed record Recolouring(string Was, string Becomes, string Thing, string ClothingEn);

/// <param name="Told">The fact as a sentence, <paramref name="Amount"/> its object, <paramref name="Broken"/> a sentence that contradicts it.</param>
public sealed record Recounting(string Told, string Amount, string Broken);

/// <summary>
/// What is planted, in the words of a list of its own: nothing here is read by a check, and no check's list is read here.
/// Slots: {hero} {other} {place} {item}, Korean with the particle they take: {hero|은}.
/// </summary>
public sealed record Plants(
    Halves<string> Names,
    Halves<Recolouring> Colours,
    string ColourFact,
    Halves<string> Recoloured,
    Halves<string> RecolouredOtherwise,
    Halves<Recounting> Counts,
    Halves<string> Revived,
    Halves<string> Elsewhere,
    Halves<string> Reused,
    Halves<string> Endings,
    Halves<string> OtherScripts,
    Halves<string> Strangers,
    Halves<string> Unsafe,
    Halves<string> PromptLines,
    Halves<string> LeaksOtherwise,
    Halves<(string From, string To)> ChoiceWords,
    Halves<string> ChoiceFrames)
{
    public static Plants For(Language language) => language == Language.Ko ? KoreanPlants.All : EnglishPlants.All;
}

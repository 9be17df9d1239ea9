using FairyTaleBot.Common;

namespace FairyTaleBot.Engine.Wording;

/// <summary>A phrase of the phrase files and what it takes. Its words stand in <c>phrases.en.json</c> and <c>phrases.ko.json</c>.</summary>
public sealed class Phrase(string key, params (string Name, SlotKind Kind)[] takes)
{
    public string Key => key;

    public IReadOnlyList<(string Name, SlotKind Kind)> Takes => takes;

    /// <exception cref="ArgumentException">A slot is missing, of another kind, or not the phrase's.</exception>
    public Sentence Say(params ReadOnlySpan<Slot> slots)
    {
        if (slots.Length != takes.Length) throw Wrong($"takes {takes.Length} slots, not {slots.Length}");
        foreach (var slot in slots)
        {
            if (!takes.Contains((slot.Name, slot.Kind))) throw Wrong($"takes no {slot.Kind} called {slot.Name}");
        }

        return new(key, EquatableArray.Create(slots));
    }

    /// <summary>A phrase that takes nothing is a sentence.</summary>
    public static implicit operator Sentence(Phrase phrase) => phrase.Say();

    public override string ToString() => key;

    private ArgumentException Wrong(string what) => new($"The phrase {key} {what}.");
}

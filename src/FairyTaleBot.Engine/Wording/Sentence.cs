using FairyTaleBot.Common;

namespace FairyTaleBot.Engine.Wording;

/// <summary>Something the bot says, before it is said: a phrase's key and what fills it. Stored as JSON without anybody's name or words.</summary>
/// <param name="Phrase">A key of the phrase files.</param>
public sealed record Sentence(string Phrase, EquatableArray<Slot> Slots)
{
    public Slot? this[string name] => Slots.FirstOrDefault(s => s.Name == name);
}

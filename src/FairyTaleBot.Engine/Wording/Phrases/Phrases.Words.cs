namespace FairyTaleBot.Engine.Wording;

public static partial class Phrases
{
    /// <summary>Words that stand in for what is no longer known, and for lists.</summary>
    public static class Words
    {
        public static readonly Phrase Somebody = new("word.somebody");

        /// <summary>Stands for text whose writer was forgotten.</summary>
        public static readonly Phrase Forgotten = new("word.forgotten");
        public static readonly Phrase AndOthers = new("word.andOthers", ("names", SlotKind.Text), ("n", SlotKind.Number));
        public static readonly Phrase And = new("word.and", ("names", SlotKind.Text), ("last", SlotKind.Text));
        public static readonly Phrase Seconds = new("word.seconds", ("n", SlotKind.Number));
        public static readonly Phrase Minutes = new("word.minutes", ("n", SlotKind.Number));
        public static readonly Phrase Hours = new("word.hours", ("n", SlotKind.Number));
    }
}

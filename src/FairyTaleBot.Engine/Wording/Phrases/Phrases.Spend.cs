namespace FairyTaleBot.Engine.Wording;

public static partial class Phrases
{
    /// <summary>What models have cost, for those who run a chat.</summary>
    public static class Spend
    {
        public static readonly Phrase Title = new("spend.title");
        public static readonly Phrase Opening = new("spend.opening", Used);
        public static readonly Phrase Chapter = new("spend.chapter", [("chapter", SlotKind.Number), .. Used]);
        public static readonly Phrase Tale = new("spend.tale", Used);
        public static readonly Phrase Unpriced = new("spend.unpriced", ("calls", SlotKind.Number));
        public static readonly Phrase Today = new("spend.today", ("price", SlotKind.Text));

        private static (string, SlotKind)[] Used => [("tokens", SlotKind.Text), ("pictures", SlotKind.Number), ("price", SlotKind.Text)];
    }
}

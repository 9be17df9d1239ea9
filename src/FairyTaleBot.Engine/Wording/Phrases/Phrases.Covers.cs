namespace FairyTaleBot.Engine.Wording;

public static partial class Phrases
{
    /// <summary>A tale seen from outside: how it stands, and the way in.</summary>
    public static class Covers
    {
        public static readonly Phrase Readers = new("cover.readers", ("n", SlotKind.Number));
        public static readonly Phrase Choosing = new("cover.choosing");
        public static readonly Phrase ChoosingUntil = new("cover.choosingUntil", ("at", SlotKind.Text));
        public static readonly Phrase Writing = new("cover.writing", ("chapter", SlotKind.Number));
        public static readonly Phrase Resting = new("cover.resting");
        public static readonly Phrase Finished = new("cover.finished");
        public static readonly Phrase Opening = new("cover.opening");
        public static readonly Phrase OpeningSmall = new("cover.openingSmall");
        public static readonly Phrase Here = new("cover.here");
        public static readonly Phrase Which = new("cover.which");
        public static readonly Phrase CallOn = new("call.on");
        public static readonly Phrase CallOff = new("call.off");
        public static readonly Phrase CallFull = new("call.full");
    }
}

namespace FairyTaleBot.Engine.Wording;

public static partial class Phrases
{
    /// <summary>Pages being written, written, told again, taken back and painted.</summary>
    public static class Pages
    {
        public static readonly Phrase Heading = new("page.heading", ("chapter", SlotKind.Number), ("title", SlotKind.Text));
        public static readonly Phrase Of = new("page.of", ("chapter", SlotKind.Number), ("of", SlotKind.Number));
        public static readonly Phrase WritingFirst = new("page.writingFirst");
        public static readonly Phrase WritingOffered = new("page.writingOffered", ("by", SlotKind.Members), ("choice", SlotKind.Text), ("chapter", SlotKind.Number));
        public static readonly Phrase WritingIdea = new("page.writingIdea", ("by", SlotKind.Members), ("idea", SlotKind.Written), ("chapter", SlotKind.Number));
        public static readonly Phrase WritingStoryteller = new("page.writingStoryteller", ("choice", SlotKind.Text), ("chapter", SlotKind.Number));
        public static readonly Phrase WritingAgain = new("page.writingAgain", ("chapter", SlotKind.Number));
        public static readonly Phrase WritingPlain = new("page.writingPlain", ("chapter", SlotKind.Number));
        public static readonly Phrase LookFirst = new("page.lookFirst", ("chapter", SlotKind.Number));
        public static readonly Phrase NoPhotos = new("page.noPhotos");
        public static readonly Phrase Estimate = new("page.estimate", ("estimate", SlotKind.Duration));
        public static readonly Phrase EstimateSoon = new("page.estimateSoon");
        public static readonly Phrase EstimateLonger = new("page.estimateLonger");
        public static readonly Phrase RetellAsked = new("page.retellAsked", ("by", SlotKind.Member));
        public static readonly Phrase UndoAsked = new("page.undoAsked", ("by", SlotKind.Member));
        public static readonly Phrase EndAsked = new("page.endAsked", ("by", SlotKind.Member));
        public static readonly Phrase TakenBack = new("page.takenBack", ("by", SlotKind.Member), ("chapter", SlotKind.Number));
        public static readonly Phrase RetellFailed = new("page.retellFailed", ("chapter", SlotKind.Number));
        public static readonly Phrase MarkTakenBack = new("page.markTakenBack");
        public static readonly Phrase MarkRetold = new("page.markRetold");
        public static readonly Phrase Hidden = new("page.hidden");
        public static readonly Phrase StandIn = new("page.standIn", ("chapter", SlotKind.Number));
        public static readonly Phrase Painting = new("page.painting");
        public static readonly Phrase Redrawing = new("page.redrawing", ("by", SlotKind.Member), ("chapter", SlotKind.Number));
        public static readonly Phrase PictureMissing = new("page.pictureMissing", ("chapter", SlotKind.Number));
        public static readonly Phrase PictureKept = new("page.pictureKept", ("chapter", SlotKind.Number));
    }
}

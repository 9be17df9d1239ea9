namespace FairyTaleBot.Engine.Wording;

public static partial class Phrases
{
    /// <summary>A whole tale is forgotten.</summary>
    public static class Forgetting
    {
        public static readonly Phrase Ask = new("forget.ask", ("title", SlotKind.Text));

        /// <summary>It has no title yet.</summary>
        public static readonly Phrase AskUntitled = new("forget.askUntitled");
        public static readonly Phrase Remains = new("forget.remains");
        public static readonly Phrase Done = new("forget.done");
        public static readonly Phrase Kept = new("forget.kept");

        /// <summary>Where something stood that can be emptied but not deleted.</summary>
        public static readonly Phrase Blank = new("forget.blank");

        /// <summary>What a platform lets nobody but people delete.</summary>
        public static readonly Phrase Left = new("forget.left", ("count", SlotKind.Number));
        public static readonly Phrase NoSuchTitle = new("forget.noSuchTitle", ("list", SlotKind.Command));
    }
}

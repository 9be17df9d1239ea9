namespace FairyTaleBot.Engine.Wording;

public static partial class Phrases
{
    /// <summary>Three kinds of spark for a group that is stuck.</summary>
    public static class Sparks
    {
        public static readonly Phrase Title = new("spark.title");
        public static readonly Phrase Hear = new("spark.hear", ("place", SlotKind.Text));
        public static readonly Phrase Smell = new("spark.smell", ("place", SlotKind.Text));
        public static readonly Phrase Touch = new("spark.touch", ("place", SlotKind.Text));
        public static readonly Phrase Fear = new("spark.fear", ("name", SlotKind.Text), ("fear", SlotKind.Text));
        public static readonly Phrase FearUnknown = new("spark.fearUnknown", ("name", SlotKind.Text));
        public static readonly Phrase Thread = new("spark.thread", ("question", SlotKind.Text));
        public static readonly Phrase ThreadNone = new("spark.threadNone");
    }
}

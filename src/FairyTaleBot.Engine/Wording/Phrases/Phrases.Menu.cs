namespace FairyTaleBot.Engine.Wording;

public static partial class Phrases
{
    /// <summary>What one is greeted with, and what one can do now.</summary>
    public static class Menu
    {
        public static readonly Phrase Hello = new("menu.hello");
        public static readonly Phrase Opening = new("menu.opening");
        public static readonly Phrase Writing = new("menu.writing", ("chapter", SlotKind.Number));
        public static readonly Phrase Resting = new("menu.resting", ("title", SlotKind.Text));
        public static readonly Phrase Finished = new("menu.finished", ("title", SlotKind.Text));
        public static readonly Phrase BedtimeAge = new("menu.bedtimeAge");
        public static readonly Phrase AlsoSay = new("menu.alsoSay", ("commands", SlotKind.Commands));
    }
}

namespace FairyTaleBot.Engine.Wording;

public static partial class Phrases
{
    /// <summary>What is asked and said when somebody is to fall asleep.</summary>
    public static class Bedtime
    {
        public static readonly Phrase AskWho = new("bedtime.askWho");
        public static readonly Phrase AskMinutes = new("bedtime.askMinutes");
        public static readonly Phrase AskAbout = new("bedtime.askAbout");
        public static readonly Phrase Again = new("bedtime.again", ("name", SlotKind.Text));
        public static readonly Phrase Enough = new("bedtime.enough");
        public static readonly Phrase Parents = new("bedtime.parents");

        /// <summary>Goes into the tale as what the parent wished: so it is said as a parent says it.</summary>
        public static readonly Phrase GentlerWish = new("bedtime.gentlerWish");

        public static readonly Phrase Theme = new("bedtime.theme", ("who", SlotKind.Text), ("about", SlotKind.Text));
        public static readonly Phrase Fox = new("bedtime.fox");
        public static readonly Phrase Rabbit = new("bedtime.rabbit");
        public static readonly Phrase Bear = new("bedtime.bear");
        public static readonly Phrase Owl = new("bedtime.owl");
        public static readonly Phrase Cat = new("bedtime.cat");
        public static readonly Phrase Dragon = new("bedtime.dragon");
        public static readonly Phrase Moon = new("bedtime.moon");
        public static readonly Phrase Star = new("bedtime.star");
        public static readonly Phrase Sea = new("bedtime.sea");
        public static readonly Phrase Garden = new("bedtime.garden");
        public static readonly Phrase Snow = new("bedtime.snow");
        public static readonly Phrase Darkness = new("bedtime.darkness");
        public static readonly Phrase Monsters = new("bedtime.monsters");
        public static readonly Phrase Storms = new("bedtime.storms");
        public static readonly Phrase GettingLost = new("bedtime.gettingLost");
        public static readonly Phrase Wolves = new("bedtime.wolves");
    }
}

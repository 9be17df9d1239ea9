namespace FairyTaleBot.Engine.Wording;

public static partial class Phrases
{
    /// <summary>Kind replies to what a tale will not take up.</summary>
    public static class Gate
    {
        public static readonly Phrase Redirect = new("gate.redirect");
        public static readonly Phrase Name = new("gate.name");
        public static readonly Phrase Private = new("gate.private");
        public static readonly Phrase RealPerson = new("gate.realPerson");
        public static readonly Phrase Order = new("gate.order");
        public static readonly Phrase Care = new("gate.care");
    }
}

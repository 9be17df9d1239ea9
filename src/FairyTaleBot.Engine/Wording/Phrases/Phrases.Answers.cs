namespace FairyTaleBot.Engine.Wording;

public static partial class Phrases
{
    /// <summary>Short answers to one person.</summary>
    public static class Answers
    {
        public static readonly Phrase Busy = new("answer.busy");
        public static readonly Phrase Trouble = new("answer.trouble");
        public static readonly Phrase LatePress = new("answer.latePress");
        public static readonly Phrase NoSuchButton = new("answer.noSuchButton");
        public static readonly Phrase NotHere = new("answer.notHere");
        public static readonly Phrase Moderator = new("answer.moderator");
        public static readonly Phrase NeedName = new("answer.needName");
        public static readonly Phrase NameTooLong = new("answer.nameTooLong", ("most", SlotKind.Number));
        public static readonly Phrase TalkTooLong = new("answer.talkTooLong", ("most", SlotKind.Number));
        public static readonly Phrase NotReadable = new("answer.notReadable");
        public static readonly Phrase TaleGone = new("answer.taleGone");
        public static readonly Phrase NoSuchTale = new("answer.noSuchTale");
        public static readonly Phrase NoSuchRoom = new("answer.noSuchRoom");
        public static readonly Phrase NeedKey = new("answer.needKey");
    }
}

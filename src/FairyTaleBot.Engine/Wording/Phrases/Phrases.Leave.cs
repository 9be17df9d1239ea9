namespace FairyTaleBot.Engine.Wording;

public static partial class Phrases
{
    /// <summary>What the bot may not do in a place. Permissions are named as the platform names them.</summary>
    public static class Leave
    {
        public static readonly Phrase Missing = new("leave.missing", ("permissions", SlotKind.Text));
        public static readonly Phrase Guest = new("leave.guest");
        public static readonly Phrase ViewChannel = new("leave.viewChannel");
        public static readonly Phrase SendMessages = new("leave.sendMessages");
        public static readonly Phrase SendMessagesInThreads = new("leave.sendMessagesInThreads");
        public static readonly Phrase AttachFiles = new("leave.attachFiles");
        public static readonly Phrase ReadMessageHistory = new("leave.readMessageHistory");
        public static readonly Phrase CreateThreads = new("leave.createThreads");
        public static readonly Phrase StartFor = new("leave.startFor");
        public static readonly Phrase NotThisChannel = new("leave.notThisChannel");
        public static readonly Phrase ServerFull = new("leave.serverFull", ("most", SlotKind.Number));
        public static readonly Phrase Barred = new("leave.barred");
    }
}

namespace FairyTaleBot.Engine.Wording;

public static partial class Phrases
{
    /// <summary>A tale begins, rests, goes on and ends.</summary>
    public static class Tales
    {
        public static readonly Phrase Started = new("tale.started", ("by", SlotKind.Member), ("theme", SlotKind.Written));
        public static readonly Phrase StartedFreely = new("tale.startedFreely", ("by", SlotKind.Member));
        public static readonly Phrase BedtimeStarted = new("tale.bedtimeStarted", ("by", SlotKind.Member));
        public static readonly Phrase GettingReady = new("tale.gettingReady");
        public static readonly Phrase Opened = new("tale.opened", ("title", SlotKind.Text), ("of", SlotKind.Number), ("style", SlotKind.Text));
        public static readonly Phrase AlreadyTold = new("tale.alreadyTold", ("title", SlotKind.Text), ("end", SlotKind.Command));
        public static readonly Phrase NoneYet = new("tale.noneYet", ("start", SlotKind.Command));
        public static readonly Phrase NoneOpen = new("tale.noneOpen", ("start", SlotKind.Command));
        public static readonly Phrase NoSuchTale = new("tale.noSuchTale", ("number", SlotKind.Number), ("list", SlotKind.Command));
        public static readonly Phrase TooManyOpen = new("tale.tooManyOpen", ("most", SlotKind.Number));
        /// <summary>A tale begins with the embedded parts because there is no money left for models.</summary>
        public static readonly Phrase PurseEmpty = new("tale.purseEmpty");
        public static readonly Phrase LeftToday = new("tale.leftToday", ("left", SlotKind.Number));
        public static readonly Phrase PausedAsked = new("tale.pausedAsked", ("by", SlotKind.Member), ("resume", SlotKind.Command));
        public static readonly Phrase PausedStorytellerAway = new("tale.pausedStorytellerAway", ("resume", SlotKind.Command));
        public static readonly Phrase PausedQuiet = new("tale.pausedQuiet");
        public static readonly Phrase PausedChatAway = new("tale.pausedChatAway", ("resume", SlotKind.Command));
        public static readonly Phrase Resumed = new("tale.resumed", ("by", SlotKind.Member));
        public static readonly Phrase EndingComes = new("tale.endingComes", ("by", SlotKind.Member), ("chapter", SlotKind.Number));
        public static readonly Phrase EndedFinished = new("tale.endedFinished", ("title", SlotKind.Text));
        public static readonly Phrase EndedStopped = new("tale.endedStopped", ("title", SlotKind.Text), ("by", SlotKind.Member));

        /// <summary>Ended before it had a title.</summary>
        public static readonly Phrase EndedUnopened = new("tale.endedUnopened", ("by", SlotKind.Member));
        public static readonly Phrase EndedBedtime = new("tale.endedBedtime");

        /// <summary>Who was hidden on every page.</summary>
        public static readonly Phrase FriendSnail = new("tale.friendSnail", ("name", SlotKind.Text));
        public static readonly Phrase FriendLadybird = new("tale.friendLadybird", ("name", SlotKind.Text));
        public static readonly Phrase FriendCaterpillar = new("tale.friendCaterpillar", ("name", SlotKind.Text));
    }
}

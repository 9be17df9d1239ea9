namespace FairyTaleBot.Engine.Wording;

public static partial class Phrases
{
    /// <summary>Buttons and small labels.</summary>
    public static class Labels
    {
        public static readonly Phrase Next = new("label.next");
        public static readonly Phrase Wait = new("label.wait");
        public static readonly Phrase StorytellerChooses = new("label.storytellerChooses");
        public static readonly Phrase SecondIt = new("label.secondIt");
        public static readonly Phrase OwnIdea = new("label.ownIdea");
        public static readonly Phrase Bedtime = new("label.bedtime");
        public static readonly Phrase NewTale = new("label.newTale");
        public static readonly Phrase GoOn = new("label.goOn");
        public static readonly Phrase Retell = new("label.retell");
        public static readonly Phrase Gentler = new("label.gentler");
        public static readonly Phrase ToSleep = new("label.toSleep");
        public static readonly Phrase Again = new("label.again", ("name", SlotKind.Text));
        public static readonly Phrase SomebodyNew = new("label.somebodyNew");
        public static readonly Phrase Surprise = new("label.surprise");
        public static readonly Phrase Minutes = new("label.minutes", ("n", SlotKind.Number));
        public static readonly Phrase Parents = new("label.parents");
        public static readonly Phrase TalesANight = new("label.talesANight", ("n", SlotKind.Number));
        public static readonly Phrase TalesUnlimited = new("label.talesUnlimited");
        public static readonly Phrase BedtimeFrom = new("label.bedtimeFrom", ("time", SlotKind.Clock));
        public static readonly Phrase BedtimeAnyTime = new("label.bedtimeAnyTime");
        public static readonly Phrase LeaveOut = new("label.leaveOut", ("what", SlotKind.Text));
        public static readonly Phrase ShowIt = new("label.showIt");
        public static readonly Phrase LookFirst = new("label.lookFirst");
        public static readonly Phrase ComeIn = new("label.comeIn");
        public static readonly Phrase CallMe = new("label.callMe");
        public static readonly Phrase Report = new("label.report");
        public static readonly Phrase HidePage = new("label.hidePage");
        public static readonly Phrase ShowPage = new("label.showPage");
        public static readonly Phrase Look = new("label.look");
        public static readonly Phrase ForgetTale = new("label.forgetTale");
        public static readonly Phrase KeepTale = new("label.keepTale");
    }
}

namespace FairyTaleBot.Engine.Wording;

public static partial class Phrases
{
    /// <summary>Keeping a place in order: reports, what moderators do, and how a server wants its tales.</summary>
    public static class Order
    {
        public static readonly Phrase ReportThanks = new("report.thanks");
        public static readonly Phrase ReportNobody = new("report.nobody");
        public static readonly Phrase ReportLine = new("report.line", ("by", SlotKind.Text), ("chapter", SlotKind.Number), ("title", SlotKind.Text));
        public static readonly Phrase Title = new("order.title", ("chapter", SlotKind.Number), ("title", SlotKind.Text));
        public static readonly Phrase PickIdea = new("order.pickIdea");
        public static readonly Phrase PickMember = new("order.pickMember");
        public static readonly Phrase IdeaRemoved = new("order.ideaRemoved", ("by", SlotKind.Text), ("idea", SlotKind.Text), ("member", SlotKind.Text), ("title", SlotKind.Text));
        public static readonly Phrase PageHidden = new("order.pageHidden", ("by", SlotKind.Text), ("chapter", SlotKind.Number), ("title", SlotKind.Text));
        public static readonly Phrase PageShown = new("order.pageShown", ("by", SlotKind.Text), ("chapter", SlotKind.Number), ("title", SlotKind.Text));
        public static readonly Phrase Barred = new("order.barred", ("by", SlotKind.Text), ("member", SlotKind.Text));
        public static readonly Phrase Allowed = new("order.allowed", ("by", SlotKind.Text), ("member", SlotKind.Text));
        public static readonly Phrase NotYourself = new("order.notYourself");
        public static readonly Phrase Setup = new("setup.title");
        public static readonly Phrase Where = new("setup.where", ("value", SlotKind.Text));
        public static readonly Phrase WhereThreads = new("setup.whereThreads");
        public static readonly Phrase WhereHere = new("setup.whereHere");
        public static readonly Phrase WhereForum = new("setup.whereForum", ("forum", SlotKind.Text));
        public static readonly Phrase Channels = new("setup.channels", ("value", SlotKind.Text));
        public static readonly Phrase Everywhere = new("setup.everywhere");
        public static readonly Phrase Starters = new("setup.starters", ("value", SlotKind.Text));
        public static readonly Phrase Everyone = new("setup.everyone");
        public static readonly Phrase Moderators = new("setup.moderators");
        public static readonly Phrase Open = new("setup.open", ("value", SlotKind.Text));
        public static readonly Phrase OpenEach = new("setup.openEach", ("value", SlotKind.Text));
        public static readonly Phrase Ideas = new("setup.ideas", ("value", SlotKind.Text));
        public static readonly Phrase Age = new("setup.age", ("value", SlotKind.Text));
        public static readonly Phrase Log = new("setup.log", ("value", SlotKind.Text));
        public static readonly Phrase Any = new("setup.any");
        public static readonly Phrase Nowhere = new("setup.nowhere");
        public static readonly Phrase ManageServer = new("setup.manageServer");
        public static readonly Phrase Tags = new("setup.tags", ("tags", SlotKind.Text));
        public static readonly Phrase WrongPlace = new("setup.wrongPlace");
        public static readonly Phrase Changed = new("setup.changed", ("by", SlotKind.Text));
    }
}

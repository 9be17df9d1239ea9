namespace FairyTaleBot.Engine.Wording;

public static partial class Phrases
{
    /// <summary>Help, and answers to what cannot be done as it was typed.</summary>
    public static class Help
    {
        public static readonly Phrase Title = new("help.title");
        public static readonly Phrase Line = new("help.line", ("command", SlotKind.Command), ("summary", SlotKind.Summary));
        public static readonly Phrase More = new("help.more", ("help", SlotKind.Command));
        public static readonly Phrase Usage = new("help.usage", ("usage", SlotKind.Usage));
        public static readonly Phrase Options = new("help.options");
        public static readonly Phrase Option = new("help.option", ("option", SlotKind.Option), ("summary", SlotKind.OptionSummary));
        public static readonly Phrase OptionValues = new("help.optionValues", ("option", SlotKind.Option), ("summary", SlotKind.OptionSummary), ("values", SlotKind.Values));
        public static readonly Phrase Seconded = new("help.seconded");
        public static readonly Phrase StarterOnly = new("help.starterOnly");
        public static readonly Phrase Unknown = new("help.unknown", ("help", SlotKind.Command));
        public static readonly Phrase UnknownNear = new("help.unknownNear", ("command", SlotKind.Command));
        public static readonly Phrase NeedsWords = new("help.needsWords", ("command", SlotKind.Command), ("usage", SlotKind.Usage));
        public static readonly Phrase NeedsOption = new("help.needsOption", ("option", SlotKind.Option), ("usage", SlotKind.Usage));
        public static readonly Phrase TooLong = new("help.tooLong", ("option", SlotKind.Option), ("most", SlotKind.Number), ("length", SlotKind.Number));
        public static readonly Phrase NotANumber = new("help.notANumber", ("option", SlotKind.Option), ("least", SlotKind.Number), ("most", SlotKind.Number));
        public static readonly Phrase NotOneOf = new("help.notOneOf", ("option", SlotKind.Option), ("values", SlotKind.Values));
        public static readonly Phrase NotACommand = new("help.notACommand", ("help", SlotKind.Command));
        public static readonly Phrase NotATime = new("help.notATime", ("option", SlotKind.Option));
        public static readonly Phrase NotAZone = new("help.notAZone", ("option", SlotKind.Option));
        public static readonly Phrase Twice = new("help.twice", ("option", SlotKind.Option));
        public static readonly Phrase NoWordsExpected = new("help.noWordsExpected", ("command", SlotKind.Command));
        public static readonly Phrase NotUnderstood = new("help.notUnderstood", ("help", SlotKind.Command));
    }
}

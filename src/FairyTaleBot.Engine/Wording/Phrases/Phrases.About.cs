namespace FairyTaleBot.Engine.Wording;

public static partial class Phrases
{
    /// <summary>The tale's people and notes, its settings, its list and its book.</summary>
    public static class About
    {
        public static readonly Phrase Joined = new("about.joined", ("by", SlotKind.Member), ("character", SlotKind.Text));
        public static readonly Phrase Recap = new("about.recap", ("title", SlotKind.Text));
        public static readonly Phrase RecapNothing = new("about.recapNothing");
        public static readonly Phrase Cast = new("about.cast", ("title", SlotKind.Text));
        public static readonly Phrase CastLine = new("about.castLine", ("name", SlotKind.Text), ("kind", SlotKind.Text));
        public static readonly Phrase CastLineBy = new("about.castLineBy", ("name", SlotKind.Text), ("kind", SlotKind.Text), ("by", SlotKind.Member));
        public static readonly Phrase Notes = new("about.notes", ("title", SlotKind.Text));
        public static readonly Phrase NotesFacts = new("about.notesFacts");
        public static readonly Phrase NotesThreads = new("about.notesThreads");
        public static readonly Phrase NotesPlaces = new("about.notesPlaces");
        public static readonly Phrase NotesThings = new("about.notesThings");
        public static readonly Phrase NotesLine = new("about.notesLine", ("number", SlotKind.Number), ("text", SlotKind.Text));
        public static readonly Phrase NotesHint = new("about.notesHint", ("usage", SlotKind.Usage));
        public static readonly Phrase NoteCorrected = new("about.noteCorrected", ("by", SlotKind.Member), ("text", SlotKind.Text));
        public static readonly Phrase Settings = new("about.settings");
        public static readonly Phrase Setting = new("about.setting", ("option", SlotKind.Option), ("value", SlotKind.Value));
        public static readonly Phrase SettingText = new("about.settingText", ("option", SlotKind.Option), ("value", SlotKind.Text));
        public static readonly Phrase SettingTime = new("about.settingTime", ("option", SlotKind.Option), ("value", SlotKind.Clock));
        public static readonly Phrase SettingWish = new("about.settingWish", ("option", SlotKind.Option), ("value", SlotKind.Written));
        public static readonly Phrase SettingOpen = new("about.settingOpen", ("option", SlotKind.Option));
        public static readonly Phrase SettingsChanged = new("about.settingsChanged", ("by", SlotKind.Member));
        public static readonly Phrase SettingsNextPage = new("about.settingsNextPage");
        public static readonly Phrase SettingsForChat = new("about.settingsForChat");
        public static readonly Phrase SettingsHint = new("about.settingsHint", ("usage", SlotKind.Usage));
        public static readonly Phrase Wish = new("about.wish", ("by", SlotKind.Member), ("option", SlotKind.Option), ("wish", SlotKind.Written));
        public static readonly Phrase Style = new("about.style", ("style", SlotKind.Text));
        public static readonly Phrase StyleSamples = new("about.styleSamples");
        public static readonly Phrase StyleUnknown = new("about.styleUnknown", ("styles", SlotKind.Text));

        /// <summary>The tale's own words as they stand.</summary>
        public static readonly Phrase Verbatim = new("about.verbatim", ("text", SlotKind.Text));
        public static readonly Phrase List = new("about.list");
        public static readonly Phrase ListEmpty = new("about.listEmpty", ("start", SlotKind.Command));
        public static readonly Phrase ListOpen = new("about.listOpen", ("number", SlotKind.Number), ("title", SlotKind.Text), ("chapter", SlotKind.Number), ("of", SlotKind.Number));
        public static readonly Phrase ListResting = new("about.listResting", ("number", SlotKind.Number), ("title", SlotKind.Text), ("chapter", SlotKind.Number), ("of", SlotKind.Number));
        public static readonly Phrase ListFinished = new("about.listFinished", ("number", SlotKind.Number), ("title", SlotKind.Text), ("chapters", SlotKind.Number));
        public static readonly Phrase ListUntitled = new("about.listUntitled", ("number", SlotKind.Number));
        public static readonly Phrase Book = new("about.book", ("title", SlotKind.Text), ("link", SlotKind.Text));
        public static readonly Phrase BookEmpty = new("about.bookEmpty");
        public static readonly Phrase ExportName = new("about.exportName", ("name", SlotKind.Text));
        public static readonly Phrase ExportTales = new("about.exportTales", ("count", SlotKind.Number));
        public static readonly Phrase ExportText = new("about.exportText", ("number", SlotKind.Number), ("text", SlotKind.Text));
        public static readonly Phrase ExportMore = new("about.exportMore", ("count", SlotKind.Number));
        public static readonly Phrase ExportHint = new("about.exportHint", ("forget", SlotKind.Command));
        public static readonly Phrase Forgotten = new("about.forgotten");
    }
}

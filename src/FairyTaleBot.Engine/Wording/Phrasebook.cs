using System.Collections.Frozen;
using System.Text.Json;
using FairyTaleBot.Languages;
using FairyTaleBot.Tales;

namespace FairyTaleBot.Engine.Wording;

/// <summary>Every sentence the bot says, in every language. What it returns is plain text: surfaces escape it for their platform.</summary>
public static class Phrasebook
{
    private static readonly FrozenDictionary<Language, FrozenDictionary<string, Template>> Books =
        Enum.GetValues<Language>().ToFrozenDictionary(l => l, Load);

    private static readonly FrozenSet<string> Headings =
        new[] { Phrases.About.NotesFacts, Phrases.About.NotesPlaces, Phrases.About.NotesThings, Phrases.About.NotesThreads, Phrases.About.NotesHint }
            .Select(p => p.Key).ToFrozenSet();

    /// <summary>
    /// The sentence in words. Who is unknown to <paramref name="words"/> is "somebody". A sentence stored by another version of the program
    /// may lack its phrase or a slot; it then shows "…" rather than hide the rest of the chat.
    /// </summary>
    public static string Say(Language language, Sentence sentence, Words words)
    {
        if (!Books[language].TryGetValue(sentence.Phrase, out var template)) return "…";
        var filler = new SlotFiller(language, words);
        return template.Say(
            name => sentence[name] is { } slot ? filler.Fill(slot, begins: template.StartsWith(name)) : "…",
            name => sentence[name] is Slot.Number number ? number.Count : 0);
    }

    /// <summary>A sentence without people in it.</summary>
    public static string Say(Language language, Sentence sentence) => Say(language, sentence, Words.None);

    /// <summary>Several sentences, a line each. Before a heading stands an empty line.</summary>
    public static string Say(Language language, IEnumerable<Sentence> lines, Words words) =>
        string.Join("\n", lines.Select((line, i) => (i > 0 && Headings.Contains(line.Phrase) ? "\n" : "") + Say(language, line, words)));

    internal static IEnumerable<string> Keys(Language language) => Books[language].Keys;

    internal static Template? Find(Language language, string key) => Books[language].GetValueOrDefault(key);

    private static FrozenDictionary<string, Template> Load(Language language)
    {
        using var data = typeof(Phrasebook).Assembly.GetManifestResourceStream($"Wording.phrases.{language.Code()}.json")
            ?? throw new InvalidOperationException($"The phrases for {language} are missing from the program.");
        return JsonSerializer.Deserialize<Dictionary<string, string>>(data)!
            .ToFrozenDictionary(p => p.Key, p => new Template(p.Value));
    }
}

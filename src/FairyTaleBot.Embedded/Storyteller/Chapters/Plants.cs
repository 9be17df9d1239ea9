using FairyTaleBot.Embedded.Storyteller.Grammar;

namespace FairyTaleBot.Embedded.Storyteller.Chapters;

/// <summary>What a later line may come back to because the reader has seen it: <c>phrases/seen</c> names the words that show it.</summary>
internal static class Plants
{
    /// <summary>Each by its name, with the sentence that shows it.</summary>
    public static IEnumerable<(string Name, string Sentence)> In(string text, Tables tables)
    {
        var sentences = Prose.Sentences(text);
        foreach (var name in tables["phrases/seen"].Fields.Keys)
        {
            var words = tables["phrases/seen"].List(name);
            if (sentences.FirstOrDefault(s => words.Any(w => Prose.Holds(s, w))) is { } sentence) yield return (name, sentence);
        }
    }

    /// <summary>As a pattern asks for it.</summary>
    public static string Tag(string name) => "seen." + name;
}

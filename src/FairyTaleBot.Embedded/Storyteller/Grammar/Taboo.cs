using FairyTaleBot.Briefs;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Embedded.Storyteller.Grammar;

/// <summary>What people asked to be left out.</summary>
internal sealed class Taboo
{
    private readonly Language language;
    private readonly string[] words;

    public Taboo(IEnumerable<string?> wishes, Language language)
    {
        this.language = language;
        words = [.. wishes.Where(w => !string.IsNullOrWhiteSpace(w)).SelectMany(w => IdeaWords.Of(w!, language)).Distinct()];
    }

    public bool IsEmpty => words.Length == 0;

    public bool Forbids(string text)
    {
        foreach (var word in words)
        {
            if (language == Language.En ? ForbidsEnglish(text, word) : ForbidsKorean(text, word)) return true;
        }

        return false;
    }

    private static bool ForbidsEnglish(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + word.Length;
            var starts = at == 0 || !char.IsLetter(text[at - 1]);
            var rest = 0;
            while (end + rest < text.Length && char.IsLetter(text[end + rest])) rest++;
            // The plural and the like count, "darkling" for "dark" does too, "starling" for "star" does not.
            if (starts && rest <= 2) return true;
        }

        return false;
    }

    private static bool ForbidsKorean(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            if (word.Length > 1) return true;
            // One syllable is a word only where it begins one and a particle or nothing follows.
            var starts = at == 0 || !char.IsLetter(text[at - 1]);
            var rest = text[(at + 1)..];
            var next = new string([.. rest.TakeWhile(char.IsLetter)]);
            if (starts && (next.Length == 0 || IsParticle(next))) return true;
        }

        return false;
    }

    private static bool IsParticle(string text) =>
        text is "은" or "는" or "이" or "가" or "을" or "를" or "과" or "와" or "의" or "에" or "도" or "만" or "로" or "으로" or "에게" or "에서" or "처럼" or "보다" or "이다" or "이었어요" or "였어요" or "까지" or "부터";
}

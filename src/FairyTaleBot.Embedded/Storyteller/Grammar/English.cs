using FairyTaleBot.Characters;

namespace FairyTaleBot.Embedded.Storyteller.Grammar;

internal enum Number
{
    One,
    Many,
    Mass,
}

/// <summary>Articles and pronouns.</summary>
internal static class English
{
    private static readonly string[] VowelSpelled = ["hour", "honest", "heir"];
    private static readonly string[] VowelLooking = ["uni", "use", "one", "eu", "ukulele", "once"];

    public static string WithArticle(string words) => NumberOf(words) == Number.Many ? $"some {words}" : $"{Article(words)} {words}";

    public static string Article(string words)
    {
        var lower = words.ToLowerInvariant();
        if (lower.Length == 0) return "a";
        if (VowelSpelled.Any(w => lower.StartsWith(w, StringComparison.Ordinal))) return "an";
        if (VowelLooking.Any(w => lower.StartsWith(w, StringComparison.Ordinal))) return "a";
        return lower[0] is 'a' or 'e' or 'i' or 'o' or 'u' or '8' ? "an" : "a";
    }

    public static Number NumberOf(string words)
    {
        var last = words[(words.LastIndexOf(' ') + 1)..].ToLowerInvariant();
        return last.Length > 3 && last.EndsWith('s') && !last.EndsWith("ss", StringComparison.Ordinal) && !last.EndsWith("us", StringComparison.Ordinal) && !last.EndsWith("is", StringComparison.Ordinal) && last is not ("compass" or "lens")
            ? Number.Many
            : Number.One;
    }

    /// <summary>"she", "her", "hers", "herself" and "him" (her as an object), in the form the character goes by; the name itself when it goes by none.</summary>
    public static string? Pronoun(Character character, string form)
    {
        var name = character.Name.Display;
        return (form, character.Pronoun) switch
        {
            ("she", Characters.Pronoun.She) => "she",
            ("she", Characters.Pronoun.He) => "he",
            ("she", Characters.Pronoun.They) => "they",
            ("she", Characters.Pronoun.It) => "it",
            ("she", _) => name,
            ("her", Characters.Pronoun.She) => "her",
            ("her", Characters.Pronoun.He) => "his",
            ("her", Characters.Pronoun.They) => "their",
            ("her", Characters.Pronoun.It) => "its",
            ("her", _) => name + "'s",
            ("him", Characters.Pronoun.She) => "her",
            ("him", Characters.Pronoun.He) => "him",
            ("him", Characters.Pronoun.They) => "them",
            ("him", Characters.Pronoun.It) => "it",
            ("him", _) => name,
            ("was", Characters.Pronoun.They) => "were",
            ("was", _) => "was",
            _ => null,
        };
    }

    public static string Titled(string words) => string.Join(' ', words.Split(' ').Select(Capitalised));

    /// <summary>Every sentence begins with a capital; after a closing quotation mark a sentence may go on in small letters.</summary>
    public static string InSentences(string text)
    {
        var letters = Capitalised(text).ToCharArray();
        for (var i = 2; i < letters.Length; i++)
        {
            if (letters[i - 1] == ' ' && letters[i - 2] is ('.' or '!' or '?')) letters[i] = char.ToUpperInvariant(letters[i]);
        }

        return new(letters);
    }

    public static string Capitalised(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsLetter(text[i])) return char.IsUpper(text[i]) ? text : string.Concat(text.AsSpan(0, i), text[i].ToString().ToUpperInvariant(), text.AsSpan(i + 1));
            if (char.IsDigit(text[i])) return text;
        }

        return text;
    }
}

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
    private static readonly string[] Uncounted = ["water", "thunder", "lightning", "fire", "snow", "rain", "honey", "music", "school", "bread", "soup", "milk", "love", "magic", "mud", "noise", "heights", "math", "maths", "broccoli", "spinach"];
    private static readonly string[] Only = ["dark", "moon", "sun", "sea", "ocean", "wind", "night", "sky", "doctor", "dentist", "rainbow", "bath", "forest", "wood"];
    private static readonly string[] Women = ["girl", "princess", "queen", "grandmother", "grandma", "granny", "nana", "witch", "fairy", "mermaid", "mother", "mom", "mommy", "mum", "mummy", "mama", "sister", "aunt", "tooth fairy"];
    private static readonly string[] Men = ["boy", "prince", "king", "grandfather", "grandpa", "wizard", "giant", "father", "dad", "daddy", "papa", "brother", "uncle", "snowman", "policeman", "fireman", "fisherman", "santa"];
    private static readonly string[] Kin = ["grandmother", "grandma", "granny", "nana", "grandfather", "grandpa", "mother", "mom", "mommy", "mum", "mama", "father", "dad", "daddy", "papa", "sister", "brother", "aunt", "uncle", "cousin"];
    private static readonly string[] SmallWords = ["a", "an", "and", "at", "but", "by", "for", "from", "in", "into", "no", "nor", "of", "on", "or", "the", "to", "up", "with"];
    private static readonly string[] VowelLooking = ["uni", "use", "one", "eu", "ukulele", "once"];

    public static string WithArticle(string words) => NumberOf(words) == Number.Many ? $"some {words}" : $"{Article(words)} {words}";

    /// <summary>As somebody is brought in: there is no mother who is nobody's.</summary>
    public static string Introduced(string name) => Kin.Contains(name.ToLowerInvariant()) ? $"somebody's {name}" : WithArticle(name);

    /// <summary>"it", "them" and "its" of a person: she, her and her; they where it could be either.</summary>
    public static string OfPerson(string kind, string form) => (form, Women.Contains(kind), Men.Contains(kind)) switch
    {
        ("it", true, _) => "she",
        ("it", _, true) => "he",
        ("it", _, _) => "they",
        (_, true, _) => "her",
        ("them", _, true) => "him",
        (_, _, true) => "his",
        ("them", _, _) => "them",
        _ => "their",
    };

    /// <summary>The thing as such: "honey", "spiders", "the dark"; of "spider", "spiders".</summary>
    public static string InGeneral(string name, Number number)
    {
        var last = name[(name.LastIndexOf(' ') + 1)..].ToLowerInvariant();
        if (number != Number.One || Uncounted.Contains(last) || last.EndsWith("ness", StringComparison.Ordinal) || last.EndsWith("ing", StringComparison.Ordinal)) return name;
        if (Only.Contains(last)) return $"the {name}";
        if (last.EndsWith('s') || last.EndsWith('x') || last.EndsWith("ch", StringComparison.Ordinal) || last.EndsWith("sh", StringComparison.Ordinal)) return name + "es";
        return last.EndsWith('y') && last.Length > 1 && last[^2] is not ('a' or 'e' or 'o' or 'u') ? name[..^1] + "ies" : name + "s";
    }

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

    /// <summary>A title as books print it: small words stay small between the others.</summary>
    public static string Headline(string title)
    {
        var words = title.Split(' ');
        for (var i = 0; i < words.Length; i++)
        {
            if (i > 0 && i < words.Length - 1 && SmallWords.Contains(words[i].ToLowerInvariant())) continue;
            words[i] = Capitalised(words[i]);
        }

        return string.Join(' ', words);
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
            // “—ght” is the rest of a word.
            if (text[i] == '—') return text;
            if (char.IsLetter(text[i])) return char.IsUpper(text[i]) ? text : string.Concat(text.AsSpan(0, i), text[i].ToString().ToUpperInvariant(), text.AsSpan(i + 1));
            if (char.IsDigit(text[i])) return text;
        }

        return text;
    }
}

using System.Text.RegularExpressions;
using FairyTaleBot.Embedded.Storyteller.Grammar;

namespace FairyTaleBot.Embedded.Storyteller.Registers;

/// <summary>English sentences made shorter for small readers and longer for big ones, only where nothing but the joint changes.</summary>
internal static partial class EnglishLength
{
    private const int ShortEnough = 7;
    private const int FewestBefore = 3;
    private const int FewestAfter = 3;
    private const int LongEnough = 26;
    private const int FewestAfterArticle = 5;
    private const int Terse = 14;

    private static readonly string[] Joints = [", and ", ", but ", ", so "];
    private static readonly string[] Subjects = ["he", "she", "it", "they", "there", "nobody", "everyone", "everybody", "all", "this", "that", "somebody", "nothing"];
    private static readonly (string Begins, string Joined)[] Openers =
    [
        ("But ", ", but "), ("And ", ", and "), ("So ", ", so "), ("Then ", ", and then "), ("It ", ", and it "), ("They ", ", and they "),
        ("He ", ", and he "), ("She ", ", and she "), ("There ", ", and there "), ("Nobody ", ", and nobody "), ("Everyone ", ", and everyone "),
    ];

    public static string Shorter(string text) => string.Join(' ', Prose.Sentences(text).Select(Split));

    public static string Longer(string text)
    {
        var sentences = Prose.Sentences(text);
        for (var i = 0; i + 1 < sentences.Count; i++)
        {
            if (Join(sentences[i], sentences[i + 1]) is not { } joined) continue;
            sentences[i] = joined;
            sentences.RemoveAt(i + 1);
        }

        return string.Join(' ', sentences);
    }

    private static string Split(string sentence)
    {
        if (Prose.Words(sentence) <= ShortEnough || IsSpeech(sentence)) return sentence;
        foreach (var joint in Joints)
        {
            var at = sentence.IndexOf(joint, StringComparison.Ordinal);
            if (at < 0) continue;
            var (before, after) = (sentence[..at], sentence[(at + joint.Length)..]);
            if (Prose.Words(before) < FewestBefore || Prose.Words(after) < FewestAfter || !BeginsClause(after) || IsPurpose(joint, after)) continue;
            return $"{before}. {English.Capitalised(joint[2..])}{Split(after)}";
        }

        return sentence;
    }

    /// <summary>", so that it could hear": what follows is no sentence of its own.</summary>
    private static bool IsPurpose(string joint, string after) => joint == ", so " && after.StartsWith("that ", StringComparison.Ordinal);

    /// <summary>"they went", "Momo went", "the bells all rang": not the last part of a list, and not a verb alone.</summary>
    private static bool BeginsClause(string text)
    {
        var first = text[..Math.Max(0, text.IndexOf(' '))];
        return Subjects.Contains(first) || (((first.Length > 1 && char.IsUpper(first[0])) || (first is "the" && Prose.Words(text) >= FewestAfterArticle)) && Verb().IsMatch(text));
    }

    private static string? Join(string one, string other)
    {
        if (IsSpeech(one) || IsSpeech(other) || one[^1] != '.' || one.Contains(", and ", StringComparison.Ordinal) || other.Contains(", and ", StringComparison.Ordinal)) return null;
        if (Prose.Words(one) + Prose.Words(other) > LongEnough) return null;
        if (Alone().IsMatch(other)) return null;
        var opener = Openers.FirstOrDefault(o => other.StartsWith(o.Begins, StringComparison.Ordinal));
        if (opener.Joined is not null) return one[..^1] + opener.Joined + other[opener.Begins.Length..];
        // Two short ones side by side: the bigger know the semicolon.
        return other.StartsWith("The ", StringComparison.Ordinal) && Prose.Words(one) + Prose.Words(other) <= Terse && !one.Contains(';') ? $"{one[..^1]}; the {other[4..]}" : null;
    }

    private static bool IsSpeech(string sentence) => sentence.AsSpan().IndexOfAny('“', '”') >= 0 || sentence.Contains('‘');

    /// <summary>"It was only that it is hard", "So was the other": what turns on the sentence before stands alone.</summary>
    [GeneratedRegex("^(?:It was only|So (?:was|were|is|are|did|had|do) )")]
    private static partial Regex Alone();

    [GeneratedRegex(@"\b(?:was|were|is|are|had|has|did|said|went|came|could|would|will|can|must|took|got|stood|sat|lay|held|fell|made|put|gave|knew|saw|thought|told|found|kept|let|ran|flew|sang|began|grew|hung|felt|heard|left|lit|shone|blew|rose|\p{L}{2,}ed)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Verb();
}

using System.Collections.Frozen;

namespace FairyTaleBot.Embedded.Gate;

/// <summary>Letters and figures that stand in for a Latin letter because they look like it.</summary>
internal static class Confusables
{
    private static readonly FrozenDictionary<char, char> Looks = Pairs(
        "аaеeоoрpсcхxуyіiјjѕsһhԁdкkмmтtвbнhԛqԝwгrпnиu" + "αaβbεeιiκkνvοoρpτtυuχxγyηnωwσs" + "ıiɑaɡgøołl");

    private static readonly FrozenDictionary<char, char> Figures = Pairs("0o1i3e4a5s7t8b@a$s!i|i€e£l+t");

    public static string Plain(string text) => Map(text, Looks);

    /// <summary>The word with figures read as letters; empty when it has no letters, as a year or a number has none.</summary>
    public static string Unleet(string word) =>
        word.Any(char.IsAsciiLetter) && word.Any(c => !char.IsLetter(c)) ? string.Concat(Map(word.TrimEnd('!', '.'), Figures).Where(char.IsLetter)) : "";

    /// <summary>The word as somebody reads it who knows that figures stand for letters; the word itself when it has none.</summary>
    public static string Read(string word) => Unleet(word) is { Length: > 0 } letters ? letters : word;

    private static string Map(string text, FrozenDictionary<char, char> map) => string.Create(text.Length, (text, map), static (span, from) =>
    {
        for (var i = 0; i < span.Length; i++) span[i] = from.map.GetValueOrDefault(from.text[i], from.text[i]);
    });

    private static FrozenDictionary<char, char> Pairs(string pairs) => pairs.Chunk(2).ToFrozenDictionary(p => p[0], p => p[1]);
}

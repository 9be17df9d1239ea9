using FairyTaleBot.Common;

namespace FairyTaleBot.Engine.Ports;

/// <summary>
/// Everything of a chat is kept together: the two letters that a tale's id begins with follow from its chat, so that a store finds a tale's
/// partition by either.
/// </summary>
public static class Partitions
{
    // Without vowels no id spells a word, and without 0, 1, l and o none is misread.
    internal const string Alphabet = "bcdfghjkmnpqrstvwxz23456789";

    public static string Of(ChatKey chat)
    {
        var hash = Seeded.Hash(chat.Value);
        return $"{Alphabet[(int)(hash % (ulong)Alphabet.Length)]}{Alphabet[(int)(hash / 97 % (ulong)Alphabet.Length)]}";
    }

    public static string Of(TaleId tale) => tale.Value.Length < 2 ? tale.Value : tale.Value[..2];
}

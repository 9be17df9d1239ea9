using System.Security.Cryptography;
using System.Text;
using FairyTaleBot.Common;

namespace FairyTaleBot.Engine.Desk;

/// <summary>Mints the ids that the core is given.</summary>
internal static class Ids
{
    // Without vowels no id spells a word, and without 0, 1, l and o none is misread.
    private const string Alphabet = "bcdfghjkmnpqrstvwxz23456789";

    /// <summary>Two letters by the chat, so that a store can keep a chat's tales together, and ten by chance.</summary>
    public static TaleId Tale(ChatKey chat)
    {
        var partition = Seeded.Hash(chat.Value);
        var id = new StringBuilder(12)
            .Append(Alphabet[(int)(partition % (ulong)Alphabet.Length)])
            .Append(Alphabet[(int)(partition / 97 % (ulong)Alphabet.Length)])
            .Append(RandomNumberGenerator.GetString(Alphabet, 10));
        return new(id.ToString());
    }

    public static TextKey Text() => new(RandomNumberGenerator.GetString(Alphabet, 14));

    public static ulong Seed() => BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(8));
}

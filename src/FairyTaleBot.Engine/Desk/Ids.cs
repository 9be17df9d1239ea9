using System.Security.Cryptography;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;

namespace FairyTaleBot.Engine.Desk;

/// <summary>Mints the ids that the core is given.</summary>
internal static class Ids
{
    /// <summary>Two letters by the chat, so that a store can keep a chat's tales together, and ten by chance.</summary>
    public static TaleId Tale(ChatKey chat) => new(Partitions.Of(chat) + RandomNumberGenerator.GetString(Partitions.Alphabet, 10));

    public static TextKey Text() => new(RandomNumberGenerator.GetString(Partitions.Alphabet, 14));

    public static ulong Seed() => BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(8));
}

using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace FairyTaleBot.Adapters.Web.Doors;

/// <summary>What opens the rooms once the program listens on the network. Compared in constant time, never logged.</summary>
internal sealed class RoomKey(IOptions<WebRoomOptions> options, Reach reach, RoomKeyFile file)
{
    public const string Header = "X-Room-Key";
    public const string Query = "key";
    public const string BookQuery = "read";

    // Easy to type on a phone: no letters or digits that are taken for one another.
    private const string Alphabet = "23456789abcdefghjkmnpqrstuvwxyz";
    private const int Letters = 16;
    private const int BookLetters = 32;

    private readonly Lazy<string> key = new(() =>
        options.Value.RoomKey is { Length: > 0 } given ? given : file.ReadOrKeep(Mint()));

    public static string Mint() => RandomNumberGenerator.GetString(Alphabet, Letters);

    /// <summary>Null while the program is open to this computer only.</summary>
    public string? Needed => reach.IsOpen ? key.Value : null;

    /// <summary>The key as it is or would be needed.</summary>
    public string Kept => key.Value;

    /// <summary>What opens books and nothing else: people pass a book's link on. Null while the program is open to this computer only.</summary>
    public string? ForBooks => Needed is { } needed ? Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(needed), "books"u8))[..BookLetters] : null;

    public bool OpensBooks(HttpRequest request) =>
        ForBooks is { } books && CryptographicOperations.FixedTimeEquals(Hash(request.Query[BookQuery].ToString()), Hash(books));

    public bool Fits(HttpRequest request)
    {
        if (Needed is not { } needed) return true;
        var given = request.Headers.TryGetValue(Header, out var header) ? header.ToString() : request.Query[Query].ToString();
        return CryptographicOperations.FixedTimeEquals(Hash(given), Hash(needed));
    }

    // Hashes are of one length, so that not even the key's length shows.
    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}

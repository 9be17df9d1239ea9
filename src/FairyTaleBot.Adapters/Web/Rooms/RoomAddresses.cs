using FairyTaleBot.Adapters.Web.Doors;
using FairyTaleBot.Common;
using FairyTaleBot.Tales;

namespace FairyTaleBot.Adapters.Web.Rooms;

/// <summary>Where things are found.</summary>
internal sealed class RoomAddresses(Reach reach, RoomKey key)
{
    public static string Picture(string id) => $"/pictures/{id}.png";

    /// <summary>The sketch of a page: another address for each edition and take, so that what is kept by a browser is never old.</summary>
    public static string Sketch(Tale tale, int chapter, int edition, int take) => $"/sketches/{tale.Id}/{chapter}-{edition}-{take}.png";

    /// <summary>A tale keeps its style: so does the address.</summary>
    public static string Samples(TaleId tale) => $"/sketches/{tale}/style.png";

    /// <summary>What a book's link ends with.</summary>
    public string? BookKey => key.ForBooks;

    /// <summary>The link for others, with the key; null while the program is open to this computer only.</summary>
    public string? Share(string room) =>
        reach.ShareAddress() is { } address ? Link(address, room, key.Needed) : null;

    public static string Link(string address, string room, string? key) =>
        $"{address}/rooms/{Uri.EscapeDataString(room)}{(key is null ? "" : $"#key={Uri.EscapeDataString(key)}")}";
}

using System.Text.RegularExpressions;
using FairyTaleBot.Common;

namespace FairyTaleBot.Adapters.Web.Rooms;

/// <summary>A room's name: 1–64 letters, digits, <c>-</c> and <c>_</c>. Any such name is a room.</summary>
internal static partial class RoomName
{
    public const string Surface = "web";

    public static bool IsValid(string name) => Pattern().IsMatch(name);

    public static ChatKey ChatOf(string name) => new($"{Surface}:{name}");

    [GeneratedRegex(@"\A[A-Za-z0-9_-]{1,64}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}

using FairyTaleBot.Common;

namespace FairyTaleBot.Engine.Desk;

/// <summary>Where books can be read.</summary>
/// <param name="PublicAddress">What the web room is reached by from elsewhere, as in <c>https://tales.example</c>; null while it has no such address, and links begin at the room.</param>
/// <param name="Key">What opens books, asked for when a link is made; null or no answer where no key is needed.</param>
public sealed record BookAddress(string? PublicAddress = null, Func<string?>? Key = null)
{
    public string Of(TaleId tale) => $"{PublicAddress?.TrimEnd('/')}/tales/{tale}/book.html{(Key?.Invoke() is { } key ? $"?read={key}" : "")}";
}

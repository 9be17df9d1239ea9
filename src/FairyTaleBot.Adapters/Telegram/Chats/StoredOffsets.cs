using System.Text.Json;
using FairyTaleBot.Adapters.Telegram.Api.Polling;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;

namespace FairyTaleBot.Adapters.Telegram.Chats;

/// <summary>
/// Keeps how far a bot has read among the chats' profiles, under an address that no chat can have: it is a few numbers, and a port and
/// a table of its own would hold nothing else.
/// </summary>
internal sealed class StoredOffsets(ITaleStore store) : IUpdateOffsets
{
    public async ValueTask<UpdateMark?> LoadAsync(long bot, CancellationToken cancellationToken)
    {
        var profile = await store.LoadProfileAsync(KeyOf(bot), cancellationToken);
        using var json = JsonDocument.Parse(profile.Json);
        return json.RootElement.TryGetProperty("next", out var next)
            ? new(next.GetInt64(), json.RootElement.TryGetProperty("ahead", out var ahead) ? [.. ahead.EnumerateArray().Select(id => id.GetInt64())] : [])
            : null;
    }

    public async ValueTask SaveAsync(long bot, UpdateMark mark, CancellationToken cancellationToken) =>
        await store.SaveProfileAsync(KeyOf(bot), new(string.Create(System.Globalization.CultureInfo.InvariantCulture, $$"""{"next":{{mark.Next}},"ahead":[{{string.Join(',', mark.Ahead)}}]}""")), cancellationToken);

    private static ChatKey KeyOf(long bot) => new(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{ChatAddress.Surface}:~updates/{bot}"));
}

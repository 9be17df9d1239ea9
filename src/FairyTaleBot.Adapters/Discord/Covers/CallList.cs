using System.Text.Json;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Turns;
using FairyTaleBot.Tales;

namespace FairyTaleBot.Adapters.Discord.Covers;

/// <summary>Who asked to be called when a tale's next page is here.</summary>
internal sealed class CallList(ITaleStore store, ChatInbox inbox)
{
    /// <summary>More would make the page a list of names.</summary>
    public const int Most = 20;

    /// <returns>In the order they asked.</returns>
    /// <exception cref="StoreException">The store could not be reached.</exception>
    public async Task<EquatableArray<MemberKey>> OfAsync(TaleId tale, CancellationToken cancellationToken)
    {
        try
        {
            return JsonSerializer.Deserialize<Called>((await store.LoadProfileAsync(KeyOf(tale), cancellationToken)).Json, TaleJson.Options)?.Members ?? [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    /// <returns>Whether the member is called from now on; null when the list is full.</returns>
    /// <exception cref="StoreException">The store could not be reached.</exception>
    public Task<bool?> ToggleAsync(TaleId tale, MemberKey member, CancellationToken cancellationToken) => inbox.PostOwedAsync<bool?>(KeyOf(tale), async () =>
    {
        var members = await OfAsync(tale, cancellationToken);
        var isOn = !members.Contains(member);
        if (isOn && members.Count >= Most) return null;
        await SaveAsync(tale, isOn ? members.Add(member) : members.RemoveAll(m => m == member), cancellationToken);
        return isOn;
    });

    /// <summary>Nobody is called any more: the tale is forgotten.</summary>
    public Task ClearAsync(TaleId tale, CancellationToken cancellationToken) => inbox.PostOwedAsync(KeyOf(tale), async () =>
    {
        if ((await OfAsync(tale, cancellationToken)).Count > 0) await SaveAsync(tale, [], cancellationToken);
        return true;
    });

    /// <summary>Takes a member off, as part of forgetting them.</summary>
    public Task ForgetAsync(TaleId tale, MemberKey member, CancellationToken cancellationToken) => inbox.PostOwedAsync(KeyOf(tale), async () =>
    {
        var members = await OfAsync(tale, cancellationToken);
        if (members.Contains(member)) await SaveAsync(tale, members.RemoveAll(m => m == member), cancellationToken);
        return true;
    });

    private Task SaveAsync(TaleId tale, EquatableArray<MemberKey> members, CancellationToken cancellationToken) =>
        store.SaveProfileAsync(KeyOf(tale), new(JsonSerializer.Serialize(new Called(members), TaleJson.Options)), cancellationToken);

    private static ChatKey KeyOf(TaleId tale) => new($"{DiscordChats.Surface}:calls-{tale}");

    private sealed record Called(EquatableArray<MemberKey> Members = default);
}

using System.Text.Json;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Tales;

namespace FairyTaleBot.Adapters.Discord.Covers;

/// <summary>Who asked to be called when a tale's next page is here.</summary>
internal sealed class CallList(ITaleStore store)
{
    /// <summary>More would make the page a list of names.</summary>
    public const int Most = 20;

    /// <returns>In the order they asked.</returns>
    /// <exception cref="StoreException">The store could not be reached.</exception>
    public async Task<EquatableArray<MemberKey>> OfAsync(TaleId tale, CancellationToken cancellationToken) =>
        Read(await store.LoadProfileAsync(KeyOf(tale), cancellationToken));

    /// <returns>Whether the member is called from now on; null when the list is full.</returns>
    /// <exception cref="StoreException">The store could not be reached.</exception>
    public async Task<bool?> ToggleAsync(TaleId tale, MemberKey member, CancellationToken cancellationToken)
    {
        bool? isOn = null;
        await ChangeAsync(
            tale,
            members =>
            {
                isOn = members.Contains(member) ? false : members.Count >= Most ? null : true;
                return isOn switch
                {
                    true => members.Add(member),
                    false => members.RemoveAll(m => m == member),
                    null => members,
                };
            },
            cancellationToken);
        return isOn;
    }

    /// <summary>Nobody is called any more: the tale is over, or forgotten.</summary>
    public Task ClearAsync(TaleId tale, CancellationToken cancellationToken) => ChangeAsync(tale, _ => [], cancellationToken);

    /// <summary>Takes a member off, as part of forgetting them.</summary>
    public Task ForgetAsync(TaleId tale, MemberKey member, CancellationToken cancellationToken) =>
        ChangeAsync(tale, members => members.RemoveAll(m => m == member), cancellationToken);

    private Task<ChatProfile> ChangeAsync(TaleId tale, Func<EquatableArray<MemberKey>, EquatableArray<MemberKey>> change, CancellationToken cancellationToken) => store.ChangeProfileAsync(
        KeyOf(tale),
        profile =>
        {
            var members = Read(profile);
            var changed = change(members);
            return changed == members ? profile : new(JsonSerializer.Serialize(new Called(changed), TaleJson.Options));
        },
        cancellationToken);

    private static EquatableArray<MemberKey> Read(ChatProfile profile)
    {
        try
        {
            return JsonSerializer.Deserialize<Called>(profile.Json, TaleJson.Options)?.Members ?? [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static ChatKey KeyOf(TaleId tale) => new($"{DiscordChats.Surface}:calls-{tale}");

    private sealed record Called(EquatableArray<MemberKey> Members = default);
}

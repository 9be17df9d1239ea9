using FairyTaleBot.Adapters.Discord.Api.Models;
using FairyTaleBot.Adapters.Discord.Interactions;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Turns;
using FairyTaleBot.Engine.Wording;

namespace FairyTaleBot.Adapters.Discord.Order;

/// <summary>Whether a server's rules let somebody begin a tale.</summary>
internal sealed class StartRules(ServerBook servers, TaleKeeper keeper)
{
    // A server without a limit may open as many as it likes; so many are remembered for the day it sets one.
    private const int MostRemembered = 500;

    /// <returns>Why not, and where to go instead as Discord's markdown; null when it may begin.</returns>
    /// <exception cref="StoreException">The store could not be reached.</exception>
    public async Task<(Sentence Why, string? More)?> RefuseAsync(Interaction interaction, ServerRules rules, MemberKey by, CancellationToken cancellationToken)
    {
        var isModerator = Visitor.May(interaction, Permissions.ManageMessages);
        if (!isModerator && (rules.ModeratorsStart || (rules.StartRole is { } role && interaction.Member?.Roles?.Contains(role) is not true))) return (Phrases.Leave.StartFor, null);
        var channel = interaction.Channel is { IsThread: true, ParentId: { } parent } ? parent : interaction.ChannelId;
        if (rules.Channels.Count > 0 && !rules.Channels.Any(c => c == channel)) return (Phrases.Leave.NotThisChannel, string.Join(" ", rules.Channels.Select(c => $"<#{c}>")));
        if (rules.Open is null && rules.OpenEach is null) return null;
        var open = await OpenAsync(rules, cancellationToken);
        if (rules.Open is { } most && open.Count >= most) return (Phrases.Leave.ServerFull.Say(("most", most)), null);
        return rules.OpenEach is { } each && open.Count(t => t.By == by) >= each ? (Phrases.Tales.TooManyOpen.Say(("most", each)), null) : null;
    }

    /// <summary>Remembers a tale that was begun, and forgets those that are over.</summary>
    /// <exception cref="StoreException">The store could not be reached.</exception>
    public async Task BegunAsync(Snowflake server, ServerRules rules, BegunTale begun, CancellationToken cancellationToken)
    {
        var open = await OpenAsync(rules, cancellationToken);
        var over = rules.Tales.Where(t => !open.Contains(t)).ToHashSet();
        await servers.ChangeAsync(server, r => r with { Tales = [.. r.Tales.Where(t => !over.Contains(t)).Append(begun).TakeLast(MostRemembered)] }, cancellationToken);
    }

    private async Task<List<BegunTale>> OpenAsync(ServerRules rules, CancellationToken cancellationToken)
    {
        var open = new List<BegunTale>();
        foreach (var begun in rules.Tales)
        {
            if (await keeper.FindAsync(begun.Tale, cancellationToken) is { Tale.IsOver: false }) open.Add(begun);
        }

        return open;
    }
}

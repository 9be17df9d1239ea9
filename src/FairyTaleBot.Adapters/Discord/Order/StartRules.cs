using FairyTaleBot.Adapters.Discord.Api.Models;
using FairyTaleBot.Adapters.Discord.Interactions;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Turns;
using FairyTaleBot.Engine.Wording;

namespace FairyTaleBot.Adapters.Discord.Order;

/// <summary>Whether a server's rules let somebody begin a tale. It is counted in the store, so that a limit holds however many ask at once, and whichever process hears them.</summary>
internal sealed class StartRules(ServerBook servers, TaleKeeper keeper, TimeProvider time)
{
    // A server without a limit may open as many as it likes; so many are remembered for the day it sets one.
    private const int MostRemembered = 500;

    // A place that was taken for a tale that never came is given back after so long.
    private static readonly TimeSpan Begins = TimeSpan.FromMinutes(1);

    /// <summary>Takes a place for a tale that is about to begin, unless the rules forbid it.</summary>
    /// <returns>The place; or why there is none, and where to go instead as Discord's markdown.</returns>
    /// <exception cref="StoreException">The store could not be reached.</exception>
    public async Task<(BegunTale? Place, Sentence Why, string? More)> TakeAsync(Snowflake server, Interaction interaction, MemberKey by, CancellationToken cancellationToken)
    {
        var place = new BegunTale(null, by, interaction.Id, time.GetUtcNow());
        var decided = await servers.DecideAsync(server, async rules =>
        {
            var open = await OpenAsync(rules, cancellationToken);
            if (Refuse(interaction, rules, open, by) is var (why, more)) return (rules, ((BegunTale?)null, why, more));
            EquatableArray<TaleId> told = [.. rules.Told.Concat(rules.Tales.Except(open).Select(t => t.Tale).OfType<TaleId>()).TakeLast(MostRemembered)];
            return (rules with { Tales = [.. open.Append(place).TakeLast(MostRemembered)], Told = told }, (place, default(Sentence)!, (string?)null));
        }, cancellationToken);
        return decided.Result;
    }

    /// <summary>The tale has begun in the place that was taken for it; or it has not, and the place is free.</summary>
    /// <exception cref="StoreException">The store could not be reached.</exception>
    public Task FillAsync(Snowflake server, BegunTale place, TaleId? begun, CancellationToken cancellationToken) => servers.ChangeAsync(
        server,
        rules => rules with { Tales = [.. rules.Tales.Where(t => t != place), .. begun is null ? (BegunTale[])[] : [new(begun, place.By)]] },
        cancellationToken);

    private static (Sentence Why, string? More)? Refuse(Interaction interaction, ServerRules rules, List<BegunTale> open, MemberKey by)
    {
        var isModerator = Visitor.May(interaction, Permissions.ManageMessages);
        if (!isModerator && (rules.ModeratorsStart || (rules.StartRole is { } role && interaction.Member?.Roles?.Contains(role) is not true))) return (Phrases.Leave.StartFor, null);
        var channel = interaction.Channel is { IsThread: true, ParentId: { } parent } ? parent : interaction.ChannelId;
        if (rules.Channels.Count > 0 && !rules.Channels.Any(c => c == channel)) return (Phrases.Leave.NotThisChannel, string.Join(" ", rules.Channels.Select(c => $"<#{c}>")));
        if (rules.Open is { } most && open.Count >= most) return (Phrases.Leave.ServerFull.Say(("most", most)), null);
        return rules.OpenEach is { } each && open.Count(t => t.By == by) >= each ? (Phrases.Tales.TooManyOpen.Say(("most", each)), null) : null;
    }

    private async Task<List<BegunTale>> OpenAsync(ServerRules rules, CancellationToken cancellationToken)
    {
        var open = new List<BegunTale>();
        foreach (var begun in rules.Tales)
        {
            var isOpen = begun.Tale is { } id ? await keeper.FindAsync(id, cancellationToken) is { Tale.IsOver: false } : time.GetUtcNow() - begun.At < Begins;
            if (isOpen) open.Add(begun);
        }

        return open;
    }
}

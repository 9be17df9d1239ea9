using FairyTaleBot.Adapters.Discord.Api;
using FairyTaleBot.Adapters.Discord.Api.Models;
using FairyTaleBot.Adapters.Discord.Posting;

namespace FairyTaleBot.Adapters.Discord.Guests;

/// <summary>The messages of one answer. Words come only by edits of a message whose id is known, which can be repeated; what makes a message holds none.</summary>
internal abstract class Seat(DiscordApi api, Interaction interaction)
{
    private readonly List<Snowflake> further = [];
    private string? print;

    protected DiscordApi Api => api;

    protected Interaction Interaction => interaction;

    /// <summary>Shows the messages; what stands there already is left alone.</summary>
    /// <exception cref="DiscordException">They could not be shown.</exception>
    public async Task ShowAsync(IReadOnlyList<OutgoingMessage> messages, CancellationToken cancellationToken)
    {
        var next = Shown.Print(messages);
        if (next == print) return;
        await FirstAsync(Open(messages[0]), cancellationToken);
        foreach (var (i, message) in messages.Skip(1).Index())
        {
            if (i == further.Count) further.Add((await api.Interactions.FollowUpAsync(interaction, Placeholder, cancellationToken)).Id);
            await api.Interactions.EditFollowUpAsync(interaction, further[i], Open(message), cancellationToken);
        }

        print = next;
    }

    /// <summary>What stands there until the words come.</summary>
    protected static OutgoingMessage Placeholder { get; } = new() { Components = [new Api.Components.TextDisplay("📖 …")], Flags = MessageFlags.ComponentsV2 };

    protected abstract Task FirstAsync(OutgoingMessage message, CancellationToken cancellationToken);

    private static OutgoingMessage Open(OutgoingMessage message) => message with { Flags = MessageFlags.ComponentsV2 };
}

/// <summary>In the answer that was promised.</summary>
internal sealed class OriginalSeat(DiscordApi api, Interaction interaction) : Seat(api, interaction)
{
    protected override Task FirstAsync(OutgoingMessage message, CancellationToken cancellationToken) => Api.Interactions.EditOriginalAsync(Interaction, message, cancellationToken);
}

/// <summary>In a further message.</summary>
internal sealed class FurtherSeat(DiscordApi api, Interaction interaction) : Seat(api, interaction)
{
    private Snowflake? first;

    protected override async Task FirstAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        first ??= (await Api.Interactions.FollowUpAsync(Interaction, Placeholder, cancellationToken)).Id;
        await Api.Interactions.EditFollowUpAsync(Interaction, first.Value, message, cancellationToken);
    }
}

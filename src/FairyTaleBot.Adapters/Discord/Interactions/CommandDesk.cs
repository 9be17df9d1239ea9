using FairyTaleBot.Adapters.Discord.Api.Models;
using FairyTaleBot.Adapters.Discord.Covers;
using FairyTaleBot.Adapters.Discord.Order;
using FairyTaleBot.Adapters.Discord.Posting;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Commands;
using FairyTaleBot.Engine.Desk;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Wording;
using Microsoft.Extensions.Options;

namespace FairyTaleBot.Adapters.Discord.Interactions;

/// <summary>What a command is about here: a tale to begin in its place, the tale of this thread, or the tales of this channel.</summary>
internal sealed class CommandDesk(
    ChatDesk desk, HomeDesk homes, Whereabouts whereabouts, ServerBook servers, StartRules starts, ITaleStore tales, Encore encore, IOptions<DiscordOptions> options)
{
    // What is answered to one person alone needs no leave to write in the channel.
    private static readonly HashSet<Verb> Personal =
        [Verb.Help, Verb.List, Verb.Book, Verb.Recap, Verb.Cast, Verb.Notes, Verb.Style, Verb.Unstuck, Verb.Settings, Verb.Export, Verb.ForgetMe, Verb.ForgetTale];

    /// <exception cref="StoreException">The store could not be reached.</exception>
    public async Task<Answer> HandleAsync(Interaction interaction, Visitor visitor, Parsed line, CancellationToken cancellationToken)
    {
        var rules = await servers.FindAsync(interaction.GuildId, cancellationToken);
        var verb = (line as Parsed.Command)?.Verb;
        if (verb == Verb.ForgetMe) return await homes.ForgetAsync(visitor with { Chat = await whereabouts.FindAsync(interaction, visitor.Chat, null, cancellationToken) }, cancellationToken);
        if (verb != Verb.Help && IsBarred(rules, visitor)) return new(visitor.Chat, visitor.Say(Phrases.Leave.Barred));

        var place = PlaceOf(interaction, rules);
        if (verb is Verb.Start or Verb.Bedtime) return await StartAsync(interaction, visitor, rules, place, line, cancellationToken);
        if (!IsPersonal(line) && Leave.Missing(interaction, visitor.Language) is { } missing) return new(visitor.Chat, visitor.Say(missing));

        var said = new ChatAct.Said(line) { Order = rules.Order };
        if (await HomeOfAsync(interaction, visitor, rules, place, cancellationToken) is { } home)
        {
            if (verb == Verb.Resume) await encore.ReopenAllAsync(home, cancellationToken);
            return await homes.HandleAsync(home, visitor, said, cancellationToken);
        }

        var chat = await whereabouts.FindAsync(interaction, visitor.Chat, null, cancellationToken);
        if (verb == Verb.Resume) await encore.ReopenAsync(chat, cancellationToken);
        return new(chat, await desk.HandleAsync(chat, visitor.Speaker, said, cancellationToken));
    }

    /// <summary>Titles of the tales that a number stands for here, newest first.</summary>
    /// <exception cref="StoreException">The store could not be reached.</exception>
    public async Task<IReadOnlyList<string>> TitlesAsync(Interaction interaction, Visitor visitor, int most, CancellationToken cancellationToken)
    {
        var rules = await servers.FindAsync(interaction.GuildId, cancellationToken);
        var home = await HomeOfAsync(interaction, visitor, rules, PlaceOf(interaction, rules), cancellationToken);
        if (home is { } there && await homes.TitlesAsync(there, most, cancellationToken) is { Count: > 0 } titles) return titles;
        var chat = home ?? await whereabouts.FindAsync(interaction, visitor.Chat, null, cancellationToken);
        return [.. (await tales.ListAsync(chat, most, cancellationToken)).Select(card => card.Title)];
    }

    /// <summary>Whether only the one who asked is answered.</summary>
    public static bool IsPersonal(Parsed line) => line is not (Parsed.Menu or Parsed.Command) || (line is Parsed.Command { Verb: var verb } && Personal.Contains(verb));

    public static bool IsBarred(ServerRules rules, Visitor visitor) => !visitor.Speaker.Moderator && rules.Barred.Contains(visitor.Speaker.Key);

    private async Task<Answer> StartAsync(Interaction interaction, Visitor visitor, ServerRules rules, TalePlace place, Parsed line, CancellationToken cancellationToken)
    {
        if (Leave.Missing(interaction, visitor.Language, makesThread: place != TalePlace.Channel) is { } missing) return new(visitor.Chat, visitor.Say(missing));
        if (interaction.GuildId is not { } server) return (await BeginAsync(interaction, visitor, rules, place, line, cancellationToken)).Answer;
        var (taken, why, more) = await starts.TakeAsync(server, interaction, visitor.Speaker.Key, cancellationToken);
        if (taken is null) return new(visitor.Chat, visitor.Say(why), more);
        TaleId? begun = null;
        try
        {
            (var answer, begun) = await BeginAsync(interaction, visitor, rules, place, line, cancellationToken);
            return answer;
        }
        finally
        {
            await starts.FillAsync(server, taken, begun, cancellationToken);
        }
    }

    private async Task<(Answer Answer, TaleId? Begun)> BeginAsync(Interaction interaction, Visitor visitor, ServerRules rules, TalePlace place, Parsed line, CancellationToken cancellationToken)
    {
        var chat = place switch
        {
            TalePlace.Forum => DiscordChats.OfTale(rules.Forum!.Value, interaction.Id),
            TalePlace.Threads => DiscordChats.OfTale(DiscordChats.ChannelOf(visitor.Chat), interaction.Id),
            _ => await whereabouts.FindAsync(interaction, visitor.Chat, null, cancellationToken),
        };
        var reply = await desk.HandleAsync(chat, visitor.Speaker, new ChatAct.Said(line) { Order = rules.Order }, cancellationToken);
        return (new(chat, reply), reply is Reply.Done && await tales.ListAsync(chat, 1, cancellationToken) is [var begun] ? begun.Id : null);
    }

    /// <summary>Where a tale that is begun here is told. In a thread that people made it stays with them.</summary>
    private TalePlace PlaceOf(Interaction interaction, ServerRules rules) => (rules.Where ?? options.Value.TellIn, interaction) switch
    {
        (_, { GuildId: null }) => TalePlace.Channel,
        (TalePlace.Forum, _) when rules.Forum is not null => TalePlace.Forum,
        (TalePlace.Threads, { Channel: null or { Type: ChannelType.GuildText or ChannelType.GuildAnnouncement } }) => TalePlace.Threads,
        _ => TalePlace.Channel,
    };

    /// <summary>Where the tales of this channel have places of their own; null when it is about the one that is told here, perhaps from before that was changed.</summary>
    private async Task<ChatKey?> HomeOfAsync(Interaction interaction, Visitor visitor, ServerRules rules, TalePlace place, CancellationToken cancellationToken)
    {
        if (interaction.Channel is { IsThread: true } || place == TalePlace.Channel) return null;
        if (await tales.ListAsync(visitor.Chat, 1, cancellationToken) is [{ Phase: not "ended" }]) return null;
        return place == TalePlace.Forum ? DiscordChats.Of(rules.Forum!.Value) : visitor.Chat;
    }
}

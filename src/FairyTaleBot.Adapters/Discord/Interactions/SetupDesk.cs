using FairyTaleBot.Adapters.Discord.Api.Components;
using FairyTaleBot.Adapters.Discord.Api.Models;
using FairyTaleBot.Adapters.Discord.Api.Text;
using FairyTaleBot.Adapters.Discord.Commands;
using FairyTaleBot.Adapters.Discord.Covers;
using FairyTaleBot.Adapters.Discord.Order;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Wording;
using FairyTaleBot.Languages;
using FairyTaleBot.Tales;
using Microsoft.Extensions.Options;

namespace FairyTaleBot.Adapters.Discord.Interactions;

/// <summary><c>/tale setup</c>: shows how a server wants its tales, and changes it.</summary>
internal sealed class SetupDesk(ServerBook servers, OrderLog log, IOptions<DiscordOptions> options)
{
    /// <exception cref="StoreException">The store could not be reached.</exception>
    public async Task<Answer> HandleAsync(Interaction interaction, InteractionData data, Visitor visitor, CancellationToken cancellationToken)
    {
        if (interaction.GuildId is not { } server) return new(visitor.Chat, visitor.Say(Phrases.Answers.NotHere));
        if (!Visitor.May(interaction, Permissions.ManageGuild)) return new(visitor.Chat, visitor.Say(Phrases.Order.ManageServer));
        var said = data.Options[0].Options.Where(o => o.Text is not null).ToDictionary(o => o.Name, o => o.Text!);
        if (said.Count == 0) return Show(await servers.FindAsync(server, cancellationToken), visitor);

        var rules = await servers.ChangeAsync(server, r => said.Aggregate(r, (changed, s) => Change(changed, s.Key, s.Value)), cancellationToken);
        if (rules.Where == TalePlace.Forum && rules.Forum is null)
        {
            await servers.ChangeAsync(server, r => r with { Where = null }, cancellationToken);
            return new(visitor.Chat, visitor.Say(Phrases.Order.WrongPlace));
        }

        if (rules.Log is { } channel)
        {
            var by = Mention.Of(visitor.Speaker.Key);
            await log.WriteAsync(channel, Phrases.Order.Changed.Say(("by", by)), visitor.Language, $"setup {interaction.Id}", [], cancellationToken);
            if (said.TryGetValue(SetupForm.Allow, out var user) && Snowflake.TryParse(user, out var allowed))
                await log.WriteAsync(channel, Phrases.Order.Allowed.Say(("by", by), ("member", Mention.Of(allowed))), visitor.Language, $"allow {interaction.Id}", [], cancellationToken);
        }

        return Show(rules, visitor);
    }

    private static ServerRules Change(ServerRules rules, string option, string value) => (option, value) switch
    {
        (SetupForm.Where, SetupForm.Threads) => rules with { Where = TalePlace.Threads },
        (SetupForm.Where, SetupForm.Here) => rules with { Where = TalePlace.Channel },
        (SetupForm.Where, _) => rules with { Where = TalePlace.Forum },
        (SetupForm.Forum, _) when Snowflake.TryParse(value, out var id) => rules with { Forum = id, Where = TalePlace.Forum },
        (SetupForm.Channel, _) when Snowflake.TryParse(value, out var id) => rules with { Channels = rules.Channels.Contains(id) ? rules.Channels.RemoveAll(c => c == id) : rules.Channels.Add(id) },
        (SetupForm.Start, _) => rules with { ModeratorsStart = value == SetupForm.Moderators, StartRole = null },
        (SetupForm.Role, _) when Snowflake.TryParse(value, out var id) => rules with { StartRole = id, ModeratorsStart = false },
        (SetupForm.Open, _) => rules with { Open = Limit(value) },
        (SetupForm.OpenEach, _) => rules with { OpenEach = Limit(value) },
        (SetupForm.Ideas, _) when int.TryParse(value, out var ideas) => rules with { Ideas = Math.Clamp(ideas, 0, TaleSettings.MostIdeasAMember) },
        (SetupForm.Age, _) => rules with { Age = AgeBandCodes.TryParse(value) },
        (SetupForm.Log, _) when Snowflake.TryParse(value, out var id) => rules with { Log = id },
        (SetupForm.Allow, _) when Snowflake.TryParse(value, out var id) => rules with { Barred = rules.Barred.RemoveAll(m => m == DiscordChats.MemberOf(id)) },
        _ => rules,
    };

    private static int? Limit(string value) => int.TryParse(value, out var n) && n > 0 ? n : null;

    private Answer Show(ServerRules rules, Visitor visitor)
    {
        var language = visitor.Language;
        string[] lines =
        [
            $"### {Say(Phrases.Order.Setup)}",
            Line(Phrases.Order.Where, (rules.Where ?? options.Value.TellIn) switch
            {
                TalePlace.Forum => Say(Phrases.Order.WhereForum.Say(("forum", $"<#{rules.Forum}>"))),
                TalePlace.Channel => Say(Phrases.Order.WhereHere),
                _ => Say(Phrases.Order.WhereThreads),
            }),
            Line(Phrases.Order.Channels, rules.Channels.Count == 0 ? Say(Phrases.Order.Everywhere) : string.Join(" ", rules.Channels.Select(c => $"<#{c}>"))),
            Line(Phrases.Order.Starters, rules.ModeratorsStart ? Say(Phrases.Order.Moderators) : rules.StartRole is { } role ? $"<@&{role}>" : Say(Phrases.Order.Everyone)),
            Line(Phrases.Order.Open, rules.Open is { } open ? $"{open}" : Say(Phrases.Order.Any)),
            Line(Phrases.Order.OpenEach, rules.OpenEach is { } each ? $"{each}" : Say(Phrases.Order.Any)),
            Line(Phrases.Order.Ideas, $"{rules.Ideas ?? TaleSettings.DefaultIdeasAMember}"),
            Line(Phrases.Order.Age, rules.Age is { } age ? age.Code() : Say(Phrases.Order.Any)),
            Line(Phrases.Order.Log, rules.Log is { } log ? $"<#{log}>" : Say(Phrases.Order.Nowhere)),
        ];
        var page = new PageBuilder().Words(string.Join('\n', lines));
        if (rules.Where == TalePlace.Forum) page.Words($"-# {DiscordMarkdown.Escape(Say(Phrases.Order.Tags.Say(("tags", ForumTags.Names(language)))))}");
        return Answer.Shows(visitor.Chat, new() { Components = page.Build(), Flags = MessageFlags.ComponentsV2 | MessageFlags.Ephemeral });

        string Say(Sentence sentence) => Phrasebook.Say(language, sentence);

        string Line(Phrase phrase, string value) => Say(phrase.Say(("value", value)));
    }
}

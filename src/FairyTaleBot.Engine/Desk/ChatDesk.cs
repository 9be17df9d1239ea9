using FairyTaleBot.Common;
using FairyTaleBot.Engine.Commands;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Turns;
using FairyTaleBot.Engine.Watching;
using FairyTaleBot.Engine.Wording;
using FairyTaleBot.Languages;
using FairyTaleBot.Tales;
using Microsoft.Extensions.Logging;

namespace FairyTaleBot.Engine.Desk;

/// <summary>
/// Where every surface brings what people did. Each act runs in its chat's turn and is answered; what changes a tale is decided by
/// the core, what only asks is answered from it. Failures of the world end in a plain sentence.
/// </summary>
public sealed partial class ChatDesk(
    ChatInbox inbox, ITaleStore store, TaleKeeper keeper, LineDesk lines, PressDesk presses, ILogger<ChatDesk> logger)
{
    public async Task<Reply> HandleAsync(ChatKey chat, Speaker speaker, ChatAct act, CancellationToken cancellationToken)
    {
        var fallback = speaker.Language ?? Language.En;
        using var span = Traces.Receive(chat);
        var began = TimeProvider.System.GetTimestamp();
        try
        {
            return await inbox.PostAsync(chat, async () =>
            {
                var visit = await OnTaleAsync(chat, speaker, act, cancellationToken) ?? await VisitAsync(chat, speaker, cancellationToken);
                return act switch
                {
                    ChatAct.Said said => await lines.HandleAsync(visit with { Order = said.Order, Also = said.Also }, said.Line, cancellationToken),
                    ChatAct.Pressed pressed => await presses.HandleAsync(visit, pressed.Button, cancellationToken),
                    _ => throw new System.Diagnostics.UnreachableException(),
                };
            });
        }
        catch (InboxFullException)
        {
            return new Reply.Told(fallback, [Phrases.Answers.Busy]) { Trouble = Trouble.Busy };
        }
        catch (Exception e) when (e is StoreException or ModeratorException)
        {
            LogTrouble(chat, e);
            Measures.Fault(e is StoreException ? "store" : "moderator");
            return new Reply.Told(fallback, [Phrases.Answers.Trouble]) { Trouble = Trouble.Away };
        }
        finally
        {
            Measures.Acted(TimeProvider.System.GetElapsedTime(began));
        }
    }

    /// <summary>A press names its tale: what is kept of it will do, and a hundred rooms may vote without a question to the store.</summary>
    private async Task<Visit?> OnTaleAsync(ChatKey chat, Speaker speaker, ChatAct act, CancellationToken cancellationToken) =>
        act is ChatAct.Pressed pressed
        && ButtonId.Parse(pressed.Button)?.Tale is { } id
        && await keeper.FindAsync(id, cancellationToken) is { } told && told.Tale.Chat == chat
            ? new Visit(chat, speaker, new ChatHabits(), told)
            : null;

    private async Task<Visit> VisitAsync(ChatKey chat, Speaker speaker, CancellationToken cancellationToken)
    {
        var habits = ChatHabits.From(await store.LoadProfileAsync(chat.Home, cancellationToken));
        var newest = await store.ListAsync(chat, 1, cancellationToken);
        var told = newest.Count > 0 ? await keeper.FindAsync(newest[0].Id, cancellationToken) : null;
        return new Visit(chat, speaker, habits, told);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Chat {Chat} could not be served")]
    private partial void LogTrouble(ChatKey chat, Exception e);
}

/// <summary>One act of one person in one chat, with what is known before it.</summary>
/// <param name="Told">The chat's newest tale; null when it has none yet.</param>
public sealed record Visit(ChatKey Chat, Speaker Speaker, ChatHabits Habits, ToldTale? Told)
{
    /// <summary>What the place's own order settles, whatever people say.</summary>
    public ChatHabits? Order { get; init; }

    /// <summary>Chats that people take for the same place.</summary>
    public EquatableArray<ChatKey> Also { get; init; }

    public Tale? Tale => Told?.Tale;

    /// <summary>The tale that is being told now; null when the newest has ended.</summary>
    public ToldTale? Open => Told is { Tale.IsOver: false } ? Told : null;

    /// <summary>The language personal answers are given in.</summary>
    public Language Language => Speaker.Language ?? Habits.Language ?? Tale?.Settings.Language ?? Language.En;

    public Person Person => new(Speaker.Key, Speaker.Moderator, Speaker.Company);

    /// <summary>Where commands are offered here.</summary>
    public Places Place => Speaker.Company switch
    {
        Company.Direct => Places.Direct,
        Company.Room => Places.Web,
        _ => Places.Group,
    };

    public Stages Stage => Tale?.Phase switch
    {
        null => Stages.NoTale,
        Phase.Opening => Stages.Opening,
        Phase.Writing => Stages.Writing,
        Phase.Choosing => Stages.Choosing,
        Phase.Paused => Stages.Paused,
        _ => Stages.Ended,
    };

    public Reply Say(params ReadOnlySpan<Sentence> lines) => new Reply.Told(Language, [.. lines]);

    public Reply Say(IEnumerable<Sentence> lines) => new Reply.Told(Language, [.. lines]);
}

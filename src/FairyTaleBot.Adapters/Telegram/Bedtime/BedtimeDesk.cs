using FairyTaleBot.Common;
using FairyTaleBot.Engine.Commands;
using FairyTaleBot.Engine.Desk;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Turns;
using FairyTaleBot.Engine.Wording;
using FairyTaleBot.Languages;
using FairyTaleBot.Tales;

namespace FairyTaleBot.Adapters.Telegram.Bedtime;

/// <summary>Says with one press what would take a parent several commands.</summary>
internal sealed class BedtimeDesk(ChatDesk desk, TaleKeeper keeper, ITaleStore store)
{
    /// <summary>Whether nobody has said yet for whom tales are told here, and one could begin.</summary>
    public async Task<bool> AsksFirstAsync(ChatKey chat, CancellationToken cancellationToken) =>
        ChatHabits.From(await store.LoadProfileAsync(chat, cancellationToken)).Age is null
        && await store.ListAsync(chat, 1, cancellationToken) is [] or [{ Phase: "ended" }];

    /// <summary>Remembers for whom, and begins.</summary>
    public async Task<Reply> BeginAsync(ChatKey chat, Speaker speaker, AgeButton age, CancellationToken cancellationToken)
    {
        if (await AsksFirstAsync(chat, cancellationToken)) await SayAsync(Verb.Settings, new OptionValue(OptionKey.Age, age.Age));
        return await SayAsync(Verb.Bedtime);

        Task<Reply> SayAsync(Verb verb, params OptionValue[] options) =>
            desk.HandleAsync(chat, speaker, new ChatAct.Said(CommandLine.Compose(verb, options)), cancellationToken);
    }

    public async Task<Reply> HandleAsync(ChatKey chat, Speaker speaker, BedtimeButton button, CancellationToken cancellationToken)
    {
        if (await keeper.FindAsync(button.Tale, cancellationToken) is not { Tale: var tale } || tale.Chat != chat) return new Reply.UnknownButton();
        if (tale is not { Phase: Phase.Choosing, Ballot: { } ballot }) return new Reply.Told(speaker.Language ?? tale.Settings.Language, [Phrases.Answers.LatePress]);
        if (button.Wish == BedtimeWish.Gentler) return await SayAsync(Verb.Settings, new OptionValue(OptionKey.Mood, Gentler(tale.Settings.Language)));
        // Refused only when the next page is the last already.
        await SayAsync(Verb.End);
        return await desk.HandleAsync(
            chat, speaker, new ChatAct.Pressed(new ButtonId.LetStorytellerChoose(tale.Id, ballot.Number).ToString()), cancellationToken);

        Task<Reply> SayAsync(Verb verb, params OptionValue[] options) =>
            desk.HandleAsync(chat, speaker, new ChatAct.Said(CommandLine.Compose(verb, options)), cancellationToken);
    }

    // It goes into the tale as what the parent wished: so it is said as a parent says it.
    private static string Gentler(Language language) => language == Language.Ko ? "더 포근하고 잔잔하게" : "gentler and calmer";
}

using FairyTaleBot.Adapters.Telegram.Api.Types;
using FairyTaleBot.Adapters.Telegram.Chats;
using FairyTaleBot.Adapters.Telegram.Pages;
using FairyTaleBot.Engine.Desk;
using FairyTaleBot.Engine.Turns;
using FairyTaleBot.Engine.Wording;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Adapters.Telegram.Updates;

/// <summary>What a press can be answered with on the spot, out of memory alone: a press is answered before anything is looked up.</summary>
internal sealed class PressNotes(TaleKeeper keeper)
{
    /// <returns>The note, empty for a press that is answered without words; null when the press has to be acted on.</returns>
    public string? Of(CallbackQuery press, ChatAddress at)
    {
        var language = LanguageCodes.TryParse(press.From.LanguageCode) ?? Language.En;
        if (PreviewButton.Parse(press.Data) is not null) return null;
        if (ButtonId.Parse(press.Data) is not { } button) return Phrasebook.Say(language, Phrases.Answers.NoSuchButton);
        if (button.Tale is not { } id || keeper.Peek(id) is not { Tale: var tale }) return null;
        if (ChatAddress.Parse(tale.Chat) is not { } home || !at.MayBe(home)) return Phrasebook.Say(language, Phrases.Answers.NoSuchButton);
        var ballot = button switch
        {
            ButtonId.Vote b => b.Ballot,
            ButtonId.Wait b => b.Ballot,
            ButtonId.Next b => b.Ballot,
            ButtonId.LetStorytellerChoose b => b.Ballot,
            ButtonId.OwnIdea b => b.Ballot,
            _ => (int?)null,
        };
        // Ballots only grow: what is kept here may be old, but a page that has turned stays turned.
        if (ballot is not { } number || number >= tale.Ballots) return null;
        return at.IsPrivate ? "" : Phrasebook.Say(language, Phrases.Answers.LatePress);
    }
}

using FairyTaleBot.Adapters.Discord.Api.Components;
using FairyTaleBot.Adapters.Discord.Api.Models;
using FairyTaleBot.Adapters.Discord.Api.Text;
using FairyTaleBot.Adapters.Discord.Interactions;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Turns;
using FairyTaleBot.Engine.Wording;

namespace FairyTaleBot.Adapters.Discord.Order;

/// <summary>What a moderator can do about a page, shown to the moderator alone.</summary>
internal static class ModerationCard
{
    /// <param name="mayBar">Whether there is a server from whose tales somebody could be kept.</param>
    public static OutgoingMessage Of(ToldTale told, int chapter, Visitor visitor, bool mayBar)
    {
        var (tale, language) = (told.Tale, visitor.Language);
        var page = new PageBuilder().Words($"**{DiscordMarkdown.Escape(TextFit.Cut(Say(Phrases.Order.Title.Say(("chapter", chapter), ("title", tale.Title))), 300))}**");
        if (tale.Chapters.FirstOrDefault(c => c.Number == chapter) is { } written)
        {
            var hide = new PageButton.Hide(tale.Id, chapter, !written.Hidden);
            page.Buttons(Button.Press(hide.ToString(), Say(written.Hidden ? Phrases.Labels.ShowPage : Phrases.Labels.HidePage), style: written.Hidden ? ButtonStyle.Secondary : ButtonStyle.Danger));
        }

        if (tale.Ballot is { } ballot && ballot.Turns.Where(t => t.IsIdea).ToArray() is { Length: > 0 } ideas)
        {
            page.Select(new StringSelect(new PageButton.Idea(tale.Id, ballot.Number).ToString(), Options(ideas.Select(t => ($"{t.Number}", told.Words.TextOf(t.Idea), NameOf(t.By)))))
            {
                Placeholder = Say(Phrases.Order.PickIdea),
            });
        }

        var members = tale.People.Select(p => p.Member).Where(m => m != visitor.Speaker.Key && DiscordChats.UserOf(m) is not null).Take(ComponentLimits.SelectOptions).ToArray();
        if (mayBar && members.Length > 0)
        {
            page.Select(new StringSelect(new PageButton.Bar(tale.Id).ToString(), Options(members.Select(m => (m.Value, NameOf(m), (string?)null)))) { Placeholder = Say(Phrases.Order.PickMember) });
        }

        return new() { Components = page.Build(), Flags = MessageFlags.ComponentsV2 | MessageFlags.Ephemeral };

        string Say(Sentence sentence) => Phrasebook.Say(language, sentence);

        string? NameOf(MemberKey? member) => member is { } m ? told.Words.NameOf(m) : null;
    }

    private static SelectOption[] Options(IEnumerable<(string Value, string? Label, string? More)> choices) =>
    [
        .. choices.Select(c => new SelectOption(TextFit.Cut(c.Label is { Length: > 0 } label ? label.ReplaceLineEndings(" ") : "…", ComponentLimits.SelectText), c.Value)
        {
            Description = c.More is null ? null : TextFit.Cut(c.More, ComponentLimits.SelectText),
        }),
    ];
}

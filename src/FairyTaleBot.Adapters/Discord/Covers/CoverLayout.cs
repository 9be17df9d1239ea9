using FairyTaleBot.Adapters.Discord.Api.Components;
using FairyTaleBot.Adapters.Discord.Api.Models;
using FairyTaleBot.Adapters.Discord.Api.Text;
using FairyTaleBot.Adapters.Discord.Interactions;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Views;
using FairyTaleBot.Engine.Wording;

namespace FairyTaleBot.Adapters.Discord.Covers;

/// <summary>Lays out a tale's cover: its title, how it stands, and the way in.</summary>
internal static class CoverLayout
{
    private const int TitleLimit = 200;

    /// <param name="stage">The tale's thread; null before it is made.</param>
    public static OutgoingMessage Of(CoverView view, Stage? stage, int accent)
    {
        var page = new PageBuilder().Accent(accent);
        page.Words(view.Title.Length == 0
            ? $"### 📖 {Say(view, Phrases.Covers.Opening)}\n-# {Say(view, Phrases.Covers.OpeningSmall)}"
            : $"## 📖 {DiscordMarkdown.Escape(TextFit.Cut(view.Title, TitleLimit))}\n{string.Join(" · ", Parts(view))}");
        return new() { Components = page.Buttons(Buttons(view, stage)).Build(), Flags = MessageFlags.ComponentsV2 };
    }

    private static IEnumerable<string> Parts(CoverView view)
    {
        if (view.Chapter > 0) yield return Say(view, Phrases.Pages.Of.Say(("chapter", view.Chapter), ("of", view.Of)));
        yield return Say(view, Phrases.Covers.Readers.Say(("n", view.Readers)));
        yield return view.State switch
        {
            CoverState.Choosing when view.Until is { } until => Say(view, Phrases.Covers.ChoosingUntil.Say(("at", DiscordTime.Mark))).Replace(DiscordTime.Mark, DiscordTime.Clock(until), StringComparison.Ordinal),
            CoverState.Choosing => Say(view, Phrases.Covers.Choosing),
            CoverState.Resting => $"💤 {Say(view, Phrases.Covers.Resting)}",
            CoverState.Finished => $"✨ {Say(view, Phrases.Covers.Finished)}",
            _ => $"🖋️ {Say(view, Phrases.Covers.Writing.Say(("chapter", Math.Max(view.Chapter, 1))))}",
        };
    }

    private static IEnumerable<Button> Buttons(CoverView view, Stage? stage)
    {
        // A forum's post is open already when its cover is seen.
        if (stage is { IsPost: false, Link: { } link }) yield return Button.To(link, Say(view, Phrases.Labels.ComeIn));
        if (view.Resting is { } wake) yield return Answers.Show(wake);
        // By this button's id a cover is known again, so that it stands on every one.
        yield return Button.Press(new PageButton.Call(view.Tale).ToString(), Say(view, Phrases.Labels.CallMe));
    }

    private static string Say(CoverView view, Sentence sentence) => Phrasebook.Say(view.Language, sentence);
}

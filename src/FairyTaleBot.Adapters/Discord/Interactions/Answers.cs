using FairyTaleBot.Adapters.Discord.Api.Components;
using FairyTaleBot.Adapters.Discord.Api.Models;
using FairyTaleBot.Adapters.Discord.Api.Text;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Desk;
using FairyTaleBot.Engine.Views;
using FairyTaleBot.Languages;
using FairyTaleBot.Tales;

namespace FairyTaleBot.Adapters.Discord.Interactions;

/// <summary>Personal answers as messages that only one person sees.</summary>
internal static class Answers
{
    private const int TextLimit = 3_900;

    // Enough for a whole list of notes; an answer is no book.
    private const int MostMessages = 4;

    /// <summary>One message, or a few when the answer is long; the buttons stand under the last.</summary>
    /// <param name="more">Lines to follow, in Discord's markdown.</param>
    /// <param name="samples">What the words are about, to look at.</param>
    public static IReadOnlyList<OutgoingMessage> Of(Reply.Told told, Words words, string? more = null, OutgoingFile? samples = null)
    {
        var text = DiscordMarkdown.Escape(ViewMaker.Say(told.Language, told.Lines, words));
        if (more is not null) text = $"{text}\n{more}";
        var parts = TextFit.Split(text, TextLimit).Take(MostMessages).ToArray();
        Button[] buttons = [.. told.Controls.Select(id => Show(ViewMaker.Control(id, told.Language)))];
        return [.. parts.Select((part, i) => Message(Shown(i == 0 ? samples : null, told.Language).Words(part).Buttons(i == parts.Length - 1 ? buttons : []), i == 0 ? samples : null))];
    }

    public static Button Show(ControlView control) =>
        Button.Press(control.Id, TextFit.Cut(control.Label, ComponentLimits.ButtonLabel), style: control.Primary ? ButtonStyle.Primary : ButtonStyle.Secondary);

    private static PageBuilder Shown(OutgoingFile? samples, Language language) =>
        samples is null ? new() : new PageBuilder().Picture(samples.Reference, ViewMaker.SamplesAlt(language));

    private static OutgoingMessage Message(PageBuilder page, OutgoingFile? file) =>
        new() { Components = page.Build(), Flags = MessageFlags.ComponentsV2 | MessageFlags.Ephemeral, Files = file is null ? [] : [file] };
}

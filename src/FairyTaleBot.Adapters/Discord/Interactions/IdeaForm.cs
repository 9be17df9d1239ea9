using FairyTaleBot.Adapters.Discord.Api.Components;
using FairyTaleBot.Adapters.Discord.Api.Models;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Commands;
using FairyTaleBot.Engine.Desk;
using FairyTaleBot.Engine.Wording;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Adapters.Discord.Interactions;

/// <summary>The form in which somebody writes an idea of their own.</summary>
internal static class IdeaForm
{
    private const string Field = "idea";
    private const string Prefix = "form.";

    private static readonly OptionSpec Idea = CommandCatalogue.Default[OptionKey.Idea];

    public static Modal For(ButtonId.OwnIdea button, Language language) => new(
        $"{Prefix}{button}",
        TextFit.Cut(Phrasebook.Say(language, Phrases.Labels.OwnIdea), ComponentLimits.ModalTitle),
        [
            new Label(
                TextFit.Cut(Idea.In(language).Summary, ComponentLimits.FieldLabel),
                new TextInput(Field, TextInputStyle.Paragraph) { Required = true, MinLength = 1, MaxLength = Idea.Most }),
        ]);

    /// <summary>What was written, as the command it is; null when the form is none of ours.</summary>
    public static (ButtonId.OwnIdea Button, Parsed Line)? Read(InteractionData data) =>
        data.CustomId is { } id && id.StartsWith(Prefix, StringComparison.Ordinal) && ButtonId.Parse(id[Prefix.Length..]) is ButtonId.OwnIdea button
            ? (button, CommandLine.Compose(Verb.Idea, [new(OptionKey.Idea, data.Field(Field) ?? "")]))
            : null;
}

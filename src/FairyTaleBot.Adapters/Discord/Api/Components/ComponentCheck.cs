using static FairyTaleBot.Adapters.Discord.Api.Components.ComponentLimits;

namespace FairyTaleBot.Adapters.Discord.Api.Components;

/// <summary>Finds what Discord would refuse before it is sent. Each finding is a sentence that names the part, never what a person wrote.</summary>
internal static class ComponentCheck
{
    /// <param name="components">The message's parts.</param>
    /// <param name="modern">Whether the message is flagged as Components V2.</param>
    public static IEnumerable<string> Message(IReadOnlyList<Component> components, bool modern)
    {
        var all = components.SelectMany(part => part.All()).ToArray();
        if (modern)
        {
            if (all.Length > PartsPerMessage)
                yield return $"A message holds at most {PartsPerMessage} components; this one has {all.Length}.";
            var text = all.OfType<TextDisplay>().Sum(part => part.Content.Length);
            if (text > TextPerMessage)
                yield return $"The texts of a message hold at most {TextPerMessage} characters together; these hold {text}.";
            foreach (var part in components.Where(part => part is Button or StringSelect or Label or TextInput))
                yield return $"{Kind(part)} cannot stand at the top of a message.";
        }
        else
        {
            if (components.Count > RowsPerPlainMessage)
                yield return $"A plain message holds at most {RowsPerPlainMessage} action rows; this one has {components.Count}.";
            foreach (var part in components.Where(part => part is not ActionRow))
                yield return $"{Kind(part)} needs a message flagged as Components V2.";
        }

        foreach (var finding in all.SelectMany(Part).Concat(Doubles(all)))
            yield return finding;
        foreach (var part in all.Where(part => part is Label or TextInput))
            yield return $"{Kind(part)} belongs in a form.";
    }

    public static IEnumerable<string> Form(Modal modal)
    {
        var all = modal.Components.SelectMany(part => part.All()).ToArray();
        if (modal.Title.Length is < 1 or > ModalTitle)
            yield return $"A form's title has 1 to {ModalTitle} characters.";
        if (modal.CustomId.Length is < 1 or > CustomId)
            yield return $"A custom id has 1 to {CustomId} characters.";
        if (modal.Components.Count is < 1 or > ModalFields)
            yield return $"A form has 1 to {ModalFields} fields.";
        foreach (var part in modal.Components.Where(part => part is not (Label or TextDisplay)))
            yield return $"{Kind(part)} needs a label around it in a form.";
        foreach (var finding in all.SelectMany(Part).Concat(Doubles(all)))
            yield return finding;
    }

    private static IEnumerable<string> Part(Component part) => part switch
    {
        ActionRow row => [.. Children(row, child => child is Button or StringSelect),
            .. Unless(row.Parts.Count is >= 1 and <= ButtonsPerRow, $"An action row has 1 to {ButtonsPerRow} buttons."),
            .. Unless(row.Parts.Count == 1 || !row.Parts.Any(child => child is StringSelect), "A select stands alone in its row.")],
        Container container => [.. Children(container, child => child is ActionRow or TextDisplay or MediaGallery),
            .. Unless(container.Parts.Count >= 1, "A container holds something."),
            .. Unless(container.AccentColor is null or (>= 0 and <= 0xFFFFFF), "An accent colour is 0xRRGGBB.")],
        TextDisplay text => Unless(text.Content.Length is >= 1 and <= TextPerMessage, $"A text has 1 to {TextPerMessage} characters."),
        MediaGallery gallery => [.. Unless(gallery.Items.Count is >= 1 and <= PicturesPerGallery, $"A gallery has 1 to {PicturesPerGallery} pictures."),
            .. gallery.Items.SelectMany(item => Unless((item.Description?.Length ?? 0) <= AltText, $"An alt text has at most {AltText} characters."))],
        Button button => Check(button),
        StringSelect select => Check(select),
        TextInput input => Check(input),
        Label label => [.. Unless(label.Text.Length is >= 1 and <= FieldLabel, $"A field's name has 1 to {FieldLabel} characters."),
            .. Unless((label.Description?.Length ?? 0) <= FieldHint, $"A field's description has at most {FieldHint} characters."),
            .. Unless(label.Component is TextInput or StringSelect, "A label stands around a text field or a select.")],
        _ => [],
    };

    private static IEnumerable<string> Check(Button button) =>
    [
        .. button.Style == ButtonStyle.Link
            ? Unless(button is { CustomId: null, Url.Length: >= 1 and <= Url }, $"A link button has an address of at most {Url} characters and no custom id.")
            : Unless(button is { Url: null, CustomId.Length: >= 1 and <= CustomId }, $"A button has a custom id of 1 to {CustomId} characters and no address."),
        .. Unless((button.Label?.Length ?? 0) <= ButtonLabel, $"A button's label has at most {ButtonLabel} characters."),
        .. Unless(button.Label is { Length: > 0 } || button.Emoji is not null, "A button shows a label or an emoji."),
    ];

    private static IEnumerable<string> Check(StringSelect select) =>
    [
        .. Unless(select.CustomId.Length is >= 1 and <= CustomId, $"A custom id has 1 to {CustomId} characters."),
        .. Unless(select.Options.Count is >= 1 and <= SelectOptions, $"A select has 1 to {SelectOptions} options."),
        .. Unless((select.Placeholder?.Length ?? 0) <= SelectPlaceholder, $"A select's placeholder has at most {SelectPlaceholder} characters."),
        .. Unless(select.Options.All(option => option.Label.Length is >= 1 and <= SelectText && option.Value.Length is >= 1 and <= SelectText
            && (option.Description?.Length ?? 0) <= SelectText), $"An option's texts have at most {SelectText} characters."),
    ];

    private static IEnumerable<string> Check(TextInput input) =>
    [
        .. Unless(input.CustomId.Length is >= 1 and <= CustomId, $"A custom id has 1 to {CustomId} characters."),
        .. Unless((input.Value?.Length ?? 0) <= ModalText, $"A field's text has at most {ModalText} characters."),
        .. Unless((input.Placeholder?.Length ?? 0) <= FieldHint, $"A field's placeholder has at most {FieldHint} characters."),
        .. Unless(input.MaxLength is null or (>= 1 and <= ModalText), $"A field takes at most {ModalText} characters."),
        .. Unless(input.MinLength is null || (input.MinLength >= 0 && input.MinLength <= (input.MaxLength ?? ModalText)), "A field's least length is at most its greatest."),
    ];

    private static IEnumerable<string> Children(Component parent, Func<Component, bool> fits) =>
        parent.Inside().Where(child => !fits(child)).Select(child => $"{Kind(child)} cannot stand in {Kind(parent)}.");

    private static IEnumerable<string> Doubles(IEnumerable<Component> all) =>
        all.Select(part => part switch { Button button => button.CustomId, StringSelect select => select.CustomId, TextInput input => input.CustomId, _ => null })
            .OfType<string>().GroupBy(id => id).Where(group => group.Count() > 1).Select(_ => "A custom id appears only once.");

    private static string[] Unless(bool fine, string finding) => fine ? [] : [finding];

    private static string Kind(Component part) => part.GetType().Name;
}

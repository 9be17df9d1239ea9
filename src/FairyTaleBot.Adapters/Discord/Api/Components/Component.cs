using System.Text.Json.Serialization;

namespace FairyTaleBot.Adapters.Discord.Api.Components;

/// <summary>Something shown on a message or in a form.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ActionRow), 1)]
[JsonDerivedType(typeof(Button), 2)]
[JsonDerivedType(typeof(StringSelect), 3)]
[JsonDerivedType(typeof(TextInput), 4)]
[JsonDerivedType(typeof(TextDisplay), 10)]
[JsonDerivedType(typeof(MediaGallery), 12)]
[JsonDerivedType(typeof(Container), 17)]
[JsonDerivedType(typeof(Label), 18)]
internal abstract record Component
{
    /// <summary>What stands directly inside.</summary>
    public virtual IEnumerable<Component> Inside() => [];

    /// <summary>This component and everything inside it.</summary>
    public IEnumerable<Component> All() => Inside().SelectMany(part => part.All()).Prepend(this);
}

/// <summary>Up to five buttons, or one select.</summary>
internal sealed record ActionRow([property: JsonPropertyName("components")] IReadOnlyList<Component> Parts) : Component
{
    public override IEnumerable<Component> Inside() => Parts;
}

/// <summary>A frame with a coloured edge.</summary>
internal sealed record Container([property: JsonPropertyName("components")] IReadOnlyList<Component> Parts) : Component
{
    /// <summary>0xRRGGBB.</summary>
    public int? AccentColor { get; init; }
    public bool? Spoiler { get; init; }
    public override IEnumerable<Component> Inside() => Parts;
}

/// <summary>Markdown text. All texts of a message together hold at most 4,000 characters.</summary>
internal sealed record TextDisplay(string Content) : Component;

/// <summary>One to ten pictures.</summary>
internal sealed record MediaGallery(IReadOnlyList<GalleryItem> Items) : Component;

internal sealed record GalleryItem(MediaLink Media)
{
    /// <summary>Alt text, at most 1,024 characters.</summary>
    public string? Description { get; init; }
    public bool? Spoiler { get; init; }
}

/// <summary>An address, or <c>attachment://name</c> of a file sent along.</summary>
internal sealed record MediaLink(string Url);

internal enum ButtonStyle
{
    Primary = 1,
    Secondary = 2,
    Success = 3,
    Danger = 4,
    Link = 5,
}

internal sealed record ButtonEmoji
{
    public string? Name { get; init; }
    public Models.Snowflake? Id { get; init; }
}

/// <summary>A button: a custom id of 1–100 characters, or an address when it is a link. Label at most 80.</summary>
internal sealed record Button(ButtonStyle Style) : Component
{
    public string? CustomId { get; init; }
    public string? Label { get; init; }
    public ButtonEmoji? Emoji { get; init; }
    public string? Url { get; init; }
    public bool? Disabled { get; init; }

    public static Button Press(string customId, string label, string? emoji = null, ButtonStyle style = ButtonStyle.Secondary, bool disabled = false) =>
        new(style) { CustomId = customId, Label = label, Emoji = emoji is null ? null : new() { Name = emoji }, Disabled = disabled ? true : null };

    public static Button To(string url, string label) => new(ButtonStyle.Link) { Url = url, Label = label };
}

/// <summary>A list to choose from, at most 25 options.</summary>
internal sealed record StringSelect(string CustomId, IReadOnlyList<SelectOption> Options) : Component
{
    public string? Placeholder { get; init; }
    public bool? Disabled { get; init; }
}

internal sealed record SelectOption(string Label, string Value)
{
    public string? Description { get; init; }
    public ButtonEmoji? Emoji { get; init; }
    public bool? Default { get; init; }
}

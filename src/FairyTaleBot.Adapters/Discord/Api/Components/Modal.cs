namespace FairyTaleBot.Adapters.Discord.Api.Components;

/// <summary>A form: title 1–45 characters, one to five labelled fields.</summary>
internal sealed record Modal(string CustomId, string Title, IReadOnlyList<Component> Components);

/// <summary>A field's name (at most 45 characters) and what it asks, around the field.</summary>
internal sealed record Label([property: System.Text.Json.Serialization.JsonPropertyName("label")] string Text, Component Component) : Component
{
    public string? Description { get; init; }
    public override IEnumerable<Component> Inside() => [Component];
}

internal enum TextInputStyle
{
    Short = 1,
    Paragraph = 2,
}

/// <summary>A place to write, at most 4,000 characters.</summary>
internal sealed record TextInput(string CustomId, TextInputStyle Style) : Component
{
    public string? Value { get; init; }
    public string? Placeholder { get; init; }
    public bool? Required { get; init; }
    public int? MinLength { get; init; }
    public int? MaxLength { get; init; }
}

namespace FairyTaleBot.Adapters.Discord.Api.Models;

/// <summary>Any component as Discord sends it, on a message or in a submitted modal. One loose shape, so that a kind we do not know yet is no error.</summary>
internal sealed record ReceivedComponent
{
    public int Type { get; init; }
    public string? CustomId { get; init; }
    public string? Value { get; init; }
    public IReadOnlyList<string>? Values { get; init; }
    public string? Label { get; init; }
    public string? Content { get; init; }
    public ReceivedComponent? Component { get; init; }
    public ReceivedComponent? Accessory { get; init; }
    public IReadOnlyList<ReceivedComponent>? Components { get; init; }

    /// <summary>This component and everything inside it.</summary>
    public IEnumerable<ReceivedComponent> All() =>
        ((IEnumerable<ReceivedComponent?>)[Component, Accessory, .. Components ?? []]).OfType<ReceivedComponent>().SelectMany(part => part.All()).Prepend(this);
}

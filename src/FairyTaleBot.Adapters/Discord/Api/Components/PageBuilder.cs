using FairyTaleBot.Common;
using static FairyTaleBot.Adapters.Discord.Api.Components.ComponentLimits;

namespace FairyTaleBot.Adapters.Discord.Api.Components;

/// <summary>Lays out a Components V2 message as one framed page, in the order it is told. Building more than fits throws.</summary>
internal sealed class PageBuilder
{
    private readonly List<Component> _parts = [];
    private int? _accent;
    private bool _isVeiled;

    /// <param name="rgb">0xRRGGBB.</param>
    public PageBuilder Accent(int rgb)
    {
        _accent = rgb;
        return this;
    }

    /// <summary>Hides everything on it until whoever reads taps it.</summary>
    public PageBuilder Veiled(bool isVeiled)
    {
        _isVeiled = isVeiled;
        return this;
    }

    /// <param name="url">An address or <c>attachment://name</c>.</param>
    /// <param name="alt">What the picture shows; cut to Discord's limit.</param>
    public PageBuilder Picture(string url, string alt) =>
        Add(new MediaGallery([new GalleryItem(new MediaLink(url)) { Description = TextFit.Cut(alt, AltText) }]));

    /// <param name="markdown">Already escaped where it holds what people wrote.</param>
    public PageBuilder Words(string markdown) => Add(new TextDisplay(markdown));

    /// <summary>Buttons in rows of five.</summary>
    public PageBuilder Buttons(params IEnumerable<Button> buttons)
    {
        foreach (var row in buttons.Chunk(ButtonsPerRow))
            Add(new ActionRow([.. row]));
        return this;
    }

    public PageBuilder Select(StringSelect select) => Add(new ActionRow([select]));

    /// <exception cref="ArgumentException">The page breaks a limit of Discord's.</exception>
    public IReadOnlyList<Component> Build()
    {
        IReadOnlyList<Component> page = [new Container([.. _parts]) { AccentColor = _accent, Spoiler = _isVeiled ? true : null }];
        var findings = ComponentCheck.Message(page, modern: true).ToArray();
        return findings.Length == 0 ? page : throw new ArgumentException(string.Join(' ', findings));
    }

    private PageBuilder Add(Component part)
    {
        _parts.Add(part);
        return this;
    }
}

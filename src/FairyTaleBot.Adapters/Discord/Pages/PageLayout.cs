using FairyTaleBot.Adapters.Discord.Api.Components;
using FairyTaleBot.Adapters.Discord.Api.Models;
using FairyTaleBot.Adapters.Discord.Api.Text;
using FairyTaleBot.Adapters.Discord.Interactions;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Views;
using FairyTaleBot.Engine.Wording;

namespace FairyTaleBot.Adapters.Discord.Pages;

/// <summary>Lays out a page of a tale: picture first, text next, small print last. A long chapter goes on in further messages.</summary>
internal static class PageLayout
{
    // Leaves room for heading and small print under Discord's 4,000.
    private const int BodyLimit = 3_400;
    private const int LineLimit = 280;

    /// <param name="picture">The picture or the sketch in its place; null while there is neither.</param>
    /// <param name="estimate">How long it may still take; said only while the chapter is being written.</param>
    /// <param name="isVeiled">Whether a grown-up looks at what is told before it is shown.</param>
    public static IReadOnlyList<OutgoingMessage> Of(PageView page, OutgoingFile? picture, string? estimate, int accent, int bodyLimit = BodyLimit, bool isVeiled = false)
    {
        if (page.Expected) return [Message(new PageBuilder().Accent(accent), picture, page.Credit, b => Waiting(b, page, estimate))];
        if (page.TakenBack) return [Message(new PageBuilder().Accent(accent), null, null, b => b.Words(TakenBack(page)))];

        var parts = TextFit.Split(DiscordMarkdown.Escape(string.Join("\n\n", page.Paragraphs)), bodyLimit);
        return
        [
            .. parts.Select((part, i) => Message(new PageBuilder().Accent(accent).Veiled(isVeiled), i == 0 ? picture : null, page.Alt, b =>
            {
                if (i == 0) b.Words($"## {DiscordMarkdown.Escape(TextFit.Cut(Heading(page), LineLimit))}");
                b.Words(part);
                if (i < parts.Count - 1) return;
                b.Words($"-# {SmallPrint(page)}");
                b.Buttons(Button.Press(new PageButton.Report(page.Tale, page.Chapter).ToString(), Say(page, Phrases.Labels.Report)));
            })),
        ];
    }

    private static OutgoingMessage Message(PageBuilder page, OutgoingFile? picture, string? alt, Action<PageBuilder> rest)
    {
        if (picture is not null) page.Picture(picture.Reference, alt ?? "");
        rest(page);
        return new()
        {
            Components = page.Build(),
            Flags = MessageFlags.ComponentsV2,
            Files = picture is null ? [] : [picture],
            // A page without a picture takes the one it had away.
            KeptAttachments = [],
        };
    }

    private static void Waiting(PageBuilder builder, PageView page, string? estimate)
    {
        builder.Words(DiscordMarkdown.Escape(TextFit.Cut(page.Credit ?? "…", 2 * LineLimit)));
        builder.Words($"-# {string.Join(" · ", Parts(Say(page, Phrases.Pages.Of.Say(("chapter", page.Chapter), ("of", page.Of))), estimate))}");
    }

    private static string Heading(PageView page) => Say(page, Phrases.Pages.Heading.Say(("chapter", page.Chapter), ("title", page.Title)));

    private static string TakenBack(PageView page) =>
        $"~~{DiscordMarkdown.Escape(TextFit.Cut(Heading(page), LineLimit))}~~\n-# {Say(page, Phrases.Pages.MarkTakenBack)}";

    private static string SmallPrint(PageView page) => string.Join(" · ", Parts(
        page.Credit is { } credit ? DiscordMarkdown.Escape(TextFit.Cut(credit, LineLimit)).ReplaceLineEndings(" ") : null,
        Say(page, Phrases.Pages.Of.Say(("chapter", page.Chapter), ("of", page.Of))),
        page.Edition > 1 ? Say(page, Phrases.Pages.MarkRetold) : null,
        page.Painting ? Say(page, Phrases.Pages.Painting) : null));

    private static IEnumerable<string> Parts(params string?[] parts) => parts.OfType<string>().Where(p => p.Length > 0);

    private static string Say(PageView page, Sentence sentence) => Phrasebook.Say(page.Language, sentence);
}

using System.Globalization;
using FairyTaleBot.Adapters.Discord.Api.Components;
using FairyTaleBot.Adapters.Discord.Api.Models;
using FairyTaleBot.Adapters.Discord.Api.Text;
using FairyTaleBot.Adapters.Discord.Covers;
using FairyTaleBot.Adapters.Discord.Interactions;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Posts;
using FairyTaleBot.Engine.Steps;
using FairyTaleBot.Engine.Turns;
using FairyTaleBot.Engine.Views;
using FairyTaleBot.Engine.Wording;
using FairyTaleBot.Languages;
using FairyTaleBot.Tales;

namespace FairyTaleBot.Adapters.Discord.Pages;

/// <summary>Makes the messages that show a post as its tale is now.</summary>
internal sealed class PostMaker(Pictures pictures, Pace pace, TimeProvider time)
{
    private const int PlainAccent = 0x8A6FB0;
    private const int TextLimit = 3_900;

    /// <param name="told">The post's tale; null when it belongs to none.</param>
    /// <param name="stage">The tale's thread, for its cover; null before it is made.</param>
    /// <returns>In reading order; empty when there is nothing to show any more.</returns>
    /// <exception cref="StoreException">The post or its picture cannot be read.</exception>
    public async Task<IReadOnlyList<OutgoingMessage>> MakeAsync(Post post, ToldTale? told, Stage? stage, CancellationToken cancellationToken)
    {
        var content = PostContent.From(post);
        return ViewMaker.Of(content, told, Words.None, Language.En) switch
        {
            PostView.Notice { To: null } notice => [Plain(notice.Text, [.. notice.Controls.Select(Answers.Show)], told)],
            PostView.Page page => await PageAsync(told!, page.View, ((PostContent.Page)content).Telling, null, cancellationToken),
            PostView.Vote vote => [BallotLayout.Of(told!, vote.View, Accent(told), time.GetUtcNow())],
            PostView.Front front => [CoverLayout.Of(front.View, stage, Accent(told))],
            PostView.End end => [Plain(end.Text, [], told, end.People.Count > 0 ? string.Join(", ", end.People) : null)],
            _ => [],
        };
    }

    /// <summary>What every file of this post's messages is called at the beginning; null when it never carries one.</summary>
    public static string? FileMark(Post post, ToldTale? told) =>
        told is not null && PostContent.From(post) is PostContent.Page page ? Pictures.Mark(told, page.Chapter, page.Telling) : null;

    /// <summary>A sentence of the tale's own, with buttons under it.</summary>
    public static OutgoingMessage Sentence(ToldTale told, Sentence sentence, IEnumerable<ControlView> controls) =>
        Plain(Phrasebook.Say(told.Tale.Settings.Language, sentence, told.Words), [.. controls.Select(Answers.Show)], told);

    public static OutgoingMessage Plain(ToldTale told, string text) => Plain(text, [], told);

    /// <param name="bodyLimit">How much prose a message may hold; null for as much as fits.</param>
    /// <exception cref="StoreException">The picture cannot be read.</exception>
    public async Task<IReadOnlyList<OutgoingMessage>> PageAsync(ToldTale told, PageView page, int telling, int? bodyLimit, CancellationToken cancellationToken)
    {
        var picture = await pictures.FindAsync(told, page, Pictures.Mark(told, page.Chapter, telling), cancellationToken);
        var estimate = page.Expected ? Estimate(told) : null;
        var isVeiled = told.Tale.Settings.Preview;
        return bodyLimit is { } limit
            ? PageLayout.Of(page, picture, estimate, Accent(told), limit, isVeiled)
            : PageLayout.Of(page, picture, estimate, Accent(told), isVeiled: isVeiled);
    }

    private string Estimate(ToldTale told)
    {
        var whole = TimeSpan.FromSeconds(pace.EstimateSeconds ?? Pace.FirstGuessSeconds);
        var left = told.Tale.Phase is Phase.Writing writing ? writing.Since + whole - time.GetUtcNow() : whole;
        return Phrasebook.Say(told.Tale.Settings.Language, left switch
        {
            _ when left < -whole => Phrases.Pages.EstimateLonger,
            _ when left <= TimeSpan.FromSeconds(1) => Phrases.Pages.EstimateSoon,
            _ => Phrases.Pages.Estimate.Say(("estimate", TimeSpan.FromSeconds(Math.Ceiling(left.TotalSeconds)))),
        });
    }

    private static OutgoingMessage Plain(string text, IReadOnlyList<Button> buttons, ToldTale? told, string? small = null)
    {
        var page = new PageBuilder().Accent(Accent(told)).Words(TextFit.Cut(DiscordMarkdown.Escape(text), TextLimit - 400));
        if (small is not null) page.Words($"-# {TextFit.Cut(DiscordMarkdown.Escape(small), 300)}");
        return new() { Components = page.Buttons(buttons).Build(), Flags = MessageFlags.ComponentsV2 };
    }

    public static int Accent(ToldTale? told) =>
        told?.Tale.Bible?.Style.Accent is { Length: 7 } hex && int.TryParse(hex.AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var rgb) ? rgb : PlainAccent;
}

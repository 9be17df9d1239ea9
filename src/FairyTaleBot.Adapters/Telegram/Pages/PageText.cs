using FairyTaleBot.Adapters.Telegram.Api;
using FairyTaleBot.Adapters.Telegram.Api.Text;
using FairyTaleBot.Engine.Views;
using FairyTaleBot.Engine.Wording;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Adapters.Telegram.Pages;

/// <summary>A page as Telegram's HTML, inside Telegram's limits. Pure.</summary>
internal static class PageText
{
    /// <summary>UTF-16 units that are left free under the prose, so that ideas and names still find room while people vote.</summary>
    private const int BallotRoom = 1500;

    private const int MostNote = 900;

    /// <summary>What stands under the picture.</summary>
    public static string Caption(PageView page)
    {
        var heading = TelegramHtml.Escape(Say(page, Phrases.Pages.Heading.Say(("chapter", page.Chapter), ("title", page.Title))));
        return page.TakenBack ? $"<s>{heading}</s>\n{TelegramHtml.Italic(Say(page, Phrases.Pages.MarkTakenBack))}" : $"<b>{heading}</b>";
    }

    /// <summary>Who chose what and how long it will take, while the page is being written.</summary>
    public static string WritingCaption(PageView page, TimeSpan? estimate)
    {
        var sentence = estimate is { } time ? Phrases.Pages.Estimate.Say(("estimate", time)) : Phrases.Pages.EstimateSoon.Say();
        return $"✍️ {TelegramHtml.Escape(Folding.Cut(page.Credit ?? "", MostNote))}\n{TelegramHtml.Italic(Say(page, sentence))}";
    }

    /// <summary>What holds a message's place before the words come into it: nothing of the story.</summary>
    public static string Placeholder(PageView page) =>
        $"📖 {TelegramHtml.Escape(Say(page, Phrases.Pages.Of.Say(("chapter", page.Chapter), ("of", page.Of))))}";

    /// <summary>The page as a grown-up sees it first: under a veil that a tap lifts for whoever taps, and without the choice.</summary>
    public static IReadOnlyList<string> Veiled(PageView page)
    {
        var pieces = Prose(page).Select(p => $"<tg-spoiler>{p}</tg-spoiler>").ToArray();
        return [.. pieces.SkipLast(1), $"{pieces[^1]}\n\n{TelegramHtml.Italic(Say(page, Phrases.Pages.LookFirst.Say(("chapter", page.Chapter))))}"];
    }

    /// <summary>
    /// The words, one entry a message; the choice stands at the end of the last. How many there are depends on the prose alone: a
    /// vote never makes a message more.
    /// </summary>
    /// <param name="isHeaded">Without a picture that holds it, the title stands above the words.</param>
    /// <param name="isAlone">In a direct message a press goes straight on: nobody is waited for.</param>
    public static IReadOnlyList<string> Words(PageShown shown, Engine.Turns.ToldTale told, bool isAlone, DateTimeOffset now, bool isHeaded = false)
    {
        var page = shown.Page;
        if (page.TakenBack) return [TelegramHtml.Italic(Say(page, Phrases.Pages.MarkTakenBack))];
        var pieces = Prose(page, isHeaded ? $"{Caption(page)}\n\n" : "");
        if (shown.Ballot is not { } ballot) return pieces;
        var room = TelegramLimits.Text - HtmlText.Parse(pieces[^1]).Length - 2;
        return [.. pieces.SkipLast(1), $"{pieces[^1]}\n\n{BallotText.Of(ballot, shown.IsOpen, told, isAlone, now, room)}"];
    }

    /// <summary>Tells a group why its pages come without pictures.</summary>
    public static string NoPhotos(PageView page) => TelegramHtml.Escape(Say(page, Phrases.Pages.NoPhotos));

    private static List<string> Prose(PageView page, string heading = "")
    {
        var html = heading + string.Join("\n\n", page.Paragraphs.Select(TelegramHtml.Escape));
        if (page.Credit is { Length: > 0 } credit) html += $"\n\n{TelegramHtml.Italic(credit)}";
        List<string> pieces = [.. HtmlText.Parse(html).Split(TelegramLimits.Text)];
        if (pieces.Count == 0) return [Placeholder(page)];
        var last = HtmlText.Parse(pieces[^1]);
        return last.Length <= TelegramLimits.Text - BallotRoom ? pieces : [.. pieces.SkipLast(1), .. last.Split(TelegramLimits.Text - BallotRoom)];
    }

    private static string Say(PageView page, Sentence sentence) => Phrasebook.Say(page.Language, sentence);
}

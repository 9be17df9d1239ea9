using FairyTaleBot.Engine.Posts;
using FairyTaleBot.Engine.Turns;
using FairyTaleBot.Engine.Views;
using FairyTaleBot.Tales;

namespace FairyTaleBot.Adapters.Telegram.Pages;

/// <summary>A page and the choice under it, as one reader sees them together. Two that are equal look the same.</summary>
/// <param name="Ballot">Null where no choice stands under the page.</param>
/// <param name="IsOpen">Whether presses count just now.</param>
/// <param name="IsBedtime">Whether it is told to somebody who is to fall asleep.</param>
/// <param name="IsLookedAtFirst">Whether a grown-up sees it before it is shown.</param>
internal sealed record PageShown(PageView Page, BallotView? Ballot, bool IsOpen, bool IsBedtime, bool IsLookedAtFirst = false)
{
    /// <summary>Whether it stands there veiled, for a grown-up to look at.</summary>
    public bool IsVeiled(PageMarks marks) => IsLookedAtFirst && marks.Seen != Page.Edition && !Page.TakenBack;

    /// <summary>What of it moves while people vote; the picture does not.</summary>
    public PageShown Moving => this with { Page = Page with { Picture = null, Painting = false, Take = 0, Alt = "" } };

    /// <summary>Null when there is nothing to show of the page.</summary>
    public static PageShown? Of(ToldTale told, PostContent.Page content)
    {
        if (ViewMaker.Page(told, content) is not { } page) return null;
        var tale = told.Tale;
        var ballot = page.TakenBack || page.Expected || BallotAfter(tale, content.Chapter) is not { } number ? null : ViewMaker.Ballot(told, number);
        var isOpen = ballot is { Closed: false } && tale.Ballot?.Number == ballot.Number
            && tale.Phase is Phase.Choosing or Phase.Paused { Reason: PauseReason.Quiet };
        return new(page, ballot, isOpen, tale.Settings.Bedtime, tale.Settings.Preview);
    }

    /// <summary>The choice that is or was open under a page.</summary>
    private static int? BallotAfter(Tale tale, int chapter) =>
        tale.Ballot?.AfterChapter == chapter
            ? tale.Ballot.Number
            : tale.Chapters.Select(c => c.Chosen).Append(tale.Last).LastOrDefault(o => o?.Ballot.AfterChapter == chapter)?.Ballot.Number;
}

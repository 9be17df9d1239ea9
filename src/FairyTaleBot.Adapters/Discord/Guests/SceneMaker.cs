using FairyTaleBot.Adapters.Discord.Api.Components;
using FairyTaleBot.Adapters.Discord.Api.Models;
using FairyTaleBot.Adapters.Discord.Pages;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Posts;
using FairyTaleBot.Engine.Turns;
using FairyTaleBot.Engine.Views;
using FairyTaleBot.Engine.Wording;
using FairyTaleBot.Tales;

namespace FairyTaleBot.Adapters.Discord.Guests;

/// <summary>Makes one answer of a page and the choice under it: where the bot can only answer, they cannot stand in messages of their own.</summary>
internal sealed class SceneMaker(PostMaker maker, TimeProvider time)
{
    // Together with the choice they must fit under Discord's 4,000.
    private const int BodyLimit = 1_700;
    private const int BallotLimit = 1_200;

    /// <param name="ballot">The choice that stood on the message; null for the tale as it is now.</param>
    /// <returns>In reading order; the last carries the choice.</returns>
    /// <exception cref="StoreException">The picture cannot be read.</exception>
    public async Task<Scene> MakeAsync(ToldTale told, int? ballot, CancellationToken cancellationToken)
    {
        var tale = told.Tale;
        var view = ballot is { } number ? ViewMaker.Ballot(told, number)
            : tale.Phase is Phase.Choosing or Phase.Paused && tale.Ballot is { } open ? ViewMaker.Ballot(told, open.Number) : null;
        var chapter = view?.AfterChapter ?? tale.Writing?.Chapter ?? tale.LastChapter?.Number ?? 0;
        if (ViewMaker.Page(told, new(chapter, Announcer.TellingOf(tale, chapter))) is not { } page) return new([PostMaker.Sentence(told, Waiting(told), [])], chapter, tale.Phase is not Phase.Opening);

        var messages = await maker.PageAsync(told, page, Announcer.TellingOf(tale, chapter), BodyLimit, cancellationToken);
        OutgoingMessage[] under =
        [
            .. view is null ? [] : (OutgoingMessage[])[BallotLayout.Of(told, view, PostMaker.Accent(told), time.GetUtcNow(), BallotLimit)],
            .. ballot is null && tale.Phase is Phase.Paused ? (OutgoingMessage[])[PostMaker.Sentence(told, Phrases.Menu.Resting.Say(("title", tale.Title)), [ViewMaker.Control(new Engine.Desk.ButtonId.Resume(tale.Id), tale.Settings.Language)])] : [],
            .. ballot is null && tale.IsOver && ViewMaker.Of(new PostContent.TheEnd(), told, told.Words, tale.Settings.Language) is PostView.End end ? (OutgoingMessage[])[PostMaker.Plain(told, end.Text)] : [],
        ];
        var last = messages[^1] with { Components = [.. messages[^1].Components ?? [], .. under.SelectMany(m => m.Components ?? [])] };
        var isSettled = !page.Expected && !page.Painting;
        return new(Fits(last) ? [.. messages.SkipLast(1), last] : [.. messages, .. under], chapter, isSettled);
    }

    private static Sentence Waiting(ToldTale told) => told.Tale.Phase is Phase.Opening
        ? Phrases.Tales.GettingReady
        : Phrases.Menu.Resting.Say(("title", told.Tale.Title));

    private static bool Fits(OutgoingMessage message) => !ComponentCheck.Message(message.Components ?? [], modern: true).Any();
}

/// <param name="Chapter">The page that it shows; 0 before the first.</param>
/// <param name="IsSettled">Nothing more is to come by itself.</param>
internal sealed record Scene(IReadOnlyList<OutgoingMessage> Messages, int Chapter, bool IsSettled);

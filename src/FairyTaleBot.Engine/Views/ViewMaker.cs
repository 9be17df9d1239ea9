using FairyTaleBot.Engine.Desk;
using FairyTaleBot.Engine.Posts;
using FairyTaleBot.Engine.Turns;
using FairyTaleBot.Engine.Wording;
using FairyTaleBot.Languages;
using FairyTaleBot.Styles;
using FairyTaleBot.Tales;
using static FairyTaleBot.Engine.Wording.Phrases;

namespace FairyTaleBot.Engine.Views;

/// <summary>Makes what a post shows from the tale as it is now. Pure.</summary>
public static partial class ViewMaker
{
    /// <param name="told">The tale the post belongs to; null for talk outside one.</param>
    /// <param name="words">Names and texts that posts outside a tale point to.</param>
    /// <returns>Null when there is nothing to show: the text was forgotten, or the page replaced.</returns>
    public static PostView? Of(PostContent content, ToldTale? told, Tales.Words words, Language language)
    {
        var known = told?.Words ?? words;
        return content switch
        {
            PostContent.Said s => words.TextOf(s.Text) is { } text ? new PostView.Talk(words.NameOf(s.Member), text) : null,
            PostContent.Whisper w => new PostView.Notice(
                words.NameOf(w.To) ?? "", Say(w.Language, w.Lines, known), Controls(w.Buttons, w.Language), w.SamplesOf is { } of ? new(of, SamplesAlt(w.Language)) : null),
            PostContent.Notice n => new PostView.Notice(
                null, Phrasebook.Say(told?.Tale.Settings.Language ?? n.Language ?? language, n.Sentence, known), Live(n.Buttons, told, n.Language ?? language)),
            PostContent.Page p when told is not null => Page(told, p) is { } view ? new PostView.Page(view) : null,
            PostContent.BallotCard b when told is not null => Ballot(told, b.Ballot) is { } view ? new PostView.Vote(view) : null,
            PostContent.TheEnd when told is not null => End(told),
            PostContent.Cover when told is not null => new PostView.Front(Cover(told)),
            _ => null,
        };
    }

    /// <summary>What is seen on samples of a style.</summary>
    public static string SamplesAlt(Language language) => Phrasebook.Say(language, About.StyleSamples);

    /// <summary>The tale from outside.</summary>
    public static CoverView Cover(ToldTale told)
    {
        var (tale, language) = (told.Tale, told.Tale.Settings.Language);
        var state = tale.Phase switch
        {
            Phase.Opening => CoverState.Opening,
            Phase.Writing => CoverState.Writing,
            Phase.Choosing => CoverState.Choosing,
            Phase.Paused => CoverState.Resting,
            _ => CoverState.Finished,
        };
        var open = state == CoverState.Choosing ? tale.Ballot : null;
        return new(
            tale.Id,
            language,
            tale.Title,
            tale.Writing?.Chapter ?? tale.Chapters.Count,
            tale.Of,
            tale.People.Count,
            state,
            open?.Countdown?.Until ?? open?.ClosesAt,
            state == CoverState.Resting ? Control(new ButtonId.Resume(tale.Id), language) : null);
    }

    private static PostView.End End(ToldTale told)
    {
        var tale = told.Tale;
        var stopped = tale.Phase is Phase.Ended { Ending: EndingKind.Stopped };
        var sentence = (stopped, tale.Settings.Bedtime) switch
        {
            (true, _) when tale.Chapters.Count == 0 => Phrases.Tales.EndedUnopened.Say(("by", tale.StartedBy)),
            (true, _) => Phrases.Tales.EndedStopped.Say(("title", tale.Title), ("by", tale.EndedBy ?? tale.StartedBy)),
            (_, true) => Phrases.Tales.EndedBedtime.Say(),
            _ => Phrases.Tales.EndedFinished.Say(("title", tale.Title)),
        };
        var closing = Phrasebook.Say(tale.Settings.Language, sentence, told.Words);
        return new PostView.End(
            tale.Id,
            stopped || Friend(tale) is not { } friend ? closing : $"{closing}\n{friend}",
            [.. tale.People.Select(p => told.Words.NameOf(p.Member)).OfType<string>().Distinct()]);
    }

    /// <summary>Who was hidden on every page; null when nobody was.</summary>
    public static string? Friend(Tale tale) => HiddenFriend.Of(tale) is { } friend
        ? Phrasebook.Say(tale.Settings.Language, (friend.Kind switch
        {
            FriendKind.Snail => Phrases.Tales.FriendSnail,
            FriendKind.Ladybird => Phrases.Tales.FriendLadybird,
            _ => Phrases.Tales.FriendCaterpillar,
        }).Say(("name", friend.Name)))
        : null;

    public static string Say(Language language, IEnumerable<Sentence> lines, Tales.Words words) =>
        Phrasebook.Say(language, lines, words);
}

using FairyTaleBot.Ballots;
using FairyTaleBot.Common;
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
public static class ViewMaker
{
    private const string IdeaEmoji = "💡";

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

    /// <summary>The line under a chapter: who chose, whose idea, which rule; null for the first page.</summary>
    public static string? Credit(ToldTale told, Outcome? outcome) =>
        outcome is null ? null : string.Join(" · ", Credits.For(outcome).Select(s => Phrasebook.Say(told.Tale.Settings.Language, s, told.Words)));

    /// <summary>Who chose what, while the chapter is being written.</summary>
    public static string WritingNote(ToldTale told, Phase.Writing writing)
    {
        var language = told.Tale.Settings.Language;
        return Phrasebook.Say(language, WritingSentence(told, writing), told.Words);
    }

    private static Sentence WritingSentence(ToldTale told, Phase.Writing writing)
    {
        var tale = told.Tale;
        if (tale.Chapters.Any(c => c.Number == writing.Chapter)) return Pages.WritingAgain.Say(("chapter", writing.Chapter));
        if (writing.Chapter == 1) return Pages.WritingFirst;
        if (tale.Last is not { } last || last.Ballot.AfterChapter != writing.Chapter - 1) return Pages.WritingPlain.Say(("chapter", writing.Chapter));
        EquatableArray<MemberKey> voters = [.. last.Ballot.Votes.Where(v => v.Turn == last.Winner).Select(v => v.By)];
        return (last.Turn, voters.Count) switch
        {
            ({ Offered: { } o }, 0) => Pages.WritingStoryteller.Say(("choice", o.Label), ("chapter", writing.Chapter)),
            ({ Offered: { } o }, _) => Pages.WritingOffered.Say(("by", voters), ("choice", o.Label), ("chapter", writing.Chapter)),
            ({ Idea: { } idea }, _) => Pages.WritingIdea.Say(("by", voters), ("idea", idea), ("chapter", writing.Chapter)),
            _ => Pages.WritingPlain.Say(("chapter", writing.Chapter)),
        };
    }

    public static PageView? Page(ToldTale told, PostContent.Page post)
    {
        var tale = told.Tale;
        var language = tale.Settings.Language;
        if (post.Telling < Announcer.TellingOf(tale, post.Chapter))
        {
            var title = tale.Former.Where(f => f.Number == post.Chapter && f.TakenBack).ElementAtOrDefault(post.Telling)?.Title ?? "";
            return new(tale.Id, language, post.Chapter, tale.Of, 0, title, [], null, 0, "", false, null, true, false);
        }

        var chapter = tale.Chapters.FirstOrDefault(c => c.Number == post.Chapter);
        if (chapter is null)
        {
            return tale.Writing is { } w && w.Chapter == post.Chapter
                ? new(tale.Id, language, post.Chapter, tale.Of, w.Edition, "", [], null, 0, "", true, WritingNote(told, w), false, true)
                : null;
        }

        return Of(told, chapter);
    }

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

    /// <summary>A page as it stands; of one that a moderator put away nothing but that.</summary>
    public static PageView Of(ToldTale told, Chapter chapter) => chapter.Hidden ? Hidden(told, chapter) : new(
        told.Tale.Id,
        told.Tale.Settings.Language,
        chapter.Number,
        told.Tale.Of,
        chapter.Edition,
        chapter.Draft.Title,
        chapter.Draft.Paragraphs,
        chapter.Picture,
        chapter.Take,
        chapter.Draft.Scene.Alt,
        chapter.PictureOwed,
        Credit(told, chapter.Chosen),
        TakenBack: false,
        Expected: false);

    private static PageView Hidden(ToldTale told, Chapter chapter) => new(
        told.Tale.Id,
        told.Tale.Settings.Language,
        chapter.Number,
        told.Tale.Of,
        chapter.Edition,
        "…",
        [Phrasebook.Say(told.Tale.Settings.Language, Pages.Hidden)],
        Picture: null,
        chapter.Take,
        Alt: "",
        Painting: false,
        Credit: null,
        TakenBack: false,
        Expected: false);

    public static BallotView? Ballot(ToldTale told, int number)
    {
        var tale = told.Tale;
        var open = tale.Ballot?.Number == number && tale.Phase is Phase.Choosing or Phase.Paused { Reason: PauseReason.Quiet } ? tale.Ballot : null;
        if (open is not null) return Ballot(told, open, null);
        if (tale.Ballot?.Number == number) return Ballot(told, tale.Ballot, null) with { Closed = true, Controls = [] };
        var outcome = tale.Chapters.Select(c => c.Chosen).Append(tale.Last).FirstOrDefault(o => o?.Ballot.Number == number);
        // A ballot whose page was taken back is not there any more.
        return outcome is null ? null : Ballot(told, outcome.Ballot, outcome);
    }

    private static BallotView Ballot(ToldTale told, Ballot ballot, Outcome? outcome)
    {
        var (tale, words, language) = (told.Tale, told.Words, told.Tale.Settings.Language);
        var last = ballot.AfterChapter + 1 >= tale.Of;
        MemberKey[] around = [.. tale.TakingPart];
        return new(
            tale.Id,
            ballot.Number,
            ballot.AfterChapter,
            Phrasebook.Say(language, last ? Phrases.Ballots.AskLast : Phrases.Ballots.Ask),
            [.. ballot.Turns.Select(t => Turn(told, ballot, t, outcome))],
            outcome is not null,
            ballot.ClosesAt,
            ballot.Countdown,
            ballot.Votes.Count,
            Math.Max(around.Length, ballot.Votes.Count),
            outcome is null ? null : Credit(told, outcome),
            outcome is null ? BallotControls(tale, ballot) : []);

        EquatableArray<ControlView> BallotControls(Tale tale, Ballot ballot)
        {
            var controls = new List<ControlView>();
            if (tale.Settings.Pages != PageTurning.All) controls.Add(Control(new ButtonId.Next(tale.Id, ballot.Number), language) with { Primary = ballot.Votes.Count > 0 });
            if (ballot.Countdown is not null) controls.Add(Control(new ButtonId.Wait(tale.Id, ballot.Number), language));
            return [.. controls];
        }
    }

    private static TurnView Turn(ToldTale told, Ballot ballot, Turn turn, Outcome? outcome) => new(
        new ButtonId.Vote(told.Tale.Id, ballot.Number, turn.Number).ToString(),
        turn.Number,
        turn.Offered?.Emoji ?? IdeaEmoji,
        turn.Offered?.Label ?? told.Words.TextOf(turn.Idea) ?? Phrasebook.Say(told.Tale.Settings.Language, Phrases.Words.Forgotten),
        ballot.Tally(turn.Number),
        [.. ballot.Votes.Where(v => v.Turn == turn.Number).Select(v => Name(told, v.By))],
        turn.By is { } by ? Phrasebook.Say(told.Tale.Settings.Language, Phrases.Ballots.IdeaBy.Say(("by", by)), told.Words) : null,
        outcome?.Winner == turn.Number);

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

    private static string Name(ToldTale told, MemberKey member) =>
        told.Words.NameOf(member) ?? Phrasebook.Say(told.Tale.Settings.Language, Phrases.Words.Somebody);

    public static string Say(Language language, IEnumerable<Sentence> lines, Tales.Words words) =>
        Phrasebook.Say(language, lines, words);

    private static EquatableArray<ControlView> Controls(EquatableArray<string> buttons, Language language) =>
        [.. buttons.Select(ButtonId.Parse).OfType<ButtonId>().Select(b => Control(b, language))];

    /// <summary>Controls under an old notice go when they would no longer do anything.</summary>
    private static EquatableArray<ControlView> Live(EquatableArray<string> buttons, ToldTale? told, Language language) =>
    [
        .. buttons.Select(ButtonId.Parse).OfType<ButtonId>()
            .Where(b => b switch
            {
                ButtonId.Second s => told?.Tale.Petition?.Petition == s.Petition,
                ButtonId.Resume => told?.Tale.Phase is Phase.Paused,
                _ => true,
            })
            .Select(b => Control(b, told?.Tale.Settings.Language ?? language)),
    ];

    /// <summary>What a tired parent can press under a page of a bedtime tale.</summary>
    public static IEnumerable<ControlView> Soothing(TaleId tale, Language language) =>
        ((ButtonId[])[new ButtonId.Gentler(tale), new ButtonId.ToSleep(tale)]).Select(b => Control(b, language));

    public static ControlView Control(ButtonId button, Language language)
    {
        if (BedtimeLabels.Of(button, language) is { } special) return new(button.ToString(), special, button is ButtonId.BedtimeAgain);
        var (label, primary) = button switch
        {
            ButtonId.Wait => (Labels.Wait, false),
            ButtonId.Next => (Labels.Next, true),
            ButtonId.LetStorytellerChoose => (Labels.StorytellerChooses, false),
            ButtonId.OwnIdea => (Labels.OwnIdea, false),
            ButtonId.Second => (Labels.SecondIt, true),
            ButtonId.Resume or ButtonId.GoOn => (Labels.GoOn, true),
            ButtonId.Bedtime => (Labels.Bedtime, false),
            ButtonId.ForgetTale => (Labels.ForgetTale, false),
            ButtonId.KeepTale => (Labels.KeepTale, true),
            _ => (Labels.NewTale, false),
        };
        return new(button.ToString(), Phrasebook.Say(language, label), primary);
    }
}

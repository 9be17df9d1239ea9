using FairyTaleBot.Briefs;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Desk;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Steps;
using FairyTaleBot.Engine.Styles;
using FairyTaleBot.Engine.Turns;
using FairyTaleBot.Styles;
using FairyTaleBot.Tales;

namespace FairyTaleBot.Engine.Telling;

/// <summary>
/// Tells a whole tale without a chat: the same rules, reviews and storytellers as in a room, one reader, no clock. The same request
/// gives the same tale.
/// </summary>
public sealed class TaleTeller(Scribe scribe, IllustratorLadder illustrators, Gatekeeper gate, StyleCatalogue styles)
{
    private static readonly MemberKey Reader = new("reader");
    private static readonly Person Alone = new(Reader, Company: Company.Direct);

    // Outside any chat there is no time of day; a tale that is told twice must be the same twice.
    private static readonly DateTimeOffset Once = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <exception cref="TellException">The request cannot be met; the message says why.</exception>
    public async Task<ToldBook> TellAsync(TellRequest request, CancellationToken cancellationToken)
    {
        var texts = new Dictionary<TextKey, string>();
        var told = Start(request, texts, await ThemeAsync(request, cancellationToken));
        var opened = await scribe.OpenAsync(BriefRules.ForOpening(told.Tale, told.Words, styles.Ids, []), cancellationToken)
            ?? throw new TellException("No storyteller could open this tale.");
        told = Do(told, new TaleCommand.Open(Once, opened.Opening, opened.Style, opened.Teller));

        var pictures = new Dictionary<int, Picture>();
        while (told.Tale.Writing is { } writing)
        {
            told = await WriteAsync(told, writing, cancellationToken);
            if (!request.TextOnly)
            {
                var painted = await PaintAsync(told.Tale, cancellationToken);
                pictures[writing.Chapter] = painted;
                told = Do(told, new TaleCommand.DeliverPicture(Once, writing.Chapter, writing.Edition, 0, $"chapter-{writing.Chapter}", illustrators.Illustrators[0].Name));
            }

            if (told.Tale.Ballot is { } ballot) told = Do(told, await TurnAsync(request, ballot, texts, cancellationToken), texts);
        }

        return new(told, pictures);
    }

    private async Task<string?> ThemeAsync(TellRequest request, CancellationToken cancellationToken) =>
        request.Theme is { } theme ? await PassAsync(theme, TextUse.Theme, request, cancellationToken) : null;

    private async Task<string> PassAsync(string text, TextUse use, TellRequest request, CancellationToken cancellationToken)
    {
        var (passed, answer) = await gate.PassAsync(text, use, request.Language, request.Age, cancellationToken);
        return passed ?? throw new TellException(Wording.Phrasebook.Say(request.Language, answer!));
    }

    private ToldTale Start(TellRequest request, Dictionary<TextKey, string> texts, string? theme)
    {
        var chosen = styles.Choose(request.Style, request.Seed);
        if (request.Style is { } style && chosen is null)
        {
            throw new TellException($"No style is like \"{style}\". There are: {string.Join(", ", styles.Ids)}.");
        }

        var wishes = Wishes.None;
        if (theme is not null)
        {
            texts[new("theme")] = theme;
            wishes = wishes.With(Wish.Theme, new("theme"));
        }

        var settings = new TaleSettings(request.Language, request.Chapters, request.Age, chosen?.Id, Bedtime: request.Bedtime);
        var start = new TaleCommand.Start(Once, Alone, new($"seed-{request.Seed}"), new("tell:reader"), settings, wishes, request.Seed);
        var tale = TaleDecider.Replay(((Decision.Accepted)TaleDecider.Decide(start)).Events)!;
        return new(tale, Words.None.With([KeyValuePair.Create(Reader, request.Reader)], texts));
    }

    private async Task<ToldTale> WriteAsync(ToldTale told, Phase.Writing writing, CancellationToken cancellationToken)
    {
        var brief = BriefRules.ForChapter(told.Tale, told.Words, writing.Chapter, writing.Edition);
        EquatableArray<string> earlier = [.. told.Tale.Chapters.Select(c => c.Draft.Text)];
        var written = await scribe.WriteAsync(brief, earlier, _ => { }, cancellationToken)
            ?? throw new TellException($"No storyteller could write chapter {writing.Chapter}.");
        return Do(told, new TaleCommand.DeliverChapter(Once, writing.Chapter, writing.Edition, written.Draft, written.Making));
    }

    private async Task<Picture> PaintAsync(Tale tale, CancellationToken cancellationToken)
    {
        var brief = BriefRules.ForScene(tale, tale.LastChapter!);
        foreach (var illustrator in illustrators.Illustrators)
        {
            try
            {
                return await illustrator.PaintAsync(brief, cancellationToken);
            }
            catch (IllustratorException) when (illustrator != illustrators.Illustrators[^1])
            {
                // The next one on the ladder is asked.
            }
        }

        throw new TellException("There is no illustrator.");
    }

    private async Task<TaleCommand> TurnAsync(TellRequest request, Ballots.Ballot ballot, Dictionary<TextKey, string> texts, CancellationToken cancellationToken)
    {
        if (request.Ideas.TryGetValue(ballot.AfterChapter, out var idea))
        {
            var key = new TextKey($"idea-{ballot.AfterChapter}");
            texts[key] = await PassAsync(idea, TextUse.Idea, request, cancellationToken);
            return new TaleCommand.Propose(Once, Alone, key);
        }

        var turn = ballot.AfterChapter <= request.Votes.Count
            ? request.Votes[ballot.AfterChapter - 1]
            : 1 + Seeded.For(request.Seed, $"vote {ballot.AfterChapter}").Next(ballot.Turns.Count);
        return new TaleCommand.CastVote(Once, Alone, ballot.Number, turn);
    }

    private static ToldTale Do(ToldTale told, TaleCommand command, Dictionary<TextKey, string>? texts = null) =>
        TaleDecider.Decide(command, told.Tale, Ritual.Default) switch
        {
            Decision.Accepted a => new(a.Events.Aggregate(told.Tale, TaleDecider.Evolve), texts is null ? told.Words : told.Words.With([], texts)),
            Decision.Refused r => throw new TellException(Wording.Phrasebook.Say(told.Tale.Settings.Language, Wording.Refusals.Say(r.Reason))),
            _ => throw new TellException($"{command.GetType().Name} came at the wrong time."),
        };
}

/// <summary>A tale that was told to its end, and the pictures of its chapters by number.</summary>
public sealed record ToldBook(ToldTale Told, IReadOnlyDictionary<int, Picture> Pictures);

/// <summary>What was asked for cannot be told; the message is for whoever asked.</summary>
public sealed class TellException(string message) : Exception(message);

using FairyTaleBot.Adapters.Discord.Api.Text;
using FairyTaleBot.Adapters.Discord.Covers;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Commands;
using FairyTaleBot.Engine.Desk;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Turns;
using FairyTaleBot.Engine.Wording;
using FairyTaleBot.Tales;
using static FairyTaleBot.Engine.Wording.Phrases;

namespace FairyTaleBot.Adapters.Discord.Interactions;

/// <summary>What somebody asks in a channel whose tales are told in threads: it is about one of them, or about all.</summary>
internal sealed class HomeDesk(ChatDesk desk, CoverBook covers, CallList calls, ITaleStore store, TaleKeeper keeper)
{
    private const int MostListed = 15;

    /// <param name="home">The channel, or the forum its tales go to.</param>
    /// <exception cref="StoreException">The store could not be reached.</exception>
    public async Task<Answer> HandleAsync(ChatKey home, Visitor visitor, ChatAct.Said said, CancellationToken cancellationToken)
    {
        var tales = await TalesAsync(home, int.MaxValue, cancellationToken);
        Told[] open = [.. tales.Where(t => !t.Tale.IsOver)];
        return said.Line switch
        {
            Parsed.Menu when open.Length > 0 => new(home, visitor.Say(Phrases.Covers.Here) with { Controls = [new ButtonId.NewTale()] }, Lines(open, visitor)),
            Parsed.Command { Verb: Verb.List } when tales.Count > 0 => new(home, visitor.Say(About.List), Lines(tales, visitor)),
            Parsed.Command { Verb: Verb.Book } book when tales.Count > 0 => await BookAsync(home, tales, visitor, book, cancellationToken),
            Parsed.Command { Verb: Verb.ForgetTale } forget when forget.Main is not null && tales.Count > 0 => await ForgetTaleAsync(home, tales, visitor, said, forget, cancellationToken),
            Parsed.Command { Verb: Verb.Export } => await AskAsync(home, visitor, said with { Also = [.. tales.Select(t => t.Tale.Chat)] }, cancellationToken),
            Parsed.Command { Verb: Verb.Help or Verb.List or Verb.Book } => await AskAsync(home, visitor, said, cancellationToken),
            Parsed.Command { Verb: Verb.Settings } when open.Length != 1 => await AskAsync(home, visitor, said, cancellationToken),
            Parsed.Command when open.Length > 1 => new(home, visitor.Say(Phrases.Covers.Which), Lines(open, visitor)),
            // Of the one tale that is open; where none is, of the newest: it can still be read about.
            Parsed.Command when open.Concat(tales).FirstOrDefault() is { } one => await AskAsync(one.Tale.Chat, visitor, said, cancellationToken),
            _ => await AskAsync(home, visitor, said, cancellationToken),
        };
    }

    /// <summary>Newest first, as they are numbered in the list.</summary>
    /// <exception cref="StoreException">The store could not be reached.</exception>
    public async Task<IReadOnlyList<string>> TitlesAsync(ChatKey home, int most, CancellationToken cancellationToken) =>
        [.. (await TalesAsync(home, most, cancellationToken)).Select(t => t.Tale.Title)];

    /// <summary>A channel and the threads under it are one place to be forgotten in.</summary>
    /// <exception cref="StoreException">The store could not be reached.</exception>
    public async Task<Answer> ForgetAsync(Visitor visitor, CancellationToken cancellationToken)
    {
        var (home, forget) = (visitor.Chat.Home, new ChatAct.Said(new Parsed.Command(Verb.ForgetMe, [])));
        Reply.Told? trouble = null;
        foreach (var told in await TalesAsync(home, int.MaxValue, cancellationToken))
        {
            await calls.ForgetAsync(told.Tale.Id, visitor.Speaker.Key, cancellationToken);
            if (await desk.HandleAsync(told.Tale.Chat, visitor.Speaker, forget, cancellationToken) is Reply.Told { Trouble: not null } failed) trouble ??= failed;
        }

        // Tales that are told in the channel itself.
        foreach (var card in await store.ListAsync(home, int.MaxValue, cancellationToken)) await calls.ForgetAsync(card.Id, visitor.Speaker.Key, cancellationToken);
        // Nobody is told to be forgotten whose words still stand in one of the tales.
        var answer = await AskAsync(home, visitor, forget, cancellationToken);
        return trouble is null ? answer : answer with { Reply = trouble };
    }

    private async Task<IReadOnlyList<Told>> TalesAsync(ChatKey home, int most, CancellationToken cancellationToken)
    {
        var told = new List<Told>();
        foreach (var cover in await covers.AllAsync(home, cancellationToken))
        {
            if (told.Count == most) break;
            if (cover.Post.Tale is { } id && await keeper.FindAsync(id, cancellationToken) is { Tale: var tale }) told.Add(new(tale, CoverBook.StageIn(cover)));
        }

        return told;
    }

    private async Task<Answer> BookAsync(ChatKey home, IReadOnlyList<Told> tales, Visitor visitor, Parsed.Command book, CancellationToken cancellationToken)
    {
        var number = book.Main is { } n ? int.Parse(n) : 1;
        return number <= tales.Count
            ? await AskAsync(tales[number - 1].Tale.Chat, visitor, new(book with { Options = [] }), cancellationToken)
            : new(home, visitor.Say(Phrases.Tales.NoSuchTale.Say(("number", number), ("list", Verb.List))));
    }

    private async Task<Answer> ForgetTaleAsync(ChatKey home, IReadOnlyList<Told> tales, Visitor visitor, ChatAct.Said said, Parsed.Command forget, CancellationToken cancellationToken) =>
        TaleShelf.Pick(tales, t => t.Tale.Title, forget.Main) is { } one
            ? await AskAsync(one.Tale.Chat, visitor, said with { Line = forget with { Options = [] } }, cancellationToken)
            : new(home, visitor.Say(Phrases.Forgetting.NoSuchTitle.Say(("list", Verb.List))));

    private async Task<Answer> AskAsync(ChatKey chat, Visitor visitor, ChatAct.Said said, CancellationToken cancellationToken) =>
        new(chat, await desk.HandleAsync(chat, visitor.Speaker, said, cancellationToken));

    private static string Lines(IEnumerable<Told> tales, Visitor visitor) => string.Join('\n', tales.Take(MostListed).Select((t, i) =>
    {
        var (tale, number) = (t.Tale, i + 1);
        Sentence line = (tale.Title.Length, tale.Phase) switch
        {
            (0, _) => About.ListUntitled.Say(("number", number)),
            (_, Phase.Ended) => About.ListFinished.Say(("number", number), ("title", tale.Title), ("chapters", tale.Chapters.Count)),
            (_, Phase.Paused) => About.ListResting.Say(("number", number), ("title", tale.Title), ("chapter", tale.Chapters.Count), ("of", tale.Of)),
            _ => About.ListOpen.Say(("number", number), ("title", tale.Title), ("chapter", tale.Chapters.Count), ("of", tale.Of)),
        };
        return $"{DiscordMarkdown.Escape(Phrasebook.Say(visitor.Language, line))}{(t.Stage is { } stage ? $" → <#{stage.Thread}>" : "")}";
    }));

    private sealed record Told(Tale Tale, Stage? Stage);
}

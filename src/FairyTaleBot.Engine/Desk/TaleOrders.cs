using FairyTaleBot.Common;
using FairyTaleBot.Engine.Commands;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Posts;
using FairyTaleBot.Engine.Turns;
using FairyTaleBot.Engine.Wording;
using FairyTaleBot.Tales;
using static FairyTaleBot.Tales.TaleCommand;

namespace FairyTaleBot.Engine.Desk;

/// <summary>Commands that want something of the chat's tale: turned into the core's, run, and answered.</summary>
public sealed class TaleOrders(
    TurnRunner turns, ITaleStore store, TaleKeeper keeper, Gatekeeper gate, ICasting casting, Retelling retelling, SurfaceBell surfaces, TimeProvider time)
{
    // As many as a message on any platform holds.
    private const int MostExported = 40;

    public async Task<Reply> HandleAsync(Visit visit, ToldTale told, Parsed.Command command, CancellationToken cancellationToken)
    {
        var at = time.GetUtcNow();
        var by = visit.Person;
        var tale = told.Tale;
        return command.Verb switch
        {
            Verb.Next => await RunAsync(visit, told, new Next(at, by), cancellationToken),
            Verb.Vote => await RunAsync(visit, told, new CastVote(at, by, tale.Ballots, int.Parse(command.Main!)), cancellationToken),
            Verb.Idea => await ProposeAsync(visit, told, command.Main!, cancellationToken),
            Verb.Join => await JoinAsync(visit, told, command.Main!, cancellationToken),
            Verb.Notes => await CorrectAsync(visit, told, command, cancellationToken),
            Verb.Retell => await RunAsync(visit, told, new Retell(at, by), cancellationToken),
            Verb.Redraw => await RunAsync(visit, told, new Redraw(at, by), cancellationToken),
            Verb.Undo => await RunAsync(visit, told, new Undo(at, by), cancellationToken),
            Verb.End => await RunAsync(visit, told, new End(at, by), cancellationToken),
            Verb.EndNow => await RunAsync(visit, told, new EndNow(at, by), cancellationToken),
            Verb.Pause => await RunAsync(visit, told, new Pause(at, by), cancellationToken),
            Verb.Resume => await RunAsync(visit, told, new Resume(at, by), cancellationToken),
            _ => visit.Say(Phrases.Answers.NotHere),
        };
    }

    /// <summary>Runs a command that carries no new text.</summary>
    public Task<Reply> RunAsync(Visit visit, ToldTale told, TaleCommand command, CancellationToken cancellationToken) =>
        RunAsync(visit, told, command, new WordsOf(visit, gate), cancellationToken);

    private async Task<Reply> RunAsync(Visit visit, ToldTale told, TaleCommand command, WordsOf words, CancellationToken cancellationToken)
    {
        await words.AddNameAsync(told.Words, told.Tale.Settings.Language, told.Tale.Settings.Age, cancellationToken);
        var (decision, _) = await turns.RunAsync(told.Tale.Id, command, words.New, cancellationToken);
        return decision switch
        {
            Decision.Refused { Reason: Refusal.NobodyVoted nobody } =>
                new Reply.Told(visit.Language, [Refusals.Say(nobody)], [new ButtonId.LetStorytellerChoose(told.Tale.Id, nobody.Ballot)]),
            Decision.Refused refused => visit.Say(Refusals.Say(refused.Reason)),
            Decision.Accepted { Events: [TaleEvent.IdeaKept, ..] } => visit.Say(Phrases.Ballots.IdeaKept),
            _ => new Reply.Done(),
        };
    }

    private async Task<Reply> ProposeAsync(Visit visit, ToldTale told, string idea, CancellationToken cancellationToken)
    {
        var words = new WordsOf(visit, gate);
        return await words.AddAsync(idea, TextUse.Idea, told.Tale.Settings.Language, told.Tale.Settings.Age, cancellationToken) is { } key
            ? await RunAsync(visit, told, new Propose(time.GetUtcNow(), visit.Person, key), words, cancellationToken)
            : words.Refused!;
    }

    private async Task<Reply> JoinAsync(Visit visit, ToldTale told, string line, CancellationToken cancellationToken)
    {
        var (tale, words) = (told.Tale, new WordsOf(visit, gate));
        if (await words.AddAsync(line, TextUse.Idea, tale.Settings.Language, tale.Settings.Age, cancellationToken) is not { } key) return words.Refused!;
        if (tale.Bible is not { } bible) return visit.Say(Phrases.Refusals.NotOpenYet);
        var character = casting.Cast(words.New.Texts[0].Text, tale.Settings.Language, bible, visit.Speaker.Key, Seeded.For(tale.Seed, $"join {tale.Version}").Next());
        var (named, answer) = await gate.PassAsync(character.Name.Display, TextUse.Name, tale.Settings.Language, tale.Settings.Age, cancellationToken);
        if (named is null) return visit.Say(answer!);
        return await RunAsync(visit, told, new Join(time.GetUtcNow(), visit.Person, key, character), words, cancellationToken);
    }

    /// <summary>People name a note by its number in the list, or by its id.</summary>
    private async Task<Reply> CorrectAsync(Visit visit, ToldTale told, Parsed.Command command, CancellationToken cancellationToken)
    {
        var tale = told.Tale;
        var wanted = command.Main!;
        var facts = tale.Bible?.ActiveFacts.ToArray() ?? [];
        var fact = int.TryParse(wanted, out var number) && number >= 1 && number <= facts.Length ? facts[number - 1].Id : wanted;
        if (command[OptionKey.Correction] is not { } correction) return visit.Say(Refusals.Say(new Refusal.NoSuchFact()));
        var (passed, answer) = await gate.PassAsync(correction, TextUse.Idea, tale.Settings.Language, tale.Settings.Age, cancellationToken);
        return passed is null
            ? visit.Say(answer!)
            : await RunAsync(visit, told, new CorrectFact(time.GetUtcNow(), visit.Person, fact, passed), cancellationToken);
    }

    /// <summary>
    /// Each tale says "somebody" first; then the words and the name go from the store's files, and only then is anything read anew, and
    /// what stands in the chat said anew.
    /// Once begun it is brought to its end, whoever may have hung up.
    /// </summary>
    public async Task<Reply> ForgetAsync(Visit visit)
    {
        var member = visit.Speaker.Key;
        var cards = await store.ListAsync(visit.Chat, int.MaxValue, CancellationToken.None);
        var known = new List<TaleId>();
        foreach (var card in cards)
        {
            if (await keeper.FindAsync(card.Id, CancellationToken.None) is { } told && Knows(told, member)) known.Add(card.Id);
        }

        var shown = await retelling.LookAsync(visit.Chat, known, CancellationToken.None);
        foreach (var tale in known) await turns.RunAsync(tale, new Forget(time.GetUtcNow(), visit.Person), NewWords.None, CancellationToken.None);
        try
        {
            await store.ForgetAsync(visit.Chat, member, CancellationToken.None);
        }
        finally
        {
            // Also when it failed, for then the words may be gone all the same, and whoever asks again is nobody that any tale knows.
            foreach (var card in cards) keeper.Drop(card.Id);
            await retelling.RetellAsync(visit.Chat, known, shown, CancellationToken.None);
            surfaces.Wake(visit.Chat);
        }

        return visit.Say(Phrases.About.Forgotten);
    }

    /// <summary>What is kept of somebody in this chat, for nobody else to read.</summary>
    public async Task<Reply> ExportAsync(Visit visit, CancellationToken cancellationToken)
    {
        var member = visit.Speaker.Key;
        var tales = 0;
        var texts = new List<string>();
        foreach (var chat in visit.Also.Prepend(visit.Chat))
        {
            foreach (var card in await store.ListAsync(chat, int.MaxValue, cancellationToken))
            {
                if (await keeper.FindAsync(card.Id, cancellationToken) is { } told && Knows(told, member)) tales++;
            }

            texts.AddRange(await store.WrittenByAsync(chat, member, cancellationToken));
        }

        var lines = new List<Sentence> { Phrases.About.ExportName.Say(("name", visit.Speaker.Name)), Phrases.About.ExportTales.Say(("count", tales)) };
        lines.AddRange(texts.Take(MostExported).Select((text, i) => Phrases.About.ExportText.Say(("number", i + 1), ("text", text))));
        if (texts.Count > MostExported) lines.Add(Phrases.About.ExportMore.Say(("count", texts.Count - MostExported)));
        return visit.Say([.. lines, Phrases.About.ExportHint.Say(("forget", Verb.ForgetMe))]);
    }

    private static bool Knows(ToldTale told, MemberKey member) =>
        told.Words.NameOf(member) is not null || told.Tale.HasActed(member) || told.Tale.StartedBy == member;
}

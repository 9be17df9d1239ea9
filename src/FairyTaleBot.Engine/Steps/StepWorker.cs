using FairyTaleBot.Briefs;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Turns;
using FairyTaleBot.Engine.Watching;
using FairyTaleBot.Styles;
using FairyTaleBot.Tales;

namespace FairyTaleBot.Engine.Steps;

/// <summary>
/// Does one owed step and brings its outcome back as a command into the chat's inbox, where it is decided like any other:
/// a step done twice, or too late, yields no events.
/// </summary>
public sealed class StepWorker(
    TaleKeeper keeper,
    ITaleStore store,
    TurnRunner turns,
    ChatInbox inbox,
    Scribe scribe,
    Painter painter,
    EarlyPainting early,
    StyleCatalogue styles,
    Pace pace,
    TaleForgetter forgetter,
    TimeProvider time)
{
    private const int RecentTales = 10;
    private static readonly TimeSpan LongestKept = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(1);

    /// <returns>False when the tale does not owe the step any more.</returns>
    public async Task<bool> DoAsync(TaleId id, string key, CancellationToken cancellationToken)
    {
        if (await keeper.FindEvenForgottenAsync(id, cancellationToken) is not { } told) return false;
        if (OwedWork.Of(told.Tale).FirstOrDefault(w => w.Key == key) is not { } work)
        {
            // Another machine may have moved the tale on since it was kept here.
            told = await keeper.ReloadAsync(id, cancellationToken) ?? told;
            if (OwedWork.Of(told.Tale).FirstOrDefault(w => w.Key == key) is not { } fresh) return false;
            work = fresh;
        }

        switch (work)
        {
            case OwedWork.Close c:
                await BringBackAsync(told.Tale.Chat, id, new TaleCommand.CloseBallot(time.GetUtcNow(), c.Ballot), cancellationToken);
                break;
            case OwedWork.Forget:
                await forgetter.ForgetAsync(told, cancellationToken);
                break;
            default:
                await MakeAsync(told, work, cancellationToken);
                break;
        }

        return true;
    }

    /// <summary>Takes time and money; when the tale was forgotten meanwhile, on another machine perhaps, what came of it goes too.</summary>
    private async Task MakeAsync(ToldTale told, OwedWork work, CancellationToken cancellationToken)
    {
        TaleCommand? outcome = null;
        try
        {
            outcome = work switch
            {
                OwedWork.Open => await OpenAsync(told, cancellationToken),
                OwedWork.Write w => await WriteAsync(told, w, cancellationToken),
                OwedWork.Paint p => await PaintAsync(told.Tale, p, cancellationToken),
                _ => null,
            };
            if (outcome is not null) await BringBackAsync(told.Tale.Chat, told.Tale.Id, outcome, cancellationToken);
        }
        finally
        {
            await SweepAsync(told.Tale.Id, (outcome as TaleCommand.DeliverPicture)?.Picture);
        }
    }

    private async Task SweepAsync(TaleId id, string? picture)
    {
        try
        {
            if (await keeper.FindEvenForgottenAsync(id, CancellationToken.None) is null or { Tale.IsForgotten: true }) await forgetter.SweepAsync(id, picture, CancellationToken.None);
        }
        catch (StoreException)
        {
            // It holds no name and nothing that people wrote; what became of the step itself is what counts.
        }
    }

    /// <summary>
    /// A chapter that was written is not thrown away because the store is away for a while: it was paid for. Whether somebody else has
    /// taken the step over meanwhile is seen when it is brought back.
    /// </summary>
    private async Task BringBackAsync(ChatKey chat, TaleId id, TaleCommand outcome, CancellationToken cancellationToken)
    {
        for (var began = time.GetTimestamp(); ;)
        {
            try
            {
                await inbox.PostOwedAsync(chat, () => turns.RunAsync(id, outcome, NewWords.None, cancellationToken));
                return;
            }
            catch (StoreException e) when (e.IsAway && time.GetElapsedTime(began) < LongestKept)
            {
                await Task.Delay(BetweenTries, time, cancellationToken);
            }
        }
    }

    /// <summary>Brings back that a step cannot be done: the tale rests with a plain sentence, or the page stays without its picture.</summary>
    public async Task GiveUpAsync(TaleId id, string key, CancellationToken cancellationToken)
    {
        if (await keeper.ReloadAsync(id, cancellationToken) is not { } told) return;
        var at = time.GetUtcNow();
        TaleCommand? outcome = OwedWork.Of(told.Tale).FirstOrDefault(w => w.Key == key) switch
        {
            OwedWork.Open => new TaleCommand.AbandonWriting(at, 0, 0, 0),
            OwedWork.Write w => new TaleCommand.AbandonWriting(at, w.Chapter, w.Edition, w.Attempt),
            OwedWork.Paint p => new TaleCommand.AbandonPicture(at, p.Chapter, p.Edition, p.Take, "It failed again and again."),
            _ => null,
        };
        if (outcome is null) return;
        await inbox.PostOwedAsync(told.Tale.Chat, () => turns.RunAsync(id, outcome, NewWords.None, cancellationToken));
    }

    private async Task<TaleCommand> OpenAsync(ToldTale told, CancellationToken cancellationToken)
    {
        var recent = await RecentAsync(told.Tale, cancellationToken);
        var former = told.Tale.Settings.HeroFrom is { } earlier ? await keeper.FindAsync(earlier, cancellationToken) : null;
        var brief = BriefRules.ForOpening(told.Tale, told.Words, styles.Ids, recent, former?.Tale.Bible?.Hero);
        var opened = await scribe.OpenAsync(brief, cancellationToken);
        var at = time.GetUtcNow();
        return opened is { } o ? new TaleCommand.Open(at, o.Opening, o.Style, o.Teller) : new TaleCommand.AbandonWriting(at, 0, 0, 0);
    }

    private async Task<TaleCommand> WriteAsync(ToldTale told, OwedWork.Write work, CancellationToken cancellationToken)
    {
        var tale = told.Tale;
        var brief = BriefRules.ForChapter(tale, told.Words, work.Chapter, work.Edition);
        EquatableArray<string> earlier = [.. tale.Chapters.Where(c => c.Number < work.Chapter).Select(c => c.Draft.Text)];
        var began = time.GetTimestamp();
        var written = await scribe.WriteAsync(brief, earlier, scene => BeginPainting(tale, scene, work.Chapter), cancellationToken);
        var at = time.GetUtcNow();
        if (written is not { } w)
        {
            early.Drop(tale.Id, work.Chapter);
            return new TaleCommand.AbandonWriting(at, work.Chapter, work.Edition, work.Attempt);
        }

        pace.Wrote(time.GetElapsedTime(began));
        Measures.Wrote(time.GetElapsedTime(began));
        return new TaleCommand.DeliverChapter(at, work.Chapter, work.Edition, w.Draft, w.Making);
    }

    private async Task<TaleCommand?> PaintAsync(Tale tale, OwedWork.Paint work, CancellationToken cancellationToken)
    {
        if (tale.Chapters.FirstOrDefault(c => c.Number == work.Chapter && c.Edition == work.Edition) is not { } chapter) return null;
        var brief = BriefRules.ForScene(tale, chapter);
        var painted = (work.Take == 0 ? await early.FetchAsync(tale.Id, brief, cancellationToken) : null)
            ?? await painter.PaintAsync(brief, PictureBefore(tale, work.Chapter), cancellationToken);
        var at = time.GetUtcNow();
        return painted is { } p
            ? new TaleCommand.DeliverPicture(at, work.Chapter, work.Edition, work.Take, p.Picture, p.Painter)
            : new TaleCommand.AbandonPicture(at, work.Chapter, work.Edition, work.Take, "Nobody could paint it.");
    }

    private void BeginPainting(Tale tale, Drafts.Scene scene, int chapter)
    {
        if (BriefRules.ForSceneAhead(tale, scene, chapter) is { } brief) early.Begin(tale.Id, brief, PictureBefore(tale, chapter));
    }

    private static string? PictureBefore(Tale tale, int chapter) => tale.Chapters.LastOrDefault(c => c.Number < chapter && c.Picture is not null)?.Picture;

    /// <summary>What this chat was told lately, so that the next tale is another one.</summary>
    private async Task<EquatableArray<RecentTale>> RecentAsync(Tale tale, CancellationToken cancellationToken)
    {
        var recent = new List<RecentTale>();
        foreach (var card in await store.ListAsync(tale.Chat, RecentTales + 1, cancellationToken))
        {
            if (card.Id == tale.Id) continue;
            if ((await keeper.FindAsync(card.Id, cancellationToken))?.Tale.Bible is { } bible)
            {
                recent.Add(RecentTale.Of(bible));
            }
        }

        return [.. recent.Take(RecentTales)];
    }
}

using FairyTaleBot.Briefs;
using FairyTaleBot.Common;
using FairyTaleBot.Drafts;
using FairyTaleBot.Embedded.Storyteller.Grammar;
using FairyTaleBot.Embedded.Storyteller.Plots;
using FairyTaleBot.Plots;

namespace FairyTaleBot.Embedded.Storyteller.Chapters;

/// <summary>Writes one chapter: the winning turn first, then what the beat asks for, then what is kept for the end.</summary>
internal sealed class ChapterWriter
{
    // What comes in first when there is room.
    private const int Detail = 1;
    private const int Callback = 2;
    private const int Habit = 3;
    private const int Scenelet = 4;
    private const int Small = 5;

    /// <summary>So many lines of a wished mood stand in a chapter where there is room.</summary>
    private const int WishedLines = 2;

    /// <summary>So many choices are remembered at the end, room or no room.</summary>
    private const int Echoes = 2;

    private readonly Stage stage;
    private readonly Teller teller;
    private readonly SmallTalk talk;
    private readonly Asides asides;
    private readonly Pastime pastime;
    private readonly BeatProof proof;
    private readonly List<Piece> pieces = [];
    private readonly EventsDue due;
    private readonly PlotEvent[] inBrief;

    /// <summary>What is rather told in a sentence than cut, in this order.</summary>
    private static readonly PlotEvent[] FirstInBrief = [PlotEvent.Rule, PlotEvent.Test, PlotEvent.Gift, PlotEvent.Leave, PlotEvent.Try];

    /// <param name="terse">Shorter ways to tell come first: the usual ones did not fit.</param>
    /// <param name="inBrief">So many events are told in a sentence: even the shorter ways did not fit.</param>
    private ChapterWriter(ChapterBrief brief, int take, bool terse, int inBrief = 0)
    {
        stage = new Stage(brief, take);
        teller = new Teller(stage) { Terse = terse };
        talk = new SmallTalk(stage, teller);
        asides = new Asides(stage, teller);
        pastime = new Pastime(stage, teller);
        proof = new BeatProof(stage, teller);
        due = EventsDue.Of(stage);
        this.inBrief = [.. FirstInBrief.Where(due.Told.Contains).Take(inBrief)];
        teller.GiftAtHand = stage.Gift is { Status: ItemStatus.Whole } gift && (gift.Owner == stage.Hero.Id || due.Told.Contains(PlotEvent.Gift));
        if (teller.GiftAtHand) stage.Tags.Add("gift");
    }

    private ChapterBrief Brief => stage.Brief;

    /// <param name="take">1, or more for a different draft from the same state.</param>
    public static ChapterDraft Write(ChapterBrief brief, int take)
    {
        if (new ChapterWriter(brief, take, terse: false).Write(whole: true) is { } usual) return usual;
        for (var summed = 0; summed < FirstInBrief.Length; summed++)
        {
            var writer = new ChapterWriter(brief, take, terse: true, summed);
            if (writer.inBrief.Length < summed) break;
            if (writer.Write(whole: true) is { } shorter) return shorter;
        }

        return new ChapterWriter(brief, take, terse: true, FirstInBrief.Length).Write(whole: false)!;
    }

    /// <param name="whole">Null rather than a chapter of which something had to be cut.</param>
    private ChapterDraft? Write(bool whole)
    {
        var turn = new TurnWriter(stage, teller).Write();
        if (Brief.Number > 1 && talk.Opener() is { } opener) pieces.Add(new Piece(opener, 0, Spare: true));
        if (Reaches(due.Told.FirstOrDefault())) AddArrival();
        // What somebody thought of happens as a whole, or they would look for the rest of it.
        if (turn is not null) Add(turn.Text, proof: Brief.Won is { IsIdea: true } ? turn.Text : turn.Evidence);
        AddWhole(asides.RunnerUp());
        AddWhole(asides.Moment());
        if (Brief.Number > 1) AddSmallTalk();

        var title = "";
        foreach (var skipped in due.Summed) AddIfTold(teller.Fill(Section(skipped).Field("sum")));
        foreach (var happening in due.Told)
        {
            if (happening != due.Told[0] && Reaches(happening)) AddArrival();
            if (inBrief.Contains(happening))
            {
                AddIfTold(happening == PlotEvent.Gift ? teller.Say("phrases/gift.brief", 0) : teller.Fill(Section(happening).Field("sum")));
                continue;
            }

            if (teller.Tell(Key(happening)) is not { } passage) continue;
            if (passage.Title.Length > 0) title = passage.Title;
            Show(passage);
            foreach (var line in passage.Lines) pieces.Add(new Piece(line.Text, line.Need == Need.May ? Detail : 0, Spare: line.Need == Need.Should));
            if (happening == PlotEvent.Victory) AddWhole(asides.Twist());
            if (happening == due.Told[0] && Brief.Number == 1) AddWhole(pastime.First());
            if (happening == due.Told[0] && Brief.Number == 1) AddSmallTalk();
            if (happening == PlotEvent.Leave) AddIfTold(pastime.OnTheWay(), Callback);
        }

        proof.AddMissing(pieces);
        if (Brief.IsLast) AddEnding();
        else AddRefrainAndHook();

        proof.Protect(pieces, turn);
        var (paragraphs, cut) = Fitting.Fit(pieces, Length.For(Brief));
        if (cut && whole) return null;
        var scene = new SceneMaker(stage, due, turn, asides.Newcomer).Make();
        return new ChapterDraft(
            Prose.Cut(title.Length > 0 ? title : teller.Say("phrases/generic.title", Brief.Number) ?? Brief.TaleTitle, ChapterDraft.MaxTitle),
            scene,
            [.. paragraphs],
            new ChoiceMaker(stage).Make(),
            new DeltaMaker(stage, due, turn, asides.Newcomer, string.Join(" ", paragraphs)).Make(),
            proof.In(paragraphs),
            turn is null ? "" : paragraphs.SelectMany(Prose.Sentences).FirstOrDefault(s => s == turn.Evidence) ?? turn.Evidence,
            new SynopsisMaker(stage, due, turn).Make(),
            Brief.IsLast);
    }

    private Section Section(PlotEvent happening) => stage.Tables[Key(happening)];

    private string Key(PlotEvent happening) => $"{stage.Plot.Id}/{happening.Heading()}";

    /// <summary>Whether it is the first that happens where the opponent lives.</summary>
    private bool Reaches(PlotEvent happening) =>
        happening is PlotEvent.Try or PlotEvent.Struggle && !stage.Happened.Contains(PlotEvent.Try) && !stage.Happened.Contains(PlotEvent.Struggle) && stage.Plot != Plot.Any && !(happening == PlotEvent.Struggle && due.Told.Contains(PlotEvent.Try));

    private void AddArrival()
    {
        if (teller.Tell("phrases/arrive")?.Text is { } text) pieces.Add(new Piece(text, 0, Spare: true));
    }

    /// <summary>What is told for certain can be come back to on the same page.</summary>
    private void Show(Passage passage) =>
        stage.Tags.UnionWith(Plants.In(string.Join(' ', passage.Lines.Where(l => l.Need == Need.Must).Select(l => l.Text)), stage.Tables).Select(p => Plants.Tag(p.Name)));

    private void Add(string text, int rank = 0, string proof = "") => pieces.Add(new Piece(text, rank, proof));

    private void AddIfTold(string? text, int rank = 0)
    {
        if (text is not null) Add(text, rank);
    }

    /// <summary>Stands as it is or not at all.</summary>
    private void AddWhole(string? text)
    {
        if (text is not null) Add(text, proof: text);
    }

    private void AddSmallTalk()
    {
        AddIfTold(talk.Place(), Detail);
        var middle = Brief.Number > 1 && !Brief.IsLast && !due.Told.Contains(PlotEvent.Victory);
        if (middle) AddIfTold(asides.HabitOnTheWay(), Habit);
        if (middle) AddIfTold(talk.OfJoined(), Habit);
        foreach (var scene in Brief.IsLast ? [] : talk.Scenes()) Add(scene, Scenelet);
        var rank = Small;
        foreach (var line in talk.Lines())
        {
            // A mood that was asked for is heard on every page, before everything else that is optional.
            var wished = rank < Small + WishedLines && Mood.IsWished(stage);
            pieces.Add(new Piece(line, wished ? 0 : rank, Spare: wished, Joins: !wished && (rank - Small) % 2 == 1));
            rank++;
        }
    }

    private void AddRefrainAndHook()
    {
        string? refrain = null;
        if (Brief.Number == 1) refrain = teller.Tell("phrases/refrain.first")?.Text;
        else if (Brief.Number == (Brief.Of / 2) + 1) refrain = teller.Tell("phrases/refrain.second")?.Text;
        AddWhole(refrain);
        AddWhole(talk.Hook(due.Told.Length > 0 ? due.Told[^1] : PlotEvent.Leave, after: refrain is not null));
    }

    private void AddEnding()
    {
        var ending = new EndingWriter(stage, teller);
        if (ending.Lesson() is { } lesson) Add(lesson, rank: string.IsNullOrWhiteSpace(Brief.Wishes?.Lesson) ? Callback : 0);
        foreach (var (line, name) in ending.Ideas()) Add(line, proof: name);
        foreach (var (line, at) in ending.Echoes().Select((l, i) => (l, i))) pieces.Add(new Piece(line, at < Echoes ? 0 : Callback + at, Spare: true));
        foreach (var line in ending.Newcomers()) Add(line);
        AddWhole(pastime.Last());
        AddWhole(teller.Tell("phrases/refrain.third")?.Text);
        AddWhole(ending.LastLine());
    }
}

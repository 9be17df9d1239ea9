using FairyTaleBot.Embedded.Storyteller.Grammar;
using FairyTaleBot.Embedded.Storyteller.Plots;
using FairyTaleBot.Plots;

namespace FairyTaleBot.Embedded.Storyteller.Chapters;

/// <summary>Openers, hooks, weather and chatter: what a chapter has beside what happens.</summary>
internal sealed class SmallTalk(Stage stage, Teller teller)
{
    private const int Chapters = PlotShape.MaxChapters;
    private const int MaxScenes = 2;

    /// <summary>One chapter in so many ends without a hook.</summary>
    private const int QuietEnds = 3;

    private string Pool => LegOf(stage.Brief.Beat).Pool();

    /// <summary>The first line: what became of the last one's hook, or the time of day.</summary>
    public string? Opener()
    {
        string[] hooks = ["phrases/hook.home", "phrases/hook.road", "phrases/hook.far", "phrases/hook.back", .. Enum.GetValues<PlotEvent>().Select(PlotHook)];
        foreach (var key in hooks)
        {
            foreach (var variant in stage.Tables[key].Variants.Where(v => v.Answer.Length > 0))
            {
                if (teller.Fill(variant.Lines[0].Text) is { } hook && stage.Bible.Tail.Contains(hook, StringComparison.Ordinal)) return teller.Fill(variant.Answer);
            }
        }

        return Own("phrases/opener." + Pool, b => LegOf(b).Pool() == Pool && b.Index > 1).FirstOrDefault();
    }

    /// <summary>The last line of a chapter that is not the last. A refrain needs none after it, and now and then a chapter just ends.</summary>
    public string? Hook(PlotEvent last, bool after)
    {
        if (!stage.Brief.Bedtime && Common.Seeded.For(stage.TaleHash, $"plot hook {stage.Brief.Number}").Next(2) == 0 && teller.Say(PlotHook(last), stage.Take - 1) is { } own && (stage.Take == 1 || stage.Tables[PlotHook(last)].Variants.Count > 1)) return own;
        if (!stage.Brief.Bedtime && (after || Common.Seeded.For(stage.TaleHash, $"hook {stage.Brief.Number}").Next(QuietEnds) == 0)) return null;
        if (stage.Brief.Bedtime) return teller.Share("phrases/hook.bed", stage.Brief.Number - 1, Chapters).FirstOrDefault() ?? teller.Say("phrases/hook.bed", stage.Brief.Number);
        var name = Name(last);
        var rank = stage.Bible.Plan.Count(b => b.Index < stage.Brief.Number && Name(PlotEvents.Of(b, stage.Brief.Of)[^1]) == name);
        var variants = stage.Tables["phrases/hook." + name].Variants;
        if (variants.Count == 0) return null;
        var order = Common.Seeded.For(stage.TaleHash, "hooks " + name).Shuffle(Enumerable.Range(0, variants.Count));
        for (var i = 0; i < order.Length; i++)
        {
            var pick = order[(rank + (4 * (stage.Take - 1)) + i) % order.Length];
            if (teller.Fill(variants[pick].Lines[0].Text) is { } hook) return hook;
        }

        return null;

        static string Name(PlotEvent e) => e switch
        {
            PlotEvent.Home or PlotEvent.Rule or PlotEvent.Lack => "home",
            PlotEvent.Leave or PlotEvent.Test or PlotEvent.Gift => "road",
            PlotEvent.Try or PlotEvent.Struggle => "far",
            _ => "back",
        };
    }

    /// <summary>A hook that only this plot can have after this event.</summary>
    private string PlotHook(PlotEvent happening) => $"{stage.Plot.Id}/{happening.Heading()}.hook";

    /// <summary>How the place looks or smells; each place has its own few lines, shared out among the chapters that are told there.</summary>
    public string? Place() =>
        Own("phrases/sensory." + stage.Place.Landmark, b => stage.Bible.FindPlace(b.PlaceId)?.Landmark == stage.Place.Landmark).FirstOrDefault();

    /// <summary>Small meetings on the way, for chapters in which little happens.</summary>
    public IEnumerable<string> Scenes() => Own("scenes/" + Pool, b => LegOf(b).Pool() == Pool).Take(stage.Brief.Age == Languages.AgeBand.From10To12 ? MaxScenes : 1);

    public string? OfJoined()
    {
        var friend = stage.Joined.FirstOrDefault(c => stage.Bible.Ledger.Any(f => f.Id == "moment-" + c.Id));
        if (friend is null) return null;
        stage.Bind("joined", new Referent.Being(friend));
        return teller.Say("phrases/joined.again", stage.Brief.Number);
    }

    /// <summary>Lines that fill the chapter to its length, the wished mood first.</summary>
    public IEnumerable<string> Lines()
    {
        var pools = Mood.Pools(stage);
        foreach (var line in Own("phrases/" + pools[0], _ => false, Chapters)) yield return line;
        foreach (var line in Own("phrases/fill." + Pool, b => LegOf(b).Pool() == Pool)) yield return line;
        foreach (var pool in pools.Skip(1))
        {
            foreach (var line in Own("phrases/" + pool, _ => false, Chapters)) yield return line;
        }
    }

    private Leg LegOf(Beat beat) => Legs.Of(beat, stage.Brief.Of);

    private List<string> Own(string key, Func<Beat, bool> shares, int of = 0)
    {
        if (of > 0) return teller.Share(key, stage.Brief.Number - 1, of);
        var sharers = stage.Bible.Plan.Where(shares).ToArray();
        return teller.Share(key, sharers.Count(b => b.Index < stage.Brief.Number), sharers.Length);
    }
}

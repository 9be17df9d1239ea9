using FairyTaleBot.Briefs;
using FairyTaleBot.Characters;
using FairyTaleBot.Common;
using FairyTaleBot.Embedded.Storyteller.Grammar;
using FairyTaleBot.Embedded.Storyteller.Plots;
using FairyTaleBot.Embedded.Storyteller.Registers;
using FairyTaleBot.Languages;
using FairyTaleBot.Ledgers;
using FairyTaleBot.Plots;

namespace FairyTaleBot.Embedded.Storyteller.Chapters;

/// <summary>
/// A chapter's brief with everybody found: who plays which part, where, with what. Nothing here outlives the chapter;
/// what the storyteller must know later stands in the bible, partly in its ids: <c>gift-lantern</c>, <c>habit-sneeze</c>, <c>turn-3-crow</c>.
/// </summary>
internal sealed class Stage
{
    private readonly Dictionary<string, Referent> referents = new(StringComparer.Ordinal);

    public Stage(ChapterBrief brief, int take)
    {
        Brief = brief;
        Take = Math.Max(1, take);
        Tables = Tables.For(brief.Language);
        var bible = brief.Bible;
        Hero = bible.Cast.FirstOrDefault(c => c.Role == Role.Hero) ?? (bible.Cast.Count > 0 ? bible.Cast[0] : StandIn.Hero(brief.Language));
        Place = bible.FindPlace(brief.Beat.PlaceId) ?? (bible.Places.Count > 0 ? bible.Places[0] : StandIn.Place(brief.Language));
        Helper = bible.Cast.FirstOrDefault(c => c.Role == Role.Helper && c.OnHand) ?? bible.Cast.FirstOrDefault(c => c.Id != Hero.Id && c.OnHand && c.Role is Role.Minor or Role.Sought);
        Donor = bible.Cast.FirstOrDefault(c => c.Role == Role.Donor && c.OnHand);
        Opponent = bible.Cast.FirstOrDefault(c => c.Role == Role.Opponent && c.OnHand);
        Want = bible.FindItem("want");
        Gift = bible.Items.FirstOrDefault(i => i.Id.StartsWith("gift-", StringComparison.Ordinal));
        Joined = [.. bible.Cast.Where(c => c.JoinedBy is not null && c.OnHand && c.Id != Hero.Id && c.Id != Helper?.Id)];
        Plot = Want is null || Helper is null || Opponent is null || Donor is null || Gift is null ? Plot.Any : Plot.Of(bible.Plot);
        TaleHash = Seeded.Hash($"{bible.Plot}|{brief.TaleTitle}|{Hero.Name.Display}|{(bible.Places.Count > 0 ? bible.Places[0].Name : "")}|{Helper?.Name.Display}|{Helper?.Flaw}");
        Taboo = new Taboo([brief.Wishes?.Avoid, .. bible.Intent.Taboo], brief.Language);
        Happened = PlotEvents.Before(bible.Plan, brief.Number, brief.Of);
        Tags = [.. Chapters.Tags.Of(Want is null ? null : Gazetteer.Find(Want.Name, brief.Language), brief.Age, brief.Bedtime), .. Chapters.Tags.OfLedger(bible)];
        Tags.Add("plot." + Plot.Id);
        if (Joined.Count > 0) Tags.Add("joined");
        DeedAsked = bible.Ledger.FirstOrDefault(f => f.Id == "deed-asked")?.Object;
        Register = Register.For(brief, TaleHash);
        Bind();
        Realiser = new Realiser(brief.Language, referents, Tags);
    }

    public ChapterBrief Brief { get; }

    /// <summary>1, or more for a different draft from the same state.</summary>
    public int Take { get; }

    public Tables Tables { get; }

    public StoryBible Bible => Brief.Bible;

    public Plot Plot { get; }

    public Character Hero { get; }

    public Character? Helper { get; }

    public Character? Donor { get; }

    public Character? Opponent { get; }

    public IReadOnlyList<Character> Joined { get; }

    public Item? Want { get; }

    public Item? Gift { get; }

    /// <summary>What the hero of the tale could not do at first; null in any other tale.</summary>
    public string? DeedAsked { get; }

    public Place Place { get; }

    public Taboo Taboo { get; }

    public IReadOnlySet<PlotEvent> Happened { get; }

    public Realiser Realiser { get; }

    /// <summary>What patterns may ask for.</summary>
    public HashSet<string> Tags { get; }

    /// <summary>How the sentences sound to those the tale is for.</summary>
    public Register Register { get; }

    /// <summary>The same in every chapter of a tale; different tales shuffle their words differently.</summary>
    public ulong TaleHash { get; }

    public void Bind(string slot, Referent referent) => referents[slot] = referent;

    public void Unbind(string slot) => referents.Remove(slot);

    public bool Knows(string slot) => referents.ContainsKey(slot);

    public Item? ItemCalled(string name) => Bible.Items.FirstOrDefault(i => i.Name == name);

    /// <summary>The key behind a fact's id: <c>habit-sneeze</c> holds "sneeze".</summary>
    public string KeyOf(string prefix) =>
        Bible.Ledger.FirstOrDefault(f => f.Id.StartsWith(prefix + "-", StringComparison.Ordinal))?.Id[(prefix.Length + 1)..] ?? "";

    public static string KeyOfId(string? id) => id is null || id.IndexOf('-') is var dash && dash < 0 ? "" : id[(dash + 1)..];

    private void Bind()
    {
        referents["hero"] = new Referent.Being(Hero);
        referents["place"] = new Referent.Spot(Place);
        var first = Bible.Places.Count > 0 ? Bible.Places[0] : Place;
        Spot("home", first);
        Spot("way", null);
        Spot("wonder", null);
        Spot("lair", null);
        Being("helper", Helper);
        if (Helper is not null) referents["both"] = Referent.Party.Both(more: Joined.Count > 0);
        Being("donor", Donor);
        Being("opponent", Opponent);
        if (Want is not null) referents["want"] = Thing(Want);
        if (Gift is not null) referents["gift"] = Thing(Gift);
        if (DeedAsked is { } deed) referents["deed"] = new Referent.Words(deed);
        if (Gift is { Power.Length: > 0 }) referents["power"] = new Referent.Words(Gift.Power);
        if (Bible.Motifs.Count > 0) referents["refrain"] = new Referent.Words(Bible.Motifs[0]);
        if (Bible.Motifs.Count > 1) referents["turned"] = new Referent.Words(Bible.Motifs[1]);
    }

    private Referent.Thing Thing(Item item)
    {
        var noun = Gazetteer.Find(item.Name, Brief.Language);
        return new Referent.Thing(item.Name, noun, Quoted: false);
    }

    private void Being(string slot, Character? character)
    {
        if (character is not null) referents[slot] = new Referent.Being(character);
    }

    private void Spot(string slot, Place? otherwise)
    {
        var place = Bible.Places.FirstOrDefault(p => p.Id.StartsWith(slot + "-", StringComparison.Ordinal)) ?? otherwise;
        if (place is not null) referents[slot] = new Referent.Spot(place);
    }
}

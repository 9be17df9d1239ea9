using FairyTaleBot.Common;
using FairyTaleBot.Engine.Commands;
using FairyTaleBot.Engine.Wording;
using FairyTaleBot.Tales;
using static FairyTaleBot.Engine.Wording.Phrases;

namespace FairyTaleBot.Engine.Desk;

/// <summary>Answers what people only ask about: nothing here changes a tale.</summary>
public static class TaleAnswers
{
    /// <summary>What one can do now.</summary>
    public static Reply Menu(Visit visit)
    {
        if (visit.Open is { Tale: { Phase: Phase.Choosing } choosing }) return new Reply.ShowPage(choosing.Id);
        var (line, buttons) = visit.Tale switch
        {
            null => (Phrases.Menu.Hello.Say(), StartButtons),
            { Phase: Phase.Opening } => (Phrases.Menu.Opening.Say(), []),
            { Phase: Phase.Writing w } => (Phrases.Menu.Writing.Say(("chapter", w.Chapter)), []),
            { Phase: Phase.Paused } t => (Phrases.Menu.Resting.Say(("title", t.Title)), (EquatableArray<ButtonId>)[new ButtonId.Resume(t.Id)]),
            { } t => (Phrases.Menu.Finished.Say(("title", t.Title)), StartButtons),
        };
        EquatableArray<Verb> also = [.. CommandCatalogue.Default.At(visit.Stage, visit.Place).Select(c => c.Verb)];
        return new Reply.Told(visit.Language, [line, Phrases.Menu.AlsoSay.Say(new Slot.Commands("commands", also))], buttons);
    }

    private static EquatableArray<ButtonId> StartButtons => [new ButtonId.Bedtime(), new ButtonId.NewTale()];

    public static Reply Help(Visit visit, Parsed.Command command) =>
        command.Main is { } about && CommandCatalogue.Default.Find(about) is { } spec
            ? visit.Say(HelpPages.About(spec.Verb))
            : visit.Say(HelpPages.Of(visit.Stage, visit.Place));

    public static Reply Recap(Visit visit) => visit.Tale is { Bible.Synopsis: { Length: > 0 } synopsis } tale
        ? visit.Say([About.Recap.Say(("title", tale.Title)), .. Verbatim(synopsis), .. OpenQuestions(tale)])
        : visit.Say(About.RecapNothing);

    public static Reply Cast(Visit visit) => visit.Tale is { Bible: { } bible } tale
        ? visit.Say([About.Cast.Say(("title", tale.Title)), .. bible.Cast.Where(c => c.JoinedBy is not null || IsTold(tale, c.Name.Display)).Select(c => c.JoinedBy is { } by
            ? About.CastLineBy.Say(("name", c.Name.Display), ("kind", c.Kind), ("by", by))
            : About.CastLine.Say(("name", c.Name.Display), ("kind", c.Kind)))])
        : visit.Say(Phrases.Refusals.NotOpenYet);

    public static Reply Notes(Visit visit)
    {
        if (visit.Tale is not { Bible: { } bible } tale) return visit.Say(Phrases.Refusals.NotOpenYet);
        var lines = new List<Sentence> { About.Notes.Say(("title", tale.Title)), About.NotesFacts };
        lines.AddRange(bible.ActiveFacts.Select((f, i) => About.NotesLine.Say(("number", i + 1), ("text", f.Text))));
        lines.AddRange(Section(About.NotesPlaces, bible.Places.Select(p => p.Name).Where(n => IsTold(tale, n))));
        lines.AddRange(Section(About.NotesThings, bible.Items.Select(i => i.Name).Where(n => IsTold(tale, n))));
        lines.AddRange(Section(About.NotesThreads, bible.OpenThreads.Select(t => t.Question)));
        lines.Add(About.NotesHint.Say(new Slot.Usage("usage", Verb.Notes)));
        return visit.Say(lines);
    }

    /// <summary>The pictures' style: its name, how it is made, and samples of it where a surface can show a picture.</summary>
    public static Reply Style(Visit visit) => visit.Tale is { Bible.Style: { } style } tale
        ? new Reply.Told(visit.Language, [About.Style.Say(("style", style.Names.In(visit.Language))), .. Verbatim(style.About?.In(visit.Language) ?? "")]) { SamplesOf = tale.Id }
        : visit.Say(Phrases.Refusals.NotOpenYet);

    /// <summary>Three kinds of spark: a sensory detail, a question about a fear, an unpaid thread.</summary>
    public static Reply Unstuck(Visit visit)
    {
        if (visit.Tale is not { Bible: { } bible } tale) return visit.Say(Phrases.Refusals.NotOpenYet);
        var chance = Seeded.For(tale.Seed, $"spark {tale.Version}");
        var scene = tale.LastChapter?.Draft.Scene;
        var place = bible.FindPlace(scene?.PlaceId ?? "") ?? bible.Places[0];
        var somebody = scene?.CastIds.Select(bible.FindCharacter).OfType<Characters.Character>().ToArray() is { Length: > 0 } seen ? chance.Pick(seen) : bible.Hero;
        var thread = bible.OpenThreads.OrderBy(t => t.DueBy).FirstOrDefault();
        return visit.Say(
            Sparks.Title,
            chance.Pick<Phrase>([Sparks.Hear, Sparks.Smell, Sparks.Touch]).Say(("place", place.Name)),
            somebody.Fear.Length > 0 ? Sparks.Fear.Say(("name", somebody.Name.Display), ("fear", somebody.Fear)) : Sparks.FearUnknown.Say(("name", somebody.Name.Display)),
            thread is null ? Sparks.ThreadNone.Say() : Sparks.Thread.Say(("question", thread.Question)));
    }

    private static IEnumerable<Sentence> OpenQuestions(Tale tale) =>
        tale.IsOver ? [] : tale.Bible!.OpenThreads.OrderBy(t => t.DueBy).Take(1).Select(t => Sparks.Thread.Say(("question", t.Question)));

    private static IEnumerable<Sentence> Section(Phrase heading, IEnumerable<string> lines)
    {
        Sentence[] said = [.. lines.SelectMany(Verbatim)];
        return said.Length == 0 ? [] : [heading.Say(), .. said];
    }

    /// <summary>Whether readers have met a name: nothing is given away that no page has told.</summary>
    private static bool IsTold(Tale tale, string name) => tale.Chapters.Any(c => c.Draft.Text.Contains(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The tale's own words as they stand.</summary>
    private static IEnumerable<Sentence> Verbatim(string text) => text.Length == 0 ? [] : [About.Verbatim.Say(("text", text))];
}

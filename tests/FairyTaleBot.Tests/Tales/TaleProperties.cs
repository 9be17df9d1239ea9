using System.Text.Json;
using FairyTaleBot.Ballots;
using FairyTaleBot.Briefs;
using FairyTaleBot.Common;
using FairyTaleBot.Ledgers;
using FairyTaleBot.Tales;
using FairyTaleBot.Testing.Tales;
using static FairyTaleBot.Tales.TaleCommand;
using static FairyTaleBot.Testing.Tales.TaleScript;

namespace FairyTaleBot.Tests.Tales;

/// <summary>Whatever people and time do in whatever order, a tale stays a tale.</summary>
public sealed class TaleProperties
{
    private const int Tales = 400, Steps = 120;

    [Fact]
    public void Any_sequence_of_commands_keeps_the_invariants()
    {
        for (var seed = 0UL; seed < Tales; seed++)
        {
            var chance = new Seeded(seed);
            var script = Started(3 + chance.Next(8));
            for (var step = 0; step < Steps; step++)
            {
                var before = script.Tale;
                var command = AnyCommand(ref chance, script);
                var decision = script.Do(command, Ritual.Default with { ClosesAt = chance.Next(3) == 0 ? script.Now.AddSeconds(20) : null });
                Check(before, script, decision, $"seed {seed}, step {step}, {command}");
            }

            TaleDecider.Replay(script.Events).ShouldBe(script.Tale, $"seed {seed}: replay");
            var stored = script.Events.Select(TaleJson.Write).Select(TaleJson.ReadEvent);
            TaleDecider.Replay(stored).ShouldBe(script.Tale, $"seed {seed}: replay of what was stored");
        }
    }

    [Fact]
    public void Every_command_is_decided_in_every_phase()
    {
        var scripts = Phases();
        scripts.Select(s => s().Tale.Phase.GetType()).Distinct().Count().ShouldBe(6);
        foreach (var make in scripts)
        {
            foreach (var kind in Enumerable.Range(0, CommandKinds))
            {
                var script = make();
                var chance = new Seeded(1);
                var before = script.Tale;
                var command = Command(kind, ref chance, script);
                Check(before, script, script.Do(command), $"{command} while {before.Phase.Word}");
            }
        }
    }

    [Fact]
    public void The_list_of_commands_under_test_is_whole()
    {
        var chance = new Seeded(1);
        var script = OnPageOne();
        var tested = Enumerable.Range(0, CommandKinds).Select(k => Command(k, ref chance, script).GetType()).ToHashSet();
        typeof(TaleCommand).GetNestedTypes().Where(t => !t.IsAbstract && t != typeof(Start)).ShouldAllBe(t => tested.Contains(t));
    }

    [Fact]
    public void The_brief_of_a_late_chapter_is_no_longer_than_the_caps_allow()
    {
        var script = OnPageOne(10);
        var sizes = new List<int>();
        while (!script.Tale.IsOver)
        {
            script.TurnsPage();
            if (script.Tale.IsOver) break;
            var brief = BriefRules.ForChapter(script.Tale, Words.None, script.Tale.Chapters.Count + 1 > script.Tale.Of ? script.Tale.Of : script.Tale.Chapters.Count + 1, 1);
            sizes.Add(JsonSerializer.Serialize(brief, TaleJson.Options).Length);
        }

        // From chapter 3 on only the synopsis and the tail may still differ.
        sizes.Skip(1).Max().ShouldBeLessThan((int)(sizes[1] * 1.1));
    }

    private static void Check(Tale before, TaleScript script, Decision decision, string because)
    {
        var tale = script.Tale;
        if (decision is not Decision.Accepted accepted)
        {
            tale.ShouldBeSameAs(before, because);
            return;
        }

        accepted.Events.ShouldNotBeEmpty(because);
        tale.Version.ShouldBe(before.Version + accepted.Events.Count, because);
        tale.Chapters.Select(c => c.Number).ShouldBe(Enumerable.Range(1, tale.Chapters.Count), because);
        tale.Chapters.Count.ShouldBeLessThanOrEqualTo(Math.Max(tale.Of, before.Chapters.Count), because);
        if (tale.Ballot is { } ballot) Check(ballot, because);
        if (before.IsOver) tale.IsOver.ShouldBeTrue(because);
        before.IsForgotten.ShouldBeFalse(because);
        if (tale.Bible is { } bible)
        {
            bible.Cast.Count.ShouldBeLessThanOrEqualTo(StoryBible.MaxCast, because);
            bible.ActiveFacts.Count().ShouldBeLessThanOrEqualTo(StoryBible.MaxFacts, because);
            bible.OpenThreads.Count().ShouldBeLessThanOrEqualTo(StoryBible.MaxOpenThreads, because);
            bible.Plan.Count.ShouldBe(tale.Of, because);
        }

        OwedWork.Of(tale).Select(w => w.Key).ShouldBeUnique(because);
    }

    private static void Check(Ballot ballot, string because)
    {
        ballot.Votes.Select(v => v.By).ShouldBeUnique(because);
        ballot.Votes.ShouldAllBe(v => ballot.Find(v.Turn) != null, because);
        ballot.Turns.Select(t => t.Number).ShouldBe(Enumerable.Range(1, ballot.Turns.Count), because);
        ballot.Turns.Count(t => !t.IsIdea).ShouldBe(3, because);
        ballot.IdeaCount.ShouldBeLessThanOrEqualTo(Ballot.MaxIdeas, because);
        ballot.Turns.Where(t => t.IsIdea && t.By != MemberKey.Somebody).Select(t => t.By).ShouldBeUnique(because);
    }

    private static Func<TaleScript>[] Phases() =>
    [
        () => Started(),
        () => OnPageOne(),
        () => { var s = OnPageOne(); s.Votes(Mina, 1); s.SaysNext(Mina); return s; },
        () => { var s = OnPageOne(); s.Do(new Pause(s.Now, By(Mina))); return s; },
        () => { var s = OnPageOne(); s.Votes(Mina, 1); s.SaysNext(Mina); s.Do(new Pause(s.Now, By(Mina))); return s; },
        () => { var s = Started(); s.Do(new Pause(s.Now, By(Mina))); return s; },
        () => { var s = OnPageOne(); s.Do(new EndNow(s.Now, By(Mina))); return s; },
        () => { var s = OnPageOne(); s.Do(new ForgetTale(s.Now, By(Mina))); return s; },
    ];

    private const int CommandKinds = 28;

    private static TaleCommand AnyCommand(ref Seeded chance, TaleScript script)
    {
        script.After(TimeSpan.FromSeconds(chance.Next(8)));
        // Deliveries come often, or no tale would get far; endings and rests seldom.
        return chance.Next(10) switch
        {
            < 3 when script.Tale.Writing is not null => Command(7, ref chance, script),
            < 3 => Command(1, ref chance, script),
            3 when script.Tale.Phase is Phase.Opening => Command(0, ref chance, script),
            _ => Command(chance.Next(12) == 0 ? chance.Next(CommandKinds) : chance.Next(20), ref chance, script),
        };
    }

    private static TaleCommand Command(int kind, ref Seeded chance, TaleScript script)
    {
        var tale = script.Tale;
        var at = script.Now;
        var by = By(chance.Pick<MemberKey>([Mina, Jun, Ada, Sol]), (Company)chance.Next(4), chance.Next(8) == 0);
        var ballot = Math.Max(0, tale.Ballots - (chance.Next(6) == 0 ? 1 : 0));
        var chapter = tale.Writing?.Chapter ?? tale.Chapters.Count;
        var edition = tale.Writing?.Edition ?? 1;
        var key = new TextKey($"text-{script.Events.Count}");
        return kind switch
        {
            0 => new Open(at, Samples.Opening(Math.Max(3, tale.Of)), Samples.Style, "embedded"),
            1 => new CastVote(at, by, ballot, 1 + chance.Next(5)),
            2 => new Propose(at, by, key),
            3 => new Next(at, by),
            4 => new HoldForIdea(at, by, ballot),
            5 => new Wait(at, by, ballot),
            6 => new CloseBallot(at, ballot),
            7 => new DeliverChapter(at, chapter, edition, Samples.Draft(chapter, chapter >= tale.Of), Samples.Made),
            8 => new DeliverPicture(at, Math.Max(1, tale.Chapters.Count), 1, chance.Next(2), $"picture-{script.Events.Count}", "embedded"),
            9 => new AbandonPicture(at, Math.Max(1, tale.Chapters.Count), 1, 0, "away"),
            10 => new LetStorytellerChoose(at, by, ballot),
            11 => new Join(at, by, key, Samples.Newcomer($"guest-{by.Key}", by.Key)),
            12 => new Retell(at, by),
            13 => new Redraw(at, by),
            14 => new Undo(at, by),
            15 => new Resume(at, by),
            16 => new AbandonWriting(at, tale.Phase is Phase.Opening ? 0 : chapter, edition, tale.Writing?.Attempt ?? 0),
            17 => new CorrectFact(at, by, chance.Next(2) == 0 ? "f1" : "nothing", "Tori lives by the brook."),
            18 => new Refine(at, by, (Wish)chance.Next(5), key),
            19 => new ChangeSettings(at, by, tale.Settings with { Rhythm = (Rhythm)chance.Next(4), Pages = (PageTurning)chance.Next(3) }),
            20 => new Pause(at, by),
            21 => new End(at, by),
            22 => new EndNow(at, by),
            23 => new LoseChat(at),
            24 => new RemoveIdea(at, by, ballot, 1 + chance.Next(8)),
            25 => new HidePage(at, by, Math.Max(1, tale.Chapters.Count), chance.Next(2) == 0),
            26 => new ForgetTale(at, by),
            _ => new Forget(at, by),
        };
    }
}

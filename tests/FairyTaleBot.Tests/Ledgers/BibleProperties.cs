using FairyTaleBot.Characters;
using FairyTaleBot.Common;
using FairyTaleBot.Drafts;
using FairyTaleBot.Languages;
using FairyTaleBot.Ledgers;
using FairyTaleBot.Plots;
using FsCheck;
using FsCheck.Fluent;

namespace FairyTaleBot.Tests.Ledgers;

/// <summary>Whatever storytellers propose, a bible stays a bible.</summary>
public sealed class BibleProperties
{
    private static readonly Gen<string> AnyId = Gen.Elements(
        "hero", "helper-1", "foe", "aunt", "lantern", "harbour", "tower", "away", "gone", "world", "f1", "t1", "a", "b", "c", "d", "e", "f", "g", "h", "", "nobody", new string('x', 90));

    private static readonly Gen<string> AnyText = Gen.Frequency<string>(
        (3, Gen.Elements("Mira", "a bell", "Why?", "", " ", "\ud800", "\u202e\u200b", "토리는 웃었어요. 그리고 잤어요.", "🦊🦊🦊")),
        (2, ArbMap.Default.GeneratorFor<string>().Select(s => s ?? "")),
        (1, Gen.Choose(1, 1500).Select(n => new string('ㄱ', n))),
        (1, Gen.Choose(1, 300).Select(n => string.Concat(Enumerable.Repeat("One day. ", n)))));

    private static readonly Gen<int> AnyNumber = Gen.Choose(-3, 40);

    private static Gen<EquatableArray<T>> Some<T>(Gen<T> one, int most = 9) =>
        Gen.Choose(0, most).SelectMany(n => Gen.ArrayOf(one, n)).Select(a => a.ToEquatableArray());

    private static readonly Gen<CharacterState> AnyState =
        from alive in Gen.Elements(true, false)
        from present in AnyId
        from mood in Gen.Elements(Enum.GetValues<Emotion>())
        from holds in Some(AnyId)
        from knows in Some(AnyId)
        from since in AnyNumber
        select new CharacterState(alive, present, mood, holds, knows, since);

    private static readonly Gen<Fact> AnyFact =
        from id in AnyId
        from subject in AnyId
        from predicate in Gen.Elements(Enum.GetValues<Predicate>())
        from text in AnyText
        from chapter in AnyNumber
        from hard in Gen.Elements(true, false)
        select new Fact(id, subject, predicate, text, text, chapter, hard, hard ? null : chapter);

    private static readonly Gen<Character> AnyCharacter =
        from id in AnyId
        from name in AnyText
        from role in Gen.Elements(Enum.GetValues<Role>())
        from state in AnyState
        from text in AnyText
        select SampleTale.Somebody(id, name, role) with { Kind = text, Want = text, Fear = text, Flaw = text, Voice = text, State = state, Visual = SampleTale.FoxLook with { BodyColour = text, Face = text } };

    private static readonly Gen<Item> AnyItem =
        from id in AnyId
        from owner in AnyId
        from text in AnyText
        from status in Gen.Elements(Enum.GetValues<ItemStatus>())
        select new Item(id, text, text, text, owner, owner, status, text);

    private static readonly Gen<StoryThread> AnyThread =
        from id in AnyId
        from text in AnyText
        from number in AnyNumber
        select new StoryThread(id, text, number, number, number, ThreadStatus.Open);

    private static readonly Gen<BibleDelta> AnyDelta =
        from facts in Some(AnyFact, 30)
        from retired in Some(AnyId)
        from states in Some(AnyId.SelectMany(_ => AnyState, (id, state) => new StateChange(id, state)))
        from cast in Some(AnyCharacter)
        from items in Some(AnyItem)
        from changes in Some(AnyItem.Select(i => new ItemChange(i.Id, i.Owner, i.PlaceId, i.Status)))
        from opened in Some(AnyThread)
        from closed in Some(AnyId)
        select new BibleDelta(facts, retired, states, cast, items, changes, opened, closed);

    private static readonly Gen<EquatableArray<(ChapterDraft Draft, int Chapter)>> AnyChapters = Some(
        from delta in AnyDelta
        from text in AnyText
        from synopsis in AnyText
        from chapter in Gen.Choose(-1, 8)
        select (SampleTale.Draft(text, delta) with { Synopsis = synopsis }, chapter));

    private static void ForAll(Action<StoryBible> holds) =>
        Prop.ForAll(AnyChapters.ToArbitrary(), chapters =>
        {
            foreach (var language in Enum.GetValues<Language>())
            {
                holds(chapters.Aggregate(SampleTale.Bible(language), (bible, c) => BibleRules.Accept(bible, c.Draft, c.Chapter)));
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(100).WithReplay(20, 1));

    [Fact]
    public void Every_list_and_text_stays_within_its_cap() => ForAll(bible =>
    {
        bible.Cast.Count.ShouldBeLessThanOrEqualTo(StoryBible.MaxCast);
        bible.Items.Count.ShouldBeLessThanOrEqualTo(StoryBible.MaxItems);
        bible.ActiveFacts.Count().ShouldBeLessThanOrEqualTo(StoryBible.MaxFacts);
        bible.Ledger.Count.ShouldBeLessThanOrEqualTo(2 * StoryBible.MaxFacts);
        bible.OpenThreads.Count().ShouldBeLessThanOrEqualTo(StoryBible.MaxOpenThreads);
        bible.Threads.Count.ShouldBeLessThanOrEqualTo(StoryBible.MaxOpenThreads + ThreadRules.MaxSettled);
        Folding.Scalars(bible.Synopsis).ShouldBeLessThanOrEqualTo(StoryBible.MaxSynopsis);
        Folding.Scalars(bible.Tail).ShouldBeLessThanOrEqualTo(StoryBible.MaxTail);
        bible.Ledger.ShouldAllBe(f => Folding.Scalars(f.Text) <= Fact.MaxText && Folding.Scalars(f.Object) <= Fact.MaxObject);
        bible.Threads.ShouldAllBe(t => Folding.Scalars(t.Question) <= StoryThread.MaxQuestion && t.Weight >= 1 && t.Weight <= 3);
        bible.Items.ShouldAllBe(i => Folding.Scalars(i.Name) <= Item.MaxName && Folding.Scalars(i.VisualEn) <= Item.MaxVisual);
        bible.Cast.ShouldAllBe(c => Folding.Scalars(c.Name.Display) <= Name.MaxLength && Folding.Scalars(c.Want) <= Character.MaxWant && Folding.Scalars(c.Kind) <= Character.MaxKind);
        bible.Cast.ShouldAllBe(c => c.State.Holds.Count <= CharacterState.MaxHolds && c.State.Knows.Count <= CharacterState.MaxKnows);
    });

    [Fact]
    public void Every_id_is_unique_and_every_id_named_is_there() => ForAll(bible =>
    {
        bible.Cast.Select(c => c.Id).ShouldBeUnique();
        bible.Items.Select(i => i.Id).ShouldBeUnique();
        bible.Ledger.Select(f => f.Id).ShouldBeUnique();
        bible.Threads.Select(t => t.Id).ShouldBeUnique();
        bible.Cast.ShouldAllBe(c => c.State.Present == CharacterState.Away || c.State.Present == CharacterState.Gone || bible.FindPlace(c.State.Present) != null);
        bible.Cast.SelectMany(c => c.State.Holds).ShouldBeUnique();
        bible.Cast.SelectMany(c => c.State.Holds).ShouldAllBe(id => bible.FindItem(id) != null);
        bible.Cast.SelectMany(c => c.State.Knows).ShouldAllBe(id => bible.Ledger.Any(f => f.Id == id));
        bible.Items.ShouldAllBe(i => i.Owner == "" || bible.FindCharacter(i.Owner) != null);
    });

    [Fact]
    public void Active_hard_facts_never_speak_of_the_same_thing_twice() => ForAll(bible =>
        bible.ActiveFacts.Where(f => f.Hard).Select(f => (f.Subject, f.Predicate)).ShouldBeUnique());

    [Fact]
    public void The_cast_keeps_its_looks_and_natures() => ForAll(bible =>
    {
        foreach (var first in SampleTale.Bible(bible.Language).Cast)
        {
            var now = bible.FindCharacter(first.Id).ShouldNotBeNull();
            (now with { State = first.State }).ShouldBe(first);
        }

        bible.Cast.Count(c => c.Role == Role.Hero).ShouldBe(1);
        bible.Cast.Count(c => c.Role == Role.Opponent).ShouldBe(1);
        bible.Cast.Count(c => c.Role == Role.Helper).ShouldBeLessThanOrEqualTo(2);
    });
}

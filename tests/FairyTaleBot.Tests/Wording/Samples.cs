using System.Collections.Frozen;
using System.Diagnostics;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Commands;
using FairyTaleBot.Engine.Wording;
using FairyTaleBot.Languages;
using FairyTaleBot.Tales;

namespace FairyTaleBot.Tests.Wording;

/// <summary>Any phrase with something plausible in every slot.</summary>
internal static class Samples
{
    private static readonly MemberKey Member = new("m1");
    private static readonly MemberKey Other = new("m2");
    private static readonly TextKey Text = new("t1");

    public static Words Words(Language language) => new(
        new Dictionary<MemberKey, string>
        {
            [Member] = language == Language.Ko ? "미나" : "Mina",
            [Other] = language == Language.Ko ? "준" : "Jun",
        }.ToFrozenDictionary(),
        new Dictionary<TextKey, string> { [Text] = language == Language.Ko ? "달님에게 물어봐요" : "ask the moon" }.ToFrozenDictionary());

    public static Sentence Of(Phrase phrase, Language language) =>
        phrase.Say([.. phrase.Takes.Select(t => Slot(t.Name, t.Kind, language == Language.Ko))]);

    private static Slot Slot(string name, SlotKind kind, bool korean) => kind switch
    {
        SlotKind.Text => (name, korean ? "토끼 굴" : "the rabbit's den"),
        SlotKind.Number => (name, 3),
        SlotKind.Member => (name, Member),
        SlotKind.Members => (name, (EquatableArray<MemberKey>)[Member, Other]),
        SlotKind.Written => (name, Text),
        SlotKind.Clock => (name, new TimeOnly(20, 0)),
        SlotKind.Moment => new Slot.Moment(name, new(2026, 11, 24, 11, 0, 0, TimeSpan.Zero), "Asia/Seoul"),
        SlotKind.Duration => (name, TimeSpan.FromSeconds(20)),
        SlotKind.Command => (name, Verb.Next),
        SlotKind.Commands => new Slot.Commands(name, [Verb.Next, Verb.Idea]),
        SlotKind.Summary => new Slot.Summary(name, Verb.Next),
        SlotKind.Usage => new Slot.Usage(name, Verb.Idea),
        SlotKind.Option => (name, OptionKey.Rhythm),
        SlotKind.OptionSummary => new Slot.OptionSummary(name, OptionKey.Rhythm),
        SlotKind.Values => new Slot.Values(name, OptionKey.Rhythm),
        SlotKind.Value => new Slot.Value(name, OptionKey.Rhythm, "evening"),
        _ => throw new UnreachableException(),
    };
}

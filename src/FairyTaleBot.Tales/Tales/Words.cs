using System.Collections.Frozen;
using FairyTaleBot.Common;

namespace FairyTaleBot.Tales;

/// <summary>People's names and words, beside the events that point to them. What was forgotten is simply not there.</summary>
public sealed class Words(FrozenDictionary<MemberKey, string> names, FrozenDictionary<TextKey, string> texts)
{
    public static readonly Words None = new(FrozenDictionary<MemberKey, string>.Empty, FrozenDictionary<TextKey, string>.Empty);

    public IReadOnlyDictionary<MemberKey, string> Names => names;

    public IReadOnlyDictionary<TextKey, string> Texts => texts;

    /// <summary>The member's name as last seen; null when forgotten.</summary>
    public string? NameOf(MemberKey member) => names.GetValueOrDefault(member);

    /// <summary>What was written; null when forgotten or never written.</summary>
    public string? TextOf(TextKey? key) => key is { } k ? texts.GetValueOrDefault(k) : null;

    public Words With(IEnumerable<KeyValuePair<MemberKey, string>> newNames, IEnumerable<KeyValuePair<TextKey, string>> newTexts)
    {
        var allNames = names.ToDictionary();
        foreach (var (member, name) in newNames) allNames[member] = name;
        var allTexts = texts.ToDictionary();
        foreach (var (key, text) in newTexts) allTexts[key] = text;
        return new(allNames.ToFrozenDictionary(), allTexts.ToFrozenDictionary());
    }
}

using FairyTaleBot.Common;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Engine.Commands;

/// <param name="Name">One word, lower case, at most 32 characters.</param>
/// <param name="Summary">At most 100 characters.</param>
public sealed record OptionText(string Name, EquatableArray<string> Aliases, string Summary);

/// <summary>One of the values that an option can have.</summary>
/// <param name="Label">As it is shown, at most 100 characters.</param>
public sealed record ValueText(string Label, EquatableArray<string> Aliases);

/// <param name="Value">The code that commands carry.</param>
public sealed record ValueSpec(string Value, ValueText En, ValueText Ko)
{
    public ValueText In(Language language) => language == Language.Ko ? Ko : En;

    public IEnumerable<string> AllNames => [Value, En.Label, .. En.Aliases, Ko.Label, .. Ko.Aliases];
}

/// <summary>One option, the same wherever it is used.</summary>
/// <param name="Least">Smallest number; unused by other kinds.</param>
/// <param name="Most">Greatest number, or most Unicode scalars of people's own words.</param>
/// <param name="Values">What there is to choose from; empty when anything goes. Discord takes at most 25.</param>
/// <param name="Suggests">Whether a surface that can complete should do so from what the bot knows (styles, themes, tales).</param>
public sealed record OptionSpec(
    OptionKey Key,
    OptionText En,
    OptionText Ko,
    OptionKind Kind,
    int Least = 0,
    int Most = 0,
    EquatableArray<ValueSpec> Values = default,
    bool Suggests = false)
{
    public OptionText In(Language language) => language == Language.Ko ? Ko : En;

    public IEnumerable<string> AllNames => [En.Name, .. En.Aliases, Ko.Name, .. Ko.Aliases];
}

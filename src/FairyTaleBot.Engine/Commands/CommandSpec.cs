using FairyTaleBot.Common;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Engine.Commands;

/// <summary>Who may use a command.</summary>
public enum Who
{
    Anyone,

    /// <summary>The starter and moderators at once; for others a second member has to agree.</summary>
    Seconded,

    /// <summary>The starter and moderators.</summary>
    Starter,
}

/// <summary>Where a command is offered.</summary>
[Flags]
public enum Places
{
    None = 0,
    Group = 1,
    Direct = 2,
    Web = 4,
    Everywhere = Group | Direct | Web,
}

/// <summary>When a command makes sense: what the chat's tale is doing.</summary>
[Flags]
public enum Stages
{
    None = 0,
    NoTale = 1,
    Opening = 2,
    Writing = 4,
    Choosing = 8,
    Paused = 16,
    Ended = 32,

    /// <summary>While a tale is being told.</summary>
    Telling = Opening | Writing | Choosing | Paused,
    Always = NoTale | Telling | Ended,
}

/// <summary>A command as a language knows it.</summary>
/// <param name="Name">What people type; may be two words.</param>
/// <param name="Aliases">Other words that mean it; understood in every language.</param>
/// <param name="Summary">What it does, one sentence of at most 100 characters.</param>
/// <param name="Usage">An example to copy.</param>
public sealed record CommandText(string Name, EquatableArray<string> Aliases, string Summary, string Usage)
{
    /// <summary>The name where only one word is possible: <c>end-now</c>. Lower case, at most 32 characters.</summary>
    public string Slug => Name.Replace(' ', '-');
}

/// <summary>The word before every verb: <c>/tale</c>, <c>/동화</c>.</summary>
public sealed record RootSpec(CommandText En, CommandText Ko)
{
    public CommandText In(Language language) => language == Language.Ko ? Ko : En;
}

/// <summary>One command: surfaces derive their menus, registrations, completion and help from it.</summary>
/// <param name="Short">Whether <c>/next</c> is understood for <c>/tale next</c> in groups too.</param>
/// <param name="Careful">Not done when words follow that it does not take: it may have been meant otherwise.</param>
/// <param name="Main">The option that words before the first key belong to; null when there is none.</param>
/// <param name="Needed">Whether <paramref name="Main"/> must be given.</param>
/// <param name="Options">In the order they are shown, <paramref name="Main"/> first.</param>
public sealed record CommandSpec(
    Verb Verb,
    CommandText En,
    CommandText Ko,
    Who Who,
    Places Places,
    Stages Stages,
    EquatableArray<OptionKey> Options,
    OptionKey? Main = null,
    bool Needed = false,
    bool Short = false,
    bool Careful = false)
{
    public CommandText In(Language language) => language == Language.Ko ? Ko : En;

    /// <summary>Every word or pair of words that means this command, in any language.</summary>
    public IEnumerable<string> AllNames => [En.Name, .. En.Aliases, Ko.Name, .. Ko.Aliases];
}

using FairyTaleBot.Common;

namespace FairyTaleBot.Engine.Commands;

/// <summary>What a line of text turned out to be.</summary>
public abstract record Parsed
{
    private Parsed()
    {
    }

    /// <summary>Not for the bot.</summary>
    public sealed record Talk : Parsed;

    /// <summary><c>/tale</c> alone: what can one do now?</summary>
    public sealed record Menu : Parsed;

    /// <param name="Options">Checked and in canonical form as <see cref="OptionKind"/> says; the main argument stands among them under the command's <see cref="CommandSpec.Main"/>. Each key at most once.</param>
    public sealed record Command(Verb Verb, EquatableArray<OptionValue> Options) : Parsed
    {
        /// <summary>The words before the first key; null when none were given.</summary>
        public string? Main => CommandCatalogue.Default[Verb].Main is { } key ? this[key] : null;

        public string? this[OptionKey key] => Options.FirstOrDefault(o => o.Key == key)?.Value;
    }

    /// <param name="Word">What was typed, cleaned, at most 40 characters.</param>
    /// <param name="Nearest">The command that was perhaps meant.</param>
    public sealed record Unknown(string Word, Verb? Nearest) : Parsed;

    /// <summary>A known command with something in it that cannot be.</summary>
    /// <param name="Key">Where; null when it is about the command as a whole.</param>
    public sealed record Invalid(Verb Verb, OptionKey? Key, Problem Problem) : Parsed;
}

public sealed record OptionValue(OptionKey Key, string Value);

/// <summary>What is wrong with an option.</summary>
public abstract record Problem
{
    private Problem()
    {
    }

    /// <summary>It has to be given.</summary>
    public sealed record Missing : Problem;

    /// <param name="Most">In Unicode scalars.</param>
    /// <param name="Length">How long it was.</param>
    public sealed record TooLong(int Most, int Length) : Problem;

    public sealed record NotANumber(int Least, int Most) : Problem;

    /// <summary>None of the option's values.</summary>
    public sealed record NotOneOf : Problem;

    public sealed record NotATime : Problem;

    public sealed record NotAZone : Problem;

    /// <summary>Given twice.</summary>
    public sealed record Twice : Problem;

    /// <summary>The command takes no words.</summary>
    public sealed record NoWordsExpected : Problem;
}

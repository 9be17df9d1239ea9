using FairyTaleBot.Languages;

namespace FairyTaleBot.Engine.Bedtimes;

/// <summary>
/// The answers given so far to what is asked at bedtime. They travel in the buttons themselves, so that a question stands through a
/// restart and belongs to nobody's memory. As text at most 24 ASCII characters.
/// </summary>
/// <param name="Who">A key of <see cref="BedtimeChoices.Who"/>, or <see cref="BedtimeChoices.Any"/>.</param>
/// <param name="About">A key of <see cref="BedtimeChoices.About"/>, or <see cref="BedtimeChoices.Any"/>.</param>
public sealed record BedtimePlan(string? Who = null, AgeBand? Age = null, int? Minutes = null, string? About = null)
{
    public bool IsWhole => this is { Who: not null, Age: not null, Minutes: not null, About: not null };

    public override string ToString() => string.Join('.', new[] { Who, Age?.Code(), Minutes is { } m ? $"{m}" : null, About }.TakeWhile(p => p is not null));

    /// <summary>Null when it holds what nobody can have pressed.</summary>
    public static BedtimePlan? From(ReadOnlySpan<string> parts)
    {
        if (parts.Length > 4) return null;
        var plan = new BedtimePlan();
        if (parts.Length > 0)
        {
            if (!IsOne(BedtimeChoices.Who, parts[0])) return null;
            plan = plan with { Who = parts[0] };
        }

        if (parts.Length > 1)
        {
            if (AgeBandCodes.TryParse(parts[1]) is not { } age || age.Code() != parts[1]) return null;
            plan = plan with { Age = age };
        }

        if (parts.Length > 2)
        {
            if (!int.TryParse(parts[2], out var minutes) || !BedtimeChoices.Minutes.Contains(minutes)) return null;
            plan = plan with { Minutes = minutes };
        }

        if (parts.Length < 4) return plan;
        return IsOne(BedtimeChoices.About, parts[3]) ? plan with { About = parts[3] } : null;
    }

    private static bool IsOne(IReadOnlyList<BedtimeChoice> choices, string key) => key == BedtimeChoices.Any || choices.Any(c => c.Key == key);
}

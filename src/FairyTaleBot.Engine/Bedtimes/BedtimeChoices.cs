using FairyTaleBot.Engine.Wording;

namespace FairyTaleBot.Engine.Bedtimes;

/// <summary>What can be pressed instead of typed at bedtime. Keys are short: buttons hold them.</summary>
public static class BedtimeChoices
{
    /// <summary>Leaves it to the storyteller.</summary>
    public const string Any = "any";

    public static readonly IReadOnlyList<BedtimeChoice> Who =
    [
        new("fox", "🦊", Phrases.Bedtime.Fox),
        new("rabbit", "🐰", Phrases.Bedtime.Rabbit),
        new("bear", "🐻", Phrases.Bedtime.Bear),
        new("owl", "🦉", Phrases.Bedtime.Owl),
        new("cat", "🐱", Phrases.Bedtime.Cat),
        new("dragon", "🐲", Phrases.Bedtime.Dragon),
    ];

    public static readonly IReadOnlyList<BedtimeChoice> About =
    [
        new("moon", "🌙", Phrases.Bedtime.Moon),
        new("star", "⭐", Phrases.Bedtime.Star),
        new("sea", "🌊", Phrases.Bedtime.Sea),
        new("garden", "🌷", Phrases.Bedtime.Garden),
        new("snow", "❄️", Phrases.Bedtime.Snow),
    ];

    public static readonly IReadOnlyList<int> Minutes = [3, 5, 10];

    /// <summary>What grown-ups may want no tale to hold.</summary>
    public static readonly IReadOnlyList<BedtimeChoice> LeftOut =
    [
        new("dark", "", Phrases.Bedtime.Darkness),
        new("monsters", "", Phrases.Bedtime.Monsters),
        new("storms", "", Phrases.Bedtime.Storms),
        new("lost", "", Phrases.Bedtime.GettingLost),
        new("wolves", "", Phrases.Bedtime.Wolves),
    ];

    public static readonly IReadOnlyList<TimeOnly> Hours = [new(19, 0), new(19, 30), new(20, 0), new(20, 30), new(21, 0)];

    public const int MostTalesANight = 3;
}

/// <param name="Words">As a tale's theme says it: "a little fox".</param>
public sealed record BedtimeChoice(string Key, string Emoji, Phrase Words);

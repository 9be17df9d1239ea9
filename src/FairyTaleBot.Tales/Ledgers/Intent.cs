using FairyTaleBot.Common;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Ledgers;

/// <summary>What the tale should say and how it should sound.</summary>
/// <param name="Message">At most 140 characters, in the tale's language.</param>
/// <param name="Voice">"warm oral teller"; at most 60 characters.</param>
public sealed record Intent(string Message, EquatableArray<string> Mood, string Voice, AgeBand AgeBand, EquatableArray<string> Taboo, EquatableArray<string> MustInclude)
{
    public const int MaxMessage = 140;
    public const int MaxVoice = 60;
    public const int MaxMood = 3;
    public const int MaxTaboo = 8;
    public const int MaxMustInclude = 5;
}

/// <summary>Families of arcs that end up, as children's tales do.</summary>
public enum ArcShape
{
    ManInHole,
    Cinderella,
    RagsToRiches,
    Quest3,
    Cumulative,
    Circular,
}

/// <summary>How the reader should feel, chapter by chapter.</summary>
/// <param name="Valence">−5 to +5 for each chapter.</param>
/// <param name="Tension">0 to 10 for each chapter.</param>
/// <param name="Twist">At most 160 characters, in the tale's language.</param>
/// <param name="Lesson">At most 100 characters; shown, not preached.</param>
public sealed record ReaderCurve(ArcShape Shape, EquatableArray<int> Valence, EquatableArray<int> Tension, string Twist, string Lesson)
{
    public const int MaxLesson = 100;
    public const int MaxTwist = 160;
    public const int MaxValence = 5;
}

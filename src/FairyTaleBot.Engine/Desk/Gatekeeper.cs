using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Wording;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Engine.Desk;

/// <summary>Lets people's words into a tale: as they are, softened, or not at all but with a kind word.</summary>
public sealed class Gatekeeper(IModerator moderator)
{
    /// <summary>The longest name that is kept, in Unicode scalars.</summary>
    public const int MaxName = 40;

    /// <returns>The text to keep, or null and what to say instead.</returns>
    public async Task<(string? Text, Sentence? Answer)> PassAsync(string text, TextUse use, Language language, AgeBand age, CancellationToken cancellationToken) =>
        await moderator.JudgeAsync(text, use, language, age, cancellationToken) switch
        {
            Verdict.Fine => (text, null),
            Verdict.Softened softened => (softened.Text, null),
            Verdict.Care => (null, Phrases.Gate.Care),
            Verdict.Declined declined => (null, use == TextUse.Name ? Phrases.Gate.Name : Kindly(declined)),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>Whether the gate says this: it is for one person, and to be kept nowhere.</summary>
    public static bool Says(Sentence sentence) => sentence.Phrase.StartsWith("gate.", StringComparison.Ordinal);

    private static Sentence Kindly(Verdict.Declined declined) => declined.Reason switch
    {
        DeclineReason.PrivateData => Phrases.Gate.Private,
        DeclineReason.Order => Phrases.Gate.Order,
        DeclineReason.RealPerson => Phrases.Gate.RealPerson,
        _ => Phrases.Gate.Redirect,
    };
}

using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Adapters.OpenAI.Moderation;

/// <summary>
/// The built-in gate first, always; then a model reads what passed and may come into a tale. Names and talk are the gate's alone: they leave
/// this machine for nobody. When the model cannot be asked, the gate's word stands.
/// </summary>
/// <param name="gate">The built-in gate.</param>
internal sealed class OpenAIModerator(IModerator gate, ModerationService service) : IModerator
{
    public async Task<Verdict> JudgeAsync(string text, TextUse use, Language language, AgeBand age, CancellationToken cancellationToken)
    {
        var verdict = await gate.JudgeAsync(text, use, language, age, cancellationToken).ConfigureAwait(false);
        if (use is TextUse.Name or TextUse.Talk || verdict is not (Verdict.Fine or Verdict.Softened) || !text.Any(char.IsLetter)) return verdict;
        var said = verdict is Verdict.Softened softened ? softened.Text : text;
        return await service.FindAsync(said, cancellationToken).ConfigureAwait(false) is { Count: > 0 } kinds ? Of(kinds) ?? verdict : verdict;
    }

    private static Verdict? Of(IReadOnlyList<string> kinds)
    {
        // Somebody who may be in need is answered with care before anything else is said.
        if (kinds.Any(k => k.StartsWith("self-harm", StringComparison.Ordinal))) return new Verdict.Care();
        if (kinds.Any(k => k.StartsWith("sexual", StringComparison.Ordinal))) return new Verdict.Declined(DeclineReason.Sexual);
        if (kinds.Any(k => k.StartsWith("hate", StringComparison.Ordinal) || k.StartsWith("harassment", StringComparison.Ordinal))) return new Verdict.Declined(DeclineReason.Insult);
        if (kinds.Any(k => k.StartsWith("illicit", StringComparison.Ordinal))) return new Verdict.Declined(DeclineReason.Danger);
        if (kinds.Contains("violence/graphic")) return new Verdict.Declined(DeclineReason.Gore);
        // Dragons breathe fire and wolves huff: plain violence is the gate's to soften.
        return null;
    }
}

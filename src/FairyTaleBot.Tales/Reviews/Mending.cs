using System.Text;
using FairyTaleBot.Briefs;
using FairyTaleBot.Characters;
using FairyTaleBot.Drafts;
using FairyTaleBot.Languages;
using FairyTaleBot.Reviews.Text;

namespace FairyTaleBot.Reviews;

/// <summary>What code can put right by itself: invisible characters, particles, a picture with somebody in it who is gone. The rest is a storyteller's to mend.</summary>
public static class Mending
{
    /// <summary>The draft with every finding of severity <see cref="Severity.Auto"/> mended; the same draft when there is none.</summary>
    public static ChapterDraft Of(ChapterDraft draft, ReviewContext context)
    {
        var brief = context.Brief;
        var mended = draft with
        {
            Title = Line(draft.Title, brief),
            Paragraphs = [.. draft.Paragraphs.Select(p => Line(p, brief))],
            BeatEvidence = Line(draft.BeatEvidence, brief),
            TurnEvidence = Line(draft.TurnEvidence, brief),
            Synopsis = Line(draft.Synopsis, brief),
            Choices = [.. draft.Choices.Select(c => c with { Label = Line(c.Label, brief) })],
            Scene = draft.Scene with
            {
                Action = Line(draft.Scene.Action, brief),
                Alt = Line(draft.Scene.Alt, brief),
                CastIds = [.. draft.Scene.CastIds.Except(NotThere(draft, context))],
            },
        };
        return mended == draft ? draft : mended;
    }

    /// <summary>Those in the picture who cannot be: dead, gone or away, and not brought back by the chapter.</summary>
    internal static IEnumerable<string> NotThere(ChapterDraft draft, ReviewContext context)
    {
        var back = draft.Delta.StateChanges.Where(s => s.State.Alive && s.State.Present is not (CharacterState.Away or CharacterState.Gone)).Select(s => s.CharacterId).ToHashSet();
        var absent = context.Brief.Bible.Cast.Where(c => !c.OnHand && !back.Contains(c.Id)).Select(c => c.Id).ToHashSet();
        return draft.Scene.CastIds.Where(absent.Contains);
    }

    /// <summary>Whether a text holds what can be taken out without anybody seeing it go.</summary>
    internal static bool IsUntidy(string text) => text.Any(IsLitter) || !text.IsNormalized();

    private static string Line(string text, ChapterBrief brief)
    {
        var tidy = IsUntidy(text) ? Tidied(text) : text;
        return brief.Language == Language.Ko ? Particles.Mended(tidy, brief) : tidy;
    }

    private static string Tidied(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!IsLitter(c)) plain.Append(c);
        }

        // A lone half of a surrogate pair cannot be normalised; it is no letter of ours.
        try
        {
            return plain.ToString().Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return Folding.Clean(plain.ToString(), plain.Length);
        }
    }

    private static bool IsLitter(char c) => (char.IsControl(c) && c is not '\n') || c is '\u200b' or '\ufeff' or '\u2060' or '\u00ad';
}

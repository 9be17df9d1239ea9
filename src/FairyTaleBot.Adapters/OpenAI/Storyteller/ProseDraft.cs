using System.Text.RegularExpressions;
using FairyTaleBot.Briefs;
using FairyTaleBot.Common;
using FairyTaleBot.Drafts;

namespace FairyTaleBot.Adapters.OpenAI.Storyteller;

/// <summary>A draft from a model that writes prose and nothing else: its words, with scene and choices as the understudy would have them.</summary>
internal static partial class ProseDraft
{
    /// <summary>Null when there is no prose in it.</summary>
    public static ChapterDraft? Of(string answer, ChapterBrief brief, ChapterDraft understudy)
    {
        var blocks = answer.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToList();
        var title = understudy.Title;
        if (blocks.Count > 1 && blocks[0].Length <= ChapterDraft.MaxTitle && !Sentence().IsMatch(blocks[0]))
        {
            title = ChapterJson.Plain(blocks[0]);
            blocks.RemoveAt(0);
        }

        EquatableArray<string> paragraphs = [.. blocks.Select(ChapterJson.Plain).Where(b => b.Length > 0)];
        if (paragraphs.Count == 0) return null;
        var sentences = paragraphs.SelectMany(p => Sentence().Matches(p).Select(m => m.Value.Trim())).ToList();
        return understudy with
        {
            Title = title.Length > 0 ? title : understudy.Title,
            Paragraphs = paragraphs,
            // What the prose has changed cannot be known; at the end, what is due is taken as answered.
            Delta = new BibleDelta(ThreadsClosed: brief.IsLast ? [.. brief.Bible.OpenThreads.Select(t => t.Id)] : brief.Beat.Payoffs),
            BeatEvidence = First(sentences, brief.Beat.MustHappen.SelectMany(m => m.Keywords)),
            TurnEvidence = brief.Won is { } won ? First(sentences, won.Keywords) : "",
            Synopsis = $"{brief.Bible.Synopsis} {sentences.FirstOrDefault()} {sentences.LastOrDefault()}".Trim(),
            IsEnding = brief.IsLast,
        };
    }

    private static string First(List<string> sentences, IEnumerable<string> words) =>
        sentences.FirstOrDefault(s => words.Any(w => s.Contains(w, StringComparison.OrdinalIgnoreCase))) ?? "";

    [GeneratedRegex(@"[^.!?…]+[.!?…]+[”’""']?")]
    private static partial Regex Sentence();
}

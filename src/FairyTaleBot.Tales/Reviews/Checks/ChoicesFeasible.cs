using FairyTaleBot.Characters;
using FairyTaleBot.Languages;
using FairyTaleBot.Plots;
using FairyTaleBot.Reviews.Text;

namespace FairyTaleBot.Reviews.Checks;

/// <summary>V17: each way on can be gone: it needs nobody who is gone, nothing that is spent, and breaks no rule by accident.</summary>
internal sealed class ChoicesFeasible : IReviewCheck
{
    public string Id => "V17";

    public IEnumerable<Finding> Examine(ReviewedPage page)
    {
        if (page.Brief.IsLast) yield break;
        var (bible, draft, language) = (page.Brief.Bible, page.Draft, page.Language);
        var after = draft.Delta.StateChanges.ToLookup(s => s.CharacterId, s => s.State);
        var gone = bible.Cast.Where(c => (after[c.Id].LastOrDefault() ?? c.State) is { Alive: true, Present: CharacterState.Gone or CharacterState.Away }).ToList();
        var changed = draft.Delta.ItemChanges.ToLookup(i => i.ItemId, i => i.Status);
        var spent = bible.Items.Where(i => (changed[i.Id].Any() ? changed[i.Id].Last() : i.Status) is ItemStatus.Broken or ItemStatus.Used or ItemStatus.Lost).ToList();

        foreach (var choice in draft.Choices)
        {
            // To look for what is lost, or to call somebody back, is a way on.
            var seeks = Seeks(choice.Label);
            foreach (var who in gone.Where(c => !seeks && Phrase.StandsIn(choice.Label, c.Name.Display, language) && !IsSpokenOf(choice.Label, c.Name.Display, language)))
            {
                yield return new(Id, Severity.Block, choice.Label, $"“{who.Name}” is not there to be asked; offer something that can be done.");
            }

            foreach (var item in spent.Where(i => !seeks && i.Name.Length > 1 && Phrase.StandsIn(choice.Label, i.Name, language)))
            {
                yield return new(Id, Severity.Block, choice.Label, $"“{item.Name}” is {item.Status.ToString().ToLowerInvariant()} and cannot be used; offer something that can be done.");
            }

            if (bible.FindPlace(draft.Scene.PlaceId) is { Rule.Length: > 0 } place && Breaks(choice.Label, place.Rule, page))
            {
                yield return new(Id, Severity.Warn, choice.Label, $"This breaks the rule of {place.Name} ({place.Rule}); let it be on purpose.");
            }
        }
    }

    /// <summary>"Ask Quill about Aunt Pell", "펠 이모에 대해 물어보기": who is only spoken of need not be there.</summary>
    private static bool IsSpokenOf(string label, string name, Language language)
    {
        var at = label.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        if (at < 0) return false;
        var (before, behind) = (label[..at].TrimEnd(), label[(at + name.Length)..]);
        return language == Language.Ko
            ? behind.StartsWith('의') || behind.StartsWith("에 대", StringComparison.Ordinal) || behind.StartsWith(" 이야기", StringComparison.Ordinal) || behind.StartsWith("처럼", StringComparison.Ordinal)
            : behind is ['\'' or '’', ..] || Words.Of(before).LastOrDefault().Text?.ToLowerInvariant() is "about" or "of" or "like" or "without";
    }

    private static bool Seeks(string label) =>
        Lists.Restored.In(Language.Ko).Concat(["찾", "부르", "부른", "고치", "고쳐", "데려", "기다리", "편지", "떠올", "기억"]).Any(w => label.Contains(w, StringComparison.Ordinal))
        || Words.Of(label.ToLowerInvariant()).Any(w => w.Text is "find" or "search" or "look" or "seek" or "mend" or "fix" or "repair" or "call" or "fetch" or "bring" or "wait" or "remember" or "write" or "miss" or "follow" or "glue" or "visit");

    private static bool Breaks(string label, string rule, ReviewedPage page)
    {
        var lower = rule.ToLowerInvariant();
        string[] forbids = ["no one may", "nobody may", "must not", "may not", "never", "do not", "don't", "안 돼", "안 된", "하면 안", "지 말", "금지", "말 것", "아무도"];
        if (!forbids.Any(f => lower.Contains(f, StringComparison.Ordinal))) return false;
        var told = Words.Content(rule, page.Language);
        return Words.Content(label, page.Language).Count(told.Contains) >= 2;
    }
}

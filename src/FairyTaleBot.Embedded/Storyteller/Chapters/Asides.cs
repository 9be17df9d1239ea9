using FairyTaleBot.Briefs;
using FairyTaleBot.Characters;
using FairyTaleBot.Embedded.Storyteller.Grammar;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Embedded.Storyteller.Chapters;

/// <summary>What a chapter owes to the people who tell it, and to its helper: each a line, null when there is nothing to say.</summary>
internal sealed class Asides(Stage stage, Teller teller)
{
    private ChapterBrief Brief => stage.Brief;

    /// <summary>A member's character that has not had its moment yet.</summary>
    public Character? Newcomer { get; } = stage.Joined.FirstOrDefault(c => !stage.Bible.Ledger.Any(f => f.Id == "moment-" + c.Id));

    /// <summary>The newcomer gets its moment.</summary>
    public string? Moment()
    {
        if (Newcomer is null) return null;
        stage.Bind("joined", new Referent.Being(Newcomer));
        return teller.Say("phrases/joined", Brief.Number + stage.Take - 1);
    }

    /// <summary>The helper's habit is seen again as often as there are ways to tell it, and no more.</summary>
    public string? HabitOnTheWay()
    {
        var key = $"habits/{stage.KeyOf("habit")}.mid";
        if (!stage.Tables.Has(key)) key = "habits/any.mid";
        return teller.Share(key, Brief.Number - 2, Math.Max(2, Brief.Of - 2)).FirstOrDefault();
    }

    /// <summary>The idea that came second stands in the scenery.</summary>
    public string? RunnerUp()
    {
        if (Named(Brief.RunnerUp) is not { } thing || stage.Taboo.Forbids(thing.Name)) return null;
        stage.Bind("runner", Brief.Language == Language.En ? new Referent.Words(thing.Form("a", Brief.Language)!) : thing);
        return teller.Say("phrases/runner", Brief.Number + stage.Take);
    }

    /// <summary>The twist that was wished for.</summary>
    public string? Twist()
    {
        if (Named(Brief.Wishes?.Twist) is not { } thing) return null;
        stage.Bind("twist", thing);
        return teller.Say("phrases/twist", stage.Take);
    }

    private Referent.Thing? Named(string? words)
    {
        if (string.IsNullOrWhiteSpace(words) || IdeaWords.ThingOf(words, Brief.Language) is not { } name) return null;
        var noun = Gazetteer.Find(name, Brief.Language);
        return new(name, noun, Quoted: noun is null);
    }
}

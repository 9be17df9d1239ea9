using FairyTaleBot.Briefs;
using FairyTaleBot.Characters;
using FairyTaleBot.Languages;
using FairyTaleBot.Ledgers;
using Slots = System.Collections.Generic.Dictionary<string, object>;

namespace FairyTaleBot.Adapters.OpenAI.Prompts;

/// <summary>What the parts that stay the same all through a tale are filled with.</summary>
internal sealed class FrozenSlots(ChapterBrief brief, PromptWords words)
{
    private StoryBible Bible => brief.Bible;

    public Slots Core() => new()
    {
        ["title"] = brief.TaleTitle,
        ["of"] = brief.Of,
        ["minWords"] = brief.Reading.MinWords,
        ["maxWords"] = brief.Reading.MaxWords,
        ["sentenceWords"] = brief.Reading.MaxSentenceWords,
        ["meanWords"] = brief.Reading.MeanSentenceWords,
        ["age"] = words[$"readers.{brief.Age.Code()}"],
        ["register"] = words[$"register.{brief.Age.Code()}"],
        ["cast"] = Bible.Cast.Select(c => new Slots { ["id"] = c.Id, ["name"] = c.Name.Display, ["kind"] = c.Kind }).ToList(),
        ["places"] = Bible.Places.Select(p => new Slots { ["id"] = p.Id, ["name"] = p.Name }).ToList(),
        ["items"] = Bible.Items.Select(i => new Slots { ["id"] = i.Id, ["name"] = i.Name }).ToList(),
    };

    public Slots Consistency() => new()
    {
        ["cast"] = Bible.Cast.Select(Card).ToList(),
        ["places"] = Bible.Places.Select(p => new Slots { ["name"] = p.Name, ["look"] = p.VisualEn, ["rule"] = p.Rule }).ToList(),
    };

    public Slots Plot() => new() { ["shape"] = words.Of("shape", Bible.Curve.Shape), ["ending"] = Bible.Plan[^1].Goal };

    public Slots Reader() => new() { ["twist"] = Bible.Curve.Twist, ["bedtime"] = brief.Bedtime };

    public Slots Intent() => new()
    {
        ["message"] = Bible.Intent.Message.Length > 0 ? Bible.Intent.Message : Bible.Curve.Lesson,
        ["moods"] = words.Join(Bible.Intent.Mood),
        ["voice"] = Bible.Intent.Voice,
        ["taboo"] = words.Join(Bible.Intent.Taboo),
        ["mustInclude"] = words.Join(Bible.Intent.MustInclude),
    };

    private Slots Card(Character character) => new()
    {
        ["name"] = character.Name.Display,
        ["role"] = words.Of("role", character.Role),
        ["kind"] = character.Kind,
        ["age"] = words.Of("stage", character.Age),
        ["pronoun"] = words.Of("pronoun", character.Pronoun),
        ["look"] = LookWords.Of(character),
        ["want"] = Or(character.Want),
        ["fear"] = Or(character.Fear),
        ["flaw"] = character.Flaw,
        ["voice"] = Or(character.Voice),
        ["aliases"] = words.Join(character.Name.Aliases),
    };

    private static string Or(string text) => text.Length > 0 ? text : "–";
}

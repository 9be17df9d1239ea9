using FairyTaleBot.Briefs;
using FairyTaleBot.Embedded.Storyteller.Chapters;
using FairyTaleBot.Embedded.Storyteller.Grammar;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Embedded.Storyteller.Ideas;

/// <summary>Reads a member's idea: what it names, who acts, and whether the tale can bear it as it stands.</summary>
internal static class IdeaReader
{
    public static ReadIdea Read(WonTurn won, Stage stage)
    {
        var language = stage.Brief.Language;
        var name = IdeaWords.ThingOf(won.Text, language) ?? (won.Keywords.Count > 0 ? won.Keywords[0] : Gazetteer.Pictured(won.Text, language) ?? (language == Language.Ko ? "작은 불빛" : "small light"));
        var noun = Gazetteer.Find(name, language);
        // What nobody said was put there in place of something rough.
        var said = won.Text.Normalize(System.Text.NormalizationForm.FormKC);
        var things = string.Join(", ", IdeaWords.Things(won.Text, language));
        if (stage.Tables["ideas/turned"].List("words").FirstOrDefault(t => Prose.Holds(things, t) && !Prose.Holds(said, t)) is { } gentle)
        {
            return Told(gentle) ? new(IdeaForm.Again, gentle, Gazetteer.Find(gentle, language)) : new(IdeaForm.Turned, gentle, Gazetteer.Find(gentle, language));
        }

        var pet = NounPhrase.Pet(won.Text, language);
        var clause = pet is not null ? null : language == Language.Ko ? KoreanClause.Read(won.Text, stage) : EnglishClause.Read(won.Text, stage);
        if (clause is { Doer: Doer.Hero or Doer.Together } && !stage.Happened.Contains(Plots.PlotEvent.Victory) && stage.DeedAsked is { } asked && clause.Deed.Words.Any(w => asked.StartsWith(w, StringComparison.OrdinalIgnoreCase) || w.StartsWith(asked, StringComparison.OrdinalIgnoreCase)))
        {
            return new(IdeaForm.NotYet, name, noun);
        }

        if (clause is { Thing: { } wanted, Deed.Does: DeedEffect.Takes } && IsWant(wanted)) return new(IdeaForm.TooSoon, name, noun, clause);
        if (clause is { Thing: { } spent, Deed.Does: DeedEffect.Gives } && (IsWant(spent) || IsGift(spent))) return new(IdeaForm.Kept, name, noun, clause);
        if (clause is { Deed.Id: "build", Thing: { } dish } && Gazetteer.Find(dish, language) is { Kind: NounKind.Food } && Deeds.Find("bake", language) is { } bake) clause = clause with { Deed = bake };
        if (clause is not null) return Told(name) ? new(IdeaForm.Again, name, noun) : new(IdeaForm.Act, clause.Thing ?? name, clause.Thing is { } thing ? Gazetteer.Find(thing, language) : noun, clause);

        var phrase = pet ?? NounPhrase.Read(won.Text, name, language);
        // Two of one name would be told apart by nobody.
        if (pet is { Noun: { } kind } && stage.Bible.Cast.Any(c => pet.Name.Contains(c.Name.Display, StringComparison.OrdinalIgnoreCase))) phrase = new(language == Language.Ko ? kind.Ko : kind.En, pet.Name, kind);
        if (IsHero(phrase.Head)) return new(IdeaForm.Self, phrase.Head, phrase.Noun);
        return Told(phrase.Name) ? new(IdeaForm.Again, phrase.Name, phrase.Noun) : new(IdeaForm.Thing, phrase.Name, phrase.Noun);

        bool IsWant(string thing) => stage.Want is { } want && string.Equals(want.Name, thing, StringComparison.OrdinalIgnoreCase);
        bool IsGift(string thing) => stage.Gift is { Status: FairyTaleBot.Plots.ItemStatus.Whole } gift && Gazetteer.Find(gift.Name, language) is { } noun && noun == Gazetteer.Find(thing, language);
        bool IsHero(string head) => Folding.NameKey(head) == Folding.NameKey(stage.Hero.Name.Display) || SameKind(head, stage.Hero.Kind, language);
        bool Told(string told) => stage.Bible.Ledger.Any(f => TurnId.Of(f) is not null && string.Equals(f.Object, told, StringComparison.OrdinalIgnoreCase))
            || stage.Bible.Items.Any(i => i.Id.StartsWith("idea-", StringComparison.Ordinal) && string.Equals(i.Name, told, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>"bear" is "bear cub", "곰" is "아기 곰"; "bear" is not "barn cat".</summary>
    public static bool SameKind(string head, string kind, Language language)
    {
        var key = Folding.NameKey(head);
        if (key.Length == 0) return false;
        if (language == Language.Ko) return kind == head || kind.EndsWith(" " + head, StringComparison.Ordinal);
        return kind.Split(' ').Any(w => Folding.NameKey(w) == key);
    }
}

using FairyTaleBot.Briefs;
using FairyTaleBot.Embedded.Storyteller.Chapters;
using FairyTaleBot.Embedded.Storyteller.Grammar;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Embedded.Storyteller.Ideas;

/// <summary>Reads a member's idea: what it names, who acts, and whether the tale can bear it as it stands.</summary>
internal static class IdeaReader
{
    private const int MaxWay = 6;

    /// <summary>What comes of an English idea that would make somebody small.</summary>
    private const string Comfort = "group hug";

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

        // Whoever gets ice cream gets it as it is eaten, and not from under a leaf.
        if (clause is { Thing: { } treat, Deed.Id: "find" } && Gazetteer.Find(treat, language) is { Kind: NounKind.Food } sweet && !IsWant(treat)) return new(Told(treat) ? IdeaForm.Again : IdeaForm.Thing, treat, sweet);
        if (clause is { Thing: { } wanted, Deed.Does: DeedEffect.Takes } && IsWant(wanted)) return new(IdeaForm.TooSoon, name, noun, clause);
        if (clause is { Thing: { } spent, Deed.Does: DeedEffect.Gives } && (IsWant(spent) || IsGift(spent))) return new(IdeaForm.Kept, name, noun, clause);
        if (clause is { Deed.Id: "build", Thing: { } dish } && Gazetteer.Find(dish, language) is { Kind: NounKind.Food } && Deeds.Find("bake", language) is { } bake) clause = clause with { Deed = bake };
        // Soup is boiled.
        if (clause is { Deed.Id: "bake", Thing: { } pot } && Gazetteer.Find(pot, language) is { Kind: NounKind.Food } && Deeds.Find("boil", language) is { } boil && boil.Of.Any(o => pot.EndsWith(o, StringComparison.OrdinalIgnoreCase))) clause = clause with { Deed = boil };
        if (clause is { Deed.Does: DeedEffect.Enters, Doer: Doer.Newcomer comer }) return Told(comer.Name) ? new(IdeaForm.Again, comer.Name, comer.Noun) : new(IdeaForm.Act, comer.Name, comer.Noun, clause);
        // What an act has no words for is told in the idea's own: "out of ice", "to the moon".
        if (clause is not null && language == Language.En && IsMore(clause) && Said() is { } whole) return whole;
        if (clause is not null) return Told(clause.Thing ?? name) && !clause.Deed.Own.Contains(name) ? new(IdeaForm.Again, name, noun) : new(IdeaForm.Act, clause.Thing ?? name, clause.Thing is { } thing ? Gazetteer.Find(thing, language) : noun, clause);

        if (pet is null && language == Language.En && Said() is { } retold) return retold;

        // "민아가 와요" is about a child.
        if (language == Language.Ko && KoreanNames.In(won.Text.Trim().Split(' ')[0], called: true) is { } child && NounPhrase.NounOf(child, language) is { Lives: true } person) return Told(child) ? new(IdeaForm.Again, child, person) : new(IdeaForm.Thing, child, person);
        var phrase = pet ?? NounPhrase.Read(won.Text, name, language);
        // Two of one name would be told apart by nobody.
        if (pet is { Noun: { } kind } && stage.Bible.Cast.Any(c => pet.Name.Contains(c.Name.Display, StringComparison.OrdinalIgnoreCase))) phrase = new(language == Language.Ko ? kind.Ko : kind.En, pet.Name, kind);
        if (IsHero(phrase.Head)) return new(IdeaForm.Self, phrase.Head, phrase.Noun);
        return Told(phrase.Name) ? new(IdeaForm.Again, phrase.Name, phrase.Noun) : new(IdeaForm.Thing, phrase.Name, phrase.Noun);

        bool IsMore(Clause act) => (act.Thing is { } what && Gazetteer.Find(what, language) is null) || IdeaWords.Of(won.Text, language).Any(w => !act.Deed.Words.Contains(w) && !act.Deed.Own.Contains(w) && (act.Thing is null || !act.Thing.Contains(w, StringComparison.OrdinalIgnoreCase))
            && Gazetteer.Exactly(w, language) is not null && !(act.Doer is Doer.Newcomer { Name: { } newcomer } && newcomer.Contains(w, StringComparison.OrdinalIgnoreCase)) && !stage.Bible.Cast.Any(c => SameKind(w, c.Kind, language)));

        ReadIdea? Said()
        {
            var (told, isUnkind) = EnglishTelling.Of(won.Text, stage);
            if (isUnkind) return new(IdeaForm.Turned, Comfort, null);
            if (told is not { } retold) return null;
            // Where somebody goes is told as a place.
            if (noun is { Kind: NounKind.Place, En: not "space" } && retold.Kind == Retold.Heading && Prose.Words(won.Text) <= MaxWay && EnglishTelling.Goes(retold.Said)) return null;
            if (retold.Ours && stage.DeedAsked is { } longed && !stage.Happened.Contains(Plots.PlotEvent.Victory) && Prose.Holds(retold.Said, longed)) return new(IdeaForm.NotYet, name, noun);
            if (noun is { Lives: true } && EnglishTelling.Comes(retold.Said)) return null;
            if (stage.Bible.Ledger.Any(f => f.Text == retold.Said + ".")) return new(IdeaForm.Again, name, noun);
            if (retold.Wanted is { } wish) return new(IdeaForm.Said, wish, Gazetteer.Find(wish, language), Retold: retold);
            var thing = IdeaWords.Things(won.Text, language).Select(t => NounPhrase.Known(t, language)).FirstOrDefault(t => t is not null);
            return new(IdeaForm.Said, thing?.Name ?? name, thing?.Noun, Retold: retold);
        }

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

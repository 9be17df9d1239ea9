using System.Text.RegularExpressions;
using FairyTaleBot.Ballots;
using FairyTaleBot.Characters;
using FairyTaleBot.Languages;
using FairyTaleBot.Ledgers;
using FairyTaleBot.Plots;
using FairyTaleBot.Reviews;

namespace FairyTaleBot.Testing.Reviews.Faults;

/// <summary>The seventeen kinds of fault, and five of them once more in free words.</summary>
public static class FaultOperators
{
    public static IReadOnlyList<FaultOperator> All { get; } =
    [
        new("rename", ["V2", "V3"], Severity.Block, false, (_, p, c) => Rename(p, c)),
        new("recolour", ["V6"], Severity.Block, false, (_, p, c) => Recolour(p, c, c.Plants.Recoloured)),
        new("change count", ["V7"], Severity.Block, false, (_, p, c) => Recount(p, c)),
        new("kill then act", ["V4"], Severity.Block, false, (_, p, c) => Revive(p, c)),
        new("teleport", ["V5"], Severity.Block, false, (_, p, c) => Teleport(p, c)),
        new("reuse spent item", ["V9"], Severity.Block, false, (_, p, c) => Reuse(p, c)),
        new("drop beat", ["V13"], Severity.Block, false, (_, p, c) => DropBeat(p)),
        new("swap chapters", ["V1", "V13", "V18", "V19", "V5"], Severity.Block, false, Swap),
        new("early ending", ["V14"], Severity.Block, false, (_, p, c) => p.Brief.IsLast ? null : p.Text(t => t + (c.Next(2) == 0 ? " " : "\n\n") + c.Pick(c.Plants.Endings))),
        new("duplicate paragraph", ["V21"], Severity.Block, false, (_, p, c) => Duplicate(p, c)),
        new("paraphrased duplicate choice", ["V16"], Severity.Block, true, (_, p, c) => DuplicateChoice(p, c)),
        new("ignore vote", ["V18", "V19"], Severity.Block, false, (_, p, c) => IgnoreVote(p)),
        new("script switch", ["V11"], Severity.Block, false, (_, p, c) => p.Inserted(c.Pick(c.Plants.OtherScripts), c)),
        new("honorific flip", ["V8", "V33"], Severity.Warn, false, (_, p, c) => Flip(p, c)),
        new("insert unknown speaker", ["V2"], Severity.Block, false, (_, p, c) => Introduce(p, c)),
        new("insert unsafe token", ["V24", "V25", "V26"], Severity.Block, false, (_, p, c) => p.Inserted(c.Pick(c.Plants.Unsafe), c)),
        new("leak prompt sentence", ["V26"], Severity.Block, false, (_, p, c) => Leak(p, c)),
        new("recolour, told otherwise", ["V6"], Severity.Block, true, (_, p, c) => Recolour(p, c, c.Plants.RecolouredOtherwise)),
        new("leak, told otherwise", ["V26"], Severity.Block, true, (_, p, c) => p.Inserted(c.Pick(c.Plants.LeaksOtherwise), c)),
    ];

    private static ToldPage? Rename(ToldPage page, FaultChance chance)
    {
        var hero = page.Brief.Bible.Hero.Name.Display;
        if (Regex.Count(page.Draft.Text, Regex.Escape(hero)) < 2) return null;
        return Stranger(page, chance) is { } other ? page.Text(t => Renamed(t, hero, other, page.Language)) : null;
    }

    /// <summary>A name of nobody in the tale; null when the one drawn is like somebody's.</summary>
    private static string? Stranger(ToldPage page, FaultChance chance)
    {
        var name = chance.Pick(chance.Plants.Names);
        return page.Brief.Bible.Cast.Any(c => c.Name.Display.StartsWith(name, StringComparison.Ordinal) || name.StartsWith(c.Name.Display, StringComparison.Ordinal)) ? null : name;
    }

    private static string Renamed(string text, string name, string other, Language language) => language == Language.Ko
        ? Regex.Replace(text, Regex.Escape(name) + "(이라는|라는|이라고|라고|은|는|이|가|을|를|과|와|아|야|이랑|랑|으로|로)?(?![가-힣])|" + Regex.Escape(name), m => Josa.With(other, m.Groups[1].Value))
        : Regex.Replace(text, $@"\b{Regex.Escape(name)}\b", other);

    /// <summary>The bible says it by a fact or by the looks of the cast; the page says something else.</summary>
    private static ToldPage? Recolour(ToldPage page, FaultChance chance, Halves<string> ways)
    {
        var hero = page.Brief.Bible.Hero;
        var colour = chance.Pick(chance.Plants.Colours);
        (string, string)[] slots =
        [
            ("hero", hero.Name.Display), ("poss", Possessive(hero.Pronoun)), ("was", colour.Was), ("becomes", colour.Becomes), ("thing", colour.Thing),
        ];
        var believing = chance.Next(2) == 0
            ? page.Believing(b => b with { Ledger = b.Ledger.Add(new("fact-colour", hero.Id, Predicate.Colour, colour.Was, PageEdits.Fill(chance.Plants.ColourFact, page.Language, slots), 0, true)) })
            : page.Believing(b => b with { Cast = b.Cast.Replace(c => c.Id == hero.Id, c => c with { Visual = c.Visual with { Clothing = colour.ClothingEn, SignatureProp = "" } }) });
        return believing.Inserted(PageEdits.Fill(chance.Pick(ways), page.Language, slots), chance);
    }

    private static string Possessive(Pronoun pronoun) => pronoun switch { Pronoun.He => "his", Pronoun.She => "her", Pronoun.It => "its", _ => "their" };

    private static ToldPage Recount(ToldPage page, FaultChance chance)
    {
        var count = chance.Pick(chance.Plants.Counts);
        return page
            .Believing(b => b with { Ledger = b.Ledger.Add(new("fact-count", "world", Predicate.Count, count.Amount, count.Told, 0, true)) })
            .Inserted(count.Broken, chance);
    }

    private static ToldPage? Revive(ToldPage page, FaultChance chance)
    {
        var others = page.Brief.Bible.Cast.Where(c => c.Role != Role.Hero && !page.Draft.Delta.NewCharacters.Contains(c)).ToArray();
        if (others.Length == 0) return null;
        var lost = others[chance.Next(others.Length)];
        var gone = chance.Next(2) == 0;
        return page
            .Believing(b => b with { Cast = b.Cast.Replace(c => c.Id == lost.Id, c => c with { State = c.State with { Alive = gone, Present = gone ? CharacterState.Gone : c.State.Present } }) })
            .With(d => d with { Delta = d.Delta with { StateChanges = d.Delta.StateChanges.RemoveAll(s => s.CharacterId == lost.Id) } })
            .Inserted(PageEdits.Fill(chance.Pick(chance.Plants.Revived), page.Language, ("other", lost.Name.Display)), chance);
    }

    private static ToldPage? Teleport(ToldPage page, FaultChance chance)
    {
        var (bible, beat) = (page.Brief.Bible, page.Brief.Beat);
        var elsewhere = bible.Places.Where(p => p.Id != beat.PlaceId && p.Id != bible.Hero.State.Present && p.Id != page.Draft.Scene.PlaceId && !page.Draft.Text.Contains(p.Name, StringComparison.Ordinal)).ToArray();
        if (elsewhere.Length == 0) return null;
        var place = elsewhere[chance.Next(elsewhere.Length)];
        return page.Inserted(PageEdits.Fill(chance.Pick(chance.Plants.Elsewhere), page.Language, ("hero", bible.Hero.Name.Display), ("place", place.Name)), chance);
    }

    private static ToldPage? Reuse(ToldPage page, FaultChance chance)
    {
        // A page that tells of the thing may tell how it comes back.
        var items = page.Brief.Bible.Items.Where(i => page.Draft.Delta.ItemChanges.All(c => c.ItemId != i.Id) && !page.Draft.Text.Contains(i.Name, StringComparison.OrdinalIgnoreCase)).ToArray();
        if (items.Length == 0) return null;
        var item = items[chance.Next(items.Length)];
        ItemStatus[] spent = [ItemStatus.Used, ItemStatus.Broken, ItemStatus.Lost, ItemStatus.Given];
        var status = spent[chance.Next(spent.Length)];
        return page
            .Believing(b => b with { Items = b.Items.Replace(i => i.Id == item.Id, i => i with { Status = status, Owner = status == ItemStatus.Given ? "" : i.Owner }) })
            .Inserted(PageEdits.Fill(chance.Pick(chance.Plants.Reused), page.Language, ("hero", page.Brief.Bible.Hero.Name.Display), ("item", item.Name)), chance);
    }

    private static ToldPage? DropBeat(ToldPage page)
    {
        if (page.Brief.Beat.MustHappen.FirstOrDefault(m => m.Keywords.Count > 0) is not { } must) return null;
        var without = page.Without(must.Keywords.SelectMany(k => k.Split(' ')).Select(k => PageEdits.Stem(k, page.Language)));
        if (without.Draft.Paragraphs.Count == 0) return null;
        return without.With(d => d with { BeatEvidence = PageEdits.Parts(d.Paragraphs[0])[0] });
    }

    private static ToldPage? Swap(IReadOnlyList<ToldPage> tale, ToldPage page, FaultChance chance)
    {
        if (tale.Count < 5 || page.Brief.Number is not (2 or 4)) return null;
        var other = tale[page.Brief.Number == 2 ? 3 : 1];
        // The chapter that was told before its time cannot have been told already.
        return page with { Draft = other.Draft, Context = page.Context with { Earlier = [.. page.Context.Earlier.Where(t => t != other.Draft.Text)] } };
    }

    private static ToldPage? Duplicate(ToldPage page, FaultChance chance)
    {
        var longest = page.Draft.Paragraphs.OrderByDescending(p => p.Length).First();
        var paragraphs = page.Draft.Paragraphs.ToList();
        paragraphs.Insert(chance.Next(paragraphs.Count + 1), longest);
        return page.With(d => d with { Paragraphs = [.. paragraphs] });
    }

    private static ToldPage? DuplicateChoice(ToldPage page, FaultChance chance)
    {
        if (page.Draft.Choices.Count < 3) return null;
        var (from, to) = chance.Next(2) == 0 ? (0, 1) : (1, 2);
        var label = page.Draft.Choices[from].Label;
        foreach (var (word, other) in chance.Plants.ChoiceWords.Of(chance.HeldOut)) label = label.Replace(word, other, StringComparison.Ordinal);
        if (page.Language == Language.En) label = char.ToLowerInvariant(label[0]) + label[1..];
        label = PageEdits.Fill(chance.Pick(chance.Plants.ChoiceFrames), page.Language, ("label", label));
        return label.Length > OfferedTurn.MaxLabel
            ? null
            : page.With(d => d with { Choices = d.Choices.SetItem(to, d.Choices[to] with { Label = label }) });
    }

    private static ToldPage? IgnoreVote(ToldPage page)
    {
        if (page.Brief.Won is not { Keywords.Count: > 0 } won) return null;
        var without = page.Without(won.Keywords.SelectMany(k => k.Split(' ').Where(w => w.Length > 3).DefaultIfEmpty(k)).Select(k => PageEdits.Stem(k, page.Language)));
        return without.Draft.Paragraphs.Count == 0 ? null : without.With(d => d with { TurnEvidence = "" });
    }

    /// <summary>Korean: the teller's or a speaker's way of speaking changes. English: somebody's pronoun does.</summary>
    private static ToldPage? Flip(ToldPage page, FaultChance chance)
    {
        if (page.Language == Language.Ko) return chance.Next(2) == 0 ? FlipTeller(page) : FlipSpeaker(page, chance);
        var hero = page.Brief.Bible.Hero;
        if (hero.Pronoun is not (Pronoun.He or Pronoun.She)) return null;
        string[] lines = hero.Pronoun == Pronoun.She
            ? chance.HeldOut
                ? ["{hero} sat down on a stone. He was tired.", "{hero} shook his head and went on.", "{hero} laughed until his whiskers shook.", "It was {hero} who spoke first. He spoke softly."]
                : ["{hero} looked up. He had an idea.", "{hero} rubbed his eyes.", "{hero} took a deep breath, and he began to count.", "{hero} smiled to himself."]
            : chance.HeldOut
                ? ["{hero} sat down on a stone. She was tired.", "{hero} shook her head and went on.", "{hero} laughed until her whiskers shook.", "It was {hero} who spoke first. She spoke softly."]
                : ["{hero} looked up. She had an idea.", "{hero} rubbed her eyes.", "{hero} took a deep breath, and she began to count.", "{hero} smiled to herself."];
        var paragraphs = page.Draft.Paragraphs.ToList();
        paragraphs.Insert(1 + chance.Next(paragraphs.Count), PageEdits.Fill(lines[chance.Next(lines.Length)], page.Language, ("hero", hero.Name.Display)));
        return page.With(d => d with { Paragraphs = [.. paragraphs] });
    }

    /// <summary>Half of the told sentences in the written style: "했어요" becomes "했다".</summary>
    private static ToldPage? FlipTeller(ToldPage page)
    {
        var (seen, changed) = (0, 0);
        var flipped = page.Text(t => Regex.Replace(t, "([가-힣])(어요|답니다|지요)\\.(?!”)", m =>
        {
            if ((m.Groups[1].Value[0] - '가') % 28 != 20 || seen++ % 2 == 1) return m.Value;
            changed++;
            return m.Groups[1].Value + "다.";
        }));
        return changed < 3 ? null : flipped;
    }

    private static ToldPage FlipSpeaker(ToldPage page, FaultChance chance)
    {
        string[] lines = chance.HeldOut
            ? ["“어르신, 길 좀 여쭐게요.” {hero|이} 말했어요. “얼른 대답해.”", "“고맙습니다.” {hero|이} 말했어요. “너 참 착하구나.”", "“이리 와 보세요.” {hero|이} 말했어요. “빨리 오라니까.”"]
            : ["“안녕하세요.” {hero|이} 말했어요. “너 이름이 뭐니?”", "“도와주세요.” {hero|이} 말했어요. “이것 좀 들어 줘.”", "“괜찮아.” {hero|이} 말했어요. “제가 도와드릴게요.”"];
        return page.Inserted(PageEdits.Fill(lines[chance.Next(lines.Length)], page.Language, ("hero", page.Brief.Bible.Hero.Name.Display)), chance);
    }

    private static ToldPage? Introduce(ToldPage page, FaultChance chance) => Stranger(page, chance) is { } name
        ? page.Inserted(PageEdits.Fill(chance.Pick(chance.Plants.Strangers), page.Language, ("name", name)), chance)
        : null;

    private static ToldPage Leak(ToldPage page, FaultChance chance)
    {
        var lines = chance.Plants.PromptLines.Of(chance.HeldOut);
        var leaking = page with { Context = page.Context with { Prompt = string.Join('\n', lines) } };
        return leaking.Inserted(lines[chance.Next(lines.Length)], chance);
    }
}

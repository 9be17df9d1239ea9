using FairyTaleBot.Characters;
using FairyTaleBot.Common;
using FairyTaleBot.Embedded.Storyteller.Grammar;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Languages;
using FairyTaleBot.Ledgers;

namespace FairyTaleBot.Embedded.Casting;

/// <summary>Makes a character of one line: who it is, what it is called, what it wears; the seed fills in what was not said.</summary>
public sealed class EmbeddedCasting : ICasting
{
    private static readonly string[] Accents = ["#d84a4a", "#3f7fd0", "#e0a02a", "#3f9f6f", "#8f5fc0", "#e07a3a", "#d0609a", "#2f9fa8"];
    private static readonly Noun[] Strangers = [.. new[] { "duck", "mouse", "cat", "dog", "rabbit", "frog", "turtle" }.Select(n => Gazetteer.Exactly(n, Language.En)!)];

    public Character Cast(string line, Language language, StoryBible bible, MemberKey by, ulong seed)
    {
        var chance = new Seeded(seed);
        var read = JoinLine.Read(line, language);
        var noun = read.Kind ?? chance.Pick(Strangers);
        var accent = read.Colour ?? chance.Pick([.. Accents.Where(a => bible.Cast.All(c => c.Visual.AccentColour != a)).DefaultIfEmpty(Accents[0])]);
        var (body, second, _) = read.ColoursOf(noun);
        var look = new Look(noun.Body, body, second, accent, "small", "open, friendly face", read.Clothing ?? "a short scarf", "");
        return new(
            FreeId(bible),
            new Name(Free(read.Name ?? (language == Language.Ko ? noun.Ko : Title(noun.En)), language, bible)),
            Role.Minor,
            language == Language.Ko ? noun.Ko : noun.En,
            LifeStage.Child,
            language == Language.Ko ? Pronoun.None : Pronoun.They,
            look,
            language == Language.Ko ? "함께 길을 가는 것" : "to go along",
            "", "", "",
            CharacterState.At(bible.Hero.State.Present),
            by);
    }

    /// <summary>A namesake of somebody in the tale comes as the little one.</summary>
    private static string Free(string name, Language language, StoryBible bible)
    {
        var taken = bible.Cast.Any(c => Folding.NameKey(c.Name.Display) == Folding.NameKey(name));
        return taken ? Folding.Cut(language == Language.Ko ? $"작은 {name}" : $"Little {name}", Name.MaxLength) : name;
    }

    private static string FreeId(StoryBible bible)
    {
        var number = 1;
        while (bible.FindCharacter($"guest-{number}") is not null) number++;
        return $"guest-{number}";
    }

    private static string Title(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}

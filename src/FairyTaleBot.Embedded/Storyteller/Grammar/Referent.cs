using FairyTaleBot.Characters;
using FairyTaleBot.Languages;
using FairyTaleBot.Plots;

namespace FairyTaleBot.Embedded.Storyteller.Grammar;

/// <summary>What a slot can stand for.</summary>
internal abstract record Referent
{
    private Referent()
    {
    }

    /// <summary>The word in a form that a pattern asks for; null when there is no such form, so that the pattern cannot be used.</summary>
    public abstract string? Form(string form, Language language);

    /// <summary>How Korean reads the last form, for the particle; the form itself unless a reading is known.</summary>
    public virtual string Sound(string form, string shown) => shown;

    public sealed record Being(Character Character) : Referent
    {
        public override string? Form(string form, Language language) => form switch
        {
            "" => Character.Name.Display,
            "kind" => Character.Kind,
            "akind" => English.WithArticle(Character.Kind),
            "title" => English.Titled(Character.Kind),
            _ => Body.Word(Character.Visual.Body, form, language) ?? English.Pronoun(Character, form),
        };

        public override string Sound(string form, string shown) => form.Length == 0 ? Character.Name.Reading ?? shown : shown;
    }

    /// <param name="Quoted">A word nobody knows is shown in quotes, as a name.</param>
    public sealed record Thing(string Name, Noun? Noun, bool Quoted = false) : Referent
    {
        private string Shown => Quoted ? $"“{Name}”" : Name;

        /// <summary>"Biscuit the dog" is called so already.</summary>
        private bool IsNamed => char.IsUpper(Name[0]) && Name.Contains(" the ", StringComparison.Ordinal);

        private Number Number => Noun?.Number ?? English.NumberOf(Name);

        public override string? Form(string form, Language language) => form switch
        {
            "" => Shown,
            "a" or "the" when IsNamed => Shown,
            "a" when Noun is { Kind: NounKind.Person } && !Quoted => English.Introduced(Name),
            "a" => Number == Number.One ? $"{English.Article(Name)} {Shown}" : $"some {Shown}",
            "the" => $"the {Shown}",
            "title" => English.Titled(Name),
            "bare" => English.InGeneral(Name, Number),
            "was" => Number == Number.Many ? "were" : "was",
            "it" or "them" or "its" when Noun is { Kind: NounKind.Person } person => English.OfPerson(person.En, form),
            "it" => Number == Number.Many ? "they" : "it",
            "them" => Number == Number.Many ? "them" : "it",
            "its" => Number == Number.Many ? "their" : "its",
            _ => null,
        };

        public override string Sound(string form, string shown) => Name;
    }

    public sealed record Spot(Place Place) : Referent
    {
        public override string? Form(string form, Language language) => form switch
        {
            "" => Place.Name,
            "rule" => Place.Rule.Length == 0 ? null : Place.Rule,
            _ => null,
        };
    }

    /// <summary>Somebody who is no character: everyone, or one who only passes.</summary>
    public sealed record Party(string Name, string First, string She, string Her, string Him) : Referent
    {
        /// <summary>Korean: the hero and the helper where they do something, with whoever has come along.</summary>
        public static Party Both(bool more) => more ? new("모두", "모두", "모두", "모두의", "모두를") : new("둘은", "둘은", "둘은", "둘의", "둘을");

        public override string? Form(string form, Language language) => form switch
        {
            "" => Name,
            "a" => First,
            "she" => She,
            "her" => Her,
            "him" => Him,
            "paws" => language == Language.Ko ? "손" : "hands",
            _ => null,
        };
    }

    public sealed record Words(string Text) : Referent
    {
        public override string? Form(string form, Language language) => form.Length == 0 && Text.Length > 0 ? Text : null;
    }
}

using System.Text.RegularExpressions;
using FairyTaleBot.Engine.Commands;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Tests.Commands;

public sealed partial class CommandCatalogueTests
{
    private static readonly CommandCatalogue Catalogue = CommandCatalogue.Default;

    public static TheoryData<Verb> Verbs => [.. Enum.GetValues<Verb>()];

    public static TheoryData<OptionKey> Keys => [.. Enum.GetValues<OptionKey>()];

    [Fact]
    public void Every_verb_and_option_is_described_once()
    {
        Catalogue.Commands.Select(c => c.Verb).ShouldBe(Enum.GetValues<Verb>(), ignoreOrder: true);
        Catalogue.Options.Select(o => o.Key).ShouldBe(Enum.GetValues<OptionKey>(), ignoreOrder: true);
    }

    [Fact]
    public void No_name_means_two_commands() =>
        Catalogue.Commands.SelectMany(c => c.AllNames.Select(WordKey.Of).Distinct()).ShouldBeUnique();

    [Theory, MemberData(nameof(Verbs))]
    public void Every_name_finds_its_command(Verb verb)
    {
        foreach (var name in Catalogue[verb].AllNames)
        {
            Catalogue.Find(name)?.Verb.ShouldBe(verb);
            Catalogue.Find(name.ToUpperInvariant())?.Verb.ShouldBe(verb);
        }
    }

    [Theory, MemberData(nameof(Verbs))]
    public void No_key_of_a_command_means_two_options(Verb verb) =>
        Catalogue[verb].Options.SelectMany(o => Catalogue[o].AllNames.Select(WordKey.Of).Distinct()).ShouldBeUnique();

    [Theory, MemberData(nameof(Keys))]
    public void No_value_of_an_option_means_two_things(OptionKey key) =>
        Catalogue[key].Values.SelectMany(v => v.AllNames.Select(WordKey.Of).Distinct()).ShouldBeUnique();

    [Theory, MemberData(nameof(Verbs))]
    public void A_command_can_be_registered_on_Discord(Verb verb)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            var text = Catalogue[verb].In(language);
            SlashName().IsMatch(text.Slug).ShouldBeTrue(text.Slug);
            text.Slug.ShouldBe(text.Slug.ToLowerInvariant());
            text.Summary.Length.ShouldBeInRange(1, 100);
            Catalogue[verb].Options.Select(o => Catalogue[o].In(language).Name).ShouldBeUnique();
        }

        Catalogue[verb].Options.Count.ShouldBeLessThanOrEqualTo(25);
    }

    [Theory, MemberData(nameof(Keys))]
    public void An_option_can_be_registered_on_Discord(OptionKey key)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            var text = Catalogue[key].In(language);
            SlashName().IsMatch(text.Name).ShouldBeTrue(text.Name);
            text.Name.ShouldBe(text.Name.ToLowerInvariant());
            text.Summary.Length.ShouldBeInRange(1, 100);
            Catalogue[key].Values.ShouldAllBe(v => v.In(language).Label.Length >= 1 && v.In(language).Label.Length <= 100);
        }

        Catalogue[key].Values.Count.ShouldBeLessThanOrEqualTo(25);
    }

    [Theory]
    [InlineData(Language.En, "tale")]
    [InlineData(Language.Ko, "동화")]
    public void Every_command_stands_under_one_word(Language language, string word)
    {
        Catalogue.Root.In(language).Name.ShouldBe(word);
        Catalogue.Root.In(language).Summary.Length.ShouldBeInRange(1, 100);
        CommandLine.Parse("/" + word, ParseRules.Group()).ShouldBe(new Parsed.Menu());
    }

    [Theory, MemberData(nameof(Verbs))]
    public void A_short_command_can_be_registered_on_Telegram(Verb verb)
    {
        var name = Catalogue[verb].En.Slug.Replace('-', '_');

        TelegramName().IsMatch(name).ShouldBeTrue(name);
        CommandLine.Parse("/" + name + " 1: x", ParseRules.Direct()).ShouldNotBe(new Parsed.Talk());
    }

    [Theory, MemberData(nameof(Verbs))]
    public void Every_example_works(Verb verb)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            CommandLine.Parse(Catalogue[verb].In(language).Usage, ParseRules.Group())
                .ShouldBeOfType<Parsed.Command>().Verb.ShouldBe(verb);
        }
    }

    [Theory, MemberData(nameof(Keys))]
    public void Every_value_is_understood_by_all_its_names(OptionKey key)
    {
        foreach (var value in Catalogue[key].Values)
        {
            foreach (var name in value.AllNames) Values.Read(Catalogue[key], name).ShouldBe((value.Value, null), name);
        }
    }

    [Fact]
    public void What_can_be_done_depends_on_the_tale()
    {
        var before = Catalogue.At(Stages.NoTale, Places.Group).Select(c => c.Verb).ToArray();
        before.ShouldContain(Verb.Start);
        before.ShouldNotContain(Verb.Next);
        var choosing = Catalogue.At(Stages.Choosing, Places.Group).Select(c => c.Verb).ToArray();
        choosing.ShouldContain(Verb.Vote);
        choosing.ShouldNotContain(Verb.Start);
    }

    // Discord's own pattern for names of chat input commands.
    [GeneratedRegex(@"^[-_'\p{L}\p{N}]{1,32}$")]
    private static partial Regex SlashName();

    [GeneratedRegex("^[a-z0-9_]{1,32}$")]
    private static partial Regex TelegramName();
}

using System.Globalization;
using System.Text.RegularExpressions;
using FairyTaleBot.Ballots;
using FairyTaleBot.Embedded.Storyteller.Grammar;
using FairyTaleBot.Embedded.Storyteller.Plots;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Tests.Embedded.Storyteller;

/// <summary>What the writers of the tables must keep to. A new sentence needs no code; these tests read it.</summary>
public partial class TableTests
{
    private static readonly string[] Slots =
    [
        "hero", "helper", "donor", "opponent", "want", "gift", "place", "home", "way", "wonder", "lair", "idea", "other", "word", "joined", "runner",
        "refrain", "turned", "turn", "what", "list", "twist", "power", "action", "doer", "pal", "deed", "both", "said", "how",
    ];

    private static readonly string[] Forms =
    [
        "kind", "akind", "title", "paws", "paw", "she", "her", "him", "was", "a", "the", "bare", "it", "them", "its", "rule",
    ];

    public static TheoryData<Language> Languages => [Language.En, Language.Ko];

    [Fact]
    public void Both_languages_have_the_same_headings_but_for_style_and_for_what_is_told_as_it_was_said()
    {
        string[] Headings(Language language) => [.. Tables.For(language).All.Select(s => s.Key).Where(k => k is not ("openings/style" or "openings/clothes" or "openings/props") && !k.StartsWith("ideas/said", StringComparison.Ordinal)).Order()];

        Headings(Language.Ko).ShouldBe(Headings(Language.En));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_slot_is_one_that_a_stage_can_fill(Language language)
    {
        foreach (var (section, text) in Texts(language))
        {
            foreach (Match slot in SlotName().Matches(text)) Slots.ShouldContain(slot.Groups[1].Value.ToLowerInvariant(), $"{section.Key}: {text}");
        }
    }

    [Fact]
    public void No_particle_that_bends_stands_fixed_behind_a_slot_in_quotes()
    {
        foreach (var (section, text) in Texts(Language.Ko)) BentBehindQuotes().IsMatch(text).ShouldBeFalse($"{section.Key}: {text}");
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_form_of_a_slot_is_one_that_something_has(Language language)
    {
        foreach (var (section, text) in Texts(language))
        {
            foreach (Match form in SlotForm().Matches(text)) Forms.ShouldContain(form.Groups[1].Value, $"{section.Key}: {text}");
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void What_a_line_comes_back_to_can_be_seen_and_what_can_be_seen_is_come_back_to(Language language)
    {
        var asked = Texts(language).SelectMany(t => SeenTag().Matches(t.Text)).Select(m => m.Groups[1].Value).ToHashSet();
        var plants = Tables.For(language)["phrases/seen"];

        asked.Order().ShouldBe(plants.Fields.Keys.Order());
        foreach (var name in plants.Fields.Keys) Texts(language).Any(t => t.Section.Key != "phrases/seen" && plants.List(name).Any(w => Prose.Holds(t.Text, w))).ShouldBeTrue($"nothing plants {name}");
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void An_idea_can_come_back_in_whichever_way_it_was_told(Language language)
    {
        foreach (var back in Tables.For(language).All.Where(s => s.Key.EndsWith(".back", StringComparison.Ordinal)))
        {
            var told = Tables.For(language)[back.Key[..^".back".Length]].Variants;
            int[][] ways = [.. back.Variants.Select(v => ToldTag().Matches(v.Lines[0].Text).Select(m => int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture)).ToArray())];

            ways.SelectMany(w => w).ShouldAllBe(w => w >= 1 && w <= told.Count, back.Key);
            ways.ShouldContain(w => w.Length == 0, back.Key);
            // What was done with a thing is only come back to by name.
            if (!back.Key.StartsWith("deeds/", StringComparison.Ordinal)) continue;
            foreach (var (line, way) in back.Variants.Zip(ways).Where(b => b.Second.Length > 0))
            {
                way.Any(w => NamesIdea(told[w - 1]) == NamesIdea(line)).ShouldBeTrue($"nobody hears {back.Key}: {line.Lines[0].Text}");
            }
        }

        static bool NamesIdea(Variant variant) => variant.Lines[0].Text.Contains("{idea", StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Nothing_is_said_twice_in_the_tables(Language language)
    {
        var seen = new HashSet<string>();
        foreach (var (section, text) in Texts(language).Where(t => t.Text.Length > 12 && !t.Section.Fields.Values.Contains(t.Text)))
        {
            seen.Add(text).ShouldBeTrue($"{section.Key} says again: {text}");
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_event_of_every_plot_can_be_told_in_two_ways(Language language)
    {
        foreach (var plot in Plot.All)
        {
            foreach (var happening in Enum.GetValues<PlotEvent>())
            {
                var section = Tables.For(language)[$"{plot.Id}/{happening.Heading()}"];
                section.Variants.Count.ShouldBeGreaterThanOrEqualTo(2, section.Key);
                section.Field("sum").ShouldNotBeEmpty(section.Key);
                section.Field("see").ShouldNotBeEmpty(section.Key);
                section.List("keys").Length.ShouldBeGreaterThanOrEqualTo(3, section.Key);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void What_must_happen_happens_in_every_variant(Language language)
    {
        var tables = Tables.For(language);
        foreach (var plot in Plot.All)
        {
            foreach (var happening in Enum.GetValues<PlotEvent>())
            {
                var section = tables[$"{plot.Id}/{happening.Heading()}"];
                var stems = section.Field("must").Split(" | ")[^1].Split(',', StringSplitOptions.TrimEntries);
                foreach (var variant in section.Variants)
                {
                    var said = string.Join(' ', variant.Lines.Where(l => l.Need == Need.Must).SelectMany(l => l.Includes ? Included(tables, l.Text) : [l.Text]));
                    var plain = Particle().Replace(said, "$1}");
                    stems.Any(s => plain.Contains(s.TrimEnd('}'), StringComparison.OrdinalIgnoreCase)).ShouldBeTrue($"{section.Key} must say one of {string.Join(", ", stems)}: {said}");
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_move_has_its_words_and_says_one_at_once(Language language)
    {
        foreach (var move in Moves.All)
        {
            var section = Tables.For(language)[move.Key];
            section.Field("label").Length.ShouldBeInRange(1, OfferedTurn.MaxLabel, move.Id);
            section.Field("did").ShouldNotBeEmpty(move.Id);
            section.Field("echo").ShouldNotBeEmpty(move.Id);
            section.List("words").Length.ShouldBeInRange(1, 4, move.Id);
            section.Variants.Count.ShouldBeGreaterThanOrEqualTo(2, move.Id);
            foreach (var variant in section.Variants)
            {
                var first = string.Join(' ', Prose.Sentences(variant.Lines[0].Text).Take(2));
                section.List("words").Any(w => first.Contains(w, StringComparison.OrdinalIgnoreCase)).ShouldBeTrue($"{move.Id}: {first}");
            }
        }
    }

    [Fact]
    public void Every_move_has_an_emoji_of_its_own() => Moves.All.Select(m => m.Emoji).ShouldBeUnique();

    [Theory]
    [InlineData("", "Nobody knows whose text this is.")]
    [InlineData("[pebble.give]", "---")]
    public void A_table_that_cannot_be_read_says_where(params string[] lines)
    {
        var error = Should.Throw<InvalidDataException>(() => TableReader.Read("broken", lines).ToList());

        error.Message.ShouldContain("broken, line 2");
    }

    [Fact]
    public void The_gazetteer_knows_a_thing_by_its_head()
    {
        Gazetteer.Find("rainbow rice cake", Language.En)!.Kind.ShouldBe(NounKind.Food);
        Gazetteer.Find("무지개떡", Language.Ko)!.Kind.ShouldBe(NounKind.Food);
        Gazetteer.Find("zibbly", Language.En).ShouldBeNull();
    }

    [Theory]
    [InlineData("sandwich", "a sandwich")]
    [InlineData("dumpling", "a dumpling")]
    [InlineData("toast", "some toast")]
    public void A_bun_is_counted_and_bread_is_not(string name, string shown) =>
        new Referent.Thing(name, Gazetteer.Find(name, Language.En)).Form("a", Language.En).ShouldBe(shown);

    private static IEnumerable<string> Included(Tables tables, string name)
    {
        var (part, moment) = (name[..name.IndexOf('.')], name[name.IndexOf('.')..]);
        return part switch { "opponent" => ["{opponent}"], "gift" => ["{gift}"], _ => tables[$"{part}s/any{moment}"].Variants.Select(v => v.Lines[0].Text) };
    }

    private static IEnumerable<(Section Section, string Text)> Texts(Language language) =>
        Tables.For(language).All.SelectMany(s => s.Variants.SelectMany(v => v.Lines.Where(l => !l.Includes).Select(l => l.Text).Append(v.Title).Append(v.Answer)).Concat(s.Fields.Values).Where(t => t.Length > 0).Select(t => (s, t)));

    [GeneratedRegex(@"\{([A-Za-z]+)")]
    private static partial Regex SlotName();

    [GeneratedRegex(@"(\{[a-z.]+)\|[^}]*\}")]
    private static partial Regex Particle();

    [GeneratedRegex(@"\{[A-Za-z]+\.([A-Za-z]+)")]
    private static partial Regex SlotForm();

    [GeneratedRegex(@"\{[a-z.]+\}[”’](?:이?라[고는]|이?야|[은는이가을를와과]|으?로)")]
    private static partial Regex BentBehindQuotes();

    [GeneratedRegex(@"seen\.(\w+)")]
    private static partial Regex SeenTag();

    [GeneratedRegex(@"told\.(\d+)")]
    private static partial Regex ToldTag();
}

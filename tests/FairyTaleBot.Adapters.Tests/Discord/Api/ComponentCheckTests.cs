using FairyTaleBot.Adapters.Discord.Api.Components;

namespace FairyTaleBot.Adapters.Tests.Discord.Api;

public sealed class ComponentCheckTests
{
    [Fact]
    public void A_full_page_is_in_order() => new PageBuilder().Accent(0x123456).Picture("attachment://a.png", "A fox").Words("Once")
        .Buttons(Enumerable.Range(1, 7).Select(number => Button.Press($"vote:{number}", $"{number}"))).Build()
        .Single().Inside().OfType<ActionRow>().Select(row => row.Parts.Count).ShouldBe([5, 2]);

    [Fact]
    public void More_than_fits_is_not_built()
    {
        var page = new PageBuilder().Words(new string('a', 3_900));
        Should.Throw<ArgumentException>(() => page.Words(new string('b', 101)).Build()).Message.ShouldContain("4000");
    }

    [Fact]
    public void A_long_alt_text_is_cut_rather_than_refused() =>
        ((MediaGallery)new PageBuilder().Picture("attachment://a.png", new string('a', 3_000)).Words("x").Build().Single().Inside().First()).Items[0].Description!.Length.ShouldBe(1_024);

    private static readonly Dictionary<string, Component[]> Wrong = new()
    {
        ["40"] = [.. Enumerable.Range(0, 41).Select(_ => new TextDisplay("x"))],
        ["4000"] = [new TextDisplay(new string('a', 2_001)), new TextDisplay(new string('b', 2_000))],
        ["top"] = [Button.Press("a", "A")],
        ["5 buttons"] = [new ActionRow([.. Enumerable.Range(0, 6).Select(number => Button.Press($"{number}", "A"))])],
        ["only once"] = [new ActionRow([Button.Press("a", "A"), Button.Press("a", "B")])],
        ["custom id of 1 to 100"] = [new ActionRow([Button.Press(new string('a', 101), "A")])],
        ["80"] = [new ActionRow([Button.Press("a", new string('a', 81))])],
        ["label or an emoji"] = [new ActionRow([new Button(ButtonStyle.Primary) { CustomId = "a" }])],
        ["link button"] = [new ActionRow([new Button(ButtonStyle.Link) { CustomId = "a", Label = "A" }])],
        ["10 pictures"] = [new MediaGallery([])],
        ["0xRRGGBB"] = [new Container([new TextDisplay("x")]) { AccentColor = 0x1000000 }],
        ["cannot stand in Container"] = [new Container([new Container([new TextDisplay("x")])])],
        ["belongs in a form"] = [new ActionRow([new TextInput("a", TextInputStyle.Short)])],
        ["alone in its row"] = [new ActionRow([new StringSelect("s", [new("a", "a")]), Button.Press("b", "B")])],
        ["25 options"] = [new ActionRow([new StringSelect("s", [.. Enumerable.Range(0, 26).Select(number => new SelectOption("a", $"{number}"))])])],
    };

    public static TheoryData<string> Names => [.. Wrong.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void What_Discord_would_refuse_is_found(string named) =>
        string.Join(' ', ComponentCheck.Message(Wrong[named], modern: true)).ShouldContain(named);

    [Fact]
    public void A_form_is_checked_too()
    {
        ComponentCheck.Form(new("idea", "Your idea", [new Label("What happens?", new TextInput("words", TextInputStyle.Paragraph) { MaxLength = 300 })])).ShouldBeEmpty();
        ComponentCheck.Form(new("idea", new string('t', 46), [])).Count().ShouldBe(2);
        ComponentCheck.Form(new("idea", "t", [new TextInput("words", TextInputStyle.Short)])).ShouldHaveSingleItem().ShouldContain("label");
        ComponentCheck.Form(new("idea", "t", [new Label(new string('l', 46), new TextInput("w", TextInputStyle.Short) { MaxLength = 4_001 })])).Count().ShouldBe(2);
    }
}

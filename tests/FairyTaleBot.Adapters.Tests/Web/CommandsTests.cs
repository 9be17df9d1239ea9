using FairyTaleBot.Adapters.Web.Catalogue;
using FairyTaleBot.Languages;
using FairyTaleBot.Styles;
using FairyTaleBot.Testing.Tales;

namespace FairyTaleBot.Adapters.Tests.Web;

public sealed class CommandsTests
{
    private static readonly StyleCatalogue Styles = new([Samples.Style]);

    [Fact]
    public void The_page_learns_every_command_in_its_language()
    {
        var (en, ko) = (CommandEndpoints.Write(Language.En, Styles), CommandEndpoints.Write(Language.Ko, Styles));

        en.Commands.Select(c => c.Verb).ShouldBe(ko.Commands.Select(c => c.Verb));
        foreach (var verb in new[] { "start", "next", "vote", "idea", "join", "recap", "cast", "notes", "retell", "redraw", "undo", "unstuck", "end", "end now", "pause", "resume", "list", "book", "settings", "forget me", "help" })
        {
            en.Commands.ShouldContain(c => c.Verb == verb);
        }

        ko.Commands.Single(c => c.Verb == "start").Aliases[0].ShouldBe("시작");
        ko.Commands.ShouldAllBe(c => c.Summary.Any(l => l >= '가' && l <= '힣'));
    }

    [Fact]
    public void Styles_are_offered_by_their_names()
    {
        var style = CommandEndpoints.Write(Language.Ko, Styles).Commands.Single(c => c.Verb == "start").Options.Single(o => o.Key == "style");
        style.Values.ShouldHaveSingleItem().ShouldBe(new ValueJson("papercut", "종이 오리기"));
    }
}

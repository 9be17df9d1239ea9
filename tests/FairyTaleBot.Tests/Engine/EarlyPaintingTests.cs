using System.Text;
using FairyTaleBot.Drafts;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Steps;
using FairyTaleBot.Testing.Engine;
using FairyTaleBot.Testing.Tales;
using Microsoft.Extensions.DependencyInjection;

namespace FairyTaleBot.Tests.Engine;

public sealed class EarlyPaintingTests
{
    [Fact]
    public async Task A_picture_is_begun_with_its_scene_and_painted_once()
    {
        var model = new FakeIllustrator();
        await using var house = House(model);
        await house.SayAsync("Mina", "/tale start a fox");
        await house.VoteAsync("Mina", 1);
        // Without a title, for it was begun before there was one; the page's own brief has one.
        model.Briefs.Select(b => (b.Chapter, b.Title)).ShouldBe([(1, ""), (2, "")]);
        (await house.TaleAsync()).Chapters.ShouldAllBe(c => c.Picture != null);
    }

    [Fact]
    public async Task A_picture_of_another_scene_than_the_chapter_came_to_have_is_painted_anew()
    {
        var model = new FakeIllustrator();
        model.Paint = b => new(Encoding.ASCII.GetBytes(b.Action), "image/png", 1024, 1024);
        await using var house = House(model);
        house.Storyteller.Write = (brief, repair) => Samples.Draft(brief.Number, brief.IsLast) with
        {
            Scene = Samples.Draft(brief.Number).Scene with { Action = repair is null ? "first" : "mended" },
            Choices = repair is null ? [] : Samples.Draft(brief.Number).Choices,
        };
        await house.SayAsync("Mina", "/tale start a fox");
        var page = (await house.TaleAsync()).Chapters[0];
        page.Making.Repairs.ShouldBeGreaterThan(0);
        page.Draft.Scene.Action.ShouldBe("mended");
        // Whichever of the two was painted first: what stands on the page is the picture of what is told there.
        Encoding.ASCII.GetString((await house.Part<IPictureStore>().FindAsync(page.Picture!, TestContext.Current.CancellationToken))!.Bytes.Span).ShouldBe("mended");
    }

    [Fact]
    public async Task What_could_not_be_painted_early_is_painted_as_ever()
    {
        var model = new FakeIllustrator { Paint = b => throw new IllustratorException("away") };
        await using var house = House(model);
        await house.SayAsync("Mina", "/tale start a fox");
        (await house.TaleAsync()).Chapters[0].Picture.ShouldNotBeNull();
        model.Briefs.Count.ShouldBe(1);
    }

    private static TaleHouse House(FakeIllustrator model) =>
        new(null, null, s => s.AddSingleton(p => new IllustratorLadder([model, new FakeIllustrator()])));
}

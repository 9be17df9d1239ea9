using FairyTaleBot.Characters;
using FairyTaleBot.Common;
using FairyTaleBot.Drafts;
using FairyTaleBot.Embedded.Canvas;
using FairyTaleBot.Embedded.Illustrator.Media;
using FairyTaleBot.Embedded.Illustrator.Props;
using FairyTaleBot.Embedded.Illustrator.Scenes;
using FairyTaleBot.Plots;

namespace FairyTaleBot.Tests.Embedded.Illustrator;

/// <summary>Whatever a storyteller asks for, there is a page.</summary>
public sealed class EverySceneTests
{
    public static TheoryData<BodyPlan> Plans => [.. Enum.GetValues<BodyPlan>()];

    [Theory]
    [MemberData(nameof(Plans))]
    public void Every_body_plan_stands_whole_on_the_page(BodyPlan plan)
    {
        foreach (var camera in Enum.GetValues<Camera>())
        {
            using var page = Sketch(Pages.Scene(hero: plan, camera: camera, mood: (Emotion)((int)plan % 8)));
            var figure = Where(page, 0);
            figure.Count.ShouldBeGreaterThan(6_000, $"{plan}, {camera}");
            figure.Min(p => p.X).ShouldBeGreaterThan(4, $"{plan}, {camera}: left");
            figure.Max(p => p.X).ShouldBeLessThan(1019, $"{plan}, {camera}: right");
            figure.Min(p => p.Y).ShouldBeGreaterThan(4, $"{plan}, {camera}: above");
        }
    }

    [Fact]
    public void Every_landmark_makes_another_picture()
    {
        var thumbnails = Enum.GetValues<Landmark>().Select(landmark =>
        {
            using var page = Sketch(Pages.Scene(landmark: landmark));
            return (landmark, Lightness: Pages.Thumbnail(page));
        }).ToArray();
        foreach (var a in thumbnails)
        {
            foreach (var b in thumbnails.Where(t => t.landmark > a.landmark))
                a.Lightness.Zip(b.Lightness, (x, y) => MathF.Abs(x - y)).Max().ShouldBeGreaterThan(0.05f, $"{a.landmark} and {b.landmark}");
        }
    }

    [Fact]
    public void Every_thing_can_be_drawn_and_is_seen()
    {
        foreach (var thing in Drawables.All)
        {
            using var page = new Raster(128, 128);
            page.Pixels.Fill(new(0.5f, 0.52f, 0.6f, 1));
            var medium = new Medium(page, Techniques.Sketch, FairyTaleBot.Testing.Styles.TestStyles.Of("papercut"));
            Things.Draw(new(medium, System.Numerics.Matrix3x2.Identity, 1, 1, Marks.Thing, false), thing, new(64, 64), 96, null);
            page.Pixels.ToArray().Count(p => p.X != 0.5f).ShouldBeGreaterThan(150, thing.Id);
        }
    }

    [Fact]
    public void Four_in_the_cast_have_room_and_none_hides_another()
    {
        var crowd = Pages.Scene(camera: Camera.Close) with
        {
            Cast = [Pages.Who("hero", BodyPlan.Giant), Pages.Who("a", BodyPlan.Dragon), Pages.Who("b", BodyPlan.Mouse), Pages.Who("c", BodyPlan.CloudSpirit)],
        };
        using var page = Sketch(crowd);
        for (var i = 0; i < 4; i++) Where(page, i).Count.ShouldBeGreaterThan(3_000, $"figure {i}");
    }

    [Fact]
    public void A_scene_of_nothing_and_a_scene_of_nonsense_are_pages_too()
    {
        using var empty = Sketch(Pages.Scene(words: [], items: []) with { Cast = [], Chapter = 1, Of = 1 });
        var nonsense = Pages.Scene(words: [new string('가', 200), string.Concat(Enumerable.Repeat("🙂", 100)), "", " ", "ignore the rules", "ขนม"], action: new string('x', 500)) with
        {
            Cast = [Pages.Who("hero", BodyPlan.Fox) with { Visual = new(BodyPlan.Fox, "orange", "", "#12345", "x", "", "a \u202e hat 🙂", "???") }],
            Items = [Pages.Cake with { Colour = "none", VisualEn = "", Name = "🙂" }],
        };
        using var odd = Sketch(nonsense);
        Where(odd, 0).Count.ShouldBeGreaterThan(6_000);
    }

    [Fact]
    public void Every_page_holds_one_thing_that_its_words_do_not_speak_of()
    {
        var asides = Enumerable.Range(1, 60).Select(i => Pages.Scene(
            chapter: i, hero: (BodyPlan)(i % 14), landmark: (Landmark)(i % 12), camera: (Camera)(i % 3), words: i % 2 == 0 ? ["kite", "umbrella", "owl", "letter"] : ["연", "우산", "부엉이"], action: "They fly a kite in the rain.")).Select(b =>
            FairyTaleBot.Embedded.Illustrator.EmbeddedIllustrator.Report(b)).ToArray();
        asides.Count(a => a.Aside is not null).ShouldBeGreaterThanOrEqualTo(57);
        asides.ShouldAllBe(a => a.Aside == null || !a.Things.Contains(a.Aside));
        asides.ShouldAllBe(a => a.Aside != "kite" && a.Aside != "umbrella" && a.Aside != "owl");
        asides.Select(a => a.Aside).Distinct().Count().ShouldBeGreaterThan(8);
    }

    [Theory]
    [InlineData("an unlit lighthouse on a black rock", "", false)]
    [InlineData("a lighthouse", "The light of the tower went out.", false)]
    [InlineData("a lighthouse", "불 꺼진 등대 앞에 서 있어요", false)]
    [InlineData("an unlit lighthouse on a black rock", "At last the lamp is lit again.", true)]
    [InlineData("a lighthouse", "They wave to the keeper.", true)]
    public void A_lighthouse_shines_only_where_the_words_let_it(string place, string action, bool shines)
    {
        var brief = Pages.Scene(landmark: Landmark.Lighthouse, time: TimeOfDay.Night, words: []);
        brief = brief with { Cast = [], Items = [] };
        var (lit, here) = (Bright(brief), Bright(brief with { Action = action, Place = brief.Place with { VisualEn = place } }));
        if (shines) here.ShouldBeGreaterThan(lit * 0.9);
        else here.ShouldBeLessThan(lit * 0.6);

        static double Bright(FairyTaleBot.Briefs.SceneBrief brief)
        {
            using var page = Pages.Paint(brief with { Weather = Weather.Clear });
            return page.Pixels.ToArray().Count(p => Colour.ToOkLab(p) is { X: > 0.7f, Z: > 0.05f });
        }
    }

    [Fact]
    public void A_beats_words_are_mostly_drawn()
    {
        string[][] beats =
        [
            ["lantern", "bridge", "owl", "night"], ["key", "door", "staircase", "whisper"], ["rice cake", "tower", "bell", "friend"], ["umbrella", "rain", "boat", "map"],
            ["무지개떡", "종탑", "등불", "밤"], ["열쇠", "문", "계단", "고양이"], ["우산", "비", "조각배", "지도"], ["별", "연", "언덕", "약속"],
        ];
        var shares = beats.Select((words, i) => FairyTaleBot.Embedded.Illustrator.EmbeddedIllustrator.Report(Pages.Scene(chapter: 1 + i % 5, words: words, time: TimeOfDay.Night, weather: Weather.Rain)).Share).ToArray();
        shares.Average().ShouldBeGreaterThan(0.8);
        shares.Min().ShouldBeGreaterThanOrEqualTo(0.6);
    }

    private static Raster Sketch(FairyTaleBot.Briefs.SceneBrief brief) => ScenePainter.Paint(brief, Techniques.Sketch, TestContext.Current.CancellationToken);

    private static List<(int X, int Y)> Where(Raster page, int figure)
    {
        List<(int, int)> at = [];
        for (var y = 0; y < page.Height; y++)
        {
            var marks = page.MarkRow(y);
            for (var x = 0; x < marks.Length; x++)
            {
                if (Marks.SameFigure(marks[x], Marks.Of(figure))) at.Add((x, y));
            }
        }

        return at;
    }
}

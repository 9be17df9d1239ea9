using System.Numerics;
using FairyTaleBot.Characters;
using FairyTaleBot.Common;
using FairyTaleBot.Drafts;
using FairyTaleBot.Embedded.Canvas;
using FairyTaleBot.Embedded.Illustrator.Figures;
using FairyTaleBot.Embedded.Illustrator.Figures.Traits;
using FairyTaleBot.Embedded.Illustrator.Media;
using FairyTaleBot.Embedded.Storyteller.Grammar;
using FairyTaleBot.Languages;
using FairyTaleBot.Plots;
using FairyTaleBot.Testing.Styles;

namespace FairyTaleBot.Tests.Embedded.Illustrator;

/// <summary>A child who asked for a unicorn sees a unicorn.</summary>
public sealed class KindTests
{
    [Theory]
    [InlineData("unicorn", "유니콘")]
    [InlineData("pocket lizard", "주머니 도마뱀")]
    [InlineData("sleepy owlet", "꼬마 부엉이")]
    [InlineData("hedgehog", "아기 고슴도치")]
    [InlineData("hedgehogs", "아기고슴도치")]
    [InlineData("hen of the lost minutes", "잃어버린 시간을 품는 암탉")]
    [InlineData("whale of the tides", "밀물과 썰물을 돌보는 고래")]
    [InlineData("Black Lamb", "까만 아기 양")]
    [InlineData("elephant", "코끼리")]
    [InlineData("robot", "깡통 로봇")]
    [InlineData("frog prince", "개구리 왕자")]
    public void A_kind_is_known_by_its_words_in_both_languages(string english, string korean)
    {
        Kind.Of(english).ShouldNotBeNull();
        Kind.Of(korean).ShouldBeSameAs(Kind.Of(english));
    }

    [Theory]
    [InlineData("fox cub")]
    [InlineData("tabby kitten")]
    [InlineData("floppy puppy")]
    [InlineData("long-eared rabbit")]
    [InlineData("bear cub")]
    [InlineData("pocket dragon")]
    [InlineData("tree frog")]
    [InlineData("young turtle")]
    [InlineData("giant")]
    [InlineData("cloud shepherd")]
    [InlineData("말썽꾸러기")]
    [InlineData("구름 양치기")]
    [InlineData("")]
    public void What_its_body_plan_says_is_drawn_as_before(string kind)
    {
        Kind.Of(kind).ShouldBeNull();
        Of(Draw(BodyPlan.Fox, kind)).ShouldBe(Of(Draw(BodyPlan.Fox, "somebody nobody knows")));
    }

    [Theory]
    [InlineData("pocket whale cat", null)]
    [InlineData("whale", "고래")]
    [InlineData("dolphin", "돌고래")]
    [InlineData("walrus", "바다코끼리")]
    [InlineData("zebra", "얼룩말")]
    public void The_last_and_longest_word_decides(string kind, string? like) => Kind.Of(kind).ShouldBeSameAs(like is null ? null : Kind.Of(like));

    /// <summary>A new noun may come first and its picture later; until then its body plan stands for it.</summary>
    [Fact]
    public void Nearly_every_animal_that_can_be_asked_for_is_known()
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            string[] animals = [.. Gazetteer.Living(language).Where(n => Gazetteer.Exactly(n, language)!.Kind == NounKind.Animal)];
            string[] unknown = [.. animals.Where(n => !Kinds.Knows(n))];
            unknown.Length.ShouldBeLessThan(animals.Length / 4, string.Join(", ", unknown));
        }
    }

    /// <summary>Whoever can be asked for is told from the others of its body plan, or is the one that plan was made for.</summary>
    [Fact]
    public void No_two_kinds_look_alike()
    {
        Dictionary<string, string> seen = [];
        foreach (var (kind, name) in Kinds.All)
        {
            var picture = Of(Draw(kind.Plan ?? BodyPlan.Child, name));
            seen.TryAdd(picture, name).ShouldBeTrue($"{name} looks like {seen[picture]}");
            picture.ShouldNotBe(Of(Draw(kind.Plan ?? BodyPlan.Child, "")), name);
            Of(Draw(kind.Plan ?? BodyPlan.Child, name)).ShouldBe(picture, "the same each time");
        }
    }

    [Theory]
    [InlineData(nameof(Pose.Sit))]
    [InlineData(nameof(Pose.Sleep))]
    [InlineData(nameof(Pose.Run))]
    [InlineData(nameof(Pose.Hold))]
    public void Every_kind_takes_every_pose_with_hat_and_scarf(string pose)
    {
        foreach (var (kind, name) in Kinds.All)
        {
            using var page = Draw(kind.Plan ?? BodyPlan.Child, name, Enum.Parse<Pose>(pose), "a striped scarf and a straw hat");
            page.Marks.ToArray().Count(m => Marks.SameFigure(m, Marks.Of(0))).ShouldBeGreaterThan(1200, name);
        }
    }

    [Fact]
    public void A_pocket_lizard_is_smaller_than_a_fox_cub_and_an_elephant_larger_than_a_bear()
    {
        Height("pocket lizard", BodyPlan.Dragon).ShouldBeLessThan(Height("fox cub", BodyPlan.Fox));
        Height("elephant", BodyPlan.Bear).ShouldBeGreaterThan(Height("bear", BodyPlan.Bear));
        foreach (var (kind, name) in Kinds.All) Height(name, kind.Plan ?? BodyPlan.Child).ShouldBeGreaterThan(Height("fox", BodyPlan.Fox) / 2, name);
    }

    [Theory]
    [InlineData("papercut", "unicorn")]
    [InlineData("watercolour", "hedgehog")]
    [InlineData("pixel", "whale")]
    public void A_kind_keeps_its_mean_colour_through_all_chapters(string style, string kind)
    {
        var means = Enumerable.Range(1, 4).Select(chapter =>
        {
            var brief = Pages.Scene(style, chapter, Kind.Of(kind)!.Plan!.Value, (Landmark)(chapter * 2), (Camera)(chapter % 3), (Emotion)chapter);
            using var page = Pages.Paint(brief with { Cast = new[] { brief.Cast[0] with { Kind = kind }, brief.Cast[1] }.ToEquatableArray() });
            return Pages.MeanOf(page, 0);
        }).ToArray();
        var mean = means.Aggregate(Vector3.Add) / means.Length;
        foreach (var one in means) Vector3.Distance(one, mean).ShouldBeLessThanOrEqualTo(0.01f);
    }

    private static float Height(string kind, BodyPlan plan) => Build.Height(Pages.Who("hero", plan) with { Kind = kind });

    private static string Of(Raster page)
    {
        using (page) return Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(page.ToBitmap().Rgb));
    }

    private static Raster Draw(BodyPlan plan, string kind, Pose pose = Pose.Stand, string clothing = "")
    {
        var page = new Raster(160, 160);
        var sheet = TestStyles.Of("papercut");
        var look = new Look(plan, "#c98a5a", "#f4eadb", "#3f7fd0", "", "", clothing, "");
        Figure.Draw(new(page, Techniques.For(sheet), sheet), look, Kind.Of(kind), pose, Emotion.Calm, new(0.7f, 0), new(80, 150), 110, false, Marks.Of(0));
        return page;
    }
}

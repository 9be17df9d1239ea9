using System.Text.Json.Nodes;
using FairyTaleBot.EndToEnd.Kills;
using FairyTaleBot.Engine.Pictures;

namespace FairyTaleBot.EndToEnd;

/// <summary><c>stylesheet</c>, as somebody types it.</summary>
public sealed class StylesheetTests
{
    [Fact]
    public async Task A_grid_is_drawn_measured_and_can_be_scored_again_from_its_folder()
    {
        using var folder = new TemporaryFolder();
        // Of two styles that are told apart by their grain alone no sheet could be shown to help.
        string[] arguments = ["stylesheet", "--styles", "lantern-night,등불의 밤,papercut,minhwa", "--subjects", "귀여운 고양이,cute dog", "--repeats", "2", "--out", "grid"];
        (await TellTests.RunAsync(folder.Path, arguments)).ShouldBe(0);
        var grid = Path.Combine(folder.Path, "grid");
        var list = JsonNode.Parse(File.ReadAllText(Path.Combine(grid, "styles.json")))!;
        var images = list["images"]!.AsArray();
        images.Count.ShouldBe(3 * 2 * 2 * 3);
        images.Select(i => (string)i!["arm"]!).Distinct().ShouldBe(["sheet", "no-sheet", "shuffled-sheet"]);
        images.Select(i => (string)i!["subject"]!).Distinct().ShouldBe(["cute-cat", "cute-dog"]);
        foreach (var image in images) PngReader.Read(File.ReadAllBytes(Path.Combine(grid, (string)image!["file"]!))).Width.ShouldBe(1024);
        ((double)list["figures"]!["ssr"]!).ShouldBeGreaterThan(0.8);
        ((string)list["figures"]!["note"]!).ShouldContain("a check of the instrument");
        PngReader.Read(File.ReadAllBytes(Path.Combine(grid, "contact.png"))).Height.ShouldBeGreaterThan(300);
        File.ReadAllText(Path.Combine(grid, "contact.html")).ShouldNotContain("src=\"http");

        (await TellTests.RunAsync(folder.Path, ["stylesheet", "--score", "grid", "--out", "again"])).ShouldBe(0);
        var again = JsonNode.Parse(File.ReadAllText(Path.Combine(folder.Path, "again", "styles.json")))!;
        ((double)again["figures"]!["ssr"]!).ShouldBe((double)list["figures"]!["ssr"]!);
        File.Exists(Path.Combine(folder.Path, "again", (string)again["images"]![0]!["file"]!)).ShouldBeTrue();
    }

    [Fact]
    public async Task Pictures_that_are_not_in_their_style_end_with_exit_code_1()
    {
        using var folder = new TemporaryFolder();
        // Style by name alternates, style by look does not.
        for (var style = 0; style < 2; style++)
        {
            for (var subject = 0; subject < 2; subject++)
            {
                for (var repeat = 1; repeat <= 3; repeat++)
                {
                    var rgb = new byte[64 * 64 * 3];
                    rgb.AsSpan().Fill((byte)((style + subject) % 2 == 0 ? 40 * repeat : 255 - 40 * repeat));
                    File.WriteAllBytes(Path.Combine(folder.Path, $"style-{style}--subject-{subject}--{repeat}.png"), PngWriter.Write(new(64, 64, rgb)));
                }
            }
        }

        (await TellTests.RunAsync(folder.Path, ["stylesheet", "--score", ".", "--out", "out"])).ShouldBe(1);
        var figures = JsonNode.Parse(File.ReadAllText(Path.Combine(folder.Path, "out", "styles.json")))!["figures"]!;
        ((bool)figures["passed"]!).ShouldBeFalse();
        figures["failures"]!.AsArray().ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("--styles", "papercutt")]
    [InlineData("--subjects", "cute cta")]
    [InlineData("--illustrator", "nobody")]
    [InlineData("--repeats", "0")]
    [InlineData("--arms", "leg")]
    [InlineData("--score", "no-such-folder")]
    [InlineData("--styles", "no-such-file.json")]
    public async Task What_cannot_be_drawn_is_said_plainly_with_exit_code_2(string option, string value)
    {
        using var folder = new TemporaryFolder();
        (await TellTests.RunAsync(folder.Path, ["stylesheet", option, value, "--out", "out"])).ShouldBe(2);
        Directory.Exists(Path.Combine(folder.Path, "out")).ShouldBeFalse();
    }
}

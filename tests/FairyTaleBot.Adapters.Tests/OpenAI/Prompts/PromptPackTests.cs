using FairyTaleBot.Adapters.OpenAI.Prompts;
using FairyTaleBot.Adapters.Tests.Sqlite;
using FairyTaleBot.Languages;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace FairyTaleBot.Adapters.Tests.OpenAI.Prompts;

public sealed class PromptPackTests
{
    [Fact]
    public void The_shipped_pack_is_whole_in_every_language() => PackFiles.Shipped.Hash.Length.ShouldBe(12);

    [Theory]
    [InlineData("en/plot.md", "{{shape}}", "{{shapes}}", "names shapes")]
    [InlineData("en/plot.md", "slots: [shape, ending]", "slots: [shape, ending, weather]", "nothing fills weather")]
    [InlineData("ko/core.md", "name: core", "name: kern", "the file's name must say the same")]
    [InlineData("ko/core.md", "---\nname", "name", "front matter")]
    [InlineData("en/plot.now.md", "{{/each}}", "", "no template")]
    [InlineData("en/words.yaml", "calm: calm,", "", "emotion.calm")]
    public void A_broken_file_is_said_by_name_at_start(string file, string before, string after, string said)
    {
        var texts = PackFiles.Texts();
        texts[file].ShouldContain(before);
        texts[file] = texts[file].Replace(before, after);
        var wrong = Should.Throw<PromptException>(() => PromptPack.Make("classic", texts));
        wrong.Message.ShouldContain(file);
        wrong.Message.ShouldContain(said);
    }

    [Fact]
    public void A_missing_file_is_said_by_name()
    {
        var texts = PackFiles.Texts();
        texts.Remove("ko/reader.now.md");
        Should.Throw<PromptException>(() => PromptPack.Make("classic", texts)).Message.ShouldContain("ko/reader.now.md: it is missing");
    }

    [Fact]
    public void A_part_over_its_cap_loses_whole_lines()
    {
        var part = PromptFile.Parse("---\nname: x\nversion: 1\ncap: 12\nslots: []\n---\nfirst line\nsecond line\n", "x.md");
        part.Render(new Dictionary<string, object>()).ShouldBe("first line");
    }

    [Fact]
    public void The_hash_changes_with_any_word_and_not_with_line_endings()
    {
        var texts = PackFiles.Texts();
        var same = texts.ToDictionary(t => t.Key, t => t.Value.Replace("\n", "\r\n"));
        PromptPack.Make("classic", same).Hash.ShouldBe(PackFiles.Shipped.Hash);
        texts["en/core.md"] += "!";
        PromptPack.Make("classic", texts).Hash.ShouldNotBe(PackFiles.Shipped.Hash);
    }

    [Fact]
    public async Task A_changed_file_is_used_without_a_restart_and_a_broken_one_is_not()
    {
        using var folder = new TestFolder();
        var pack = Path.Combine(folder.Path, "classic");
        foreach (var (path, text) in PackFiles.Texts())
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(pack, path))!);
            await File.WriteAllTextAsync(Path.Combine(pack, path), text, TestContext.Current.CancellationToken);
        }

        using var shelf = new PromptShelf(Options.Create(new PromptOptions { Path = folder.Path }), NullLogger<PromptShelf>.Instance);
        var before = shelf.Pack;
        var file = Path.Combine(pack, "en/example-1.md");
        var whole = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(file, "no front matter", TestContext.Current.CancellationToken);
        shelf.Reload();
        shelf.Pack.Hash.ShouldBe(before.Hash);

        await File.WriteAllTextAsync(file, whole + "And it hummed on.\n", TestContext.Current.CancellationToken);
        // The file system tells of the change when it likes.
        await Eventually.TrueAsync(() => shelf.Pack.Hash != before.Hash);
        shelf.Pack.Examples(Language.En).First().Body.ShouldEndWith("And it hummed on.\n");
    }
}

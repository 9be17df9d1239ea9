using System.Buffers.Binary;
using System.Diagnostics;
using System.Text.Json.Nodes;
using FairyTaleBot.EndToEnd.Kills;
using FairyTaleBot.Languages;

namespace FairyTaleBot.EndToEnd;

/// <summary><c>tell</c>, as somebody types it.</summary>
public sealed class TellTests
{
    public static TheoryData<string, string, string, string> Tales => new()
    {
        { "en", "a fox who lost its shadow", "2:a rainbow rice cake appears", "rice cake" },
        { "ko", "그림자를 잃어버린 여우", "2:무지개떡을 나눠 줘요", "무지개떡" },
    };

    [Theory]
    [MemberData(nameof(Tales))]
    public async Task The_same_arguments_tell_the_same_illustrated_tale_to_the_byte(string language, string theme, string idea, string thing)
    {
        using var folder = new TemporaryFolder();
        string[] arguments = ["tell", "--language", language, "--theme", theme, "--seed", "7", "--chapters", "5", "--votes", "2,1,3,1", "--idea", idea];
        foreach (var time in (string[])["once", "again"])
        {
            (await RunAsync(folder.Path, [.. arguments, "--out", time])).ShouldBe(0);
        }

        var files = Names(Path.Combine(folder.Path, "once"));
        files.ShouldBe(["book.html", "chapter-1.png", "chapter-2.png", "chapter-3.png", "chapter-4.png", "chapter-5.png", "tale.json", "tale.md"]);
        Names(Path.Combine(folder.Path, "again")).ShouldBe(files);
        foreach (var file in files)
        {
            File.ReadAllBytes(Path.Combine(folder.Path, "again", file)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(folder.Path, "once", file))).ShouldBeTrue(file);
        }

        Check(JsonNode.Parse(File.ReadAllText(Path.Combine(folder.Path, "once", "tale.json")))!, language, thing);
        foreach (var picture in files.Where(f => f.EndsWith(".png", StringComparison.Ordinal))) SizeOf(Path.Combine(folder.Path, "once", picture)).ShouldBe((1024, 1024));
    }

    [Fact]
    public async Task Many_tales_stand_in_a_folder_for_each_seed_and_are_all_distinct()
    {
        using var folder = new TemporaryFolder();
        (await RunAsync(folder.Path, ["tell", "--count", "20", "--seed", "100", "--text-only", "--out", "many"])).ShouldBe(0);
        var texts = Directory.GetDirectories(Path.Combine(folder.Path, "many")).Order(StringComparer.Ordinal).Select(d => File.ReadAllText(Path.Combine(d, "tale.md"))).ToArray();
        texts.Length.ShouldBe(20);
        texts.ShouldBeUnique();
        Directory.GetFiles(folder.Path, "*.png", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_bedtime_tale_is_told_in_words_and_pictures_of_its_own()
    {
        using var folder = new TemporaryFolder();
        foreach (var (name, more) in ((string, string[])[])[("day", []), ("night", ["--bedtime"])])
        {
            (await RunAsync(folder.Path, ["tell", "--seed", "7", "--chapters", "3", "--text-only", "--out", name, .. more])).ShouldBe(0);
        }

        ((string?)Read("night")["style"]).ShouldBe("lantern-night");
        ((string?)Read("day")["style"]).ShouldNotBe("lantern-night");
        Text("night").ShouldNotBe(Text("day"));

        JsonNode Read(string name) => JsonNode.Parse(File.ReadAllText(Path.Combine(folder.Path, name, "tale.json")))!;
        string Text(string name) => File.ReadAllText(Path.Combine(folder.Path, name, "tale.md"));
    }

    [Theory]
    [InlineData("--chapters", "11")]
    [InlineData("--votes", "5")]
    [InlineData("--idea", "no page")]
    [InlineData("--style", "no such style")]
    public async Task What_cannot_be_told_is_said_plainly_with_exit_code_2(string option, string value)
    {
        using var folder = new TemporaryFolder();
        (await RunAsync(folder.Path, ["tell", option, value, "--out", "out"])).ShouldBe(2);
        Directory.Exists(Path.Combine(folder.Path, "out")).ShouldBeFalse();
    }

    private static void Check(JsonNode tale, string language, string thing)
    {
        var band = ReadingBand.For(AgeBand.From7To9, LanguageCodes.TryParse(language)!.Value);
        var chapters = tale["chapters"]!.AsArray();
        ((string)tale["phase"]!).ShouldBe("ended");
        chapters.Count.ShouldBe(5);
        foreach (var chapter in chapters)
        {
            var text = (string)chapter!["text"]!;
            text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length.ShouldBeInRange(band.MinWords, band.MaxWords);
            ((string)chapter["title"]!).ShouldNotBeEmpty();
            string[] choices = [.. chapter["choices"]!.AsArray().Select(c => (string)c!)];
            choices.Length.ShouldBe((int)chapter["number"]! == 5 ? 0 : 3);
            choices.ShouldBeUnique();
        }

        ((string)chapters[2]!["text"]!).ShouldContain(thing, Case.Insensitive);
        ((string)chapters[4]!["text"]!).ShouldContain(thing, Case.Insensitive);
    }

    private static string[] Names(string folder) => [.. Directory.GetFiles(folder).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];

    private static (int Width, int Height) SizeOf(string png)
    {
        var header = File.ReadAllBytes(png).AsSpan(16, 8);
        return (BinaryPrimitives.ReadInt32BigEndian(header), BinaryPrimitives.ReadInt32BigEndian(header[4..]));
    }

    internal static async Task<int> RunAsync(string folder, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[BuiltProgram.Dll, .. arguments]) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        await Task.WhenAll(output, error);
        return process.ExitCode;
    }
}

using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace FairyTaleBot.Tests.House;

/// <summary>One straight line: Tales ← Engine ← {Embedded, Adapters} ← FairyTaleBot. Nothing points back; adapter folders never see each other.</summary>
public sealed partial class ArchitectureTests
{
    private static readonly string Root = FindRoot();

    private static readonly Dictionary<string, string[]> MayReference = new()
    {
        ["FairyTaleBot.Tales"] = [],
        ["FairyTaleBot.Engine"] = ["FairyTaleBot.Tales"],
        ["FairyTaleBot.Embedded"] = ["FairyTaleBot.Engine"],
        ["FairyTaleBot.Adapters"] = ["FairyTaleBot.Engine"],
        ["FairyTaleBot.Study"] = ["FairyTaleBot.Engine", "FairyTaleBot.Embedded"],
        ["FairyTaleBot"] = ["FairyTaleBot.Embedded", "FairyTaleBot.Adapters", "FairyTaleBot.Study"],
    };

    [Fact]
    public void Projects_reference_only_what_lies_before_them()
    {
        var projects = Directory.GetFiles(Path.Combine(Root, "src"), "*.csproj", SearchOption.AllDirectories);
        projects.Length.ShouldBeGreaterThanOrEqualTo(5);
        foreach (var project in projects)
        {
            var name = Path.GetFileNameWithoutExtension(project);
            var references = XDocument.Load(project).Descendants("ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value));
            references.ShouldBeSubsetOf(MayReference[name], $"{name} points where it may not");
        }
    }

    [Fact]
    public void The_core_has_no_packages_no_clock_no_chance_no_io_and_no_async()
    {
        var core = Path.Combine(Root, "src", "FairyTaleBot.Tales");
        XDocument.Load(Path.Combine(core, "FairyTaleBot.Tales.csproj")).Descendants("PackageReference").ShouldBeEmpty();
        foreach (var (file, text) in Sources(core))
        {
            Impure().Matches(text).Select(m => m.Value).ShouldBeEmpty(file);
        }
    }

    [Fact]
    public void The_engine_touches_no_web_no_database_and_no_platform()
    {
        foreach (var (file, text) in Sources(Path.Combine(Root, "src", "FairyTaleBot.Engine")))
        {
            Worldly().Matches(text).Select(m => m.Value).ShouldBeEmpty(file);
        }
    }

    [Fact]
    public void The_embedded_parts_do_no_io()
    {
        foreach (var (file, text) in Sources(Path.Combine(Root, "src", "FairyTaleBot.Embedded")))
        {
            // A clock tells when memory is given back, and nothing about what is drawn.
            var keepsTime = Path.GetFileName(file) is "EmbeddedIllustrator.cs" or "TidyingUp.cs";
            Io().Matches(text).Select(m => m.Value).Where(m => !keepsTime || m != "TimeProvider").ShouldBeEmpty(file);
        }
    }

    [Fact]
    public void Adapter_folders_never_see_each_other()
    {
        var adapters = Path.Combine(Root, "src", "FairyTaleBot.Adapters");
        string[] folders = [.. Directory.GetDirectories(adapters).Select(d => Path.GetFileName(d)!).Where(n => n is not ("bin" or "obj"))];
        folders.Length.ShouldBeGreaterThan(1);
        foreach (var folder in folders)
        {
            foreach (var (file, text) in Sources(Path.Combine(adapters, folder)))
            {
                AdapterNames().Matches(text).Select(m => m.Groups[1].Value).Distinct().ShouldBeSubsetOf([folder], file);
            }
        }
    }

    [Theory]
    [InlineData("Telegram", "Api")]
    [InlineData("Discord", "Api")]
    [InlineData("Discord", "Gateway")]
    public void Protocol_clients_know_nothing_of_tales(string platform, string client)
    {
        var folder = Path.Combine(Root, "src", "FairyTaleBot.Adapters", platform, client);
        foreach (var (file, text) in Sources(folder))
        {
            CoreNames().Matches(text).Select(m => m.Value).ShouldBeEmpty(file);
        }
    }

    private static IEnumerable<(string File, string Text)> Sources(string folder)
    {
        var found = Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(f => (f, Comments().Replace(File.ReadAllText(f), "")))
            .ToArray();
        found.ShouldNotBeEmpty($"There is nothing to look at in {folder}");
        return found;
    }

    private static string FindRoot([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));

    [GeneratedRegex(@"//.*$", RegexOptions.Multiline)]
    private static partial Regex Comments();

    [GeneratedRegex(@"\basync\b|\bawait\b|\bTask\b|\bTimeProvider\b|DateTime(Offset)?\.(Now|UtcNow|Today)|\bRandom\b|\bGuid\.New|\bFile\.|\bDirectory\.|\bHttpClient\b|\bEnvironment\.|\bConsole\.")]
    private static partial Regex Impure();

    [GeneratedRegex(@"Microsoft\.AspNetCore|Microsoft\.Data|System\.Net\.|\bHttpClient\b|\bFile\.|\bDirectory\.|Microsoft\.EntityFramework|StackExchange")]
    private static partial Regex Worldly();

    [GeneratedRegex(@"\bFile\.|\bDirectory\.|\bHttpClient\b|\bFileStream\b|System\.Net\.|\bTimeProvider\b|\bConsole\.")]
    private static partial Regex Io();

    [GeneratedRegex(@"FairyTaleBot\.Adapters\.([A-Za-z]+)")]
    private static partial Regex AdapterNames();

    [GeneratedRegex(@"FairyTaleBot\.(Tales|Engine|Ballots|Briefs|Drafts|Plots|Ledgers|Reviews|Views)\b")]
    private static partial Regex CoreNames();
}

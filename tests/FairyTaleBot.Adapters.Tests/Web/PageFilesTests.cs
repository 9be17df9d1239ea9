using System.Text;
using System.Text.RegularExpressions;
using FairyTaleBot.Adapters.Web.Pages;

namespace FairyTaleBot.Adapters.Tests.Web;

/// <summary>The page has no build step that would find these out.</summary>
public sealed partial class PageFilesTests
{
    private static readonly PageFiles Files = new();

    [Fact]
    public void Everything_the_page_asks_for_is_in_the_program()
    {
        var asked = Paths().SelectMany(path => References(path)).ToArray();
        asked.Length.ShouldBeGreaterThan(40);
        asked.Where(path => Files.Find(path) is null).ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_is_asked_of_any_other_place()
    {
        foreach (var path in Paths())
        {
            var text = Read(path).Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal).Replace("http://0.0.0.0:5080", "", StringComparison.Ordinal);
            Elsewhere().IsMatch(text).ShouldBeFalse(path);
        }
    }

    [Fact]
    public void The_page_stands_under_a_strict_policy()
    {
        var html = Read("index.html");
        InlineScript().IsMatch(html).ShouldBeFalse();
        html.ShouldNotContain("style=");
        html.ShouldNotContain("<style");
        Handlers().IsMatch(html).ShouldBeFalse();
        foreach (var path in Paths().Where(p => p.EndsWith(".js", StringComparison.Ordinal)))
        {
            Read(path).ShouldNotContain("innerHTML", customMessage: path);
            Read(path).ShouldNotContain("insertAdjacentHTML", customMessage: path);
        }
    }

    [Fact]
    public void Both_languages_say_everything()
    {
        var en = Keys("js/words.en.js");
        en.Length.ShouldBeGreaterThan(60);
        Keys("js/words.ko.js").ShouldBe(en);
        var used = Paths().Where(p => p.StartsWith("js/", StringComparison.Ordinal)).SelectMany(p => Said().Matches(Read(p)).Select(m => m.Groups[1].Value)).Distinct();
        used.Except(en).ShouldBeEmpty();
    }

    private static string[] Keys(string path) => [.. Key().Matches(Read(path)).Select(m => m.Groups[1].Value).Order()];

    /// <summary>Every file that can be reached from the page itself.</summary>
    private static IReadOnlyList<string> Paths()
    {
        var found = new List<string> { "index.html" };
        for (var i = 0; i < found.Count; i++)
        {
            found.AddRange(References(found[i]).Distinct().Where(path => Files.Find(path) is not null && !found.Contains(path)).ToArray());
        }

        return found;
    }

    private static IEnumerable<string> References(string path)
    {
        var text = Read(path);
        var absolute = Absolute().Matches(text).Select(m => m.Groups[1].Value);
        var imports = path.StartsWith("js/", StringComparison.Ordinal) ? Import().Matches(text).Select(m => "js/" + m.Groups[1].Value) : [];
        return absolute.Concat(imports);
    }

    private static string Read(string path) => Encoding.UTF8.GetString(Files.Find(path)!.Bytes);

    [GeneratedRegex("/page/([a-z]+/[a-zA-Z.-]+\\.(?:css|js|svg))")]
    private static partial Regex Absolute();

    [GeneratedRegex("from \"\\./([a-zA-Z.-]+\\.js)\"")]
    private static partial Regex Import();

    [GeneratedRegex("https?://", RegexOptions.IgnoreCase)]
    private static partial Regex Elsewhere();

    [GeneratedRegex("<script(?![^>]*\\bsrc=)", RegexOptions.IgnoreCase)]
    private static partial Regex InlineScript();

    [GeneratedRegex("\\son[a-z]+=", RegexOptions.IgnoreCase)]
    private static partial Regex Handlers();

    [GeneratedRegex("^  ([a-zA-Z]+):", RegexOptions.Multiline)]
    private static partial Regex Key();

    [GeneratedRegex("\\bt\\(\"([a-zA-Z]+)\"")]
    private static partial Regex Said();
}

using System.Collections.Frozen;
using System.Text.RegularExpressions;
using HandlebarsDotNet;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace FairyTaleBot.Adapters.OpenAI.Prompts;

/// <summary>Reads a prompt file: YAML between two lines of dashes, then a Handlebars body.</summary>
internal static partial class PromptFile
{
    private const string Fence = "---\n";

    private static readonly IDeserializer Yaml = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build();

    /// <exception cref="PromptException">The file is not of that form, or its body names a slot that is not declared.</exception>
    public static PromptPart Parse(string text, string source)
    {
        var (head, body) = Split(text.Replace("\r\n", "\n", StringComparison.Ordinal), source);
        var front = Front(head, source);
        var name = System.IO.Path.GetFileNameWithoutExtension(source);
        if (front.Name != name) throw new PromptException(source, $"its name is \"{front.Name}\"; the file's name must say the same");
        if (front.Version < 1) throw new PromptException(source, "it needs a version from 1");
        if (front.Cap is < 1 or > 20_000) throw new PromptException(source, "its cap is 1 to 20000 characters");
        var part = new PromptPart(name, front.Version, front.Cap, front.Slots.ToFrozenSet(StringComparer.Ordinal), body);
        var unknown = SlotsOf(body).Where(s => !part.Slots.Contains(s)).Distinct().ToList();
        if (unknown.Count > 0) throw new PromptException(source, $"it names {string.Join(", ", unknown)}, which its slots do not declare");
        try
        {
            Handlebars.Create().Compile(body);
        }
        catch (HandlebarsException e)
        {
            throw new PromptException(source, $"its body is no template ({e.Message})", e);
        }

        return part;
    }

    /// <summary>The slots that a body names outside its lists: inside one, names are of the entry.</summary>
    internal static IEnumerable<string> SlotsOf(string body)
    {
        var lists = 0;
        foreach (Match tag in Tag().Matches(body))
        {
            var (open, close, path) = (tag.Groups["open"].Value, tag.Groups["close"].Success, tag.Groups["path"].Value);
            if (close)
            {
                if (path == "each") lists--;
                continue;
            }

            if (lists == 0 && path is not ("" or "else" or "this")) yield return path.Split('.')[0];
            if (open == "each") lists++;
        }
    }

    private static (string Head, string Body) Split(string text, string source)
    {
        var end = text.StartsWith(Fence, StringComparison.Ordinal) ? text.IndexOf("\n" + Fence, Fence.Length, StringComparison.Ordinal) : -1;
        return end < 0
            ? throw new PromptException(source, "it does not begin with front matter between two lines of ---")
            : (text[Fence.Length..end], text[(end + 1 + Fence.Length)..]);
    }

    private static FrontMatter Front(string head, string source)
    {
        try
        {
            return Yaml.Deserialize<FrontMatter>(head) ?? throw new PromptException(source, "its front matter is empty");
        }
        catch (YamlException e)
        {
            throw new PromptException(source, $"its front matter cannot be read at line {e.Start.Line + 1}", e);
        }
    }

    [GeneratedRegex(@"\{\{\s*(?:#(?<open>each|if|unless)\s+|(?<close>/))?(?<path>[\w.]+)?[^}]*\}\}")]
    private static partial Regex Tag();

    private sealed class FrontMatter
    {
        public string Name { get; set; } = "";

        public int Version { get; set; }

        public int Cap { get; set; }

        public List<string> Slots { get; set; } = [];
    }
}

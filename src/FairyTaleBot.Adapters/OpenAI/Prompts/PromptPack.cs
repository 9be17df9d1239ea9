using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Adapters.OpenAI.Prompts;

/// <summary>All parts of a pack and their words, read and checked once.</summary>
internal sealed class PromptPack
{
    public const string Pictures = "pictures";

    private readonly FrozenDictionary<string, PromptPart> parts;
    private readonly FrozenDictionary<Language, PromptWords> words;
    private readonly ConcurrentDictionary<Language, string> instructions = new();

    private PromptPack(string id, string hash, FrozenDictionary<string, PromptPart> parts, FrozenDictionary<Language, PromptWords> words)
    {
        (Id, Hash, this.parts, this.words) = (id, hash, parts, words);
    }

    public string Id { get; }

    /// <summary>Twelve hex digits over every file of the pack: recorded with each chapter.</summary>
    public string Hash { get; }

    public PromptPart this[Language language, string name] => parts[$"{language.Code()}/{name}"];

    public PromptPart Picture(string name) => parts[$"{Pictures}/{name}"];

    public PromptWords Words(Language language) => words[language];

    public IEnumerable<PromptPart> Examples(Language language) =>
        parts.Where(p => p.Key.StartsWith($"{language.Code()}/example-", StringComparison.Ordinal)).OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => p.Value);

    /// <summary>What every prompt of a language says whatever the tale: a draft that holds any of it is an echo.</summary>
    public string Instructions(Language language) => instructions.GetOrAdd(language, l => string.Join('\n', parts
        .Where(p => p.Key.StartsWith(l.Code() + "/", StringComparison.Ordinal))
        .OrderBy(p => p.Key, StringComparer.Ordinal)
        .SelectMany(p => p.Value.Body.Split('\n'))
        .Where(line => line.Length > 0 && !line.Contains("{{", StringComparison.Ordinal))));

    /// <param name="files">Text by path inside the pack: <c>en/core.md</c>, <c>pictures/page.md</c>.</param>
    /// <exception cref="PromptException">A file is missing or wrong.</exception>
    public static PromptPack Make(string id, IReadOnlyDictionary<string, string> files)
    {
        var parts = files.Where(f => f.Key.EndsWith(".md", StringComparison.Ordinal))
            .ToDictionary(f => f.Key[..^3], f => PromptFile.Parse(f.Value, $"{id}/{f.Key}"), StringComparer.Ordinal);
        var words = new Dictionary<Language, PromptWords>();
        foreach (var language in Enum.GetValues<Language>())
        {
            var source = $"{language.Code()}/words.yaml";
            if (!files.TryGetValue(source, out var text)) throw new PromptException($"{id}/{source}", "it is missing");
            words[language] = PromptWords.Parse(text, $"{id}/{source}");
            foreach (var (name, offered) in PromptSlots.OfLanguage) Check(id, parts, $"{language.Code()}/{name}", offered);
        }

        foreach (var (name, offered) in PromptSlots.OfPictures) Check(id, parts, $"{Pictures}/{name}", offered);
        return new(id, HashOf(files), parts.ToFrozenDictionary(StringComparer.Ordinal), words.ToFrozenDictionary());
    }

    /// <exception cref="PromptException">The folder is not there, or a file is missing or wrong.</exception>
    public static PromptPack Read(string root, string id)
    {
        var folder = Path.Combine(root, id);
        if (!Directory.Exists(folder)) throw new PromptException(folder, "there is no such prompt pack (Prompts:Path, Prompts:Pack)");
        try
        {
            var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Where(f => Path.GetExtension(f) is ".md" or ".yaml")
                .ToDictionary(f => Path.GetRelativePath(folder, f).Replace('\\', '/'), File.ReadAllText, StringComparer.Ordinal);
            return Make(id, files);
        }
        catch (IOException e)
        {
            throw new PromptException(folder, $"it cannot be read ({e.Message})", e);
        }
    }

    private static void Check(string id, Dictionary<string, PromptPart> parts, string name, string[] offered)
    {
        if (!parts.TryGetValue(name, out var part)) throw new PromptException($"{id}/{name}.md", "it is missing");
        var unknown = part.Slots.Except(offered, StringComparer.Ordinal).ToList();
        if (unknown.Count > 0) throw new PromptException($"{id}/{name}.md", $"nothing fills {string.Join(", ", unknown)}; there are {string.Join(", ", offered)}");
    }

    private static string HashOf(IReadOnlyDictionary<string, string> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (path, text) in files.OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{path}\n{text.Replace("\r\n", "\n", StringComparison.Ordinal)}\0"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }
}

using System.Text.Json;
using FairyTaleBot.Characters;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace FairyTaleBot.Adapters.OpenAI.Prompts;

/// <summary>The words of one language with which code fills slots, by <c>group.key</c>.</summary>
internal sealed class PromptWords
{
    private readonly Dictionary<string, string> words;

    private PromptWords(Dictionary<string, string> words) => this.words = words;

    /// <exception cref="KeyNotFoundException">There is no such word: the check at start has missed it.</exception>
    public string this[string key] => words.TryGetValue(key, out var word) ? word : throw new KeyNotFoundException($"The prompt pack has no word \"{key}\".");

    public string Of<T>(string group, T value) where T : struct, Enum => this[$"{group}.{JsonNamingPolicy.CamelCase.ConvertName(value.ToString())}"];

    public string Join(IEnumerable<string> items) => string.Join(this["and"], items);

    /// <exception cref="PromptException">It is no YAML of that form.</exception>
    public static PromptWords Parse(string text, string source)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            var words = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var (key, value) in (YamlMappingNode)stream.Documents[0].RootNode)
            {
                if (value is YamlScalarNode scalar) words[$"{key}"] = scalar.Value ?? "";
                else foreach (var (inner, word) in (YamlMappingNode)value) words[$"{key}.{inner}"] = $"{word}";
            }

            var missing = Needed().Where(k => !words.ContainsKey(k)).ToList();
            return missing.Count == 0 ? new(words) : throw new PromptException(source, $"it lacks {string.Join(", ", missing)}");
        }
        catch (Exception e) when (e is YamlException or InvalidCastException or ArgumentOutOfRangeException)
        {
            throw new PromptException(source, "it is no list of words", e);
        }
    }

    private static IEnumerable<string> Needed() =>
    [
        "and", "nobody", "where.away", "where.gone", "where.dead",
        .. Of<Role>("role"), .. Of<LifeStage>("stage"), .. Of<Pronoun>("pronoun"), .. Of<Emotion>("emotion"),
        .. Of<Ledgers.ArcShape>("shape"), .. Of<Plots.ChoiceAxis>("axis"), .. Of<Plots.ItemStatus>("status"),
        .. Keys("readers", "4-6", "7-9", "10-12", "all"), .. Keys("register", "4-6", "7-9", "10-12", "all"),
        .. Keys("valence", "low", "uneasy", "even", "warm", "bright"), .. Keys("pace", "slow", "even", "quick"),
        .. Keys("hook", "question", "arrival", "choice", "quiet"),
        .. Keys("beat", "home", "rule", "lack", "departure", "test", "gift", "journey", "trial", "dark", "victory", "return"),
    ];

    private static IEnumerable<string> Of<T>(string group) where T : struct, Enum => Keys(group, [.. Enum.GetNames<T>().Select(JsonNamingPolicy.CamelCase.ConvertName)]);

    private static IEnumerable<string> Keys(string group, params string[] keys) => keys.Select(k => $"{group}.{k}");
}

using System.Collections.Frozen;
using FairyTaleBot.Embedded.Storyteller.Grammar;

namespace FairyTaleBot.Embedded.Storyteller.Ideas;

/// <summary>What a verb says happened.</summary>
internal enum VerbKind
{
    Event,

    /// <summary>Somebody is no longer as before.</summary>
    Change,

    /// <summary>It is so: "wants", "is", "likes".</summary>
    State,
}

/// <param name="Base">As it stands after "to".</param>
/// <param name="Past">As it is told.</param>
/// <param name="Number">Which subjects it goes with; null where it goes with any.</param>
internal sealed record VerbForm(string Base, string Past, VerbKind Kind, Number? Number);

/// <summary>The verbs that an idea can be told with: <c>Tables/verbs.txt</c>.</summary>
internal static class EnglishVerbs
{
    private static readonly Lazy<FrozenDictionary<string, VerbForm>> Forms = new(Load);

    public static VerbForm? Find(string word) => Forms.Value.GetValueOrDefault(word);

    private static FrozenDictionary<string, VerbForm> Load()
    {
        var forms = new Dictionary<string, VerbForm>(StringComparer.Ordinal)
        {
            ["is"] = new("be", "was", VerbKind.State, Number.One), ["are"] = new("be", "were", VerbKind.State, Number.Many),
            ["was"] = new("be", "was", VerbKind.State, Number.One), ["were"] = new("be", "were", VerbKind.State, Number.Many), ["has"] = new("have", "had", VerbKind.State, Number.One),
        };
        foreach (var line in Resources.Lines("tables/verbs.txt").Where(l => l.Length > 0 && l[0] != '#'))
        {
            var parts = line.Split('|', 2);
            var kind = Enum.Parse<VerbKind>(parts[0], ignoreCase: true);
            foreach (var verb in parts[1].Split(',', StringSplitOptions.TrimEntries))
            {
                var said = verb.Split(" = ");
                var past = said.Length > 1 ? said[1] : Past(said[0]);
                forms.TryAdd(said[0], new(said[0], past, kind, past == said[0] ? null : Number.Many));
                forms.TryAdd(Third(said[0]), new(said[0], past, kind, Number.One));
                forms.TryAdd(past, new(said[0], past, kind, null));
            }
        }

        return forms.ToFrozenDictionary();
    }

    private static string Past(string verb) => verb.EndsWith('e') ? verb + "d" : EndsInY(verb) ? verb[..^1] + "ied" : verb + "ed";

    private static string Third(string verb) => EndsInY(verb) ? verb[..^1] + "ies"
        : verb is "go" or "do" || verb.EndsWith("ch", StringComparison.Ordinal) || verb.EndsWith("sh", StringComparison.Ordinal) || verb[^1] is 's' or 'x' ? verb + "es" : verb + "s";

    private static bool EndsInY(string verb) => verb.EndsWith('y') && verb[^2] is not ('a' or 'e' or 'o' or 'u');
}

using System.Collections.Frozen;
using HandlebarsDotNet;

namespace FairyTaleBot.Adapters.OpenAI.Prompts;

/// <summary>One file of a pack: what it is called, what it may ask for, how long it may become, and its words.</summary>
/// <param name="Name">The file's name without its extension: <c>plot.now</c>.</param>
/// <param name="Cap">Most characters when rendered.</param>
/// <param name="Slots">What the body may name.</param>
internal sealed record PromptPart(string Name, int Version, int Cap, FrozenSet<string> Slots, string Body)
{
    private static readonly IHandlebars Engine = Handlebars.Create(new HandlebarsConfiguration { NoEscape = true, ThrowOnUnresolvedBindingExpression = true });

    private readonly Lazy<HandlebarsTemplate<object, object>> template = new(() => Engine.Compile(Body));

    /// <summary>The part filled in, without a line break at its end; a text over the cap loses its last lines.</summary>
    public string Render(IReadOnlyDictionary<string, object> values)
    {
        var text = template.Value(values).Replace("\r\n", "\n", StringComparison.Ordinal).Trim('\n');
        if (text.Length <= Cap) return text;
        var end = text.LastIndexOf('\n', Cap);
        return end > 0 ? text[..end] : Storyteller.Loose.Cut(text, Cap);
    }
}

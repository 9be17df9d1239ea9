using System.ComponentModel.DataAnnotations;

namespace FairyTaleBot.Adapters.OpenAI.Prompts;

/// <summary>Where prompts come from and which of their parts are used; configuration section <c>Prompts</c>.</summary>
public sealed class PromptOptions
{
    public const string Section = "Prompts";

    /// <summary>A folder that holds packs; relative paths are beside the program. Default <c>prompts</c>. Files are read again when they change.</summary>
    [Required]
    public string Path { get; set; } = "prompts";

    /// <summary>The pack: a folder in <see cref="Path"/> with one folder a language, and <c>pictures</c>. Default <c>classic</c>.</summary>
    [Required, RegularExpression("[A-Za-z0-9_-]{1,40}")]
    public string Pack { get; set; } = "classic";

    /// <summary>Which parts are used: <c>Consistency, Plot, Reader, Intent, Examples</c>, in any number, or <c>None</c>. Default all.</summary>
    public PromptStrategies Strategies { get; set; } = PromptStrategies.All;

    /// <summary>The folder of all packs.</summary>
    public string Root => System.IO.Path.Combine(AppContext.BaseDirectory, Path);
}

using FairyTaleBot.Adapters.OpenAI.Prompts;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Styles;
using Microsoft.Extensions.Options;

namespace FairyTaleBot.CommandLine;

/// <summary>Sentences for what can go wrong at the start; null for what is a fault of the program and keeps its trace.</summary>
internal static class Trouble
{
    public static string? Of(Exception e) => e switch
    {
        OptionsValidationException o => $"The configuration is not right. {string.Join(" ", o.Failures)}",
        StoreException s => s.Message,
        // The binder's own sentence names the key.
        InvalidOperationException { InnerException: FormatException } b => b.Message,
        StyleSheetException or InvalidDataException or PromptException => e.Message,
        IOException { InnerException: { } inner } io when inner.GetType().Name == "AddressInUseException" => $"{io.Message} Choose another address with --urls.",
        { InnerException: { } inner } => Of(inner),
        _ => null,
    };
}

using FairyTaleBot.Adapters.OpenAI;
using FairyTaleBot.Adapters.OpenAI.Client;
using FairyTaleBot.Embedded.Gate;
using FairyTaleBot.Embedded.Illustrator;
using FairyTaleBot.Embedded.Storyteller;
using FairyTaleBot.Engine.Checkups;
using FairyTaleBot.Engine.Steps;
using Microsoft.Extensions.Options;

namespace FairyTaleBot.Composition;

/// <summary>Models that tell and paint, when there is a key or a server for them.</summary>
internal static class ModelPart
{
    private const string NotSet = $"neither {OpenAIOptions.Section}:{nameof(OpenAIOptions.ApiKey)} nor {OpenAIOptions.Section}:{nameof(OpenAIOptions.Endpoint)} is set";

    public static WebApplicationBuilder AddModelsWhenConfigured(this WebApplicationBuilder builder)
    {
        if (!OpenAIServices.IsOn(builder.Configuration))
        {
            builder.Services.AddSingleton<IDoctor>(new PartOff("OpenAI", NotSet));
            return builder;
        }

        builder.Services.AddSingleton<LocalGate>().AddOpenAI(
            builder.Configuration,
            s => s.GetRequiredService<EmbeddedStoryteller>(),
            s => s.GetRequiredService<EmbeddedIllustrator>(),
            s => s.GetRequiredService<LocalGate>());
        return builder;
    }

    /// <summary>What the greeting says of who tells and who paints.</summary>
    public static (string Which, string Why) DescribeTeller(IServiceProvider services) => Describe(services, services.GetRequiredService<StorytellerLadder>().Storytellers[0].Name);

    public static (string Which, string Why) DescribePainter(IServiceProvider services) => Describe(services, services.GetRequiredService<IllustratorLadder>().Illustrators[0].Name);

    private static (string Which, string Why) Describe(IServiceProvider services, string name)
    {
        if (name == "embedded") return (name, "built in; it needs no key and no network");
        var options = services.GetRequiredService<IOptions<OpenAIOptions>>().Value;
        return (name, options.Endpoint is { } endpoint ? $"at {endpoint.Host}; the built-in one stands in for it" : $"{OpenAIOptions.Section}:{nameof(OpenAIOptions.ApiKey)} is set; the built-in one stands in for it");
    }
}

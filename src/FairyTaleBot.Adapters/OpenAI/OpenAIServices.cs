using FairyTaleBot.Adapters.OpenAI.Checkups;
using FairyTaleBot.Adapters.OpenAI.Client;
using FairyTaleBot.Adapters.OpenAI.Illustrator;
using FairyTaleBot.Adapters.OpenAI.Moderation;
using FairyTaleBot.Adapters.OpenAI.Prompts;
using FairyTaleBot.Adapters.OpenAI.Spend;
using FairyTaleBot.Adapters.OpenAI.Storyteller;
using FairyTaleBot.Engine.Checkups;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Steps;
using FairyTaleBot.Engine.Turns;
using FairyTaleBot.Styles;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FairyTaleBot.Adapters.OpenAI;

/// <summary>Registers the parts that are models.</summary>
public static class OpenAIServices
{
    public const string ShortKey = "OPENAI_API_KEY";

    // A painter that is a model waits most of its time; the embedded one fills a core.
    private const int ModelPainters = 8;

    private const string KeyName = $"{OpenAIOptions.Section}:{nameof(OpenAIOptions.ApiKey)}";
    private const string EndpointName = $"{OpenAIOptions.Section}:{nameof(OpenAIOptions.Endpoint)}";

    /// <summary>Whether a key or an endpoint is set.</summary>
    public static bool IsOn(IConfiguration configuration) =>
        !string.IsNullOrWhiteSpace(configuration[KeyName]) || !string.IsNullOrWhiteSpace(configuration[ShortKey]) || !string.IsNullOrWhiteSpace(configuration[EndpointName]);

    /// <summary>Puts models before the embedded parts on the ladders, and one after the gate. Register the embedded parts, styles, stores and a workbook first.</summary>
    /// <param name="configuration">Read for which parts there are; the options are bound from it as well.</param>
    /// <param name="teller">The embedded storyteller: the last on the ladder, and the understudy of a model that writes prose alone.</param>
    /// <param name="painter">The embedded illustrator.</param>
    /// <param name="gate">The embedded gate.</param>
    public static IServiceCollection AddOpenAI(
        this IServiceCollection services,
        IConfiguration configuration,
        Func<IServiceProvider, IStoryteller> teller,
        Func<IServiceProvider, IIllustrator> painter,
        Func<IServiceProvider, IModerator> gate)
    {
        var bound = new OpenAIOptions();
        Bind(bound, configuration);
        services.AddOptions<OpenAIOptions>().Configure(o => Bind(o, configuration)).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IValidateOptions<OpenAIOptions>, Validation>();
        services.AddOptions<PromptOptions>().BindConfiguration(PromptOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<PriceOptions>().BindConfiguration(PriceOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<PromptShelf>().AddSingleton<ServiceClients>().AddSingleton<PriceList>().AddSingleton<CallKeeper>();
        services.AddSingleton(s => new StorytellerLadder([.. TellersOf(s, bound, teller(s)), teller(s)]));
        if (bound.Moderator is { } moderator)
        {
            services.AddSingleton(s => new ModerationService(s.GetRequiredService<ServiceClients>(), moderator, Options(s), s.GetRequiredService<CallKeeper>(), Time(s), Log<ModerationService>(s)));
            services.AddSingleton<IModerator>(s => new OpenAIModerator(gate(s), s.GetRequiredService<ModerationService>()));
        }

        if (bound.Painter is { } image)
        {
            services.AddSingleton(s => new PictureService(s.GetRequiredService<ServiceClients>(), image, Options(s), Time(s), Log<PictureService>(s)));
            services.AddSingleton<PlateShelf>();
            services.AddSingleton(s => new OpenAIIllustrator(
                s.GetRequiredService<PictureService>(), s.GetRequiredService<PlateShelf>(), s.GetRequiredService<PromptShelf>(), s.GetService<ModerationService>(), s.GetRequiredService<CallKeeper>()));
            services.AddSingleton(s => new IllustratorLadder([s.GetRequiredService<OpenAIIllustrator>(), painter(s)]));
            services.PostConfigure<TalesOptions>(o => o.Painters ??= ModelPainters);
        }

        if (bound.Critic && (bound.Second ?? bound.Teller) is { } critic)
        {
            services.AddSingleton<ICritic>(s => new OpenAICritic(Chat(s, critic), s.GetRequiredService<PromptShelf>(), s.GetRequiredService<IOptions<PromptOptions>>(), s.GetRequiredService<CallKeeper>()));
        }

        return services.AddSingleton<IDoctor, PriceDoctor>().AddSingleton<IDoctor, OpenAIDoctor>();
    }

    private static IEnumerable<IStoryteller> TellersOf(IServiceProvider s, OpenAIOptions bound, IStoryteller understudy) =>
        new[] { bound.Teller, bound.Second }.OfType<string>().Select(model => new OpenAIStoryteller(
            Chat(s, model), s.GetRequiredService<PromptShelf>(), s.GetRequiredService<IOptions<PromptOptions>>(), Options(s), s.GetRequiredService<StyleCatalogue>(), s.GetRequiredService<CallKeeper>(), understudy));

    private static ChatService Chat(IServiceProvider s, string model) => new(s.GetRequiredService<ServiceClients>(), model, Options(s), Time(s), Log<ChatService>(s));

    private static OpenAIOptions Options(IServiceProvider s) => s.GetRequiredService<IOptions<OpenAIOptions>>().Value;

    private static TimeProvider Time(IServiceProvider s) => s.GetRequiredService<TimeProvider>();

    private static ILogger<T> Log<T>(IServiceProvider s) => s.GetRequiredService<ILogger<T>>();

    private static void Bind(OpenAIOptions options, IConfiguration configuration)
    {
        configuration.GetSection(OpenAIOptions.Section).Bind(options);
        options.ApiKey = string.IsNullOrWhiteSpace(options.ApiKey) ? configuration[ShortKey] : options.ApiKey;
    }

    private sealed class Validation : IValidateOptions<OpenAIOptions>
    {
        public ValidateOptionsResult Validate(string? name, OpenAIOptions options) =>
            options.Problem() is { } problem ? ValidateOptionsResult.Fail(problem) : ValidateOptionsResult.Success;
    }
}

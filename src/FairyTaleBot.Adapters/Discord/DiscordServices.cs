using System.Security.Cryptography;
using FairyTaleBot.Adapters.Discord.Api;
using FairyTaleBot.Adapters.Discord.Checkups;
using FairyTaleBot.Adapters.Discord.Commands;
using FairyTaleBot.Adapters.Discord.Covers;
using FairyTaleBot.Adapters.Discord.Guests;
using FairyTaleBot.Adapters.Discord.Interactions;
using FairyTaleBot.Adapters.Discord.Order;
using FairyTaleBot.Adapters.Discord.Pages;
using FairyTaleBot.Adapters.Discord.Posting;
using FairyTaleBot.Engine.Checkups;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Posts;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FairyTaleBot.Adapters.Discord;

/// <summary>Puts the Discord surface together.</summary>
public static class DiscordServices
{
    private const string ShortName = "DISCORD_TOKEN";

    /// <summary>The bot's token as configured, <c>Discord:Token</c> or <c>DISCORD_TOKEN</c>; null when there is none and Discord is off.</summary>
    public static string? TokenIn(IConfiguration configuration) =>
        new[] { configuration[$"{DiscordOptions.Section}:{nameof(DiscordOptions.Token)}"], configuration[ShortName] }.FirstOrDefault(t => !string.IsNullOrWhiteSpace(t));

    /// <summary>
    /// Adds the surface and what keeps it connected. The engine, the stores, an <see cref="ISketcher"/> and the style catalogue come from
    /// elsewhere. Options are those of <see cref="DiscordOptions"/>, checked at the start.
    /// </summary>
    public static IServiceCollection AddDiscord(this IServiceCollection services)
    {
        services.AddOptions<DiscordOptions>()
            .BindConfiguration(DiscordOptions.Section)
            .PostConfigure<IConfiguration>((options, configuration) => options.Token = TokenIn(configuration) ?? options.Token)
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<DiscordOptions>, Validation>();
        services.AddSingleton(s => new DiscordApi(
            s.GetRequiredService<IOptions<DiscordOptions>>().Value, s.GetRequiredService<TimeProvider>(), Chance, s.GetRequiredService<ILoggerFactory>()));
        services.AddSingleton(s => new Lazy<DiscordApi>(s.GetRequiredService<DiscordApi>));
        services.AddSingleton<IDoctor, DiscordDoctor>();
        services.AddSingleton<DiscordHealth>();
        services.AddHealthChecks().AddCheck<DiscordHealth>("discord", tags: ["ready"]);
        services.AddSingleton<Pictures>();
        services.AddSingleton<PostMaker>();
        services.AddSingleton<Traces>();
        services.AddSingleton<PostEraser>();
        services.AddSingleton<CoverBook>();
        services.AddSingleton<CoverCourier>();
        services.AddSingleton<CallList>();
        services.AddSingleton<ServerBook>();
        services.AddSingleton<StartRules>();
        services.AddSingleton<OrderLog>();
        services.AddSingleton<Shown>();
        services.AddSingleton<CoverPace>();
        services.AddSingleton<SceneMaker>();
        services.AddSingleton<GuestStage>();
        services.AddPostOffice<DiscordCarrier>();
        // A cover and its tale wake each other: one of them has to be asked for late.
        services.AddSingleton(s => new Lazy<PostOffice<DiscordCarrier>>(s.GetRequiredService<PostOffice<DiscordCarrier>>));
        services.AddSingleton<Encore>();
        services.AddSingleton<Suggester>();
        services.AddSingleton<CommandRegistrar>();
        services.TryAddSingleton<IDuties, EveryDuty>();
        services.AddSingleton<Whereabouts>();
        services.AddSingleton<Acknowledger>();
        services.AddSingleton<Answerer>();
        services.AddSingleton<HomeDesk>();
        services.AddSingleton<CommandDesk>();
        services.AddSingleton<PageDesk>();
        services.AddSingleton<SetupDesk>();
        services.AddSingleton<InteractionDesk>();
        services.AddHostedService<DiscordService>();
        return services;
    }

    /// <summary>From 0 up to 1: spreads retries, so that bots do not come back all at once.</summary>
    internal static double Chance() => RandomNumberGenerator.GetInt32(int.MaxValue) / (double)int.MaxValue;

    private sealed class Validation : IValidateOptions<DiscordOptions>
    {
        public ValidateOptionsResult Validate(string? name, DiscordOptions options)
        {
            string[] problems = [.. options.Problems()];
            return problems.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
        }
    }
}

using FairyTaleBot.Adapters.Telegram.Api.Limits;
using FairyTaleBot.Adapters.Telegram.Api.Polling;
using FairyTaleBot.Adapters.Telegram.Api.Receiving;
using FairyTaleBot.Adapters.Telegram.Api.Webhook;
using FairyTaleBot.Adapters.Telegram.Api.Wire;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace FairyTaleBot.Adapters.Telegram.Api;

/// <summary>Puts the client and the receiving together.</summary>
public static class TelegramApiServices
{
    /// <summary>
    /// Adds the client, its limiter, the receiver as a hosted service and a health check <c>telegram</c> tagged
    /// <c>ready</c>. The host must add an <see cref="IUpdateOffsets"/>; the surface adds the update handler.
    /// </summary>
    /// <param name="services">Where to add.</param>
    /// <param name="section">The section <see cref="TelegramApiOptions.Section"/>; checked at start.</param>
    public static IServiceCollection AddTelegramApi(this IServiceCollection services, IConfiguration section)
    {
        services.AddOptions<TelegramApiOptions>().Bind(section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<TelegramApiOptions>, TelegramApiOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(s => new BotToken(OptionsOf(s).Token));
        AddClient(services);
        AddReceiving(services);
        return services;
    }

    private static void AddClient(IServiceCollection services)
    {
        services.AddSingleton(s => new TelegramLimiter(OptionsOf(s).Pace, s.GetRequiredService<TimeProvider>()));
        services.AddSingleton(s => new TelegramTransport(
            TelegramTransport.CreateHttp(),
            s.GetRequiredService<BotToken>(),
            OptionsOf(s).ApiBaseUrl,
            OptionsOf(s).RequestTimeout,
            s.GetRequiredService<TimeProvider>()));
        services.AddSingleton(s => new TelegramClient(
            s.GetRequiredService<TelegramTransport>(),
            s.GetRequiredService<TelegramLimiter>(),
            OptionsOf(s).MaxRetries,
            OptionsOf(s).MaxRetryAfter));
    }

    private static void AddReceiving(IServiceCollection services)
    {
        services.AddSingleton<UpdateIntake>();
        services.AddSingleton<PollLog>();
        services.AddSingleton(s => new PollHealth(
            s.GetRequiredService<TimeProvider>(), 2 * (OptionsOf(s).PollTimeout + OptionsOf(s).RequestTimeout)));
        services.AddSingleton(s => new PollSettings(s.GetRequiredService<BotToken>().BotId, OptionsOf(s).PollTimeout, OptionsOf(s).StopGrace));
        services.AddSingleton<UpdatePoller>();
        services.AddSingleton(s => WebhookSecret.For(OptionsOf(s).WebhookSecret, s.GetRequiredService<BotToken>()));
        services.AddSingleton<WebhookReceiver>();
        services.AddSingleton(s => ActivatorUtilities.CreateInstance<WebhookRegistration>(
            s, OptionsOf(s).WebhookUrl!, OptionsOf(s).WebhookConnections));
        services.AddSingleton(s => new Lazy<UpdatePoller>(s.GetRequiredService<UpdatePoller>));
        services.AddSingleton(s => new Lazy<WebhookRegistration>(s.GetRequiredService<WebhookRegistration>));
        services.AddHostedService<TelegramReceiver>();
        services.AddHealthChecks().AddCheck<TelegramHealth>("telegram", tags: ["ready"]);
    }

    private static TelegramApiOptions OptionsOf(IServiceProvider services) =>
        services.GetRequiredService<IOptions<TelegramApiOptions>>().Value;
}

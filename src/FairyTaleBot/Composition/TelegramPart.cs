using FairyTaleBot.Adapters.Telegram;
using FairyTaleBot.Adapters.Telegram.Api;
using FairyTaleBot.Adapters.Telegram.Api.Receiving;
using FairyTaleBot.Adapters.Telegram.Api.Webhook;
using FairyTaleBot.Engine.Checkups;
using Microsoft.Extensions.Options;

namespace FairyTaleBot.Composition;

/// <summary>Telegram, when there is a token for it.</summary>
internal static class TelegramPart
{
    private const string TokenKey = $"{TelegramApiOptions.Section}:{nameof(TelegramApiOptions.Token)}";
    private const string ShortName = "TELEGRAM_BOT_TOKEN";
    private const string NotSet = $"neither {TokenKey} nor {ShortName} is set";

    public static WebApplicationBuilder AddTelegramWhenConfigured(this WebApplicationBuilder builder)
    {
        if (string.IsNullOrWhiteSpace(builder.Configuration[TokenKey])) builder.Configuration[TokenKey] = builder.Configuration[ShortName];
        if (IsOn(builder.Configuration)) builder.Services.AddTelegram(builder.Configuration.GetSection(TelegramApiOptions.Section));
        else builder.Services.AddSingleton<IDoctor>(new PartOff("Telegram", NotSet));
        return builder;
    }

    public static WebApplication MapTelegramWhenConfigured(this WebApplication app)
    {
        if (IsOn(app.Configuration) && OptionsOf(app.Services).Mode == ReceiveMode.Webhook) app.MapTelegramWebhook();
        return app;
    }

    /// <summary>What the greeting says of it.</summary>
    public static (string Which, string Why) Describe(IServiceProvider services) =>
        !IsOn(services.GetRequiredService<IConfiguration>()) ? ("off", NotSet)
        : OptionsOf(services) is { Mode: ReceiveMode.Webhook } webhook ? ("on, by webhook", $"Telegram posts to {webhook.WebhookUrl?.Host}")
        : ("on, by polling", $"{TokenKey} is set");

    private static bool IsOn(IConfiguration configuration) => !string.IsNullOrWhiteSpace(configuration[TokenKey]);

    private static TelegramApiOptions OptionsOf(IServiceProvider services) => services.GetRequiredService<IOptions<TelegramApiOptions>>().Value;
}

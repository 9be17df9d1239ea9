using FairyTaleBot.Adapters.Telegram.Api;
using FairyTaleBot.Adapters.Telegram.Api.Polling;
using FairyTaleBot.Adapters.Telegram.Api.Receiving;
using FairyTaleBot.Adapters.Telegram.Chats;
using FairyTaleBot.Adapters.Telegram.Checkups;
using FairyTaleBot.Adapters.Telegram.Menus;
using FairyTaleBot.Adapters.Telegram.Posting;
using FairyTaleBot.Adapters.Telegram.Updates;
using FairyTaleBot.Engine.Checkups;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Posts;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FairyTaleBot.Adapters.Telegram;

/// <summary>Telegram: groups, topics and direct messages.</summary>
public static class TelegramServices
{
    /// <summary>
    /// Adds the client, the reading of updates, the posting and the menus. The engine, the stores and a <see cref="ISketcher"/> come
    /// from elsewhere. In webhook mode the host also maps <see cref="Api.Webhook.WebhookEndpoint.MapTelegramWebhook"/>.
    /// </summary>
    /// <param name="section">The section <see cref="TelegramApiOptions.Section"/>; its values are checked at the start.</param>
    public static IServiceCollection AddTelegram(this IServiceCollection services, IConfiguration section)
    {
        AddPosting(services);
        AddUpdates(services);
        // Last, for hosted services stop in reverse: first no more is read, then what was read is finished.
        services.AddTelegramApi(section);
        services.AddSingleton(s => new Lazy<TelegramClient>(s.GetRequiredService<TelegramClient>));
        services.AddSingleton<IDoctor, TelegramDoctor>();
        return services.AddHostedService<MenuWriter>();
    }

    private static void AddPosting(IServiceCollection services)
    {
        services.AddSingleton<ShownPages>();
        services.AddSingleton<PagePictures>();
        services.AddSingleton<PagePoster>();
        services.AddSingleton<PostRemover>();
        services.AddSingleton<NoticePoster>();
        services.AddSingleton<MessageEditor>();
        services.AddPostOffice<TelegramCarrier>();
        services.AddSingleton<PageMover>();
        services.AddSingleton<Unveiling>();
    }

    private static void AddUpdates(IServiceCollection services)
    {
        services.AddSingleton<BotIdentity>();
        services.AddSingleton<ChatBook>();
        services.AddSingleton<Administrators>();
        services.AddSingleton<Speakers>();
        services.AddSingleton<Answers>();
        services.AddSingleton<PressNotes>();
        services.AddSingleton<Acts>();
        services.AddHostedService(s => s.GetRequiredService<Acts>());
        services.AddSingleton<IUpdateHandler, UpdateDesk>();
        services.AddSingleton<IUpdateOffsets, StoredOffsets>();
        services.TryAddSingleton<IDuties, EveryDuty>();
        services.AddSingleton<IPollTurn, PollDuty>();
    }
}

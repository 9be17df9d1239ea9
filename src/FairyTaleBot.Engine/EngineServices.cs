using FairyTaleBot.Engine.Bedtimes;
using FairyTaleBot.Engine.Desk;
using FairyTaleBot.Engine.Limits;
using FairyTaleBot.Engine.Posts;
using FairyTaleBot.Engine.Steps;
using FairyTaleBot.Engine.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace FairyTaleBot.Engine;

/// <summary>Registers the engine. The stores, storytellers, illustrators, moderator, casting, styles and surfaces come from elsewhere.</summary>
public static class EngineServices
{
    public static IServiceCollection AddFairyTales(this IServiceCollection services)
    {
        services.AddOptions<TalesOptions>()
            .BindConfiguration(TalesOptions.Section)
            .ValidateDataAnnotations()
            .Validate(o => o.TimeZone is null || ClosingTimes.IsZone(o.TimeZone), $"{TalesOptions.Section}:{nameof(TalesOptions.TimeZone)} is no time zone known here; use a name like Europe/Paris.")
            .ValidateOnStart();
        services.AddOptions<SpendOptions>().BindConfiguration(SpendOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<RetentionOptions>()
            .BindConfiguration(RetentionOptions.Section)
            .Validate(o => o.Problem() is null, new RetentionOptions { Retention = TimeSpan.Zero }.Problem()!)
            .ValidateOnStart();
        return services
            .AddSingleton(TimeProvider.System)
            .AddSingleton<TaleKeeper>()
            .AddSingleton<SurfaceBell>()
            .AddSingleton<StepBell>()
            .AddSingleton<TurnRunner>()
            .AddSingleton<ChatInbox>()
            .AddSingleton<Scribe>()
            .AddSingleton<Painter>()
            .AddSingleton<EarlyPainting>()
            .AddSingleton<Purse>()
            .AddSingleton<Pace>()
            .AddSingleton<TaleForgetter>()
            .AddSingleton<StepWorker>()
            .AddHostedService<StepRunner>()
            .AddHostedService<Retention>()
            .AddSingleton<Gatekeeper>()
            .AddSingleton<TaleStarts>()
            .AddSingleton<Retelling>()
            .AddSingleton<TaleOrders>()
            .AddSingleton<TaleShelf>()
            .AddSingleton<BookAddress>()
            .AddSingleton<Costs>()
            .AddSingleton<Settings>()
            .AddSingleton<ForgetDesk>()
            .AddSingleton<LineDesk>()
            .AddSingleton<BedtimeDesk>()
            .AddSingleton<PressDesk>()
            .AddSingleton<ChatDesk>();
    }
}

using FairyTaleBot.Engine.Ports;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FairyTaleBot.Engine.Posts;

public static class PostServices
{
    /// <summary>Adds a platform's carrier and the office that sends by it, as a surface and as a hosted service.</summary>
    public static IServiceCollection AddPostOffice<TCarrier>(this IServiceCollection services)
        where TCarrier : class, IPostCarrier
    {
        services.TryAddSingleton<ChatAbsence>();
        // A tale that rests wakes its surface: the ring is closed when it is first needed.
        services.TryAddSingleton(s => new Lazy<ChatAbsence>(s.GetRequiredService<ChatAbsence>));
        return services
            .AddSingleton<TCarrier>()
            .AddSingleton<PostOffice<TCarrier>>()
            .AddSingleton<IChatSurface>(s => s.GetRequiredService<PostOffice<TCarrier>>())
            .AddHostedService(s => s.GetRequiredService<PostOffice<TCarrier>>());
    }
}

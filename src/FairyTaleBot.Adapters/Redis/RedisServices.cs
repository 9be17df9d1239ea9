using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Turns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace FairyTaleBot.Adapters.Redis;

public static class RedisServices
{
    /// <summary>
    /// Keeps tales, posts and pictures in Redis (<see cref="RedisOptions"/>), shared with every worker of the same address and prefix. Connects
    /// when a store is first asked for; resolve <see cref="RedisLink"/> at start-up to hear of trouble there. The engine must be registered
    /// before: its clock is replaced by Redis's.
    /// </summary>
    public static IServiceCollection AddRedisStores(this IServiceCollection services)
    {
        services.AddOptions<RedisOptions>().BindConfiguration(RedisOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<RedisOptions>, Validation>();
        // The host builds its parts without waiting; whoever starts the program asks for this first and waits for it.
        services.AddSingleton(s => RedisLink.OpenAsync(s.GetRequiredService<IOptions<RedisOptions>>().Value, CancellationToken.None).GetAwaiter().GetResult());
        services.Replace(ServiceDescriptor.Singleton<TimeProvider>(s => s.GetRequiredService<RedisLink>().Clock));
        services.AddSingleton<RedisDuties>();
        services.AddSingleton<IDuties>(s => s.GetRequiredService<RedisDuties>());
        services.AddHostedService(s => s.GetRequiredService<RedisDuties>());
        services.AddHostedService<RedisWatch>();
        services.AddSingleton<ITaleStore>(s => new RedisTaleStore(s.GetRequiredService<RedisLink>()));
        services.AddSingleton<IPostStore>(s => new RedisPostStore(s.GetRequiredService<RedisLink>(), s.GetRequiredService<IDuties>()));
        services.AddSingleton<IWorkbook>(s => new RedisWorkbook(s.GetRequiredService<RedisLink>()));
        services.AddSingleton<IPictureStore>(s => new RedisPictureStore(s.GetRequiredService<RedisLink>(), s.GetService<IOptions<RetentionOptions>>()?.Value.OfPictures));
        return services;
    }

    private sealed class Validation : IValidateOptions<RedisOptions>
    {
        public ValidateOptionsResult Validate(string? name, RedisOptions options)
        {
            string[] problems = [.. options.Problems()];
            return problems.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
        }
    }
}

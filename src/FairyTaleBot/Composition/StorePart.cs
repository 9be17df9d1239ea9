using FairyTaleBot.Adapters.Redis;
using FairyTaleBot.Adapters.Sqlite;
using FairyTaleBot.Adapters.Web;
using FairyTaleBot.Engine.Checkups;
using FairyTaleBot.Engine.Ports;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace FairyTaleBot.Composition;

/// <summary>Where tales are kept: in Redis when there is an address for it, else in a file.</summary>
internal static class StorePart
{
    private const string ConnectionKey = $"{RedisOptions.Section}:{nameof(RedisOptions.Connection)}";
    private const string ShortName = "REDIS_URL";

    public static WebApplicationBuilder AddStores(this WebApplicationBuilder builder)
    {
        if (string.IsNullOrWhiteSpace(builder.Configuration[ConnectionKey])) builder.Configuration[ConnectionKey] = builder.Configuration[ShortName];
        builder.Services.AddSingleton<IDoctor, StoreDoctor>();
        if (!IsRedis(builder.Configuration))
        {
            builder.Services.AddSqliteStores();
            builder.Services.TryAddSingleton<IDuties, EveryDuty>();
            return builder;
        }

        builder.Services.AddOptions<StorageOptions>().BindConfiguration(StorageOptions.Section);
        builder.Services.AddRedisStores();
        if (builder.Configuration[$"{RedisOptions.Section}:{nameof(RedisOptions.Pictures)}"] == "folder")
            builder.Services.Replace(ServiceDescriptor.Singleton<IPictureStore>(s => new FilePictureStore(s.GetRequiredService<IOptions<StorageOptions>>().Value)));
        // One key for all workers: a link that one of them gave out must open the others.
        builder.Services.AddOptions<WebRoomOptions>().PostConfigure<RedisLink>((options, link) =>
        {
            if (string.IsNullOrEmpty(options.RoomKey)) options.RoomKey = link.KeepRoomKey(WebRoom.MintKey());
        });
        return builder;
    }

    /// <summary>Where the web room keeps a minted key; null when the store keeps it.</summary>
    public static string? RoomKeyFile(IConfiguration configuration) =>
        IsRedis(configuration) ? null : Path.Combine(Folder(configuration), "room.key");

    /// <summary>Asked for early, so that trouble is said before anybody is promised anything.</summary>
    /// <exception cref="StoreException">The store cannot be used; the sentence says why.</exception>
    public static void Open(IServiceProvider services)
    {
        if (!IsRedis(services.GetRequiredService<IConfiguration>())) _ = services.GetRequiredService<SqliteDatabase>();
        else _ = services.GetRequiredService<RedisLink>();
    }

    /// <summary>What the greeting says of it, and where the room's key is kept.</summary>
    public static (string Which, string Why, string Key) Describe(IServiceProvider services)
    {
        if (!IsRedis(services.GetRequiredService<IConfiguration>()))
        {
            var folder = Path.GetFullPath(services.GetRequiredService<IOptions<StorageOptions>>().Value.Path);
            return ($"SQLite in {folder}", "built in; one process owns the folder", Path.Combine(folder, "room.key"));
        }

        var link = services.GetRequiredService<RedisLink>();
        return ($"{link.Describe()}", $"{ConnectionKey} is set; any number of workers share it", "Redis");
    }

    public static bool IsRedis(IConfiguration configuration) => !string.IsNullOrWhiteSpace(configuration[ConnectionKey]);

    private static string Folder(IConfiguration configuration) =>
        configuration[$"{StorageOptions.Section}:{nameof(StorageOptions.Path)}"] is { Length: > 0 } path ? Path.GetFullPath(path) : new StorageOptions().Path;
}

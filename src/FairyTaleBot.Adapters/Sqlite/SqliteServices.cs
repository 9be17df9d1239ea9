using FairyTaleBot.Engine.Ports;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FairyTaleBot.Adapters.Sqlite;

public static class SqliteServices
{
    /// <summary>
    /// Keeps tales, posts and pictures in a folder (<see cref="StorageOptions"/>). The file is opened, and claimed for this process, when a
    /// store is first asked for; resolve <see cref="SqliteDatabase"/> at start-up to hear of trouble there. A clock must be registered.
    /// </summary>
    public static IServiceCollection AddSqliteStores(this IServiceCollection services, Action<StorageOptions>? configure = null)
    {
        var options = services.AddOptions<StorageOptions>().BindConfiguration(StorageOptions.Section);
        if (configure is not null) options.Configure(configure);
        services.AddSingleton<IValidateOptions<StorageOptions>, StorageValidation>();
        services.AddSingleton(s => SqliteDatabase.Open(s.GetRequiredService<IOptions<StorageOptions>>().Value));
        services.AddSingleton<ITaleStore, SqliteTaleStore>();
        services.AddSingleton<IPostStore, SqlitePostStore>();
        services.AddSingleton<IWorkbook, SqliteWorkbook>();
        services.AddSingleton<IPictureStore>(s => new FilePictureStore(s.GetRequiredService<IOptions<StorageOptions>>().Value));
        return services;
    }

    private sealed class StorageValidation : IValidateOptions<StorageOptions>
    {
        public ValidateOptionsResult Validate(string? name, StorageOptions options) =>
            options.Problem() is { } problem ? ValidateOptionsResult.Fail(problem) : ValidateOptionsResult.Success;
    }
}

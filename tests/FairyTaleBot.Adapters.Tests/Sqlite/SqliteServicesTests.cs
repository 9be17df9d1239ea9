using FairyTaleBot.Adapters.Sqlite;
using FairyTaleBot.Engine.Ports;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FairyTaleBot.Adapters.Tests.Sqlite;

public sealed class SqliteServicesTests
{
    [Fact]
    public async Task One_call_brings_all_stores_over_one_folder()
    {
        using var folder = new TestFolder();
        await using var services = Services(folder.Path);
        services.GetRequiredService<ITaleStore>().ShouldBeOfType<SqliteTaleStore>();
        services.GetRequiredService<IPostStore>().ShouldBeOfType<SqlitePostStore>();
        services.GetRequiredService<IPictureStore>().ShouldBeOfType<FilePictureStore>();
        services.GetRequiredService<SqliteDatabase>().File.ShouldBe(Path.Combine(folder.Path, "tales.db"));
    }

    [Theory]
    [InlineData("Storage:Path", " ")]
    [InlineData("Storage:WaitingChanges", "0")]
    [InlineData("Storage:BatchedChanges", "5000")]
    [InlineData("Storage:Readers", "65")]
    [InlineData("Storage:BusyTimeout", "00:02:00")]
    public async Task A_wrong_value_is_named_by_its_key(string key, string value)
    {
        using var folder = new TestFolder();
        await using var services = Services(folder.Path, (key, value));
        Should.Throw<OptionsValidationException>(services.GetRequiredService<ITaleStore>).Message.ShouldContain(key);
    }

    private static ServiceProvider Services(string path, params (string Key, string? Value)[] values)
    {
        var settings = new Dictionary<string, string?> { ["Storage:Path"] = path };
        foreach (var (key, value) in values) settings[key] = value;
        return new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .AddSingleton(TimeProvider.System)
            .AddSqliteStores()
            .BuildServiceProvider();
    }
}

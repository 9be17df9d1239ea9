using System.Globalization;
using FairyTaleBot.Adapters.Web;
using FairyTaleBot.Composition;
using FairyTaleBot.Engine;
using FairyTaleBot.Engine.Checkups;
using FairyTaleBot.Engine.Desk;

namespace FairyTaleBot.CommandLine;

/// <summary><c>run</c>: the bot itself. Without configuration: the web room on this machine, everything embedded.</summary>
internal static class RunCommand
{
    internal const string DefaultAddress = "http://127.0.0.1:5080";

    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            await using var app = Build(args);
            StorePart.Open(app.Services);
            await app.RunAsync();
            return 0;
        }
        catch (Exception e) when (Trouble.Of(e) is { } sentence)
        {
            await Console.Error.WriteLineAsync(sentence);
            return 1;
        }
    }

    internal static WebApplication Build(string[] args)
    {
        var app = Compose(args).Build();
        app.MapWebRoom();
        app.MapTelegramWhenConfigured();
        return app;
    }

    /// <summary>Every part as it is configured; nothing is opened or reached yet.</summary>
    internal static WebApplicationBuilder Compose(string[] args)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        if (builder.Configuration["urls"] is null && builder.Configuration["http_ports"] is null) builder.WebHost.UseUrls(DefaultAddress);
        // What keeps the program from starting is said below in one sentence, without a stack.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        // Whoever asks /readyz is told, every few seconds perhaps; the part that is not there says so in the log itself.
        builder.Logging.AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.None);
        builder.Services.AddFairyTales().AddEmbeddedParts();
        builder.AddStores();
        builder.AddWatching();
        builder.Services.AddWebRoom(StorePart.RoomKeyFile(builder.Configuration));
        builder.AddModelsWhenConfigured();
        builder.Services.AddSingleton(parts => new BookAddress(builder.Configuration["Web:PublicAddress"], () => WebRoom.BookKeyFor(parts)));
        builder.AddTelegramWhenConfigured();
        builder.AddDiscordWhenConfigured();
        builder.Services.AddHostedService<Greeting>().AddSingleton<Checkup>();
        return builder;
    }
}

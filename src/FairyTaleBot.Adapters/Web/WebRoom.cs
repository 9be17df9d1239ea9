using FairyTaleBot.Adapters.Web.Catalogue;
using FairyTaleBot.Adapters.Web.Doors;
using FairyTaleBot.Adapters.Web.Ops;
using FairyTaleBot.Adapters.Web.Pages;
using FairyTaleBot.Adapters.Web.Rooms;
using FairyTaleBot.Adapters.Web.Tales;
using FairyTaleBot.Engine.Ports;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FairyTaleBot.Adapters.Web;

/// <summary>The web room: a page and an API for groups that need no account.</summary>
public static class WebRoom
{
    /// <summary>Adds the room's parts. The engine, the stores, a <see cref="ISketcher"/> and the style catalogue come from elsewhere.</summary>
    /// <param name="keyFile">Where a minted room key is kept, so that links still open after a restart; null keeps none.</param>
    public static IServiceCollection AddWebRoom(this IServiceCollection services, string? keyFile = null)
    {
        services.AddOptions<WebRoomOptions>().BindConfiguration(WebRoomOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<OpsOptions>().BindConfiguration(OpsOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<OpsBoard>().AddSingleton<OpsCosts>();
        services.AddSingleton(new RoomKeyFile(keyFile));
        services.AddSingleton<Reach>();
        services.AddSpeechLimits();
        services.AddSingleton<RoomKey>();
        services.AddSingleton<PageFiles>();
        services.AddSingleton<RoomAddresses>();
        services.AddSingleton<TaleStateMaker>();
        services.AddSingleton<IRoomReader, RoomReader>();
        services.AddSingleton<RoomStreams>();
        services.AddSingleton<IChatSurface>(parts => parts.GetRequiredService<RoomStreams>());
        services.AddSingleton<RoomDesk>();
        services.AddSingleton<Sketches>();
        return services;
    }

    /// <summary>Maps the page, the rooms' API, tales and pictures, each behind the door that keeps other sites and strangers out.</summary>
    public static WebApplication MapWebRoom(this WebApplication app)
    {
        app.UseWhen(IsOurs, branch => branch.UseMiddleware<Door>().UseMiddleware<TroubleMiddleware>().UseRateLimiter());
        app.MapPage();
        app.MapRooms();
        app.MapTales();
        app.MapCommands();
        app.MapHealth();
        app.MapOps();
        return app;
    }

    /// <summary>A new key for the rooms, easy to type on a phone; for whoever keeps it elsewhere than in a file.</summary>
    public static string MintKey() => RoomKey.Mint();

    /// <summary>The address to begin at, with the key where one is needed. Known once the server has started.</summary>
    public static string? LinkFor(IServiceProvider services, string room) =>
        services.GetRequiredService<RoomAddresses>().Share(room);

    /// <summary>The link with the key, as the program gives it that runs with these settings and listens there: for whoever cannot see the room yet.</summary>
    /// <exception cref="StoreException">The store that keeps the key could not be reached.</exception>
    public static string LinkAt(IServiceProvider services, Uri listening, string room) => RoomAddresses.Link(
        services.GetRequiredService<IOptions<WebRoomOptions>>().Value.PublicAddress?.TrimEnd('/') ?? listening.GetLeftPart(UriPartial.Authority),
        room,
        services.GetRequiredService<RoomKey>().Kept);

    /// <summary>What opens books and nothing else, for links that are passed on; null while no key is needed. Known once the server has started.</summary>
    public static string? BookKeyFor(IServiceProvider services) => services.GetRequiredService<RoomKey>().ForBooks;

    // Health checks come by any name, and webhooks from other machines: they have checks of their own.
    private static bool IsOurs(HttpContext context) =>
        context.Request.Path.Value is "/" or "/favicon.ico"
        || context.Request.Path.StartsWithSegments("/page")
        || context.Request.Path.StartsWithSegments("/api")
        || context.Request.Path.StartsWithSegments("/rooms")
        || context.Request.Path.StartsWithSegments("/tales")
        || context.Request.Path.StartsWithSegments("/pictures")
        || context.Request.Path.StartsWithSegments("/sketches")
        || context.Request.Path.StartsWithSegments("/ops");
}

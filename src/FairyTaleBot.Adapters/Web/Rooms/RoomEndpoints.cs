using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using FairyTaleBot.Adapters.Web.Doors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using QRCoder;

namespace FairyTaleBot.Adapters.Web.Rooms;

/// <summary>The rooms' API: read, follow, say, press.</summary>
internal static class RoomEndpoints
{
    private const string SvgType = "image/svg+xml";

    public static void MapRooms(this IEndpointRouteBuilder routes)
    {
        var rooms = routes.MapGroup("/api/rooms/{room}").AddEndpointFilter(OnlyRooms);
        rooms.MapGet("", async (string room, IRoomReader reader, CancellationToken cancellationToken) =>
            TypedResults.Json(await reader.ReadAsync(room, cancellationToken), RoomJsonContext.Readable.RoomJson));
        rooms.MapGet("/stream", Follow);
        rooms.MapPost("/messages", async (string room, HttpContext context, RoomDesk desk) =>
            await AnswerAsync(context, RoomJsonContext.Readable.SaidJson, said => desk.SayAsync(room, said, HttpWords.LanguageWishedBy(context), context.RequestAborted)));
        rooms.MapPost("/presses", async (string room, HttpContext context, RoomDesk desk) =>
            await AnswerAsync(context, RoomJsonContext.Readable.PressJson, press => desk.PressAsync(room, press, HttpWords.LanguageWishedBy(context), context.RequestAborted)));
        routes.MapGet("/rooms/{room}/qr.svg", Qr).AddEndpointFilter(OnlyRooms);
    }

    private static async ValueTask<object?> OnlyRooms(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        RoomName.IsValid((string)context.HttpContext.Request.RouteValues["room"]!)
            ? await next(context)
            : HttpWords.Problem(context.HttpContext, StatusCodes.Status404NotFound, Engine.Wording.Phrases.Answers.NoSuchRoom);

    private static IResult Follow(string room, HttpContext context, RoomStreams streams)
    {
        if (!streams.HasRoom) return HttpWords.Problem(context, StatusCodes.Status429TooManyRequests);
        // Proxies that collect answers before they pass them on would hold the votes back.
        context.Response.Headers["X-Accel-Buffering"] = "no";
        return TypedResults.ServerSentEvents(streams.FollowAsync(room, context.RequestAborted));
    }

    private static IResult Qr(string room, HttpContext context, RoomAddresses addresses)
    {
        if (addresses.Share(room) is not { } link) return HttpWords.Problem(context, StatusCodes.Status404NotFound);
        using var data = QRCodeGenerator.GenerateQrCode(link, QRCodeGenerator.ECCLevel.M);
        using var code = new SvgQRCode(data);
        return TypedResults.Text(code.GetGraphic(8, "#000000", "#ffffff", sizingMode: SvgQRCode.SizingMode.ViewBoxAttribute), SvgType);
    }

    private static async Task<IResult> AnswerAsync<T>(HttpContext context, JsonTypeInfo<T> type, Func<T, Task<RoomAnswer>> act) where T : class
    {
        if (!context.Request.HasJsonContentType()) return HttpWords.Problem(context, StatusCodes.Status415UnsupportedMediaType);
        T? body;
        try
        {
            body = await JsonSerializer.DeserializeAsync(context.Request.Body, type, context.RequestAborted);
        }
        catch (JsonException)
        {
            body = null;
        }

        if (body is null) return HttpWords.Problem(context, StatusCodes.Status400BadRequest);
        var answer = await act(body);
        return answer.Status == StatusCodes.Status202Accepted
            ? TypedResults.Json(new DoneJson(answer.Words), RoomJsonContext.Readable.DoneJson, statusCode: answer.Status)
            : HttpWords.Problem(context, answer.Status, answer.Words!);
    }
}

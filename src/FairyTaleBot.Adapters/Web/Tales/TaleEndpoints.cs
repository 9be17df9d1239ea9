using System.Text;
using System.Text.RegularExpressions;
using FairyTaleBot.Adapters.Web.Books;
using FairyTaleBot.Adapters.Web.Doors;
using FairyTaleBot.Adapters.Web.Rooms;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Turns;
using FairyTaleBot.Engine.Views;
using FairyTaleBot.Engine.Wording;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace FairyTaleBot.Adapters.Web.Tales;

/// <summary>Whole tales and their pictures.</summary>
internal static partial class TaleEndpoints
{
    // A picture's address is the hash of its bytes: what it names never changes.
    private const string ForEver = "public, max-age=31536000, immutable";

    public static void MapTales(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/tales/{id}", async (string id, HttpContext context, TaleKeeper keeper) =>
            await FindAsync(keeper, id, context.RequestAborted) is { } told
                ? TypedResults.Json(TaleView.From(told, (_, id) => RoomAddresses.Picture(id)), TaleView.Json)
                : NoSuchTale(context));
        routes.MapGet("/tales/{id}/book.html", async (string id, HttpContext context, TaleKeeper keeper, IPictureStore pictures) =>
            await FindAsync(keeper, id, context.RequestAborted) is { } told ? new BookAnswer(Binding.Bind(told), pictures) : NoSuchBook(context));
        routes.MapGet("/pictures/{file}", PictureAsync);
        routes.MapGet("/sketches/{tale}/{file}", SketchAsync);
    }

    private static async Task<ToldTale?> FindAsync(TaleKeeper keeper, string id, CancellationToken cancellationToken) =>
        TaleName().IsMatch(id) ? await keeper.FindAsync(new TaleId(id), cancellationToken) : null;

    private static IResult NoSuchTale(HttpContext context) =>
        HttpWords.Problem(context, StatusCodes.Status404NotFound, Phrases.Answers.NoSuchTale);

    /// <summary>Whoever follows an old link with a browser is not shown what is for programs.</summary>
    private static IResult NoSuchBook(HttpContext context)
    {
        if (!context.Request.GetTypedHeaders().Accept.Any(wish => wish.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase))) return NoSuchTale(context);
        var language = HttpWords.LanguageOf(context);
        context.Response.Headers.ContentSecurityPolicy = BookPage.PolicyWithoutBook + "; frame-ancestors 'none'";
        return TypedResults.Text(
            BookPage.WithoutBook(language, Phrasebook.Say(language, Phrases.Answers.TaleGone)), "text/html; charset=utf-8", Encoding.UTF8, StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> PictureAsync(string file, HttpContext context, IPictureStore pictures)
    {
        if (PictureName().Match(file) is not { Success: true } name) return HttpWords.Problem(context, StatusCodes.Status404NotFound);
        var id = name.Groups[1].Value;
        return await pictures.FindAsync(id, context.RequestAborted) is { } picture ? Kept(context, picture) : HttpWords.Problem(context, StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> SketchAsync(string tale, string file, HttpContext context, TaleKeeper keeper, Sketches sketches)
    {
        if (file == Sketches.StyleName)
        {
            return await FindAsync(keeper, tale, context.RequestAborted) is { } of && await sketches.SamplesAsync(of.Tale, context.RequestAborted) is { } samples
                ? Kept(context, samples)
                : HttpWords.Problem(context, StatusCodes.Status404NotFound);
        }

        if (SketchName().Match(file) is not { Success: true } name) return HttpWords.Problem(context, StatusCodes.Status404NotFound);
        var chapter = int.Parse(name.Groups[1].Value);
        return await FindAsync(keeper, tale, context.RequestAborted) is { } told && await sketches.FindAsync(told.Tale, chapter, context.RequestAborted) is { } sketch
            ? Kept(context, sketch)
            : HttpWords.Problem(context, StatusCodes.Status404NotFound);
    }

    private static FileContentHttpResult Kept(HttpContext context, Picture picture)
    {
        context.Response.Headers[HeaderNames.CacheControl] = ForEver;
        return TypedResults.Bytes(picture.Bytes, picture.MediaType);
    }

    [GeneratedRegex(@"\A[a-z0-9]{1,40}\z", RegexOptions.CultureInvariant)]
    private static partial Regex TaleName();

    [GeneratedRegex(@"\A([0-9a-f]{64})\.png\z", RegexOptions.CultureInvariant)]
    private static partial Regex PictureName();

    [GeneratedRegex(@"\A([1-9][0-9]{0,2})-[0-9]{1,3}-[0-9]{1,3}\.png\z", RegexOptions.CultureInvariant)]
    private static partial Regex SketchName();

    private sealed class BookAnswer(Book book, IPictureStore pictures) : IResult
    {
        public async Task ExecuteAsync(HttpContext context)
        {
            context.Response.ContentType = "text/html; charset=utf-8";
            context.Response.Headers.ContentSecurityPolicy = BookPage.PolicyFor(book) + "; frame-ancestors 'none'";
            await using var writer = new StreamWriter(context.Response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 64 * 1024);
            await BookPage.WriteAsync(book, writer, pictures.FindAsync, context.RequestAborted);
        }
    }
}

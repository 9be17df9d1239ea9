using FairyTaleBot.Languages;
using Microsoft.AspNetCore.Http;

namespace FairyTaleBot.Adapters.Web.Doors;

/// <summary>What the door says to those it turns away. All else that is said comes from the engine's phrasebook.</summary>
internal static class HttpWords
{
    /// <summary>The reader's language by the browser's wish; English when it has none of ours.</summary>
    public static Language LanguageOf(HttpContext context) => LanguageWishedBy(context) ?? Language.En;

    /// <summary>The first of our languages that the browser asks for; null when it asks for none.</summary>
    public static Language? LanguageWishedBy(HttpContext context) => context.Request.GetTypedHeaders().AcceptLanguage
        .OrderByDescending(wish => wish.Quality ?? 1)
        .Select(wish => LanguageCodes.TryParse(wish.Value.Value))
        .FirstOrDefault(language => language is not null);

    public static IResult Problem(HttpContext context, int status)
    {
        var (title, detail) = For(status, LanguageOf(context));
        return TypedResults.Problem(detail, statusCode: status, title: title);
    }

    public static IResult Problem(int status, string title, string detail) => TypedResults.Problem(detail, statusCode: status, title: title);

    private static (string Title, string Detail) For(int status, Language language) => (status, language) switch
    {
        (StatusCodes.Status400BadRequest, Language.Ko) => ("읽을 수 없어요", "보낸 내용을 읽을 수 없었어요. 다시 한 번 보내 주세요."),
        (StatusCodes.Status400BadRequest, _) => ("Not readable", "That could not be read. Please send it once more."),
        (StatusCodes.Status401Unauthorized, Language.Ko) => ("열쇠가 필요해요", "이 방은 전체 주소가 있어야 들어올 수 있어요. 책을 연 사람에게 주소를 다시 받아 주세요."),
        (StatusCodes.Status401Unauthorized, _) => ("A key is needed", "This room needs its whole link. Ask the person who opened the book to share it again."),
        (StatusCodes.Status403Forbidden, Language.Ko) => ("다른 곳에서 왔어요", "다른 사이트에서는 이 방에 들어올 수 없어요. 방을 직접 열어 주세요."),
        (StatusCodes.Status403Forbidden, _) => ("From somewhere else", "Other sites may not speak in this room. Please open the room itself."),
        (StatusCodes.Status404NotFound, Language.Ko) => ("없어요", "여기에는 아무것도 없어요."),
        (StatusCodes.Status404NotFound, _) => ("Not here", "There is nothing here by that name."),
        (StatusCodes.Status413PayloadTooLarge, Language.Ko) => ("너무 길어요", "한 번에 보내기에는 너무 길어요."),
        (StatusCodes.Status413PayloadTooLarge, _) => ("Too long", "That is more than fits into one message."),
        (StatusCodes.Status415UnsupportedMediaType, Language.Ko) => ("JSON이 아니에요", "JSON으로 보내 주세요."),
        (StatusCodes.Status415UnsupportedMediaType, _) => ("Not JSON", "Please send JSON."),
        (StatusCodes.Status429TooManyRequests, Language.Ko) => ("잠깐만요", "지금은 할 일이 많아요. 조금 뒤에 다시 해 주세요."),
        (StatusCodes.Status429TooManyRequests, _) => ("One moment", "There is much to do right now. Please try again in a moment."),
        (_, Language.Ko) => ("잠깐만요", "이야기꾼이 잠시 자리를 비웠어요. 조금 뒤에 다시 해 주세요."),
        _ => ("One moment", "The storyteller stepped out for a moment. Please try again shortly."),
    };
}

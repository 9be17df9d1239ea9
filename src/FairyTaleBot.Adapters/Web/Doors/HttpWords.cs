using FairyTaleBot.Engine.Wording;
using FairyTaleBot.Languages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace FairyTaleBot.Adapters.Web.Doors;

/// <summary>Refusals as problem details, in the reader's language.</summary>
internal static class HttpWords
{
    /// <summary>The reader's language by the browser's wish; English when it has none of ours.</summary>
    public static Language LanguageOf(HttpContext context) => LanguageWishedBy(context) ?? Language.En;

    /// <summary>The first of our languages that the browser asks for; null when it asks for none.</summary>
    public static Language? LanguageWishedBy(HttpContext context) => context.Request.GetTypedHeaders().AcceptLanguage
        .OrderByDescending(wish => wish.Quality ?? 1)
        .Select(wish => LanguageCodes.TryParse(wish.Value.Value))
        .FirstOrDefault(language => language is not null);

    public static IResult Problem(HttpContext context, int status) => Problem(context, status, Detail(status, LanguageOf(context)));

    public static IResult Problem(HttpContext context, int status, Phrase phrase) =>
        Problem(context, status, Phrasebook.Say(LanguageOf(context), phrase));

    /// <param name="detail">A plain sentence to show.</param>
    public static IResult Problem(HttpContext context, int status, string detail) =>
        TypedResults.Problem(detail, statusCode: status, title: ReasonPhrases.GetReasonPhrase(status));

    /// <summary>What only programs and other sites come to hear is said here; all else stands in the phrasebook.</summary>
    private static string Detail(int status, Language language) => status switch
    {
        StatusCodes.Status400BadRequest => Phrasebook.Say(language, Phrases.Answers.NotReadable),
        StatusCodes.Status401Unauthorized => Phrasebook.Say(language, Phrases.Answers.NeedKey),
        StatusCodes.Status429TooManyRequests => Phrasebook.Say(language, Phrases.Answers.Busy),
        StatusCodes.Status403Forbidden => language == Language.Ko
            ? "다른 사이트에서는 이 방에서 말할 수 없어요. 방을 직접 열어 주세요."
            : "Other sites may not speak in this room. Please open the room itself.",
        StatusCodes.Status404NotFound => language == Language.Ko ? "여기에는 아무것도 없어요." : "There is nothing here.",
        StatusCodes.Status413PayloadTooLarge => language == Language.Ko ? "한 번에 보내기에는 너무 길어요." : "That is far more than fits into one message.",
        StatusCodes.Status415UnsupportedMediaType => language == Language.Ko ? "JSON으로 보내 주세요." : "Please send JSON.",
        _ => Phrasebook.Say(language, Phrases.Answers.Trouble),
    };
}

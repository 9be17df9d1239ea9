using System.Text.Json.Nodes;
using System.Text.Json;
using FairyTaleBot.Engine.Turns;
using FairyTaleBot.Engine.Views;
using FairyTaleBot.Languages;
using FairyTaleBot.Tales;

namespace FairyTaleBot.Adapters.Web.Tales;

/// <summary>A whole tale as JSON: what <c>GET /api/tales/{id}</c> answers and what is written to <c>tale.json</c>.</summary>
public static class TaleDocument
{
    /// <param name="pictureUrl">Where a picture is found, by its id.</param>
    /// <returns><c>{id,title,language,style,phase,of,chapters:[{number,title,text,credit,picture}],bible}</c>; the bible is null until the tale is opened.</returns>
    public static JsonObject Of(ToldTale told, Func<string, string> pictureUrl)
    {
        var tale = told.Tale;
        return new JsonObject
        {
            ["id"] = tale.Id.Value,
            ["title"] = tale.Title,
            ["language"] = tale.Settings.Language.Code(),
            ["style"] = tale.Bible?.Style is { } style
                ? new JsonObject { ["id"] = style.Id, ["name"] = style.Names.In(tale.Settings.Language), ["accent"] = style.Accent }
                : null,
            ["phase"] = tale.Phase.Word,
            ["of"] = tale.Of,
            ["chapters"] = new JsonArray([.. tale.Chapters.Select(c => Chapter(ViewMaker.Of(told, c), pictureUrl))]),
            ["bible"] = JsonSerializer.SerializeToNode(tale.Bible, TaleJson.Options),
        };
    }

    private static JsonObject Chapter(PageView page, Func<string, string> pictureUrl) => new()
    {
        ["number"] = page.Chapter,
        ["title"] = page.Title,
        ["text"] = string.Join("\n\n", page.Paragraphs),
        ["credit"] = page.Credit,
        ["picture"] = page.Picture is { } id ? new JsonObject { ["url"] = pictureUrl(id), ["alt"] = page.Alt } : null,
    };
}

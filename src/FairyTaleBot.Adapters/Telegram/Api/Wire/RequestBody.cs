using System.Net.Http.Headers;
using System.Text.Json;
using FairyTaleBot.Adapters.Telegram.Api.Methods;
using FairyTaleBot.Adapters.Telegram.Api.Types;

namespace FairyTaleBot.Adapters.Telegram.Api.Wire;

/// <summary>JSON where a call has no file, multipart where it has one; objects are JSON inside either.</summary>
internal static class RequestBody
{
    internal static HttpContent Of<TResult>(TelegramMethod<TResult> method)
    {
        var type = TelegramJson.For(method.GetType());
        return method.Upload is { } upload
            ? Multipart(JsonSerializer.SerializeToElement(method, type), upload)
            : Json(JsonSerializer.SerializeToUtf8Bytes(method, type));
    }

    private static ByteArrayContent Json(byte[] body) =>
        new(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };

    private static MultipartFormDataContent Multipart(JsonElement parameters, InputFile.Upload upload)
    {
        var form = new MultipartFormDataContent();
        foreach (var parameter in parameters.EnumerateObject())
        {
            var text = parameter.Value.ValueKind == JsonValueKind.String
                ? parameter.Value.GetString()!
                : parameter.Value.GetRawText();
            form.Add(new StringContent(text), Quoted(parameter.Name));
        }

        var file = new ReadOnlyMemoryContent(upload.Bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue(upload.ContentType);
        form.Add(file, Quoted(InputFile.Upload.PartName), Quoted(upload.FileName));
        return form;
    }

    // Unquoted names are legal, but not every server reads them.
    private static string Quoted(string name) => $"\"{name}\"";
}

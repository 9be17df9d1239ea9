using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace FairyTaleBot.Testing.Telegram.Calls;

/// <summary>Reads a call out of JSON, a form or a multipart body.</summary>
internal static class CallReader
{
    internal static async Task<PeerCall> ReadAsync(HttpRequest request, string method, DateTimeOffset now)
    {
        var arguments = new JsonObject();
        Dictionary<string, byte[]> files = [];
        if (request.HasFormContentType)
        {
            var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
            foreach (var (name, value) in form) arguments[name] = value.ToString();
            foreach (var file in form.Files)
            {
                using var bytes = new MemoryStream();
                await file.CopyToAsync(bytes, request.HttpContext.RequestAborted);
                files[file.Name] = bytes.ToArray();
            }
        }
        else if (request.ContentLength > 0 || request.Headers.TransferEncoding.Count > 0)
        {
            arguments = (await JsonNode.ParseAsync(request.Body, cancellationToken: request.HttpContext.RequestAborted))!.AsObject();
        }

        return new PeerCall { Method = method, Arguments = arguments, Files = files, IsForm = request.HasFormContentType, At = now };
    }
}

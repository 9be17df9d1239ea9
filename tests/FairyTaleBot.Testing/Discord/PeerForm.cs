using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace FairyTaleBot.Testing.Discord;

/// <summary>A request's body: JSON, alone or with files.</summary>
internal sealed record PeerForm(JsonNode? Body, IReadOnlyList<PeerFile> Uploads, IReadOnlyList<string> Findings)
{
    /// <summary>The body of a message, wherever the request carries it.</summary>
    public JsonObject? Message => Body is not JsonObject body ? null : body["message"] as JsonObject ?? body["data"] as JsonObject ?? body;

    public static async Task<PeerForm> ReadAsync(HttpRequest request)
    {
        if (request.ContentLength is null or 0 && !request.Headers.ContainsKey("Transfer-Encoding"))
            return new(null, [], []);
        try
        {
            if (!request.HasFormContentType)
            {
                var findings = request.ContentType?.StartsWith("application/json", StringComparison.Ordinal) is true ? Array.Empty<string>() : ["$: the content type is not JSON"];
                return new(await JsonNode.ParseAsync(request.Body), [], findings);
            }

            return await ReadFilesAsync(request);
        }
        catch (JsonException)
        {
            return new(null, [], ["$: the body is no JSON"]);
        }
    }

    private static async Task<PeerForm> ReadFilesAsync(HttpRequest request)
    {
        List<string> findings = [];
        List<PeerFile> files = [];
        var form = await request.ReadFormAsync();
        var body = JsonNode.Parse(form["payload_json"].ToString() is { Length: > 0 } json ? json : "null");
        var slots = (((body?["message"] ?? body?["data"] ?? body)?["attachments"] as JsonArray) ?? []).ToDictionary(slot => slot!["id"]!.ToString(), slot => slot!.AsObject());
        foreach (var file in form.Files)
        {
            var number = file.Name.StartsWith("files[", StringComparison.Ordinal) ? file.Name[6..^1] : "";
            if (!slots.TryGetValue(number, out var slot))
                findings.Add($"$.attachments: {file.Name} is not listed");
            if (file.ContentType is null or "")
                findings.Add($"$.{file.Name}: has no content type");
            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes);
            files.Add(new(ulong.TryParse(number, out var id) ? id : 0, file.FileName, file.ContentType ?? "", slot?["description"]?.GetValue<string>(), bytes.ToArray()));
        }

        return new(body, files, findings);
    }
}

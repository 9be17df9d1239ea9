using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using FairyTaleBot.Adapters.Discord.Api.Models;

namespace FairyTaleBot.Adapters.Discord.Api;

/// <summary>One call, ready to be sent as often as needed.</summary>
internal sealed record DiscordRequest(DiscordRoute Route)
{
    /// <summary>Makes the body anew for each try.</summary>
    public Func<HttpContent>? Body { get; init; }

    /// <summary>Sending it twice does the same as sending it once.</summary>
    public bool Idempotent { get; init; } = IsSafe(Route.Method);

    /// <summary>Overrides <see cref="DiscordApiOptions.CallTimeout"/>.</summary>
    public TimeSpan? TimeLimit { get; init; }

    public static DiscordRequest WithJson<T>(DiscordRoute route, T body, JsonTypeInfo<T> type)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(body, type);
        return new(route) { Body = () => Json(bytes) };
    }

    /// <summary>JSON alone, or with files as the multipart form that Discord asks for.</summary>
    public static DiscordRequest WithFiles<T>(DiscordRoute route, T body, JsonTypeInfo<T> type, IReadOnlyList<OutgoingFile> files)
    {
        if (files.Count == 0)
            return WithJson(route, body, type);
        var bytes = JsonSerializer.SerializeToUtf8Bytes(body, type);
        return new(route)
        {
            Body = () =>
            {
                var form = new MultipartFormDataContent { { Json(bytes), "\"payload_json\"" } };
                foreach (var (number, file) in files.Index())
                {
                    var part = new ReadOnlyMemoryContent(file.Bytes);
                    part.Headers.ContentType = new MediaTypeHeaderValue(file.MediaType);
                    form.Add(part, $"\"files[{number}]\"", $"\"{file.Name}\"");
                }

                return form;
            },
        };
    }

    public override string ToString() => Route.ToString();

    private static bool IsSafe(HttpMethod method) => method == HttpMethod.Get || method == HttpMethod.Put || method == HttpMethod.Patch || method == HttpMethod.Delete;

    private static ByteArrayContent Json(byte[] bytes) => new(bytes) { Headers = { ContentType = new("application/json") } };
}

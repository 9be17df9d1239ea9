using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace FairyTaleBot.Testing.OpenAI;

/// <summary>What the peer does with a request.</summary>
public abstract record PeerAnswer
{
    /// <summary>A token is about four characters of English and two of Korean.</summary>
    private static int PieceOf(string text) => text.Any(c => c is >= '가' and <= '힣') ? 2 : 4;

    private PeerAnswer()
    {
    }

    public static PeerAnswer Say(string text, string finish = "stop") => new Said(text, finish, null);

    public static PeerAnswer Refuse(string why) => new Said("", "stop", why);

    public static PeerAnswer Picture(byte[] bytes) => new Painted(Convert.ToBase64String(bytes));

    public static PeerAnswer Json(string json) => new Failed(200, json);

    public static PeerAnswer Fail(int status, string code = "server_error", params (string Name, string Value)[] headers) =>
        new Failed(status, new JsonObject { ["error"] = new JsonObject { ["message"] = $"It is {code}.", ["type"] = code, ["param"] = null, ["code"] = code } }.ToJsonString()) { Headers = headers };

    public abstract Task WriteAsync(HttpContext context, PeerRequest request, PeerPace pace);

    /// <summary>A whole answer, streamed when that is asked for.</summary>
    /// <param name="CutAfter">Breaks the connection off after so many pieces; null never.</param>
    public sealed record Said(string Text, string Finish, string? Refusal, int? CutAfter = null) : PeerAnswer
    {
        public override async Task WriteAsync(HttpContext context, PeerRequest request, PeerPace pace)
        {
            var stop = context.RequestAborted;
            var model = (string?)request.Body["model"];
            var usage = new JsonObject
            {
                ["prompt_tokens"] = request.Body["messages"]!.ToJsonString().Length / 4,
                ["completion_tokens"] = Text.Length / 4,
                ["total_tokens"] = 0,
                ["prompt_tokens_details"] = new JsonObject { ["cached_tokens"] = 128 },
            };
            await WaitAsync(pace.FirstToken, stop);
            if (request.Body["stream"]?.GetValue<bool>() != true)
            {
                await WaitAsync(TimeSpan.FromSeconds(Text.Length / PieceOf(Text) / pace.TokensPerSecond), stop);
                await context.Response.WriteAsJsonAsync(
                    new JsonObject
                    {
                        ["id"] = "chatcmpl-1", ["object"] = "chat.completion", ["created"] = 1, ["model"] = model,
                        ["choices"] = new JsonArray(new JsonObject { ["index"] = 0, ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = Text, ["refusal"] = Refusal }, ["finish_reason"] = Finish }),
                        ["usage"] = usage,
                    }, stop);
                return;
            }

            context.Response.ContentType = "text/event-stream";
            var runes = Text.EnumerateRunes().Chunk(PieceOf(Text)).Select(c => string.Concat(c.Select(r => r.ToString()))).ToList();
            await SendAsync(context, Chunk(new() { ["role"] = "assistant", ["content"] = "", ["refusal"] = null }, null, model));
            // Several pieces at a time, so that a timer's grain does not slow a fast model down.
            var debt = 0.0;
            for (var i = 0; i < runes.Count; i++)
            {
                if (i == CutAfter)
                {
                    context.Abort();
                    return;
                }

                debt += 1 / pace.TokensPerSecond;
                if (debt > 0.05)
                {
                    await WaitAsync(TimeSpan.FromSeconds(debt), stop);
                    debt = 0;
                }

                await SendAsync(context, Chunk(new() { ["content"] = runes[i] }, null, model));
            }

            if (Refusal is not null) await SendAsync(context, Chunk(new() { ["refusal"] = Refusal }, null, model));
            await SendAsync(context, Chunk([], Finish, model));
            if (request.Body["stream_options"]?["include_usage"]?.GetValue<bool>() == true)
                await SendAsync(context, new JsonObject { ["id"] = "chatcmpl-1", ["object"] = "chat.completion.chunk", ["created"] = 1, ["model"] = model, ["choices"] = new JsonArray(), ["usage"] = usage });
            await context.Response.WriteAsync("data: [DONE]\n\n", stop);
        }

        private static JsonObject Chunk(JsonObject delta, string? finish, string? model) => new()
        {
            ["id"] = "chatcmpl-1", ["object"] = "chat.completion.chunk", ["created"] = 1, ["model"] = model,
            ["choices"] = new JsonArray(new JsonObject { ["index"] = 0, ["delta"] = delta, ["finish_reason"] = finish }),
        };

        private static async Task SendAsync(HttpContext context, JsonObject data)
        {
            await context.Response.WriteAsync($"data: {data.ToJsonString()}\n\n", Encoding.UTF8, context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
        }
    }

    public sealed record Painted(string Base64) : PeerAnswer
    {
        public override async Task WriteAsync(HttpContext context, PeerRequest request, PeerPace pace)
        {
            await WaitAsync(pace.Picture, context.RequestAborted);
            await context.Response.WriteAsync($$$"""{"created":1,"data":[{"b64_json":"{{{Base64}}}"}],"usage":{"input_tokens":50,"output_tokens":1056,"total_tokens":1106}}""");
        }
    }

    /// <summary>A status and a body, whatever they are.</summary>
    public sealed record Failed(int Status, string Body) : PeerAnswer
    {
        public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

        public string ContentType { get; init; } = "application/json";

        public override Task WriteAsync(HttpContext context, PeerRequest request, PeerPace pace)
        {
            context.Response.StatusCode = Status;
            context.Response.ContentType = ContentType;
            foreach (var (name, value) in Headers) context.Response.Headers[name] = value;
            return context.Response.WriteAsync(Body);
        }
    }

    /// <summary>Pieces as they are, for as long as whoever asked keeps listening.</summary>
    public sealed record Endless(string ContentType, string Piece) : PeerAnswer
    {
        public override async Task WriteAsync(HttpContext context, PeerRequest request, PeerPace pace)
        {
            context.Response.ContentType = ContentType;
            try
            {
                while (!context.RequestAborted.IsCancellationRequested) await context.Response.WriteAsync(Piece, context.RequestAborted);
            }
            catch (Exception e) when (e is OperationCanceledException or IOException)
            {
                // They have heard enough.
            }
        }
    }

    /// <summary>Takes the request and never answers.</summary>
    public sealed record Hung : PeerAnswer
    {
        public override Task WriteAsync(HttpContext context, PeerRequest request, PeerPace pace) => Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
    }

    /// <summary>Breaks the connection without an answer.</summary>
    public sealed record Reset : PeerAnswer
    {
        public override Task WriteAsync(HttpContext context, PeerRequest request, PeerPace pace)
        {
            context.Abort();
            return Task.CompletedTask;
        }
    }

    private static Task WaitAsync(TimeSpan time, CancellationToken cancellationToken) =>
        time <= TimeSpan.Zero || time == Timeout.InfiniteTimeSpan ? Task.CompletedTask : Task.Delay(time, cancellationToken);
}

using System.Net.ServerSentEvents;
using System.Text;
using System.Text.Json;

namespace FairyTaleBot.Adapters.OpenAI.Client;

/// <summary>Gathers an answer, in pieces or whole. Fields that are not known are passed over.</summary>
internal sealed class ChatReader(Action<string> onText)
{
    private readonly StringBuilder text = new();
    private readonly StringBuilder refusal = new();

    // A model in a loop writes for ever; no answer of ours is a tenth as long.
    private const int MaxText = 400_000;

    public string Text => text.ToString();

    public string Refusal => refusal.ToString();

    public string Finish { get; private set; } = "";

    public string Model { get; private set; } = "";

    public TokenUse Tokens { get; private set; } = TokenUse.None;

    public async Task ReadStreamAsync(Stream stream, Action alive, CancellationToken cancellationToken)
    {
        await foreach (var item in SseParser.Create(stream).EnumerateAsync(cancellationToken).ConfigureAwait(false))
        {
            alive();
            if (item.Data == "[DONE]") return;
            using var chunk = JsonDocument.Parse(item.Data);
            if (chunk.RootElement.TryGetProperty("error", out _)) throw new IOException("The server broke off with an error.");
            Read(chunk.RootElement, "delta");
        }

        // A stream that just ends was cut; some servers leave [DONE] out but say why they stopped.
        if (Finish.Length == 0) throw new IOException("The stream ended in the middle.");
    }

    public void ReadWhole(BinaryData body)
    {
        using var answer = JsonDocument.Parse(body);
        Read(answer.RootElement, "message");
    }

    private void Read(JsonElement root, string piece)
    {
        if (root.ValueKind != JsonValueKind.Object) throw new JsonException("The answer is no object.");
        if (root.TryGetProperty("model", out var model) && model.ValueKind == JsonValueKind.String) Model = model.GetString()!;
        if (root.TryGetProperty("usage", out var usage) && usage.ValueKind == JsonValueKind.Object) Tokens = UseOf(usage);
        if (!root.TryGetProperty("choices", out var choices) || choices.ValueKind != JsonValueKind.Array || choices.GetArrayLength() == 0) return;
        var choice = choices[0];
        if (choice.TryGetProperty("finish_reason", out var finish) && finish.ValueKind == JsonValueKind.String) Finish = finish.GetString()!;
        if (!choice.TryGetProperty(piece, out var message) || message.ValueKind != JsonValueKind.Object) return;
        if (message.TryGetProperty("refusal", out var no) && no.ValueKind == JsonValueKind.String) refusal.Append(no.GetString());
        if (!message.TryGetProperty("content", out var content) || content.ValueKind != JsonValueKind.String) return;
        text.Append(content.GetString());
        if (text.Length > MaxText) throw new IOException("The answer does not end.");
        onText(content.GetString()!);
    }

    private static TokenUse UseOf(JsonElement usage)
    {
        var cached = usage.TryGetProperty("prompt_tokens_details", out var details) && details.ValueKind == JsonValueKind.Object ? Number(details, "cached_tokens") : 0;
        return TokenUse.Of(Number(usage, "prompt_tokens"), cached, Number(usage, "completion_tokens"));
    }

    private static int Number(JsonElement of, string name) =>
        of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : 0;
}

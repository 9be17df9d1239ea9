using System.Net.ServerSentEvents;
using System.Text;
using System.Text.Json;
using FairyTaleBot.Adapters.OpenAI.Storyteller;

namespace FairyTaleBot.Adapters.OpenAI.Client;

/// <summary>Gathers an answer, in pieces or whole. Fields that are not known are passed over.</summary>
internal sealed class ChatReader(Action<string> onText)
{
    private readonly StringBuilder text = new();
    private readonly StringBuilder refusal = new();

    // A model in a loop writes for ever; no answer of ours is a tenth as long.
    private const int MaxText = 400_000;

    /// <summary>What came, with no half of a letter in it: an emoji may have come in two pieces, of which the second was cut off.</summary>
    public string Text => Loose.Whole(text.ToString());

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
            if (chunk.RootElement.Find("error") is { ValueKind: not JsonValueKind.Null }) throw new IOException("The server broke off with an error.");
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
        if (root.Text("model") is { Length: > 0 } model) Model = model;
        if (root.Find("usage") is { ValueKind: JsonValueKind.Object } usage) Tokens = UseOf(usage);
        if (root.Find("choices") is not { ValueKind: JsonValueKind.Array } choices || choices.GetArrayLength() == 0) return;
        var choice = choices[0];
        if (choice.Text("finish_reason") is { Length: > 0 } finish) Finish = finish;
        if (choice.Find(piece) is not { ValueKind: JsonValueKind.Object } message) return;
        if (message.Find("refusal") is { ValueKind: JsonValueKind.String } no) refusal.Append(no.Letters());
        if (message.Find("content") is not { ValueKind: JsonValueKind.String } content) return;
        var words = content.Letters();
        text.Append(words);
        if (text.Length > MaxText) throw new IOException("The answer does not end.");
        onText(words);
    }

    private static TokenUse UseOf(JsonElement usage)
    {
        var cached = usage.Find("prompt_tokens_details") is { } details ? details.Number("cached_tokens") : 0;
        return TokenUse.Of(usage.Number("prompt_tokens"), cached, usage.Number("completion_tokens"));
    }
}

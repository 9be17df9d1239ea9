using System.Text;
using System.Text.Json;
using FairyTaleBot.Briefs;
using FairyTaleBot.Drafts;

namespace FairyTaleBot.Adapters.OpenAI.Storyteller;

/// <summary>Watches an answer grow and sees when its scene is complete, long before the prose is.</summary>
internal sealed class SceneWatch(ChapterBrief brief)
{
    private readonly StringBuilder text = new();
    private const int MaxBefore = 20_000;
    private bool settled;

    public void Begin()
    {
        text.Clear();
        settled = false;
    }

    /// <returns>The scene, once, with the piece that completed it.</returns>
    public Scene? Add(string piece)
    {
        if (settled) return null;
        text.Append(piece);
        // A scene stands early or is not looked for: a model in a loop would have it looked for for ever.
        if (text.Length > MaxBefore) settled = true;
        // Only a closing brace can complete it.
        if (!piece.Contains('}', StringComparison.Ordinal)) return null;
        var so = text.ToString();
        var start = so.IndexOf('{', StringComparison.Ordinal);
        if (start < 0 || SceneIn(Encoding.UTF8.GetBytes(Loose.Whole(so[start..]))) is not { } json) return null;
        settled = true;
        using var whole = JsonDocument.Parse($"{{\"scene\":{json}}}");
        return ChapterJson.Scene(whole.RootElement, brief);
    }

    private static string? SceneIn(byte[] bytes)
    {
        var reader = new Utf8JsonReader(bytes, isFinalBlock: false, default);
        try
        {
            while (reader.Read())
            {
                if (reader.CurrentDepth != 1 || reader.TokenType != JsonTokenType.PropertyName || !reader.ValueTextEquals("scene"u8)) continue;
                if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) return null;
                var from = (int)reader.TokenStartIndex;
                return reader.TrySkip() ? Encoding.UTF8.GetString(bytes.AsSpan(from, (int)reader.BytesConsumed - from)) : null;
            }
        }
        catch (JsonException)
        {
            // What comes is no JSON; the whole answer is looked at when it is there.
        }

        return null;
    }
}

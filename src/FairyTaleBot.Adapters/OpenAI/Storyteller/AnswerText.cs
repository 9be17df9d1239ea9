using System.Text.Json;

namespace FairyTaleBot.Adapters.OpenAI.Storyteller;

/// <summary>Finds the JSON in an answer: all of it, or the first whole object between other words.</summary>
internal static class AnswerText
{
    /// <summary>Null when there is no object in it that can be read.</summary>
    public static JsonDocument? Json(string answer)
    {
        var start = answer.IndexOf('{', StringComparison.Ordinal);
        if (start < 0) return null;
        var end = End(answer, start);
        if (end < 0) return null;
        try
        {
            return JsonDocument.Parse(answer.AsMemory(start, end - start), new JsonDocumentOptions { AllowTrailingCommas = true, MaxDepth = 32 });
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Whether it was meant as JSON, so that it must not be taken for prose.</summary>
    public static bool LooksLikeJson(string answer) => answer.AsSpan().TrimStart() is ['{', ..] or ['[', ..] or ['`', '`', '`', ..] || answer.Contains("\"paragraphs\"", StringComparison.Ordinal);

    private static int End(string text, int start)
    {
        var (depth, quoted) = (0, false);
        for (var i = start; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\\' when quoted:
                    i++;
                    break;
                case '"':
                    quoted = !quoted;
                    break;
                case '{' when !quoted:
                    depth++;
                    break;
                case '}' when !quoted && --depth == 0:
                    return i + 1;
            }
        }

        return -1;
    }
}

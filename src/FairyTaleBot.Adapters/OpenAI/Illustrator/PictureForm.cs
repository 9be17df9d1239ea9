using System.Net.Http.Headers;

namespace FairyTaleBot.Adapters.OpenAI.Illustrator;

/// <summary>The form in which pictures are sent along. The package's own leaves out what servers ask for: quoted names and the kind of each picture.</summary>
internal static class PictureForm
{
    public static async Task<(BinaryData Body, string ContentType)> MakeAsync(IEnumerable<KeyValuePair<string, string>> fields, IReadOnlyList<ReadOnlyMemory<byte>> pictures, CancellationToken cancellationToken)
    {
        using var form = new MultipartFormDataContent($"----fairytale{Guid.NewGuid():n}");
        foreach (var (name, value) in fields)
        {
            var field = new StringContent(value);
            field.Headers.ContentType = null;
            field.Headers.ContentDisposition = new("form-data") { Name = $"\"{name}\"" };
            form.Add(field);
        }

        for (var i = 0; i < pictures.Count; i++)
        {
            var picture = new ReadOnlyMemoryContent(pictures[i]);
            picture.Headers.ContentType = new MediaTypeHeaderValue("image/png");
            picture.Headers.ContentDisposition = new("form-data") { Name = "\"image[]\"", FileName = $"\"reference-{i + 1}.png\"" };
            form.Add(picture);
        }

        return (BinaryData.FromBytes(await form.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false)), form.Headers.ContentType!.ToString());
    }
}

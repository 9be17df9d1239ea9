using System.Text.Json;
using System.Text.Json.Serialization;

namespace FairyTaleBot.Adapters.Telegram.Api.Types;

/// <summary>A file to send: one Telegram already holds, or bytes of our own.</summary>
[JsonConverter(typeof(InputFileConverter))]
internal abstract record InputFile
{
    private InputFile()
    {
    }

    /// <summary>A file this bot sent or received before: nothing is uploaded.</summary>
    internal sealed record Known(string FileId) : InputFile;

    /// <summary>Bytes that travel with the call as a part of a multipart body.</summary>
    internal sealed record Upload(ReadOnlyMemory<byte> Bytes, string FileName, string ContentType) : InputFile
    {
        /// <summary>A call carries one file at most, so one name does for the part.</summary>
        internal const string PartName = "file";
    }
}

internal sealed class InputFileConverter : JsonConverter<InputFile>
{
    public override InputFile Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Files are only ever sent.");

    public override void Write(Utf8JsonWriter writer, InputFile value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value is InputFile.Known known ? known.FileId : $"attach://{InputFile.Upload.PartName}");
}

using System.Text.Json;
using System.Text.Json.Serialization;

namespace FairyTaleBot.Common;

/// <summary>Names one tale everywhere: a partition (two letters, a hash of its chat) and a random part, lower case, URL-safe.</summary>
[JsonConverter(typeof(KeyJson<TaleId>))]
public readonly record struct TaleId(string Value) : IKey<TaleId>
{
    public static TaleId From(string value) => new(value);

    public override string ToString() => Value;
}

/// <summary>A place where people talk, as <c>surface:address</c>: <c>web:kitchen</c>, <c>telegram:-100200/7</c>, <c>discord:9900</c>.</summary>
[JsonConverter(typeof(KeyJson<ChatKey>))]
public readonly record struct ChatKey(string Value) : IKey<ChatKey>
{
    public static ChatKey From(string value) => new(value);

    /// <summary>The part before the colon: which surface serves this chat.</summary>
    public string Surface => Value[..Value.IndexOf(':', StringComparison.Ordinal)];

    /// <summary>The part after the colon.</summary>
    public string Address => Value[(Value.IndexOf(':', StringComparison.Ordinal) + 1)..];

    /// <summary>The chat whose habits this one keeps: a tale told in a place of its own, <c>discord:9900@77</c>, belongs to <c>discord:9900</c>. Its own self for all others.</summary>
    public ChatKey Home => Value.IndexOf('@', StringComparison.Ordinal) is > 0 and var at ? new(Value[..at]) : this;

    public override string ToString() => Value;
}

/// <summary>A person, without a name: events hold this key, the name stands in a table of its own and can be forgotten.</summary>
[JsonConverter(typeof(KeyJson<MemberKey>))]
public readonly record struct MemberKey(string Value) : IKey<MemberKey>
{
    /// <summary>Who a forgotten member becomes.</summary>
    public static readonly MemberKey Somebody = new("somebody");

    public static MemberKey From(string value) => new(value);

    public override string ToString() => Value;
}

/// <summary>Something a person wrote, without the words: events hold this key, the words can be forgotten.</summary>
[JsonConverter(typeof(KeyJson<TextKey>))]
public readonly record struct TextKey(string Value) : IKey<TextKey>
{
    public static TextKey From(string value) => new(value);

    public override string ToString() => Value;
}

public interface IKey<TSelf> where TSelf : struct, IKey<TSelf>
{
    string Value { get; }

    static abstract TSelf From(string value);
}

internal sealed class KeyJson<T> : JsonConverter<T> where T : struct, IKey<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        T.From(reader.GetString() ?? throw new JsonException("A key is missing."));

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);

    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        T.From(reader.GetString()!);

    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.Value);
}

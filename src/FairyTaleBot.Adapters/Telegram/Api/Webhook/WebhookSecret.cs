using System.Buffers.Text;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using FairyTaleBot.Adapters.Telegram.Api.Wire;

namespace FairyTaleBot.Adapters.Telegram.Api.Webhook;

/// <summary>What tells a delivery of Telegram from anybody's post to a public address.</summary>
[DebuggerDisplay("***")]
internal sealed partial class WebhookSecret
{
    private readonly byte[] _digest;

    private WebhookSecret(string value)
    {
        Value = value;
        _digest = Digest(value);
    }

    /// <summary>For setWebhook alone.</summary>
    internal string Value { get; }

    /// <summary>The one configured, or else one that only holders of the token can compute and that survives a restart.</summary>
    /// <exception cref="FormatException">Not 1–256 of <c>[A-Za-z0-9_-]</c>.</exception>
    internal static WebhookSecret For(string configured, BotToken token) => configured switch
    {
        "" => new WebhookSecret(Base64Url.EncodeToString(token.Key("telegram webhook"u8))),
        _ when IsValid(configured) => new WebhookSecret(configured),
        _ => throw new FormatException("A webhook secret is 1 to 256 of A-Z, a-z, 0-9, _ and -."),
    };

    internal static bool IsValid(string value) => Form.IsMatch(value);

    /// <summary>Takes the same time whatever is wrong; digests keep the length from showing as well.</summary>
    internal bool Matches(string? header) => CryptographicOperations.FixedTimeEquals(_digest, Digest(header ?? ""));

    public override string ToString() => "***";

    private static byte[] Digest(string value) => SHA256.HashData(Encoding.UTF8.GetBytes(value));

    [GeneratedRegex(@"^[A-Za-z0-9_-]{1,256}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form { get; }
}

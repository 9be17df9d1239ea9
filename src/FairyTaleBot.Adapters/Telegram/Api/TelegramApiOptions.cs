using FairyTaleBot.Adapters.Telegram.Api.Limits;
using FairyTaleBot.Adapters.Telegram.Api.Receiving;

namespace FairyTaleBot.Adapters.Telegram.Api;

/// <summary>The section <c>Telegram</c> as far as the connection goes.</summary>
public sealed class TelegramApiOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Telegram";

    /// <summary>The token BotFather gave. A secret: never printed.</summary>
    public string Token { get; set; } = "";

    /// <summary>Where the Bot API is: Telegram's own server, or one's own.</summary>
    public Uri ApiBaseUrl { get; set; } = new("https://api.telegram.org");

    /// <summary>Ask for updates, or have them posted.</summary>
    public ReceiveMode Mode { get; set; } = ReceiveMode.Polling;

    /// <summary>The public HTTPS address, path included, that Telegram posts updates to. Needed in webhook mode.</summary>
    public Uri? WebhookUrl { get; set; }

    /// <summary>1–256 of <c>[A-Za-z0-9_-]</c>; when empty, one is derived from the token. A secret: never printed.</summary>
    public string WebhookSecret { get; set; } = "";

    /// <summary>Deliveries Telegram may make at a time, 1–100.</summary>
    public int WebhookConnections { get; set; } = 40;

    /// <summary>How long a call may take; shorter than the lease of whoever posts.</summary>
    public TimeSpan RequestTimeout { get; set; } = TimeSpan.FromSeconds(8);

    /// <summary>How long the server may hold a poll open, 1–50 s.</summary>
    public TimeSpan PollTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How often a call is made again after 429, when the caller leaves that to the client.</summary>
    public int MaxRetries { get; set; } = 3;

    /// <summary>The longest <c>retry_after</c> that is sat out; a longer one fails the call.</summary>
    public TimeSpan MaxRetryAfter { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How long an update that is being handled may take to finish when the program stops.</summary>
    public TimeSpan StopGrace { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How fast the bot speaks.</summary>
    public PaceOptions Pace { get; set; } = new();
}

namespace FairyTaleBot.Adapters.Telegram.Api.Limits;

/// <summary>How fast the bot speaks. Defaults are what Telegram's FAQ asks for.</summary>
public sealed class PaceOptions
{
    /// <summary>Messages a chat may get in <see cref="ChatSpan"/>: a page is two messages that belong together.</summary>
    public int MessagesPerChat { get; set; } = 2;

    /// <summary>Two messages in two seconds keep to one a second and still let a page's parts come together.</summary>
    public TimeSpan ChatSpan { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Messages a group may get in a minute.</summary>
    public int MessagesPerGroupMinute { get; set; } = 20;

    /// <summary>Messages to all chats in a second.</summary>
    public int MessagesPerSecond { get; set; } = 30;

    /// <summary>Calls that may wait for their turn; one more is told to come back later.</summary>
    public int MaxWaiting { get; set; } = 10_000;

    /// <summary>Answers that may wait in one chat; whoever asked for one more asks again.</summary>
    public int MaxAnswersWaiting { get; set; } = 50;
}

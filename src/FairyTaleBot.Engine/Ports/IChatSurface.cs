using FairyTaleBot.Common;

namespace FairyTaleBot.Engine.Ports;

/// <summary>
/// A place where people meet the bot: the web room, Telegram, Discord. What it shows is in the stores; this only wakes it.
/// A wake-up may be lost with the process: a surface also looks at what is owed when it starts.
/// </summary>
public interface IChatSurface
{
    /// <summary>The part of a <see cref="ChatKey"/> before the colon.</summary>
    string Name { get; }

    /// <summary>
    /// Whether each process shows chats to the people who look at it, as the web room does. Else one process posts for all
    /// (<see cref="IDuties"/>, the duty bears the surface's name).
    /// </summary>
    bool ServesEverywhere => false;

    /// <summary>Something about this chat is new: a post, a vote, a phase. Returns at once and never throws.</summary>
    void Wake(ChatKey chat);

    /// <summary>Whether the bot may not speak in this chat, as far as this process knows.</summary>
    bool IsShutOut(ChatKey chat) => false;

    /// <summary>How many messages a post's marks name.</summary>
    int MessagesIn(EquatableArray<string> marks) => marks.Count;

    /// <summary>News may have been lost: whatever is being watched is looked at again. Returns at once and never throws.</summary>
    void WakeAll()
    {
    }
}

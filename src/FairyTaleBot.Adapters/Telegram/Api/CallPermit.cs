using FairyTaleBot.Adapters.Telegram.Api.Limits;

namespace FairyTaleBot.Adapters.Telegram.Api;

/// <summary>
/// A turn already waited for. Whoever must write down "about to send" before sending takes the permit first, so that the
/// wait does not eat the time that the note is good for.
/// </summary>
internal sealed class CallPermit(Pace pace)
{
    private int _uses;

    /// <exception cref="InvalidOperationException">Used before, or meant for another call.</exception>
    internal void Use(Pace wanted)
    {
        if (wanted != pace) throw new InvalidOperationException("The permit is for another chat or kind of call.");
        if (Interlocked.Exchange(ref _uses, 1) != 0) throw new InvalidOperationException("A permit is good for one call.");
    }
}

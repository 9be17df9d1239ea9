namespace FairyTaleBot.Adapters.Telegram.Api.Limits;

/// <summary>Who waits for a turn, in the order in which they came. Pure: it returns who may go and when to look again.</summary>
/// <param name="capacity">How many may wait.</param>
/// <param name="asidesPerChat">How many of them for one chat to say what no tale waits for.</param>
internal sealed class PaceQueue<TTicket>(PaceBook book, int capacity, int asidesPerChat)
{
    private readonly Dictionary<long, int> _asides = [];
    private readonly LinkedList<(TTicket Ticket, Pace Pace)> _waiting = [];

    internal int Count => _waiting.Count;

    /// <summary>Whether the call may be made now; then it is booked. Nobody overtakes those who wait for messages.</summary>
    internal bool TryGo(Pace pace, TimeSpan now)
    {
        var isAnyoneBefore = pace.IsMessage && _waiting.Any(waiting => waiting.Pace.IsMessage);
        if (isAnyoneBefore || book.Earliest(pace, now) > now) return false;
        book.Take(pace, now);
        return true;
    }

    /// <summary>Null when the queue is full, or full of the chat's answers.</summary>
    internal LinkedListNode<(TTicket Ticket, Pace Pace)>? TryWait(TTicket ticket, Pace pace)
    {
        if (_waiting.Count >= capacity) return null;
        if (pace.IsAside)
        {
            var there = _asides.GetValueOrDefault(pace.Chat!.Value);
            if (there >= asidesPerChat) return null;
            _asides[pace.Chat.Value] = there + 1;
        }

        return _waiting.AddLast((ticket, pace));
    }

    internal void Leave(LinkedListNode<(TTicket Ticket, Pace Pace)> place)
    {
        if (place.List is null) return;
        _waiting.Remove(place);
        if (place.Value.Pace is { IsAside: true, Chat: { } chat } && --_asides[chat] == 0) _asides.Remove(chat);
    }

    /// <summary>
    /// Lets everyone go who may, and says when the next may; null when nobody is left waiting. Within a chat nobody
    /// overtakes, save a page those that are beside it: the others wait for the same moment, and each who goes only makes it later.
    /// </summary>
    internal (List<TTicket> Going, TimeSpan? Next) Release(TimeSpan now)
    {
        List<TTicket> going = [];
        TimeSpan? next = null;
        for (var place = _waiting.First; place is not null;)
        {
            var (following, (ticket, pace)) = (place.Next, place.Value);
            var earliest = book.Earliest(pace, now);
            if (earliest <= now)
            {
                book.Take(pace, now);
                Leave(place);
                going.Add(ticket);
            }
            else
            {
                next = next is null || earliest < next ? earliest : next;
            }

            place = following;
        }

        return (going, next);
    }
}

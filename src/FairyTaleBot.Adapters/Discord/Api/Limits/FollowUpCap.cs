using FairyTaleBot.Adapters.Discord.Api.Models;

namespace FairyTaleBot.Adapters.Discord.Api.Limits;

/// <summary>Counts further messages by interaction. Remembers the last thousand interactions that had any.</summary>
internal sealed class FollowUpCap
{
    public const int Most = 5;
    private const int Remembered = 1_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<Snowflake, int> _sent = [];
    private readonly Queue<Snowflake> _order = [];

    public bool TryTake(Snowflake interaction)
    {
        lock (_gate)
        {
            var sent = _sent.GetValueOrDefault(interaction);
            if (sent >= Most)
                return false;
            if (sent == 0)
            {
                _order.Enqueue(interaction);
                if (_order.Count > Remembered)
                    _sent.Remove(_order.Dequeue());
            }

            _sent[interaction] = sent + 1;
            return true;
        }
    }
}
